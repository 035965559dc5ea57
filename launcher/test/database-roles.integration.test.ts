import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { findPostgres, startPostgres, type PostgresServer } from '../../packages/entities/test/postgres-server.ts';
import { createDatabase } from '@hydrograph/entities';
import { makeBackup } from '../src/backup/backup.ts';
import { restoreBackup } from '../src/backup/restore.ts';
import { inRepository } from '../src/repository.ts';
import { subgraphNames } from '../src/supervisor/plan.ts';
import { assetsTables } from '../../subgraphs/assets/src/database.ts';
import { customersTables } from '../../subgraphs/customers/src/database.ts';
import { energyTables } from '../../subgraphs/energy/src/database.ts';
import { identityTables } from '../../subgraphs/identity/src/database.ts';
import { networkTables } from '../../subgraphs/network/src/database.ts';
import { plantsTables } from '../../subgraphs/plants/src/database.ts';
import { fillDatabase } from './installations/filled.ts';

vi.setConfig({ testTimeout: 120_000 });

/** What our own jobs say of themselves. */
const everybody = `select set_config('hydrograph.tenant', '*', false);`;
const subgraphs = [identityTables, networkTables, plantsTables, energyTables, assetsTables, customersTables];
const { configs } = parse(readFileSync(inRepository('docker-compose.yml'), 'utf8'), { merge: true }) as { configs: Record<string, { content: string }> };
const script = (configs['database-roles']?.content ?? '').replaceAll('$$', '$');

const bin = findPostgres();
if (!bin) process.stdout.write('skipped: no PostgreSQL\n');

