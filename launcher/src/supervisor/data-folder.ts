import { accessSync, constants, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';

const runShape = z.object({ url: z.string(), pid: z.number(), ports: z.record(z.string(), z.number()), startedAt: z.string() });

/** What is running on a data folder, for the command line. */
export type RunningProduct = z.infer<typeof runShape>;

/** The data folder cannot be used; the message says why and what to do. */
export class DataFolderRefused extends Error {}

export interface DataFolder {
  announce(running: RunningProduct): void;
  release(): void;
}

const runFile = (dataDir: string): string => join(dataDir, 'run.json');

/**
 * Takes the data folder for this process alone. The lock is SQLite's exclusive lock on a small file: the operating system frees it when
 * the process ends in whatever way, so it can be neither stale nor stolen.
 * @throws DataFolderRefused when another process holds it or the folder cannot be written.
 */
export function takeDataFolder(dataDir: string): DataFolder {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new DataFolderRefused(`The data folder ${dataDir} cannot be used: ${(error as Error).message}`);
  }
  const lock = lockFile(dataDir);
  return {
    announce: (running) => writeFileSync(runFile(dataDir), `${JSON.stringify(running, null, 2)}\n`, { mode: 0o600 }),
    release: () => {
      rmSync(runFile(dataDir), { force: true });
      lock.close();
    },
  };
}

function lockFile(dataDir: string): DatabaseSync {
  const path = join(dataDir, 'lock');
  let lock: DatabaseSync | undefined;
  try {
    lock = new DatabaseSync(path);
    lock.exec('pragma locking_mode = exclusive; begin exclusive; create table if not exists held (at text); commit;');
    return lock;
  } catch (error) {
    lock?.close();
    const busy = /locked|busy/i.test((error as Error).message);
    if (!busy) throw new DataFolderRefused(`The lock file ${path} is damaged (${(error as Error).message}). When nothing runs on this folder, delete that file.`);
    const running = readRunning(dataDir);
    const who = running ? `by process ${running.pid} (${running.url})` : 'by another process that is just starting or stopping';
    throw new DataFolderRefused(`Hydrograph already runs on the data folder ${dataDir}, ${who}. Stop it first, or set HYDROGRAPH_DATA_DIR and HYDROGRAPH_PORT for a second one.`);
  }
}

/** What runs on this folder as far as its run.json tells; undefined when nothing does. */
export function readRunning(dataDir: string): RunningProduct | undefined {
  let text: string;
  try {
    text = readFileSync(runFile(dataDir), 'utf8');
  } catch {
    return undefined;
  }
  const parsed = runShape.safeParse(parseJson(text));
  return parsed.success && isAlive(parsed.data.pid) ? parsed.data : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
