import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { randomUUID } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import type { CleaningRulesDocument } from '@hydrograph/bus';
import type { DayScore } from '@hydrograph/cleaning';
import { atOnce } from '../log/at-once.ts';

/** A point and a day of the utility's zone, as a count of days since 1970. */
export interface PointDay {
  readonly tenantId: string;
  readonly pointId: string;
  readonly day: number;
}

/** How many samples of a point and day came in, and how many of these were late. */
export interface ArrivalCount extends PointDay {
  readonly received: number;
  readonly late: number;
}

/** A day that is to be looked through; `sequence` is the newest batch that made it so. */
export interface DueDay extends PointDay {
  readonly sequence: number;
}

/** The score of a day as network takes it; null: there is none any more. */
export interface ScoredDay extends PointDay {
  readonly revision: number;
  readonly score: DayScore | null;
}

/** What of cleaning must outlive a restart: rules, what came in, what is to be looked through, what was found. */
export interface CleaningTable {
  /** Names this file: whoever follows its revisions begins anew with another one. */
  readonly book: string;
  readonly cursor: number;
  rules(): CleaningRulesDocument[];
  /** Counts what came in and what is due with it, together with the place in the log; a batch counts once. */
  take(cursor: number, arrivals: readonly ArrivalCount[], due: readonly DueDay[], at: number): void;
  keepRules(document: CleaningRulesDocument): void;
  /** Puts days in line that no batch asks for. */
  ask(days: readonly PointDay[], at: number): void;
  /** The days whose time has come and whose samples are stored, longest waiting first. */
  due(now: number, stored: number, most: number): DueDay[];
  dueCount(): number;
  arrival(of: PointDay): { received: number; late: number };
  /** Keeps scores and takes their days out of the line, unless something came in meanwhile. */
  keep(scores: readonly { readonly due: DueDay; readonly score: DayScore | null }[], at: number): void;
  /** Points of a tenant whose score of a day is younger than this. */
  scoredSince(tenantId: string, day: number, since: number): Set<string>;
  /** Scores that changed after a revision, in that order. */
  changed(after: number, most: number): ScoredDay[];
  forgetBefore(day: number): void;
  close(): void;
}

const LAYOUT = 1;

const TABLES = `
create table if not exists meta(key text primary key, value any) strict, without rowid;
create table if not exists rules(tenant text primary key, document text not null) strict, without rowid;
create table if not exists arrival(tenant text not null, point text not null, day integer not null, received integer not null, late integer not null, primary key(tenant, point, day)) strict, without rowid;
create table if not exists due(tenant text not null, point text not null, day integer not null, sequence integer not null, at integer not null, primary key(tenant, point, day)) strict, without rowid;
create index if not exists due_at on due(at);
create table if not exists score(tenant text not null, point text not null, day integer not null, revision integer not null, at integer not null, score text, primary key(tenant, point, day)) strict, without rowid;
create unique index if not exists score_revision on score(revision);
pragma user_version = ${LAYOUT};`;

