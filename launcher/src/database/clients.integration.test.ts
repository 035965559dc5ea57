import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client, Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { startDatabaseHost, type DatabaseHost } from './host.ts';

const psql = ['/usr/bin/psql', '/usr/local/bin/psql', '/opt/homebrew/bin/psql'].find((path) => existsSync(path));
if (!psql) console.log('skipped: no psql');

vi.setConfig({ testTimeout: 120_000 });

let work: string;
let host: DatabaseHost;

const pool = (max: number): Pool => new Pool({ connectionString: host.url, max });

async function withClient<T>(use: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: host.url });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), 'hydrograph-clients-'));
  host = await startDatabaseHost({ dataDir: work, socketDir: join(work, 'run'), idleInTransactionMs: 5000 });
});
afterAll(async () => {
  await host?.stop();
  rmSync(work, { recursive: true, force: true });
});

describe('pg', () => {
  test('PostGIS, pg_trgm, ltree and btree_gist are there', async () => {
    const { rows } = await withClient((client) =>
      client.query(
        `select current_database() as name, st_astext(st_transform(st_setsrid(st_makepoint(9.99, 53.55), 4326), 3857), 0) as point,
           round(similarity('pump', 'pumps')::numeric, 2)::text as similar, 'a.b'::ltree <@ 'a'::ltree as below`,
      ),
    );
    expect(rows).toEqual([{ name: 'hydrograph', point: 'POINT(1112082 7085388)', similar: '0.57', below: true }]);
  });

  test('100,000 rows arrive complete and in order, while another client is served', async () => {
    const [big, small] = await Promise.all([
      withClient((client) => client.query("select i, repeat('x', 100) as text from generate_series(1, 100000) as i")),
      withClient((client) => client.query('select 1 as one')),
    ]);
    expect(big.rowCount).toBe(100_000);
    expect(big.rows.every((row, index) => row.i === index + 1 && row.text.length === 100)).toBe(true);
    expect(small.rows).toEqual([{ one: 1 }]);
  });

  test('a cursor reads a large result in parts inside its transaction', async () => {
    await withClient(async (client) => {
      await client.query('begin');
      await client.query('declare rows_in_parts cursor for select i from generate_series(1, 25000) as i');
      let count = 0;
      for (;;) {
        const { rows } = await client.query('fetch 10000 from rows_in_parts');
        count += rows.length;
        if (rows.length === 0) break;
      }
      await client.query('commit');
      expect(count).toBe(25_000);
    });
  });

  test('errors carry their codes and leave the connection usable', async () => {
    await withClient(async (client) => {
      await client.query('create table unique_names (name text unique)');
      await client.query("insert into unique_names values ('a')");
      await expect(client.query('insert into unique_names values ($1)', ['a'])).rejects.toMatchObject({ code: '23505' });
      await expect(client.query('selec 1')).rejects.toMatchObject({ code: '42601' });
      await expect(client.query('select $1::int', ['x'])).rejects.toMatchObject({ code: '22P02' });
      expect((await client.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
    });
  });

  test('concurrent failing and good queries never get each other\'s answer', async () => {
    const clients = pool(4);
    const results = await Promise.allSettled(
      Array.from({ length: 400 }, (_, index) => clients.query(`select ${index} / $1::int as value`, [index % 3 === 0 ? 0 : 1])),
    );
    await clients.end();
    results.forEach((result, index) => {
      if (index % 3 === 0) expect(result).toMatchObject({ status: 'rejected', reason: { code: '22012' } });
      else expect(result).toMatchObject({ status: 'fulfilled', value: { rows: [{ value: index }] } });
    });
  });

  test('named statements of several clients stay apart', async () => {
    const clients = await Promise.all([1, 2, 3].map(async () => {
      const client = new Client({ connectionString: host.url });
      await client.connect();
      return client;
    }));
    for (let round = 0; round < 5; round += 1) {
      const answers = await Promise.all(clients.map((client, index) => client.query({ name: 'same', text: `select ${index} as mine, $1::int as round`, values: [round] })));
      expect(answers.map((answer) => answer.rows[0])).toEqual([0, 1, 2].map((mine) => ({ mine, round })));
    }
    await Promise.all(clients.map((client) => client.end()));
  });

  test('an answer over the limit ends in a clear error, not in an exhausted host', async () => {
    const client = new Client({ connectionString: host.url });
    client.on('error', () => undefined);
    await client.connect();
    await expect(client.query("select repeat('x', 1000000) from generate_series(1, 300)")).rejects.toMatchObject({ code: '53200' });
    await client.end().catch(() => undefined);
    expect((await withClient((next) => next.query('select 2 as two'))).rows).toEqual([{ two: 2 }]);
  });

  test('a client that does not read its answer does not stop the others', async () => {
    await withClient(async (slow) => {
      const stream = Reflect.get(Reflect.get(slow, 'connection'), 'stream');
      stream.pause();
      const pending = slow.query("select repeat('x', 1000) as text from generate_series(1, 20000)");
      await sleep(100);
      expect((await withClient((next) => next.query('select 3 as three'))).rows).toEqual([{ three: 3 }]);
      stream.resume();
      expect((await pending).rowCount).toBe(20_000);
    });
  });

  test('a cancel request is closed quietly; nobody gets another answer for it', async () => {
    await withClient(async (client) => {
      const long = client.query('select count(*)::int as counted from generate_series(1, 2000000)');
      const short = withClient((next) => next.query('select 4 as four'));
      const packet = Buffer.alloc(16);
      [16, 80877102, Number(Reflect.get(client, 'processID')), 0].forEach((value, index) => packet.writeInt32BE(value, 4 * index));
      const socket = connect(join(host.socketDir, '.s.PGSQL.5432'));
      const received: Buffer[] = [];
      socket.on('data', (chunk: Buffer) => received.push(chunk));
      socket.write(packet);
      await once(socket, 'close');
      expect(Buffer.concat(received).length).toBe(0);
      expect((await long).rows).toEqual([{ counted: 2_000_000 }]);
      expect((await short).rows).toEqual([{ four: 4 }]);
      expect((await client.query('select 5 as five')).rows).toEqual([{ five: 5 }]);
    });
  });

  test('sixty clients at once, some of which are killed in a transaction: each gets its own rows, nothing half is left', async () => {
    await withClient((client) => client.query('create table crowd (client int, n int, primary key (client, n))'));
    const wrong: unknown[] = [];
    await Promise.all(
      Array.from({ length: 60 }, async (_, number) => {
        const client = new Client({ connectionString: host.url });
        client.on('error', () => undefined);
        await client.connect();
        for (let n = 0; n < 8; n += 1) {
          await client.query('begin');
          const { rows } = await client.query('insert into crowd values ($1, $2) returning client, n', [number, n]);
          if (rows.length !== 1 || rows[0].client !== number || rows[0].n !== n) wrong.push(rows);
          if (number % 10 === 0 && n === 4) {
            Reflect.get(Reflect.get(client, 'connection'), 'stream').destroy();
            return;
          }
          await client.query('commit');
        }
        await client.end();
      }),
    );
    expect(wrong).toEqual([]);
    const { rows } = await withClient((client) => client.query('select client % 10 = 0 as killed, count(*)::int as rows from crowd group by 1 order by 1'));
    expect(rows).toEqual([{ killed: false, rows: 54 * 8 }, { killed: true, rows: 6 * 4 }]);
  });
});

test('six clients mix reads and read-modify-write transactions: no foreign row, no lost increment', async () => {
  await withClient(async (client) => {
    await client.query('create table counters (id int primary key, value int not null); create table rows_of (client int, n int, primary key (client, n))');
    await client.query('insert into counters select i, 0 from generate_series(1, 5) as i');
  });
  const rounds = 150;
  let wrong = 0;
  let increments = 0;
  await Promise.all(
    Array.from({ length: 6 }, async (_, number) => {
      const clients = pool(3);
      await Promise.all(
        Array.from({ length: rounds }, async (_unused, n) => {
          const { rows } = await clients.query('insert into rows_of values ($1, $2) returning client, n', [number, n]);
          if (rows.length !== 1 || rows[0].client !== number || rows[0].n !== n) wrong += 1;
          if (n % 3 !== 0) return;
          const client = await clients.connect();
          try {
            await client.query('begin');
            const id = (n % 5) + 1;
            const before = await client.query('select id, value from counters where id = $1 for update', [id]);
            if (before.rows[0].id !== id) wrong += 1;
            const after = await client.query('update counters set value = $2 where id = $1 returning value', [id, before.rows[0].value + 1]);
            if (after.rows[0].value !== before.rows[0].value + 1) wrong += 1;
            const rollback = n % 9 === 0;
            await client.query(rollback ? 'rollback' : 'commit');
            if (!rollback) increments += 1;
          } finally {
            client.release();
          }
        }),
      );
      await clients.end();
    }),
  );
  const sums = await withClient((client) => client.query('select (select sum(value)::int from counters) as kept, (select count(*)::int from rows_of) as rows'));
  expect(wrong).toBe(0);
  expect(sums.rows).toEqual([{ kept: increments, rows: 6 * rounds }]);
});

test.runIf(psql)('psql: queries, \\copy in and out, errors, variables', () => {
  const file = join(work, 'rows.tsv');
  writeFileSync(file, Array.from({ length: 20_000 }, (_, index) => `${index}\tpipe ${index}\n`).join(''));
  const run = (...commands: string[]) =>
    spawnSync(psql!, ['-XAtq', '-v', 'ON_ERROR_STOP=1', '-h', host.socketDir, '-U', 'hydrograph', '-d', 'hydrograph', ...commands.flatMap((command) => ['-c', command])], { encoding: 'utf8' });
  const load = run('create table pipes (id int, name text)', `\\copy pipes from '${file}'`, 'select count(*), max(name) from pipes', '\\d pipes');
  expect(load.stderr).toBe('');
  expect(load.stdout).toContain('20000|pipe 9999');
  const out = run('\\copy (select * from pipes order by id limit 3) to stdout');
  expect(out.stdout).toBe('0\tpipe 0\n1\tpipe 1\n2\tpipe 2\n');
  const piped = spawnSync(psql!, ['-Xq', '-h', host.socketDir, '-U', 'hydrograph', 'hydrograph'], { encoding: 'utf8', input: 'copy pipes from stdin;\n20001\tlast\n\\.\nselect name from pipes where id = 20001;\n' });
  expect(piped.stdout).toContain('last');
  const failing = run('select 1/0');
  expect(failing.status).not.toBe(0);
  expect(failing.stderr).toContain('division by zero');
});
