import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { findPostgres, startPostgres, type PostgresServer } from '../../packages/entities/test/postgres-server.ts';
import { hasInfluxd, startInfluxd } from '../../packages/telemetry/test/influxd.ts';
import { makeBackup } from '../src/backup/backup.ts';
import { checkFiles, readManifest, type Manifest } from '../src/backup/manifest.ts';
import { restoreBackup } from '../src/backup/restore.ts';
import { startDatabaseHost, type DatabaseHost } from '../src/database/host.ts';
import { inRepository } from '../src/repository.ts';
import { takeDataFolder } from '../src/supervisor/data-folder.ts';
import { databaseSocketDir } from '../src/supervisor/plan.ts';
import { allSamples, checksums, fillDatabase, fillFiles, fillSamples, kept, tenant } from './installations/filled.ts';
import { run } from './processes.ts';

// A host of the embedded database takes seconds to start where others work as well.
vi.setConfig({ testTimeout: 120_000 });

const folder = mkdtempSync(join(tmpdir(), 'hydrograph-backup-'));
const dataDir = (name: string): string => join(folder, name);
const embedded = (name: string) => ({ dataDir: dataDir(name), databaseUrl: undefined, influxUrl: undefined });
const contents = ({ tables }: Manifest): Record<string, string> => Object.fromEntries(tables.map(({ schema, table, rows, content }) => [`${schema}.${table}`, `${rows} ${content}`]));
const hosted = (name: string): Promise<DatabaseHost> => startDatabaseHost({ dataDir: dataDir(name), socketDir: databaseSocketDir(dataDir(name)) });

/** Asks one statement of a database and gives its rows. */
async function ask<T extends object>(url: string, sql: string): Promise<T[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}

const bin = findPostgres();
const first = join(folder, 'first');
let host: DatabaseHost;
let original: Record<string, string>;
let postgres: PostgresServer | undefined;

beforeAll(async () => {
  mkdirSync(join(dataDir('a'), 'secrets'), { recursive: true });
  writeFileSync(join(dataDir('a'), 'secrets', 'signing-key.jwk'), '{"kty":"EC"}');
  host = await hosted('a');
  await fillDatabase(host.url);
  await fillSamples(dataDir('a'));
  await fillFiles(host.url, dataDir('a'));
  original = await checksums(host.url);
  await makeBackup(embedded('a'), { to: first });
  if (bin) postgres = await startPostgres(bin);
  else process.stdout.write('skipped: no PostgreSQL\n');
});