function openFile(file: string): DatabaseSync {
  mkdirSync(dirname(file), { recursive: true });
  const db = new DatabaseSync(file);
  try {
    db.exec('pragma busy_timeout=2000; pragma journal_mode=wal; pragma synchronous=full; pragma temp_store=memory');
    const { user_version: layout } = db.prepare('pragma user_version').get() as { user_version: number };
    if (layout > LAYOUT) throw new Error(`was written by a newer Hydrograph (layout ${layout}, this one knows ${LAYOUT})`);
    db.exec(`begin immediate; ${TABLES} commit`);
    return db;
  } catch (error) {
    db.close();
    throw new Error(`the collector's cleaning ${file} cannot be used: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

export function openCleaningTable(file: string): CleaningTable {
  const db = openFile(file);
  const setMeta = db.prepare('insert into meta(key, value) values (?, ?) on conflict(key) do update set value = excluded.value');
  const meta = (key: string): unknown => (db.prepare('select value from meta where key = ?').get(key) as { value: unknown } | undefined)?.value;
  const book = String(meta('book') ?? randomUUID());
  setMeta.run('book', book);
  let cursor = Number(meta('cursor') ?? 0);
  let revision = Number(meta('revision') ?? 0);

  const addArrival = db.prepare(`insert into arrival(tenant, point, day, received, late) values (?, ?, ?, ?, ?)
    on conflict do update set received = received + excluded.received, late = late + excluded.late`);
  // A day that waits keeps its turn.
  const addDue = db.prepare('insert into due(tenant, point, day, sequence, at) values (?, ?, ?, ?, ?) on conflict do update set sequence = max(sequence, excluded.sequence), at = min(at, excluded.at)');
  const dropDue = db.prepare('delete from due where tenant = ? and point = ? and day = ? and sequence <= ?');
  const waitLonger = db.prepare('update due set at = ? where tenant = ? and point = ? and day = ?');
  const oldest = db.prepare('select tenant tenantId, point pointId, day, sequence from due where at <= ? and sequence <= ? order by at limit ?');
  const arrivalOf = db.prepare('select received, late from arrival where tenant = ? and point = ? and day = ?');
  const scoreOf = db.prepare('select score from score where tenant = ? and point = ? and day = ?');
  const putScore = db.prepare(`insert into score(tenant, point, day, revision, at, score) values (?, ?, ?, ?, ?, ?)
    on conflict do update set revision = excluded.revision, at = excluded.at, score = excluded.score`);
  const touchScore = db.prepare('update score set at = ? where tenant = ? and point = ? and day = ?');
  const changedAfter = db.prepare('select tenant tenantId, point pointId, day, revision, score from score where revision > ? order by revision limit ?');

  return {
    book,
    get cursor() {
      return cursor;
    },
    rules: () => (db.prepare('select document from rules').all() as { document: string }[]).map(({ document }) => JSON.parse(document) as CleaningRulesDocument),
    take(upTo, arrivals, due, at) {
      atOnce(db, () => {
        for (const { tenantId, pointId, day, received, late } of arrivals) addArrival.run(tenantId, pointId, day, received, late);
        for (const { tenantId, pointId, day, sequence } of due) addDue.run(tenantId, pointId, day, sequence, at);
        setMeta.run('cursor', upTo);
      });
      cursor = upTo;
    },
    keepRules: (document) => void db.prepare('insert into rules(tenant, document) values (?, ?) on conflict do update set document = excluded.document').run(document.tenantId, JSON.stringify(document)),
    ask: (days, at) => atOnce(db, () => days.forEach(({ tenantId, pointId, day }) => addDue.run(tenantId, pointId, day, 0, at))),
    due: (now, stored, most) => oldest.all(now, stored, most) as unknown as DueDay[],
    dueCount: () => Number((db.prepare('select count(*) n from due').get() as { n: number }).n),
    arrival: ({ tenantId, pointId, day }) => (arrivalOf.get(tenantId, pointId, day) as { received: number; late: number } | undefined) ?? { received: 0, late: 0 },
    keep(scores, at) {
      let next = revision;
      atOnce(db, () => {
        for (const { due: { tenantId, pointId, day, sequence }, score } of scores) {
          const text = score && JSON.stringify(score);
          const known = scoreOf.get(tenantId, pointId, day) as { score: string | null } | undefined;
          if (known ? known.score !== text : text !== null) putScore.run(tenantId, pointId, day, ++next, at, text);
          else touchScore.run(at, tenantId, pointId, day);
          if (dropDue.run(tenantId, pointId, day, sequence).changes === 0) waitLonger.run(at, tenantId, pointId, day);
        }
        setMeta.run('revision', next);
      });
      revision = next;
    },
    scoredSince: (tenantId, day, since) => new Set((db.prepare('select point from score where tenant = ? and day = ? and at >= ?').all(tenantId, day, since) as { point: string }[]).map(({ point }) => point)),
    changed: (after, most) => (changedAfter.all(after, most) as unknown as (Omit<ScoredDay, 'score'> & { score: string | null })[]).map(({ score, ...day }) => ({ ...day, score: score === null ? null : JSON.parse(score) as DayScore })),
    forgetBefore: (day) => atOnce(db, () => ['arrival', 'due', 'score'].forEach((table) => db.prepare(`delete from ${table} where day < ?`).run(day))),
    close: () => db.close(),
  };
}
