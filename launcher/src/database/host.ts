import { fork, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defaultCacheDir, publish } from './cache.ts';
import { databaseNodeArgs } from './node-args.ts';
import { plainTemplate } from './template.ts';
import { preparedTemplatePath } from './template-path.ts';

/** A running embedded database. */
export interface DatabaseHost {
  /** Connection URL for PostgreSQL clients; the host parameter is the folder of the socket. */
  url: string;
  socketDir: string;
  pid: number;
  /** Ends the host cleanly; resolves when it has gone. */
  stop(): Promise<void>;
  /** Kills the host without a chance to tidy up. */
  kill(): Promise<void>;
}

/** Options of `startDatabaseHost`. */
export interface DatabaseHostOptions {
  /** Folder of the installation; the database lives in its `database` folder. */
  dataDir: string;
  /** Folder for the socket, a short path under the system's temporary folder. */
  socketDir: string;
  /** Template folder for the first start, from `buildTemplate`. */
  template?: string | undefined;
  /** Longest idle time inside a transaction, ms; 30 s unless given. */
  idleInTransactionMs?: number | undefined;
}

/** The URL under which clients reach a host that serves in `socketDir`. */
export const databaseUrl = (socketDir: string): string => `postgres://hydrograph@localhost/hydrograph?host=${encodeURI(socketDir)}`;

/**
 * Starts the embedded database in a process of its own and waits until it serves.
 * @throws Error with the host's own reason when it does not start.
 */
export async function startDatabaseHost(options: DatabaseHostOptions): Promise<DatabaseHost> {
  const child = fork(fileURLToPath(new URL('main.ts', import.meta.url)), {
    execPath: process.execPath,
    execArgv: [...databaseNodeArgs],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: {
      ...process.env,
      HYDROGRAPH_DATA_DIR: options.dataDir,
      HYDROGRAPH_DATABASE_SOCKET_DIR: options.socketDir,
      HYDROGRAPH_DATABASE_TEMPLATE: options.template,
      HYDROGRAPH_DATABASE_IDLE_IN_TX_MS: options.idleInTransactionMs?.toString(),
    },
  });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await serving(child);
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await gone;
  };
  return {
    url: databaseUrl(options.socketDir),
    socketDir: options.socketDir,
    pid: child.pid ?? 0,
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  };
}

function serving(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => reject(new Error(`the database host ended with ${signal ?? code} before it served`)));
    child.on('message', (message: { ready?: boolean; failed?: string }) => {
      if (message.ready) resolve();
      if (message.failed) reject(new Error(message.failed));
    });
  });
}

/** What `buildTemplate` needs. */
export interface TemplateOptions {
  /** Folder that keeps the prepared templates. */
  cacheDir?: string | undefined;
  /** Everything `prepare` depends on, for example a hash of all migrations. */
  fingerprint: string;
  /** Runs once against a fresh database, for example the migrations. */
  prepare: (host: { url: string; socketDir: string }) => Promise<void>;
}

/**
 * Builds a prepared database once per fingerprint, so that a first start is a copy.
 * Two builders at the same time are safe.
 * @returns the folder for `template` of `startDatabaseHost`.
 */
export async function buildTemplate({ cacheDir = defaultCacheDir, fingerprint, prepare }: TemplateOptions): Promise<string> {
  return publish(preparedTemplatePath(cacheDir, fingerprint), async (folder) => {
    const work = mkdtempSync(join(tmpdir(), 'hydrograph-template-'));
    try {
      const plain = await plainTemplate(defaultCacheDir);
      const host = await startDatabaseHost({ dataDir: work, socketDir: join(work, 'run'), template: plain });
      try {
        await prepare(host);
      } finally {
        await host.stop();
      }
      cpSync(join(work, 'database'), folder, { recursive: true });
    } finally {
      rmSync(work, { recursive: true, force: true });
    }
  });
}
