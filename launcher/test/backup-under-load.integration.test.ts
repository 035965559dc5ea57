import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { findPostgres, startPostgres } from '../../packages/entities/test/postgres-server.ts';
import { makeBackup } from '../src/backup/backup.ts';
import { readManifest } from '../src/backup/manifest.ts';
import { startDatabaseHost } from '../src/database/host.ts';
import { databaseSocketDir } from '../src/supervisor/plan.ts';
import { fillDatabase, tenant } from './installations/filled.ts';

vi.setConfig({ testTimeout: 120_000 });

const folder = mkdtempSync(join(tmpdir(), 'hydrograph-load-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** One transaction that touches three schemas, inserts, changes and deletes, and leaves two sums as they were. */
const change = `
  begin;
  with pair as (select id, row_number() over () n from (select id from assets.asset order by md5(id::text || clock_timestamp()::text) limit 2) two)
    update assets.asset a set original_cost = original_cost + case pair.n when 1 then 5 else -5 end, version = version + 1 from pair where a.id = pair.id;
  with gone as (delete from assets.asset where id = (select id from assets.asset order by md5(id::text || clock_timestamp()::text) limit 1) returning *)
    insert into assets.asset (id, tenant_id, code, name, category_id, condition, original_cost) select gen_random_uuid(), tenant_id, gen_random_uuid()::text, 'new', category_id, condition, original_cost from gone;
  insert into customers.customer (id, tenant_id, code, name, address, kind) values (gen_random_uuid(), '${tenant}', gen_random_uuid()::text, 'k', '', 'PUBLIC');
  insert into assets.outbox (id, type, tenant_id, payload) values (gen_random_uuid(), 'AssetReplaced', '${tenant}', '{}');
  delete from network.outbox where position = (select max(position) from network.outbox);
  insert into network.outbox (id, type, tenant_id, payload) values (gen_random_uuid(), 'Next', '${tenant}', '{}');
  commit`;

type Column = { name: string; start(): Promise<{ url: string; place: { dataDir: string; databaseUrl: string | undefined; influxUrl: undefined }; stop(): Promise<void> }> };

const embedded: Column = {
  name: 'the embedded database',
  async start() {
    const dataDir = join(folder, 'data');
    const host = await startDatabaseHost({ dataDir, socketDir: databaseSocketDir(dataDir) });
    return { url: host.url, place: { dataDir, databaseUrl: undefined, influxUrl: undefined }, stop: () => host.stop() };
  },
};

const bin = findPostgres();
if (!bin) process.stdout.write('skipped: no PostgreSQL\n');
const columns: Column[] = [embedded];
if (bin) {
  columns.push({
    name: 'PostgreSQL',
    async start() {
      const server = await startPostgres(bin);
      const url = await server.createDatabase();
      return { url, place: { dataDir: join(folder, 'none'), databaseUrl: url, influxUrl: undefined }, stop: () => server.stop() };
    },
  });
}

/** The rows of a table in a backup, by column. */
function rowsOf(backup: string, name: string): Record<string, string | null>[] {
  const entry = readManifest(backup).tables.find(({ schema, table }) => `${schema}.${table}` === name);
  if (!entry) throw new Error(`no table ${name}`);
  const lines = gunzipSync(readFileSync(join(backup, entry.file))).toString().split('\n').filter(Boolean);
  expect(lines).toHaveLength(entry.rows);
  return lines.map((line) => Object.fromEntries((JSON.parse(line) as (string | null)[]).map((value, index) => [entry.columns[index] ?? '', value])));
}

describe.each(columns)('a backup of $name under load', ({ start }) => {
  let running: Awaited<ReturnType<Column['start']>>;
  beforeAll(async () => {
    running = await start();
    await fillDatabase(running.url);
  });
  afterAll(async () => running.stop());

  it('shows one instant, while rows come, change and go in several schemas', async () => {
    const client = new Client({ connectionString: running.url });
    await client.connect();
    const total = async (): Promise<string> => (await client.query<{ sum: string }>('select sum(original_cost)::text sum from assets.asset')).rows[0]?.sum ?? '';
    const sum = await total();
    let finished = false;
    let changes = 0;
    const writing = (async () => {
      for (; !finished; changes++) await client.query(change);
    })();
    const backups: string[] = [];
    const committed: number[] = [];
    for (const name of ['one', 'two']) {
      const before = changes;
      backups.push((await makeBackup(running.place, { to: join(folder, `${running.place.databaseUrl ? 'p' : 'e'}-${name}`) })).folder);
      committed.push(changes - before);
    }
    finished = true;
    await writing;
    expect(await total()).toBe(sum);
    await client.end();
    // Otherwise nothing went on beside the backup and the test says nothing.
    expect(Math.min(...committed)).toBeGreaterThan(1);

    for (const backup of backups) {
      const assets = rowsOf(backup, 'assets.asset');
      expect(assets).toHaveLength(2000);
      expect(assets.reduce((all, row) => all + BigInt(row['original_cost'] ?? 0), 0n).toString()).toBe(sum);
      const versions = (rows: Record<string, string | null>[]) => rows.map(({ id, version, original_cost: cost }) => `${id} ${version} ${cost}`).toSorted();
      const history = rowsOf(backup, 'assets.asset_history');
      expect(versions(history.filter((row) => row['valid_to'] === null))).toEqual(versions(assets));
      expect(new Set(history.map((row) => row['history_id'])).size).toBe(history.length);
      // One customer and one event for each transaction, in two other tables of two schemas.
      expect(rowsOf(backup, 'customers.customer').length - 1).toBe(rowsOf(backup, 'assets.outbox').length);
      expect(history.filter((row) => row['version'] === '1').length - 2000).toBe(rowsOf(backup, 'assets.outbox').length);
      const last = readManifest(backup).sequences['assets.asset_history_history_id_seq'];
      expect(Number(last)).toBeGreaterThanOrEqual(Math.max(...history.map((row) => Number(row['history_id']))));
    }
  });
});
