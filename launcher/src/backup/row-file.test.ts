import { mkdtempSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createLineFile, readLines, RowSum } from './row-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'hydrograph-rows-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sumOf = (lines: string[]): RowSum => {
  const sum = new RowSum();
  for (const line of lines) sum.add(line);
  return sum;
};

async function written(name: string, lines: string[]): Promise<string> {
  const path = join(folder, name);
  const file = createLineFile(path);
  await file.write(lines.slice(0, 2));
  await file.write(lines.slice(2));
  await file.close();
  return path;
}

async function batches(path: string, maxCharacters?: number): Promise<string[][]> {
  const all: string[][] = [];
  for await (const batch of readLines(path, maxCharacters)) all.push(batch);
  return all;
}

describe('a file of rows', () => {
  const rows = [['\u2028 \u2029 \r \u0085', null], ['水厂 💧', '\\"\n'], ['x'.repeat(3_000_000), ''], ['', null]];
  const lines = rows.map((row) => JSON.stringify(row));

  it('gives back every line, whatever is in it, in batches', async () => {
    const path = await written('awkward', lines);
    expect((await batches(path)).flat().map((line) => JSON.parse(line) as unknown)).toEqual(rows);
    expect((await batches(path, 100)).map((batch) => batch.length)).toEqual([3, 1]);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('is not written over, and an empty one has no lines', async () => {
    const path = await written('empty', []);
    expect(await batches(path)).toEqual([]);
    await expect(createLineFile(path).close()).rejects.toThrow('EEXIST');
  });

  it('fails where it was cut short or is missing', async () => {
    const path = await written('cut', lines);
    truncateSync(path, statSync(path).size - 20);
    await expect(batches(path)).rejects.toThrow('unexpected end of file');
    await expect(batches(join(folder, 'nowhere'))).rejects.toThrow('ENOENT');
  });
});

describe('the checksum of rows', () => {
  it('does not depend on their order, and differs for every other change', () => {
    const lines = ['[1]', '[2]', '[3]'];
    expect(sumOf(lines).content).toBe(sumOf(lines.toReversed()).content);
    expect(sumOf(lines).content).toMatch(/^[0-9a-f]{32}$/);
    for (const other of [['[1]', '[2]'], ['[1]', '[2]', '[4]'], ['[1]', '[2]', '[3]', '[3]'], []]) expect(sumOf(other).content).not.toBe(sumOf(lines).content);
  });
});
