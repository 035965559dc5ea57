import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openLogFile } from './log-file.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'hydrograph-log-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('goes on where it ended and turns over by size, keeping the newest', () => {
  const path = join(folder, 'logs/edge.log');
  openLogFile(path, { maxBytes: 10, keep: 2 }).write('first 7');
  const log = openLogFile(path, { maxBytes: 10, keep: 2 });
  for (const text of ['second', 'third', 'fourth']) log.write(text);
  expect(readdirSync(join(folder, 'logs')).sort()).toEqual(['edge.log', 'edge.log.1', 'edge.log.2']);
  expect(readFileSync(path, 'utf8')).toBe('fourth');
  expect(readFileSync(`${path}.1`, 'utf8')).toBe('third');
  expect(readFileSync(`${path}.2`, 'utf8')).toBe('second');
});

it('says once that it cannot write, and goes on', () => {
  const lost: string[] = [];
  const log = openLogFile(join(folder, 'logs/edge.log'), { onLost: (error) => lost.push(error.message) });
  rmSync(join(folder, 'logs'), { recursive: true });
  log.write('one');
  log.write('two');
  expect(lost).toHaveLength(1);
  expect(lost[0]).toContain('ENOENT');
});
