import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { filterTar } from './bundle.ts';
import { publish } from './cache.ts';

let work: string;
beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), 'hydrograph-cache-'));
});
afterEach(() => rmSync(work, { recursive: true, force: true }));

describe('publish', () => {
  test('fills once, and leaves nothing when filling fails', async () => {
    const target = join(work, 'deep', 'thing');
    await expect(publish(target, () => Promise.reject(new Error('no disk')))).rejects.toThrow('no disk');
    expect(readdirSync(join(work, 'deep'))).toEqual([]);
    await publish(target, (path) => writeFileSync(path, 'one'));
    await publish(target, (path) => writeFileSync(path, 'two'));
    expect(readFileSync(target, 'utf8')).toBe('one');
  });

  test('of two builders at once the first wins, the other takes its result', async () => {
    const target = join(work, 'folder');
    const build = (text: string, ms: number) =>
      publish(target, async (path) => {
        mkdirSync(path);
        await new Promise((resolve) => setTimeout(resolve, ms));
        writeFileSync(join(path, 'by'), text);
      });
    await Promise.all([build('slow', 60), new Promise((resolve) => setTimeout(resolve, 5)).then(() => build('fast', 5))]);
    expect(readFileSync(join(target, 'by'), 'utf8')).toBe('fast');
    expect(readdirSync(work)).toEqual(['folder']);
  });

  test('half a result of a killed builder is removed, that of a running one stays', async () => {
    const { pid: gone } = spawnSync(process.execPath, ['-e', '']);
    const target = join(work, 'folder');
    mkdirSync(`${target}.${gone}-1`);
    mkdirSync(`${target}.${process.pid}-1`);
    mkdirSync(`${target}.mine`);
    await publish(target, (path) => writeFileSync(path, ''));
    expect(readdirSync(work).toSorted()).toEqual(['folder', `folder.${process.pid}-1`, 'folder.mine'].toSorted());
    expect(existsSync(target)).toBe(true);
  });
});

test('filterTar keeps whole entries by name', () => {
  const entry = (name: string, text: string): Buffer => {
    const header = Buffer.alloc(512);
    header.write(name, 0);
    header.write(`${text.length.toString(8).padStart(11, '0')}\0`, 124);
    const body = Buffer.alloc(Math.ceil(text.length / 512) * 512);
    body.write(text);
    return Buffer.concat([header, body]);
  };
  const long = 'x'.repeat(1500);
  const tar = Buffer.concat([entry('a', 'first'), entry('b', long), entry('c', ''), Buffer.alloc(1024)]);
  expect(filterTar(tar, (name) => name !== 'b')).toEqual(Buffer.concat([entry('a', 'first'), entry('c', ''), Buffer.alloc(1024)]));
  expect(filterTar(tar, () => true)).toEqual(tar);
});
