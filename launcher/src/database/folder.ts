import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Major version of the PostgreSQL inside PGlite 0.5. */
const postgresVersion = '18';

/** A reason why the database cannot be served that the reader can act on; printed without a stack. */
export class StartError extends Error {}

/**
 * Makes this process the only one that serves `dataDir`; the operating system gives the lock back
 * when the process ends, however it ends. PGlite itself has no lock: two processes lose rows silently.
 * @throws StartError when another process has it.
 */
export function lockFolder(dataDir: string): { release(): void } {
  mkdirSync(dataDir, { recursive: true });
  const lock = new DatabaseSync(join(dataDir, 'database.lock'), { timeout: 0 });
  try {
    lock.exec('pragma journal_mode = off; begin exclusive');
  } catch (error) {
    lock.close();
    if (!(error instanceof Error) || !/locked|busy/.test(error.message)) throw error;
    throw new StartError(`the database in ${dataDir} is already served by another process; stop that one first or use another data folder`);
  }
  return { release: () => lock.close() };
}

/** Whether the folder holds a database (true) or nothing yet (false). @throws StartError for anything else. */
export function holdsDatabase(folder: string): boolean {
  if (!existsSync(folder) || readdirSync(folder).length === 0) return false;
  const versionFile = join(folder, 'PG_VERSION');
  if (!existsSync(versionFile)) throw damaged(folder, 'PG_VERSION is missing');
  const version = readFileSync(versionFile, 'utf8').trim();
  if (version !== postgresVersion) throw damaged(folder, `it was made by PostgreSQL ${version}, this is PostgreSQL ${postgresVersion}`);
  return true;
}

/** The error for a database folder that does not start. */
export function damaged(folder: string, reason: string): StartError {
  return new StartError(
    `the database folder ${folder} cannot be opened (${reason}); restore it from a backup, or move it away and start again with an empty database`,
  );
}

/**
 * The path of the PostgreSQL socket in `socketDir`, with the folder made (0700) and a dead socket removed.
 * @throws StartError when somebody listens there or the path is too long.
 */
export async function prepareSocket(socketDir: string): Promise<string> {
  const path = join(socketDir, '.s.PGSQL.5432');
  // sockaddr_un.sun_path holds 108 bytes with its final zero (104 on macOS).
  if (Buffer.byteLength(path) > 103) throw new StartError(`socket path too long (103 bytes at most): ${path}`);
  mkdirSync(socketDir, { recursive: true, mode: 0o700 });
  chmodSync(socketDir, 0o700);
  if (!existsSync(path)) return path;
  if (await answers(path)) throw new StartError(`another database already listens on ${path}`);
  rmSync(path, { force: true });
  return path;
}

function answers(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