describe.skipIf(!bin)('a role for each subgraph, as docker-compose.yml makes them', () => {
  let server: PostgresServer;
  let host: string;
  const folder = mkdtempSync(join(tmpdir(), 'hydrograph-roles-'));
  const urlOf = (role: string): string => `postgres://${role}@localhost/hydrograph?host=${host}`;
  const as = async <T extends object>(role: string, sql: string): Promise<T[]> => {
    const client = new Client({ connectionString: urlOf(role) });
    await client.connect();
    try {
      return (await client.query<T>(sql)).rows;
    } finally {
      await client.end();
    }
  };
  const psql = (input: string, user: string, database: string): void => {
    const done = spawnSync(join(bin ?? '', 'psql'), ['-v', 'ON_ERROR_STOP=1', '-h', host, '-U', user, '-d', database], { input, encoding: 'utf8' });
    if (done.status !== 0) throw new Error(done.stderr);
  };
  /** An empty database `hydrograph` on which the script has run. */
  const makeDatabase = (): void => {
    psql('drop database if exists hydrograph;\ncreate database hydrograph;\n', 'postgres', 'postgres');
    const done = spawnSync('sh', ['-c', script], { env: { PATH: `${bin}:${process.env['PATH']}`, PGHOST: host, POSTGRES_PASSWORD: "it's secret" }, encoding: 'utf8' });
    if (done.status !== 0) throw new Error(done.stderr);
  };

  beforeAll(async () => {
    server = await startPostgres(bin ?? '');
    host = new URL(await server.createDatabase()).searchParams.get('host') ?? '';
    psql('create role postgres superuser login;\n', 'hydrograph', 'postgres');
    makeDatabase();
    for (const tables of subgraphs) {
      const database = await createDatabase({ ...tables, url: urlOf(tables.schema), poolSize: 1 });
      await database.migrate();
      await database.close();
    }
  });
  afterAll(async () => {
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is the same six as the subgraphs', async () => {
    const roles = await as<{ rolname: string; rolsuper: boolean }>('postgres', `select rolname, rolsuper from pg_roles where rolname in (${subgraphNames.map((name) => `'${name}'`).join(', ')})`);
    expect(roles.map(({ rolname }) => rolname).toSorted()).toEqual(subgraphNames.toSorted());
    expect(roles.some(({ rolsuper }) => rolsuper)).toBe(false);
  });

  it.each(subgraphNames)('%s uses its own schema, history included', async (name) => {
    expect(await as(name, `select 1 from ${name}.migration`)).toHaveLength(subgraphs.find(({ schema }) => schema === name)?.migrations.length ?? 0);
    await as(name, `${everybody} insert into ${name}.outbox (id, type, tenant_id, payload) values (gen_random_uuid(), 'Event', gen_random_uuid(), '{}')`);
    expect(await as(name, `select * from ${name}.outbox`)).toEqual([]);
    await as(name, `${everybody} delete from ${name}.outbox`);
    const [table] = await as<{ tablename: string }>(name, `select tablename from pg_tables where schemaname = '${name}' and tablename like '%\\_history' limit 1`);
    expect(await as(name, `select * from ${name}.${table?.tablename} limit 1`)).toEqual([]);
    await as(name, `alter table ${name}.outbox add column extra text`);
    await as(name, `alter table ${name}.outbox drop column extra`);
  });

  it.each(subgraphNames.flatMap((name) => subgraphNames.filter((other) => other !== name).map((other) => [name, other])))('%s may do nothing in the schema of %s', async (name, other) => {
    const denied = expect.objectContaining({ code: '42501', message: expect.stringContaining(`permission denied for schema ${other}`) });
    for (const sql of [`select * from ${other}.outbox`, `insert into ${other}.migration (name) values ('x')`, `create table ${other}.mine (x int)`, `select ${other}.record_history()`]) {
      await expect(as(name, sql), sql).rejects.toEqual(denied);
    }
    await expect(as(name, `set role ${other}`)).rejects.toMatchObject({ code: '42501' });
    await expect(as(name, `drop schema ${other} cascade`)).rejects.toMatchObject({ code: '42501' });
  });

  it('sees rows of one tenant alone, in every table that has a tenant', async () => {
    const open = `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
      where n.nspname = any('{${subgraphNames.join(',')}}') and c.relkind in ('r', 'p') and not (c.relrowsecurity and c.relforcerowsecurity and exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'tenant'))`;
    expect(await as('postgres', open)).toEqual([]);
  });

  it('has a tenant in every table but these', async () => {
    const without = `select t.table_schema || '.' || t.table_name as name from information_schema.tables t where table_schema = any('{${subgraphNames.join(',')}}') and table_type = 'BASE TABLE'
      and table_name not in ('migration', 'consumed_event') and not exists (select from information_schema.columns c where c.table_schema = t.table_schema and c.table_name = t.table_name and c.column_name = 'tenant_id') order by 1`;
    expect((await as<{ name: string }>('postgres', without)).map(({ name }) => name)).toEqual([
      'identity.api_lease', 'identity.audit_checkpoint', 'identity.audit_head', 'identity.audit_watch', 'identity.edge', 'identity.media_leftover',
      'identity.openid_session', 'identity.openid_state', 'identity.sign_on_failure', 'identity.webhook_cursor', 'network.quality_cursor',
    ]);
  });

  it('lets the functions that search use an index use it behind the policies', async () => {
    const functions = [...script.matchAll(/alter function (\w+)\(.*\) leakproof/g)].map(([, name]) => name!);
    expect(functions.length).toBeGreaterThan(5);
    const found = await as<{ proname: string }>('postgres', `select distinct proname from pg_proc where proleakproof and proname = any('{${functions.join(',')}}')`);
    expect(found.map(({ proname }) => proname).toSorted()).toEqual(functions.toSorted());
  });

  it('may put nothing into the schema public', async () => {
    await expect(as('network', 'create table public.mine (x int)')).rejects.toMatchObject({ code: '42501' });
  });

  it('owns what a restore by the administrator brought, and goes on migrating', async () => {
    const backup = join(folder, 'backup');
    const source = await server.createDatabase();
    await fillDatabase(source);
    await makeBackup({ dataDir: join(folder, 'none'), databaseUrl: source, influxUrl: undefined }, { to: backup });
    makeDatabaseAgain();
    await restoreBackup({ dataDir: join(folder, 'target'), databaseUrl: urlOf('postgres'), influxUrl: undefined }, backup);
    expect(await as('postgres', `select nspname from pg_namespace n join pg_roles r on r.oid = nspowner where nspname = any('{${subgraphNames.join(',')}}') and nspname = rolname`)).toHaveLength(6);
    for (const tables of subgraphs) {
      const database = await createDatabase({ ...tables, url: urlOf(tables.schema), poolSize: 1 });
      await database.migrate();
      await database.close();
    }
    await as('network', `${everybody} update network.junction set elevation_m = 3 where code = 'J1'; alter table network.junction add column extra text; create or replace function network.record_history() returns trigger language plpgsql as 'begin return null; end'`);
    await expect(as('assets', 'select * from network.junction')).rejects.toMatchObject({ code: '42501' });
    await expect(restoreBackup({ dataDir: join(folder, 'target'), databaseUrl: urlOf('network'), influxUrl: undefined }, backup)).rejects.toThrow('cannot be restored into as network: permission denied for schema assets. Connect as a superuser.');
    await expect(makeBackup({ dataDir: join(folder, 'none'), databaseUrl: urlOf('network'), influxUrl: undefined }, { to: join(folder, 'x') })).rejects.toThrow('cannot be backed up as network: permission denied');
  });

  function makeDatabaseAgain(): void {
    psql(`drop database hydrograph;\n${subgraphNames.map((name) => `drop role ${name};`).join('\n')}\n`, 'postgres', 'postgres');
    makeDatabase();
  }
});
