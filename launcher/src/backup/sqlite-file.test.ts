import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { openTelemetry } from '@hydrograph/telemetry';
import { afterAll, expect, it } from 'vitest';
import { countSqlite } from './samples.ts';
import { hasRows, packSqlite, unpackSqlite } from './sqlite-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'hydrograph-sqlite-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('copies a file that is being written to, whole batches only, and leaves nothing beside it', async () => {
  const source = join(folder, 'samples.sqlite');
  const writer = openTelemetry({ file: source }, 'write');
  let batches = 0;
  const write = (): Promise<void> => writer.write(Array.from({ length: 100 }, (_, n) => ({ tenantId: 't', pointId: `p${n}`, time: 1_760_000_000_000 + batches * 1000, value: n, quality: 192 as const }))).then(() => void (batches += 1));
  for (let n = 0; n < 50; n++) await write();
  let finished = false;
  const writing = (async () => {
    while (!finished) await write();
  })();
  const before = batches;
  const { seen } = await packSqlite(source, folder, 'copy.sqlite.gz', countSqlite);
  finished = true;
  await writing;
  await writer.close();
  expect(seen % 100).toBe(0);
  expect(seen).toBeGreaterThanOrEqual(before * 100);
  expect(seen).toBeLessThanOrEqual(batches * 100);

  const target = join(folder, 'restored', 'samples.sqlite');
  expect(hasRows(target, 'p')).toBe(false);
  const prepared = await unpackSqlite(join(folder, 'copy.sqlite.gz'), target, (copy) => expect(countSqlite(copy)).toBe(seen));
  expect(existsSync(target)).toBe(false);
  prepared.put();
  expect(readdirSync(join(folder, 'restored'))).toEqual(['samples.sqlite']);
  expect(hasRows(target, 'p')).toBe(true);
});

it('refuses what is no SQLite file and leaves nothing of it', async () => {
  writeFileSync(join(folder, 'bad.gz'), gzipSync('this is not a database, it only is as long as one needs to be'.repeat(40)));
  await expect(unpackSqlite(join(folder, 'bad.gz'), join(folder, 'bad', 'x.sqlite'), () => undefined)).rejects.toThrow('not a database');
  expect(readdirSync(join(folder, 'bad'))).toEqual([]);
});
