import { createReadStream, createWriteStream, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { pipeline } from 'node:stream/promises';
import { constants, createGunzip, createGzip } from 'node:zlib';
import { describeFile, type FileEntry } from './manifest.ts';

/**
 * Copies a SQLite file that is being written to, as it is at one instant, and packs it into the backup.
 * @param look called with the copy, for example to count.
 */
export async function packSqlite<T>(source: string, folder: string, file: string, look: (copy: DatabaseSync) => T): Promise<FileEntry & { seen: T }> {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const plain = path.replace(/\.gz$/, '');
  const db = new DatabaseSync(source, { readOnly: true });
  let seen: T;
  try {
    db.exec('pragma busy_timeout = 5000');
    // All pages in one step: a backup in several starts anew with every write of another process. In WAL mode it keeps no writer waiting.
    await backup(db, plain, { rate: 2 ** 31 - 1 });
    seen = withFile(plain, (copy) => {
      copy.exec('pragma journal_mode = delete');
      return look(copy);
    });
  } finally {
    db.close();
  }
  await pipeline(createReadStream(plain), createGzip({ level: constants.Z_BEST_SPEED }), createWriteStream(path, { mode: 0o600 }));
  rmSync(plain);
  return { ...(await describeFile(folder, file)), seen };
}

/** Unpacks a file of the backup beside its place; `put` moves it there. */
export async function unpackSqlite(packed: string, target: string, change: (copy: DatabaseSync) => void): Promise<PreparedFile> {
  const prepared = prepareFile(target);
  try {
    await pipeline(createReadStream(packed), createGunzip(), createWriteStream(prepared.path, { mode: 0o600 }));
    withFile(prepared.path, (copy) => {
      const { quick_check: verdict } = copy.prepare('pragma quick_check(1)').get() as { quick_check: string };
      if (verdict !== 'ok') throw new Error(`${packed} is a damaged SQLite file: ${verdict}`);
      change(copy);
    });
  } catch (error) {
    prepared.drop();
    throw error;
  }
  return prepared;
}

/** A file made under another name, so that its place is taken at once or not at all. */
export interface PreparedFile {
  readonly path: string;
  put(): void;
  drop(): void;
}

/** Removes a SQLite file and what belongs to it. */
function remove(file: string): void {
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${file}${end}`, { force: true });
}

export function prepareFile(target: string): PreparedFile {
  const path = `${target}.restoring`;
  mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
  remove(path);
  return {
    path,
    put() {
      remove(target);
      renameSync(path, target);
    },
    drop: () => remove(path),
  };
}

/** Whether a SQLite file is there and has a row in that table. */
export function hasRows(file: string, table: string): boolean {
  if (!existsSync(file)) return false;
  return withFile(file, (db) => db.prepare(`select 1 from sqlite_schema where type = 'table' and name = ?`).get(table) !== undefined && db.prepare(`select 1 from ${table} limit 1`).get() !== undefined);
}

function withFile<T>(file: string, use: (db: DatabaseSync) => T): T {
  const db = new DatabaseSync(file);
  try {
    return use(db);
  } finally {
    db.close();
  }
}
