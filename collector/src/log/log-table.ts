import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { LogState } from './batch.ts';
import { atOnce } from './at-once.ts';

/** A batch as the table keeps it: samples as JSON text. */
export interface Row {
  readonly sequence: number;
  readonly tenantId: string;
  readonly previous: number;
  readonly at: number;
  readonly count: number;
  readonly samples: string;
}

export type Change =
  | { readonly kind: 'append'; readonly tenantId: string; readonly at: number; readonly count: number; readonly samples: string }
  | { readonly kind: 'advance'; readonly consumer: string; readonly sequence: number };

/** For an append its place in the log, for an advance nothing of interest. */
export interface Placed { readonly sequence: number; readonly previous: number }

export interface LogTableOptions {
  readonly file: string;
  /** Refuses more when the file has this size; without it the disk decides. */
  readonly maxBytes?: number | undefined;
}

/** The tables of the log; runs synchronously on the log's own thread. */
export interface LogTable {
  /** Makes all changes or none, with one sync to disk. */
  commit(changes: readonly Change[]): Placed[];
  /** Batches after a sequence, at least one if there is one, else as many as stay within `maxSamples`. */
  read(after: number, maxSamples: number): Row[];
  readTenant(tenantId: string, after: number, limit: number): Row[];
  state(): LogState;
  /** Deletes a few batches logged before `before` that every consumer in `consumers` has passed; answers how many. */
  trim(before: number, consumers: readonly string[]): number;
  close(): void;
}

const LAYOUT = 1;
const PAGE_BYTES = 8192;
const TRIM_ROWS = 500;

const TABLES = `
create table if not exists meta(key text primary key, value text not null) strict, without rowid;
create table if not exists batch(seq integer primary key autoincrement, tenant text not null, prev integer not null, at integer not null, count integer not null, samples text not null) strict;
create index if not exists batch_tenant on batch(tenant, seq);
create table if not exists consumer(name text primary key, seq integer not null) strict, without rowid;
create table if not exists tenant(id text primary key, seq integer not null) strict, without rowid;
pragma user_version = ${LAYOUT};`;

const COLUMNS = 'seq sequence, tenant tenantId, prev previous, at, count, samples';

function open({ file, maxBytes }: LogTableOptions): DatabaseSync {
  mkdirSync(dirname(file), { recursive: true });
  const db = new DatabaseSync(file);
  try {
    db.exec(`pragma busy_timeout=2000; pragma page_size=${PAGE_BYTES}; pragma auto_vacuum=incremental; pragma journal_mode=wal; pragma synchronous=full; pragma temp_store=memory`);
    const { user_version: layout } = db.prepare('pragma user_version').get() as { user_version: number };
    if (layout > LAYOUT) throw new Error(`was written by a newer Hydrograph (layout ${layout}, this one knows ${LAYOUT})`);
    db.exec(`begin immediate; ${TABLES} commit`);
    db.prepare("insert into meta(key, value) values ('collector', ?) on conflict do nothing").run(randomUUID());
    if (maxBytes !== undefined) db.exec(`pragma max_page_count=${Math.max(20, Math.floor(maxBytes / PAGE_BYTES))}`);
    return db;
  } catch (error) {
    db.close();
    throw new Error(`the collector's log ${file} cannot be used: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

export function openLogTable(options: LogTableOptions): LogTable {
  const db = open(options);
  const insert = db.prepare('insert into batch(tenant, prev, at, count, samples) values (?, ?, ?, ?, ?) returning seq');
  const advance = db.prepare('insert into consumer(name, seq) values (?, ?) on conflict(name) do update set seq=max(seq, excluded.seq)');
  const noteTenant = db.prepare('insert into tenant(id, seq) values (?, ?) on conflict(id) do update set seq=excluded.seq');
  const after = db.prepare(`select ${COLUMNS} from batch where seq > ? order by seq`);
  const afterInTenant = db.prepare(`select ${COLUMNS} from batch where tenant = ? and seq > ? order by seq limit ?`);
  const oldest = db.prepare('select min(seq) seq from batch');
  const remove = db.prepare(`delete from batch where seq in (select seq from batch where seq <= ? and at < ? order by seq limit ${TRIM_ROWS})`);
  const { value: collector } = db.prepare("select value from meta where key='collector'").get() as { value: string };
  const number = (sql: string): number => Number(Object.values(db.prepare(sql).get() ?? {})[0] ?? 0);
  const previousOf = new Map((db.prepare('select id, seq from tenant').all() as { id: string; seq: number }[]).map(({ id, seq }) => [id, seq]));

  function apply(change: Change, latest: Map<string, number>): Placed {
    if (change.kind === 'advance') {
      advance.run(change.consumer, change.sequence);
      return { sequence: change.sequence, previous: 0 };
    }
    const { tenantId, at, count, samples } = change;
    const previous = latest.get(tenantId) ?? previousOf.get(tenantId) ?? 0;
    const { seq } = insert.get(tenantId, previous, at, count, samples) as { seq: number };
    latest.set(tenantId, seq);
    return { sequence: seq, previous };
  }

  const head = (): number => number("select seq from sqlite_sequence where name='batch'");

  return {
    commit(changes) {
      const latest = new Map<string, number>();
      const placed = atOnce(db, () => {
        const each = changes.map((change) => apply(change, latest));
        for (const [tenantId, sequence] of latest) noteTenant.run(tenantId, sequence);
        return each;
      });
      for (const [tenantId, sequence] of latest) previousOf.set(tenantId, sequence);
      return placed;
    },
    read(from, maxSamples) {
      const rows: Row[] = [];
      let samples = 0;
      for (const row of after.iterate(from) as Iterable<Record<string, unknown>>) {
        const found = row as unknown as Row;
        samples += found.count;
        if (rows.length > 0 && samples > maxSamples) break;
        rows.push({ ...found });
      }
      return rows;
    },
    readTenant: (tenantId, from, limit) => afterInTenant.all(tenantId, from, limit) as unknown as Row[],
    state() {
      const newest = head();
      const { seq } = oldest.get() as { seq: number | null };
      const cursors = Object.fromEntries((db.prepare('select name, seq from consumer').all() as { name: string; seq: number }[]).map(({ name, seq: at }) => [name, at]));
      return { collector, head: newest, floor: seq === null ? newest : seq - 1, cursors, bytes: number('pragma page_count') * PAGE_BYTES };
    },
    trim(before, consumers) {
      const { cursors, head: newest } = this.state();
      const passed = Math.min(newest, ...consumers.map((name) => cursors[name] ?? 0));
      const removed = Number(remove.run(passed, before).changes);
      if (removed > 0) db.exec('pragma incremental_vacuum(2000)');
      return removed;
    },
    close: () => db.close(),
  };
}
