import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { repository } from '../repository.ts';
import { fingerprintOf } from './fingerprint.ts';
import { databaseTemplate } from './template.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hydrograph-fingerprint-'));
  mkdirSync(join(folder, 'migrations'));
  writeFileSync(join(folder, 'migrations', '0001-first.ts'), 'create table a');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const fingerprint = (...names: string[]): string => fingerprintOf(names.map((name) => relative(repository, join(folder, name))));

it('changes with every file below a source: its content, its name, one more, one less', () => {
  const seen = [fingerprint('migrations')];
  expect(fingerprint('migrations')).toBe(seen[0]);
  writeFileSync(join(folder, 'migrations', '0001-first.ts'), 'create table b');
  seen.push(fingerprint('migrations'));
  renameSync(join(folder, 'migrations', '0001-first.ts'), join(folder, 'migrations', '0001-other.ts'));
  seen.push(fingerprint('migrations'));
  writeFileSync(join(folder, 'migrations', '0002-second.ts'), '');
  seen.push(fingerprint('migrations'));
  rmSync(join(folder, 'migrations', '0001-other.ts'));
  seen.push(fingerprint('migrations'));
  expect(new Set(seen).size).toBe(seen.length);
});

it('takes a source that is not there for an empty one', () => {
  expect(fingerprint('migrations', 'nowhere')).toBe(fingerprint('migrations'));
});

it('names the template of the database by the migrations of this version', () => {
  const { path, fingerprint: present } = databaseTemplate();
  expect(path).toMatch(/database-\d+\.\d+\.\d+-[0-9a-f]{16}$/);
  expect(present).toMatch(/^[0-9a-f]{64}$/);
  expect(databaseTemplate().path).toBe(path);
});
