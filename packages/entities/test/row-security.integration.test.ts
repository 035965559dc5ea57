import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemActor, type Database } from '../src/index.ts';
import { anna, bo, openPipes, Pipe } from './pipes.ts';
import { asOwner, findPostgres, startPostgres, type PostgresServer } from './postgres-server.ts';

const bin = findPostgres();
if (!bin) process.stdout.write('skipped: no PostgreSQL\n');

describe.runIf(bin)('rows of other tenants, in PostgreSQL itself', () => {
  let server: PostgresServer;
  let url: string;
  let database: Database;
  let client: Client;
  const codes = async (): Promise<string[]> => (await client.query<{ code: string }>('select code from trial.pipe order by code')).rows.map(({ code }) => code);
  const become = (tenantId: string) => client.query(`select set_config('hydrograph.tenant', $1, false)`, [tenantId]);
  beforeAll(async () => {
    server = await startPostgres(bin!);
    url = asOwner(await server.createDatabase());
    database = await openPipes(url, { poolSize: 1 });
    for (const [actor, code] of [[anna, 'A1'], [anna, 'A2'], [bo, 'B1']] as const) await database.transaction(actor, 'lay', async (em) => void em.create(Pipe, { code }));
    client = new Client({ connectionString: url });
    await client.connect();
  });
  afterAll(async () => {
    await client?.end();
    await database?.close();
    await server?.stop();
  });

  it('are not there for a statement without a tenant, or for another one', async () => {
    expect(await codes()).toEqual([]);
    await become(bo.tenantId);
    expect(await codes()).toEqual(['B1']);
    expect((await client.query('select from trial.pipe_history')).rowCount).toBe(1);
    await become('*');
    expect(await codes()).toEqual(['A1', 'A2', 'B1']);
  });

  it('can be neither changed nor written', async () => {
    await become(bo.tenantId);
    expect((await client.query(`update trial.pipe set code = 'mine' where code like 'A%'`)).rowCount).toBe(0);
    expect((await client.query('delete from trial.pipe where tenant_id = $1', [anna.tenantId])).rowCount).toBe(0);
    await expect(client.query(`insert into trial.pipe (id, tenant_id, code) values (gen_random_uuid(), $1, 'A3')`, [anna.tenantId])).rejects.toThrow('violates row-level security policy');
    await expect(client.query(`update trial.pipe set tenant_id = $1`, [anna.tenantId])).rejects.toThrow('violates row-level security policy');
    await become('*');
    expect(await codes()).toEqual(['A1', 'A2', 'B1']);
  });

  it('stay hidden where the same connection serves everybody by turns', async () => {
    const seen = async (actor: typeof anna): Promise<number[]> => {
      const em = database.fork(actor);
      const streamed: Pipe[] = [];
      for await (const pipe of em.stream(Pipe)) streamed.push(pipe);
      const [{ count }] = await em.execute<[{ count: string }]>('select count(*) from trial.pipe');
      return [(await em.find(Pipe, {})).length, await em.count(Pipe), Object.keys(await em.countBy(Pipe, 'code')).length, streamed.length, Number(count)];
    };
    const rounds = await Promise.all([anna, bo, systemActor('report'), anna, bo].map(seen));
    expect(rounds).toEqual([2, 1, 3, 2, 1].map((count) => Array(5).fill(count)));
  });

  it('stay hidden after a transaction that failed', async () => {
    await expect(database.transaction(systemActor('report'), 'fail', async (em) => em.execute('select 1 / 0'))).rejects.toThrow('division by zero');
    expect(await database.fork(bo).execute('select code from trial.pipe')).toEqual([{ code: 'B1' }]);
  });

  it.each([
    ['a view of the map', 'geometry && ST_MakeEnvelope(87, 43, 88, 44, 4490)'],
    ['an area', 'ST_Intersects(geometry, ST_MakeEnvelope(87, 43, 88, 44, 4490))'],
    ['a search', `code ilike '%12345%'`],
    ['a search in Chinese', `code like '%水厂路%'`],
  ])('are looked through by index for %s', async (_, condition) => {
    await client.query('create index if not exists pipe_geometry on trial.pipe using gist (geometry); create index if not exists pipe_code on trial.pipe using gin (code gin_trgm_ops)');
    await become(bo.tenantId);
    await client.query('set enable_seqscan = off; set enable_indexscan = off; set enable_indexonlyscan = off');
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(`explain select id from trial.pipe where ${condition}`);
    await client.query('reset all');
    expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toMatch(/Index Cond: .*(geometry|code)/);
  });

  it('leaves tables as they are where it is told to, and closes them at the next start without', async () => {
    await client.query('drop policy tenant on trial.pipe');
    await client.query('alter table trial.pipe disable row level security');
    const open = await openPipes(url, { rowSecurity: false });
    await open.close();
    await become('');
    expect(await codes()).toEqual(['A1', 'A2', 'B1']);
    await database.migrate();
    expect(await codes()).toEqual([]);
  });
});
