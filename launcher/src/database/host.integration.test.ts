import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { buildTemplate, startDatabaseHost, type DatabaseHost } from './host.ts';
import { WireClient } from './wire-client.ts';
import { query } from './wire.ts';

// Starts take seconds, on a busy machine many.
vi.setConfig({ testTimeout: 180_000 });

let work: string;
const hosts: DatabaseHost[] = [];

async function start(dataDir = join(work, 'data'), socketDir = join(work, 'run'), template?: string): Promise<DatabaseHost> {
  const host = await startDatabaseHost({ dataDir, socketDir, template });
  hosts.push(host);
  return host;
}

async function sql(host: { url: string }, text: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: host.url });
  await client.connect();
  try {
    const result = await client.query(text);
    return result.rows;
  } finally {
    await client.end();
  }
}

beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), 'hydrograph-host-'));
});
afterEach(async () => {
  await Promise.all(hosts.splice(0).map((host) => host.kill()));
  rmSync(work, { recursive: true, force: true });
});

describe('one host per data folder', () => {
  test('a second one is refused by name of the folder, the first goes on', async () => {
    const first = await start();
    await expect(start(join(work, 'data'), join(work, 'other'))).rejects.toThrow(`the database in ${join(work, 'data')} is already served by another process`);
    await expect(start(join(work, 'elsewhere'))).rejects.toThrow('another database already listens on');
    expect(await sql(first, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  test('the socket and its folder are for this user only', async () => {
    await start();
    expect(statSync(join(work, 'run')).mode & 0o777).toBe(0o700);
    await expect(start(join(work, 'b'), join(work, 'x'.repeat(100)))).rejects.toThrow('socket path too long');
  });
});

describe('a folder that is no database', () => {
  test.each<[string, (folder: string) => void]>([
    ['other files', (folder) => writeFileSync(join(folder, 'notes.txt'), 'mine')],
    ['a database of another version', (folder) => writeFileSync(join(folder, 'PG_VERSION'), '15\n')],
  ])('%s: left alone, named in the error', async (_name, fill) => {
    const folder = join(work, 'data', 'database');
    mkdirSync(folder, { recursive: true });
    fill(folder);
    const before = readdirSync(folder);
    await expect(start()).rejects.toThrow(`the database folder ${folder} cannot be opened`);
    expect(readdirSync(folder)).toEqual(before);
  });

  test.each<[string, (folder: string) => void]>([
    ['a cut control file', (folder) => truncateSync(join(folder, 'global', 'pg_control'), 100)],
    ['a missing log', (folder) => rmSync(join(folder, 'pg_wal'), { recursive: true })],
    ['missing tables', (folder) => rmSync(join(folder, 'base'), { recursive: true })],
  ])('%s: one clear error with the folder and what to do', async (_name, damage) => {
    const folder = join(work, 'data', 'database');
    await (await start()).stop();
    damage(folder);
    await expect(start()).rejects.toThrow(new RegExp(`the database folder ${folder} cannot be opened .*restore it from a backup`));
  });
});

describe('stopping', () => {
  test('rows stay, clients get a reason, a stale socket does no harm', async () => {
    const first = await start();
    await sql(first, 'create table kept (a int); insert into kept values (1)');
    const open = await WireClient.connect(first.socketDir);
    await open.exchange(query('begin; insert into kept values (2)'));
    await first.stop();
    expect((await open.answer('E')).join()).toContain('C57P01');
    expect(existsSync(join(first.socketDir, '.s.PGSQL.5432'))).toBe(false);
    const second = await start();
    expect(await sql(second, 'select a from kept')).toEqual([{ a: 1 }]);
    await second.kill();
    expect(existsSync(join(first.socketDir, '.s.PGSQL.5432'))).toBe(true);
    expect(await sql(await start(), 'select a from kept')).toEqual([{ a: 1 }]);
  });

  test('the host ends when its supervisor is gone', async () => {
    const module = fileURLToPath(new URL('host.ts', import.meta.url));
    const code = `import { startDatabaseHost } from ${JSON.stringify(module)};
      const host = await startDatabaseHost(${JSON.stringify({ dataDir: join(work, 'data'), socketDir: join(work, 'run') })});
      console.log(host.pid);`;
    const parent = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [line] = (await once(parent.stdout, 'data')) as [Buffer];
    const pid = Number(line.toString());
    parent.kill('SIGKILL');
    await expect.poll(() => alive(pid), { timeout: 10_000 }).toBe(false);
  });
});

test('killed under load, every acknowledged row is there, several times over', async () => {
  let host = await start();
  await sql(host, 'create table acknowledged (client int, n int, primary key (client, n)); create table pairs (n int, side int)');
  const kept: string[] = [];
  let n = 0;
  for (let round = 0; round < 3; round += 1) {
    const writers = [0, 1, 2].map(async (number) => {
      const client = new Client({ connectionString: host.url });
      client.on('error', () => undefined);
      await client.connect();
      for (;;) {
        const mine = n++;
        try {
          await client.query('begin');
          await client.query('insert into acknowledged values ($1, $2)', [number, mine]);
          await client.query('insert into pairs values ($1, 0), ($1, 1)', [mine]);
          await client.query('commit');
          kept.push(`${number}/${mine}`);
        } catch {
          return; // the host is gone
        }
      }
    });
    const enough = kept.length + 20;
    while (kept.length < enough) await sleep(20);
    await sleep(50 * round);
    await host.kill();
    await Promise.all(writers);
    host = await start();
    const rows = await sql(host, "select client || '/' || n as row from acknowledged");
    const found = new Set(rows.map(({ row }) => row));
    expect(kept.filter((row) => !found.has(row))).toEqual([]);
    expect(await sql(host, 'select n from pairs group by n having count(*) <> 2')).toEqual([]);
  }
});

describe('queries PostgreSQL survives nowhere or only here', () => {
  test('thousands of errors and a deep recursion leave the session as it was', async () => {
    const host = await start();
    const client = await WireClient.connect(host.socketDir);
    for (let sent = 0; sent < 4000; sent += 100) {
      client.send(...Array.from({ length: 100 }, () => query('select 1/0')));
      for (let answered = 0; answered < 100; answered += 1) expect((await client.answer('Z')).join()).toContain('C22012');
    }
    const deep = await client.exchange(query(`select ${Array(20_000).fill('1').join('+')}`));
    expect(deep.join()).toContain('C54001');
    expect(await sql(host, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  test('one that breaks the session ends the host with a reason; a restart has every committed row', async () => {
    const host = await start();
    await sql(host, 'create table before_the_crash (a int); insert into before_the_crash values (1)');
    // GEOS traps on a radius that is no number.
    await expect(sql(host, "select st_buffer(st_makepoint(0, 0), 'nan'::float8)")).rejects.toMatchObject({ code: '57P02' });
    await expect.poll(() => alive(host.pid), { timeout: 10_000 }).toBe(false);
    expect(await sql(await start(), 'select a from before_the_crash')).toEqual([{ a: 1 }]);
  });
});

describe('templates', () => {
  test('prepared once per fingerprint, also by two builders at the same time', async () => {
    const cacheDir = join(work, 'cache');
    let prepared = 0;
    const build = () =>
      buildTemplate({
        cacheDir,
        fingerprint: 'migrations 1',
        prepare: async (host) => {
          prepared += 1;
          await sql(host, "create table migrated (name text); insert into migrated values ('first')");
        },
      });
    const [one, two] = await Promise.all([build(), build()]);
    expect(two).toBe(one);
    const count = prepared;
    expect(await build()).toBe(one);
    expect(prepared).toBe(count);
    expect(readdirSync(cacheDir).filter((name) => name.includes('-') && /\.\d+-\d+$/.test(name))).toEqual([]);
    const host = await start(join(work, 'data'), join(work, 'run'), one);
    expect(await sql(host, 'select name from migrated')).toEqual([{ name: 'first' }]);
  });

  test('a template that is not there is named', async () => {
    await expect(start(join(work, 'data'), join(work, 'run'), join(work, 'nowhere'))).rejects.toThrow(`${join(work, 'nowhere')} does not exist`);
  });
});

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false; // ESRCH
  }
}
