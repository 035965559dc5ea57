import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { UploadsDocument, UploadTargetSetting } from '@hydrograph/bus';
import { atOnce } from '../log/at-once.ts';

/** A value of a point in a slot of time. */
export interface SlotValue {
  readonly targetId: string;
  readonly slot: number;
  readonly pointId: string;
  readonly time: number;
  readonly value: number;
}

/** A report that waits to be acknowledged. */
export interface WaitingReport {
  readonly sequence: number;
  readonly serial: number;
  /** Of its values, epoch ms. */
  readonly time: number;
  readonly madeAt: number;
  readonly values: Readonly<Record<string, number>>;
}

export interface Standing {
  readonly waiting: number;
  readonly oldestAt: number | null;
  readonly acknowledged: number;
  readonly acknowledgedAt: number | null;
  readonly dropped: number;
}

/** What of the uploads must outlive a restart: where to, the values of the slot under way, and what waits. */
export interface UploadTable {
  documents(): UploadsDocument[];
  keepDocument(document: UploadsDocument): void;
  /** Takes values of the log up to a sequence; what was taken before is passed over. The newest of a slot counts. */
  take(values: readonly SlotValue[], sequence: number): void;
  readonly cursor: number;
  /** Makes reports of the slots that are over, oldest first. Answers how many. */
  seal(target: UploadTargetSetting, until: number, now: number): number;
  next(targetId: string): WaitingReport | undefined;
  acknowledged(targetId: string, sequence: number, now: number): void;
  drop(targetId: string, sequence: number): void;
  standing(targetId: string): Standing;
  close(): void;
}

/** More reports of one target are not kept: at one in five minutes nearly a year. */
const MOST_WAITING = 100_000;

const TABLES = `
create table if not exists meta(key text primary key, value integer not null) strict, without rowid;
create table if not exists document(tenant text primary key, document text not null) strict, without rowid;
create table if not exists slot(target text not null, slot integer not null, point text not null, time integer not null, value real not null, primary key(target, slot, point)) strict, without rowid;
create table if not exists report(seq integer primary key autoincrement, target text not null, serial integer not null, time integer not null, made_at integer not null, content text not null) strict;
create index if not exists report_of_target on report(target, seq);
create table if not exists standing(target text primary key, serial integer not null default 0, acknowledged integer not null default 0, acknowledged_at integer, dropped integer not null default 0) strict, without rowid;`;

export function openUploadTable(file: string): UploadTable {
  mkdirSync(dirname(file), { recursive: true });
  const db = new DatabaseSync(file);
  db.exec(`pragma busy_timeout=2000; pragma journal_mode=wal; pragma synchronous=full; begin immediate; ${TABLES} commit`);
  const keepValue = db.prepare('insert into slot(target, slot, point, time, value) values (?, ?, ?, ?, ?) on conflict do update set time = excluded.time, value = excluded.value where excluded.time >= slot.time');
  const setMeta = db.prepare('insert into meta(key, value) values (?, ?) on conflict(key) do update set value = excluded.value');
  const over = db.prepare('select distinct slot from slot where target = ? and slot < ? order by slot');
  const valuesOf = db.prepare('select point, value from slot where target = ? and slot = ?');
  const dropSlot = db.prepare('delete from slot where target = ? and slot = ?');
  const count = db.prepare('insert into standing(target, serial) values (?, 1) on conflict(target) do update set serial = serial + 1 returning serial');
  const insert = db.prepare('insert into report(target, serial, time, made_at, content) values (?, ?, ?, ?, ?)');
  const oldest = db.prepare('select seq sequence, serial, time, made_at madeAt, content from report where target = ? order by seq limit 1');
  const dropReport = db.prepare('delete from report where seq = ?');
  const standingOf = db.prepare(`select (select count(*) from report where target = ?1) waiting, (select min(time) from report where target = ?1) oldestAt,
    coalesce(s.acknowledged, 0) acknowledged, s.acknowledged_at acknowledgedAt, coalesce(s.dropped, 0) dropped from (select 1) left join standing s on s.target = ?1`);
  let cursor = Number((db.prepare("select value from meta where key = 'cursor'").get() as { value: number } | undefined)?.value ?? 0);

  function dropOldest(targetId: string, most: number): void {
    const { changes } = db.prepare('delete from report where target = ? and seq not in (select seq from report where target = ? order by seq desc limit ?)').run(targetId, targetId, most);
    if (Number(changes) > 0) db.prepare('update standing set dropped = dropped + ? where target = ?').run(Number(changes), targetId);
  }

  return {
    documents: () => (db.prepare('select document from document').all() as { document: string }[]).map(({ document }) => JSON.parse(document) as UploadsDocument),
    keepDocument: (document) => atOnce(db, () => {
      const before = (db.prepare('select document from document where tenant = ?').get(document.tenantId) as { document: string } | undefined)?.document;
      db.prepare('insert into document(tenant, document) values (?, ?) on conflict do update set document = excluded.document').run(document.tenantId, JSON.stringify(document));
      const kept = new Set(document.targets.map(({ id }) => id));
      const gone = before === undefined ? [] : (JSON.parse(before) as UploadsDocument).targets.filter(({ id }) => !kept.has(id));
      for (const { id } of gone) for (const table of ['slot', 'report', 'standing']) db.prepare(`delete from ${table} where target = ?`).run(id);
    }),
    get cursor() {
      return cursor;
    },
    take(values, sequence) {
      atOnce(db, () => {
        for (const { targetId, slot, pointId, time, value } of values) keepValue.run(targetId, slot, pointId, time, value);
        setMeta.run('cursor', sequence);
      });
      cursor = sequence;
    },
    seal({ id, everyMs }, until, now) {
      const slots = (over.all(id, until) as { slot: number }[]).map(({ slot }) => slot);
      if (slots.length === 0) return 0;
      atOnce(db, () => {
        for (const slot of slots) {
          const values = Object.fromEntries((valuesOf.all(id, slot) as { point: string; value: number }[]).map(({ point, value }) => [point, value]));
          const { serial } = count.get(id) as { serial: number };
          insert.run(id, serial, slot + everyMs, now, JSON.stringify(values));
          dropSlot.run(id, slot);
        }
        dropOldest(id, MOST_WAITING);
      });
      return slots.length;
    },
    next(targetId) {
      const row = oldest.get(targetId) as (Omit<WaitingReport, 'values'> & { content: string }) | undefined;
      if (!row) return undefined;
      const { content, ...where } = row;
      return { ...where, values: JSON.parse(content) as Record<string, number> };
    },
    acknowledged: (targetId, sequence, now) => atOnce(db, () => {
      dropReport.run(sequence);
      db.prepare('update standing set acknowledged = acknowledged + 1, acknowledged_at = ? where target = ?').run(now, targetId);
    }),
    drop: (targetId, sequence) => atOnce(db, () => {
      dropReport.run(sequence);
      db.prepare('update standing set dropped = dropped + 1 where target = ?').run(targetId);
    }),
    standing: (targetId) => standingOf.get(targetId) as unknown as Standing,
    close: () => db.close(),
  };
}