afterAll(async () => {
  await host.stop();
  await postgres?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** History, identities and triggers go on where the backup ended. */
async function goesOn(url: string): Promise<void> {
  const [before] = await ask<{ n: string }>(url, 'select count(*) n from network.junction_history');
  await ask(url, `update network.junction set elevation_m = 7 where code = 'J1'`);
  const [after] = await ask<{ n: string; newest: boolean }>(url, `select count(*) n, (select history_id = max(history_id) over () from network.junction_history order by history_id desc limit 1) newest from network.junction_history`);
  expect(Number(after?.n)).toBe(Number(before?.n) + 1);
  await ask(url, `insert into network.outbox (id, type, tenant_id, payload) values (gen_random_uuid(), 'X', '${tenant}', '{}')`);
  await expect(ask(url, `insert into energy.hourly_consumption (id, tenant_id, meter_id, start, energy_kwh) values (gen_random_uuid(), '${tenant}', gen_random_uuid(), now(), 1)`)).rejects.toThrow('foreign key');
}

describe('backup and restore', () => {
  it.skipIf(!bin)('move from embedded to PostgreSQL and back with every value as it was', async () => {
    const influx = hasInfluxd ? await startInfluxd() : undefined;
    if (!influx) process.stdout.write('skipped: no InfluxDB\n');
    try {
      const there = { dataDir: dataDir('b'), databaseUrl: await postgres!.createDatabase(), influxUrl: influx?.url };
      const restored = await restoreBackup(there, first);
      expect(restored).toMatchObject({ tables: Object.keys(original).length, samples: 12_000 });
      expect(restored.rows).toBe(Object.values(original).reduce((sum, line) => sum + Number(line.split(' ')[0]), 0));
      expect(await checksums(there.databaseUrl)).toEqual(original);

      await makeBackup(there, { to: join(folder, 'second') });
      const second = readManifest(join(folder, 'second'));
      expect(contents(second)).toEqual(contents(readManifest(first)));
      expect(second.telemetry).toMatchObject({ kind: influx ? 'samples' : 'sqlite', samples: 12_000 });
      await goesOn(there.databaseUrl);

      await restoreBackup(embedded('c'), join(folder, 'second'));
      expect(await allSamples({ file: join(dataDir('c'), 'telemetry', 'samples.sqlite') })).toEqual(await allSamples({ file: join(dataDir('a'), 'telemetry', 'samples.sqlite') }));
      const back = await hosted('c');
      try {
        expect(await checksums(back.url)).toEqual(original);
        await goesOn(back.url);
      } finally {
        await back.stop();
      }
    } finally {
      await influx?.stop();
    }
  }, 240_000);

  it('take secrets only when asked, and leave everything to its owner alone', async () => {
    expect(readManifest(first).secrets).toEqual([]);
    expect(existsSync(join(first, 'secrets'))).toBe(false);
    const private_ = join(folder, 'with-secrets');
    const { code, stdout } = await cli('a', ['backup', '--to', private_, '--with-secrets', '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ folder: private_, samples: 12_000, rows: expect.any(Number) });
    expect(statSync(private_).mode & 0o777).toBe(0o700);
    for (const file of ['manifest.json', 'telemetry.sqlite.gz', 'tables/network.pipe.jsonl.gz', 'secrets/signing-key.jwk']) expect(statSync(join(private_, file)).mode & 0o777).toBe(0o600);
    await checkFiles(private_, readManifest(private_));
  });

  it('take uploaded files and archives that the tables list, whole, and say which are missing', async () => {
    const filesOf = (place: string): string[] => ['media/files', 'audit-archives'].flatMap((kept) => readdirSync(join(place, kept), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map(({ name, parentPath }) => `${name} ${readFileSync(join(parentPath, name), 'utf8')}`)).toSorted();
    expect(filesOf(join(first, 'files'))).toEqual([`${kept.whole} 阀门井`, 'archive-1.jsonl.gz sealed']);
    const { filesMissing } = await makeBackup(embedded('a'), { to: join(folder, 'third') });
    expect(filesMissing.toSorted()).toEqual([kept.damaged, kept.lost]);
    await restoreBackup(embedded('files'), join(folder, 'third'));
    expect(filesOf(dataDir('files'))).toEqual([`${kept.whole} 阀门井`, 'archive-1.jsonl.gz sealed']);
    await expect(restoreBackup({ ...embedded('files'), databaseUrl: 'postgres://nobody@127.0.0.1:1/x' }, first)).rejects.toThrow('is not empty');
  });

  it('say in one line what was restored', async () => {
    const { code, stdout, stderr } = await cli('d', ['restore', join(folder, 'with-secrets')]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^restored \d{5} rows in \d+ tables, verified, 12000 samples and 2 files \(.*\n$/);
    expect(readFileSync(join(dataDir('d'), 'secrets', 'signing-key.jwk'), 'utf8')).toBe('{"kty":"EC"}');
  });

  it('keep the collector\'s log and its consumers\' places, under a new name of the log', () => {
    const state = (name: string) => {
      const db = new DatabaseSync(join(dataDir(name), 'collector', 'log.sqlite'), { readOnly: true });
      try {
        return { ...db.prepare(`select (select value from meta where key = 'collector') id, (select count(*) from batch) batches, (select max(seq) from batch) head, (select seq from consumer where name = 'store-writer') stored`).get() };
      } finally {
        db.close();
      }
    };
    for (const name of ['a', 'd']) expect(state(name)).toMatchObject({ batches: 20, head: 20, stored: 12 });
    expect(state('d')['id']).not.toBe(state('a')['id']);
  });
});

const cli = (name: string, args: string[]) =>
  run(process.execPath, ['--disable-warning=ExperimentalWarning', inRepository('launcher/src/main.ts'), ...args], { env: { HYDROGRAPH_DATA_DIR: dataDir(name), HYDROGRAPH_DATABASE_URL: '', HYDROGRAPH_INFLUX_URL: '' } });

describe('a restore refuses, and changes nothing', () => {
  /** A copy of the backup that `spoil` damages. */
  function spoiled(name: string, spoil: (copy: string) => void): string {
    const copy = join(folder, `spoiled-${name}`);
    cpSync(first, copy, { recursive: true });
    spoil(copy);
    return copy;
  }
  const withManifest = (change: (manifest: Manifest) => void) => (copy: string): void => {
    const manifest = readManifest(copy);
    change(manifest);
    writeFileSync(join(copy, 'manifest.json'), JSON.stringify(manifest));
  };
  const bytesOf = (copy: string): { path: string; bytes: Buffer } => {
    const path = join(copy, 'tables/network.junction.jsonl.gz');
    return { path, bytes: readFileSync(path) };
  };

  it.each<[string, (copy: string) => void, string]>([
    ['a changed file', (copy) => { const { path, bytes } = bytesOf(copy); bytes[99]! ^= 1; writeFileSync(path, bytes); }, 'tables/network.junction.jsonl.gz has changed'],
    ['a file cut short', (copy) => { const { path, bytes } = bytesOf(copy); writeFileSync(path, bytes.subarray(0, -1)); }, 'tables/network.junction.jsonl.gz has'],
    ['a changed upload', (copy) => writeFileSync(join(copy, 'files/audit-archives/archive-1.jsonl.gz'), 'SEALED'), 'archive-1.jsonl.gz has changed'],
    ['a missing file', (copy) => rmSync(join(copy, 'telemetry.sqlite.gz')), 'telemetry.sqlite.gz is missing'],
    ['a damaged manifest', (copy) => writeFileSync(join(copy, 'manifest.json'), '{'), 'is no JSON'],
    ['an incomplete manifest', withManifest((manifest) => Object.assign(manifest, { tables: 3 })), 'at tables'],
    ['a path out of the backup', withManifest((manifest) => { manifest.tables[0]!.file = '../a/secrets/x'; }), 'at tables.0.file'],
    ['a newer format', withManifest((manifest) => { manifest.format = 3; manifest.version = '9.0.0'; }), 'newer Hydrograph (9.0.0'],
    ['a newer migration', withManifest((manifest) => { manifest.migrations['network']!.push('0002-later'); }), '0002-later of schema "network"'],
    ['no backup at all', (copy) => rmSync(join(copy, 'manifest.json')), 'is no backup'],
  ])('%s', async (name, spoil, message) => {
    const target = embedded(`refused ${name}`);
    await expect(restoreBackup(target, spoiled(name, spoil))).rejects.toThrow(message);
    expect(existsSync(target.dataDir)).toBe(false);
  });

  it('a running product and an installation that holds anything, naming it', async () => {
    const folderTaken = takeDataFolder(dataDir('running'));
    await expect(restoreBackup(embedded('running'), first)).rejects.toThrow('already runs on the data folder');
    folderTaken.release();
    const { code, stdout } = await cli('d', ['restore', first, '--json']);
    expect(code).toBe(1);
    expect(JSON.parse(stdout).error.message).toContain(`${join(dataDir('d'), 'collector', 'log.sqlite')} is not empty`);
    for (const part of ['collector', 'telemetry', 'media', 'audit-archives']) rmSync(join(dataDir('d'), part), { recursive: true });
    await expect(restoreBackup(embedded('d'), first)).rejects.toThrow(`The database in ${dataDir('d')} is not empty: table assets.asset`);
    expect(existsSync(join(dataDir('d'), 'telemetry'))).toBe(false);
  });

  const wrongSum = withManifest((manifest) => { manifest.tables.find(({ table }) => table === 'junction')!.content = '0'.repeat(32); });

  it('rows that are not what the manifest says, leaving the folder as it was', async () => {
    await expect(restoreBackup(embedded('e'), spoiled('sum', wrongSum))).rejects.toThrow('Table network.junction is not what the backup says');
    expect(['database', 'telemetry/samples.sqlite', 'telemetry/samples.sqlite.restoring', 'collector/log.sqlite'].filter((path) => existsSync(join(dataDir('e'), path)))).toEqual([]);
  });

  it.skipIf(!bin)('a load that fails on PostgreSQL, leaving no schema', async () => {
    const url = await postgres!.createDatabase();
    await expect(restoreBackup({ ...embedded('f'), databaseUrl: url }, spoiled('sum on PostgreSQL', wrongSum))).rejects.toThrow('is not what the backup says');
    expect(await ask(url, `select 1 from pg_namespace where nspname = 'network'`)).toEqual([]);
  });

  it('has nothing to back up in an empty folder, and never writes over a backup', async () => {
    await expect(makeBackup(embedded('nobody'), { to: join(folder, 'x') })).rejects.toThrow('There is nothing to back up');
    const { folder: second } = await makeBackup(embedded('a'), { to: first });
    expect(second.startsWith(join(first, 'hydrograph-backup-'))).toBe(true);
    rmSync(second, { recursive: true });
  });
});
