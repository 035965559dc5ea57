import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';

export interface PostgresServer {
  /** Makes an empty database with our extensions; answers its URL, as its administrator, whom no policy binds. */
  createDatabase(): Promise<string>;
  stop(): Promise<void>;
}

export interface KillablePostgres extends PostgresServer {
  /** Ends the server and its children by SIGKILL and starts it again on the same folder; resolves when it answers. */
  kill(): Promise<void>;
}

const versions = '/usr/lib/postgresql';

/** Folder of PostgreSQL's programs (15 or newer, with PostGIS); undefined when there is none on this machine. */
export function findPostgres(): string | undefined {
  if (!existsSync(versions)) return undefined;
  const usable = readdirSync(versions).filter((version) => Number(version) >= 15 && existsSync(`/usr/share/postgresql/${version}/extension/postgis.control`));
  const newest = usable.toSorted((a, b) => Number(b) - Number(a))[0];
  return newest && join(versions, newest, 'bin');
}

/** The same database as its owner, whom row-level security binds as it binds the roles of production. */
export const asOwner = (url: string): string => url.replace('postgres://hydrograph@', `postgres://${OWNER}@`);

const OWNER = 'utility';

// What docker-compose.yml says of functions, for the same reason.
const leakproof = readFileSync(new URL('../../../docker-compose.yml', import.meta.url), 'utf8').match(/alter function .* leakproof;/g) ?? [];

/** Starts a server of our own on a unix socket. It forgets everything when it stops; `durable` when it is killed it does not. */
export async function startPostgres(bin: string, { durable = false }: { durable?: boolean } = {}): Promise<KillablePostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'hydrograph-pg-'));
  const account = unprivilegedAccount();
  chmodSync(folder, 0o755);
  if (account) chownSync(folder, account.uid, account.gid);
  const data = join(folder, 'data');
  execFileSync(join(bin, 'initdb'), ['-D', data, '-U', 'hydrograph', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'], { ...account, stdio: ['ignore', 'ignore', 'inherit'] });
  const hasty = durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off' };
  const settings = { listen_addresses: '', unix_socket_directories: folder, max_connections: '60', shared_buffers: '32MB', ...hasty };
  const start = (): ChildProcess => spawn(join(bin, 'postgres'), ['-D', data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])], { ...account, stdio: ['ignore', 'ignore', 'ignore'] });
  let server = start();
  const killWithUs = (): void => void server.kill('SIGKILL');
  process.once('exit', killWithUs);
  const url = (database: string): string => `postgres://hydrograph@localhost/${database}?host=${folder}`;
  const run = (database: string, sql: string): Promise<void> => execute(folder, database, sql);

  await answering(server, () => run('postgres', 'select 1'));
  await run('postgres', 'create database template_gis');
  await run('template_gis', 'create extension postgis; create extension pg_trgm; create extension btree_gist');
  await run('template_gis', leakproof.join('\n'));
  await run('postgres', `create role ${OWNER} login`);
  let count = 0;
  return {
    async createDatabase() {
      const name = `suite_${++count}`;
      await run('postgres', `create database ${name} template template_gis owner ${OWNER}`);
      return url(name);
    },
    async kill() {
      await endAll(server);
      server = start();
      await answering(server, () => run('postgres', 'select 1'));
    },
    async stop() {
      process.off('exit', killWithUs);
      const gone = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGINT');
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Ends a server with its children, as when its machine stops: one that outlived it would hold the shared memory. */
async function endAll(server: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => server.once('exit', resolve));
  const children = childrenOf(server.pid);
  server.kill('SIGKILL');
  for (const pid of children) endOne(pid);
  await gone;
  while (children.some((pid) => (statusOf(pid)?.state ?? 'Z') !== 'Z')) await sleep(5);
}

function childrenOf(parent: number | undefined): number[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number);
  return pids.filter((pid) => statusOf(pid)?.parent === parent);
}

function endOne(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** State and parent of a process; undefined when there is none. */
function statusOf(pid: number): { state: string; parent: number } | undefined {
  try {
    const [state = '', parent] = (readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1) ?? '').split(' ');
    return { state, parent: Number(parent) };
  } catch {
    return undefined;
  }
}

/** PostgreSQL refuses to run as root. */
function unprivilegedAccount(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const accounts = readFileSync('/etc/passwd', 'utf8').split('\n').map((line) => line.split(':'));
  const account = accounts.find(([name]) => name === 'postgres') ?? accounts.find(([name]) => name === 'nobody');
  if (!account) throw new Error('PostgreSQL cannot run as root, and there is neither a user postgres nor nobody');
  return { uid: Number(account[2]), gid: Number(account[3]) };
}

async function execute(host: string, database: string, sql: string): Promise<void> {
  const client = new Client({ host, user: 'hydrograph', database });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

async function answering(server: ChildProcess, ask: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    if (server.exitCode !== null) throw new Error(`PostgreSQL ended with code ${server.exitCode} before it answered`);
    try {
      return await ask();
    } catch (error) {
      if (attempt === 400) throw error;
      await sleep(50);
    }
  }
}
