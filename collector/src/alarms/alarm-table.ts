import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { AlarmReport, AlarmRulesDocument } from '@hydrograph/bus';
import type { Track } from '@hydrograph/alarms';
import type { TenantReport, Watch } from './alarm-engine.ts';
import { atOnce } from '../log/at-once.ts';

/** A report that waits to be acknowledged by network. */
export interface WaitingReport extends TenantReport {
  readonly sequence: number;
}

/** How the rules stand at a place in the log. */
export interface Standing {
  readonly watches: Iterable<Watch>;
  readonly gone: Iterable<Watch>;
  readonly cursor: number;
  readonly now: number;
  readonly reports: readonly TenantReport[];
  readonly rules?: AlarmRulesDocument | undefined;
}

/** What of the alarms must outlive a restart: rules, where they stand, what was reported. */
export interface AlarmTable {
  /** The batch of the log up to which the kept states know everything, and when that was. */
  readonly cursor: number;
  readonly keptAt: number;
  rules(): AlarmRulesDocument[];
  states(): { tenantId: string; ruleId: string; pointId: string; track: Track }[];
  /** Keeps states together with the place in the log they are of, what was reported on the way, and the rules they follow when these are new. Answers as `report`. */
  keep(standing: Standing): number;
  /** Puts reports in line, with one sync; those that say nothing new about an alarm that is known to be on are left out. Answers how many. */
  report(reports: readonly TenantReport[]): number;
  /** The alarms that were reported and not ended. */
  open(): TenantReport[];
  /** The oldest reports of each tenant, so many of each. */
  waiting(ofEach: number): WaitingReport[];
  waitingCount(): number;
  /** Forgets what is stored by network. */
  acknowledged(tenantId: string, sequence: number): void;
  close(): void;
}

const LAYOUT = 1;

const TABLES = `
create table if not exists meta(key text primary key, value integer not null) strict, without rowid;
create table if not exists rules(tenant text primary key, document text not null) strict, without rowid;
create table if not exists state(tenant text not null, rule text not null, point text not null, track text not null, primary key(tenant, rule, point)) strict, without rowid;
create table if not exists open(tenant text not null, rule text not null, point text not null, start integer not null, report text not null, primary key(tenant, rule, point)) strict, without rowid;
create table if not exists report(seq integer primary key autoincrement, tenant text not null, report text not null) strict;
create index if not exists report_of_tenant on report(tenant, seq);
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
    throw new Error(`the collector's alarms ${file} cannot be used: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

export function openAlarmTable(file: string): AlarmTable {
  const db = openFile(file);
  const meta = (key: string): number => Number((db.prepare('select value from meta where key = ?').get(key) as { value: number } | undefined)?.value ?? 0);
  const keepRules = db.prepare('insert into rules(tenant, document) values (?, ?) on conflict do update set document = excluded.document');
  const setMeta = db.prepare('insert into meta(key, value) values (?, ?) on conflict(key) do update set value = excluded.value');
  const keepState = db.prepare('insert into state(tenant, rule, point, track) values (?, ?, ?, ?) on conflict do update set track = excluded.track');
  const dropState = db.prepare('delete from state where tenant = ? and rule = ? and point = ?');
  const openOf = db.prepare('select start from open where tenant = ? and rule = ? and point = ?');
  const keepOpen = db.prepare('insert into open(tenant, rule, point, start, report) values (?, ?, ?, ?, ?) on conflict do update set start = excluded.start, report = excluded.report');
  const dropOpen = db.prepare('delete from open where tenant = ? and rule = ? and point = ?');
  const insert = db.prepare('insert into report(tenant, report) values (?, ?)');
  const oldest = db.prepare(`select r.seq sequence, r.tenant tenantId, r.report from (select distinct tenant from report) t join report r on r.tenant = t.tenant
    where r.seq in (select seq from report where tenant = t.tenant order by seq limit ?) order by r.seq`);
  let cursor = meta('cursor');
  let keptAt = meta('keptAt');

  function reportOne({ tenantId, report }: TenantReport): number {
    const { ruleId, pointId, start, kind } = report;
    const known = openOf.get(tenantId, ruleId, pointId) as { start: number } | undefined;
    // Read from the log again after a restart.
    if (kind === 'RAISED' && known?.start === start) return 0;
    insert.run(tenantId, JSON.stringify(report));
    if (kind !== 'CLEARED') keepOpen.run(tenantId, ruleId, pointId, start, JSON.stringify(report));
    else if (known?.start === start) dropOpen.run(tenantId, ruleId, pointId);
    return 1;
  }

  const reportAll = (reports: readonly TenantReport[]): number => reports.reduce((sum, report) => sum + reportOne(report), 0);

  return {
    get cursor() {
      return cursor;
    },
    get keptAt() {
      return keptAt;
    },
    rules: () => (db.prepare('select document from rules').all() as { document: string }[]).map(({ document }) => JSON.parse(document) as AlarmRulesDocument),
    states: () => (db.prepare('select tenant tenantId, rule ruleId, point pointId, track from state').all() as { tenantId: string; ruleId: string; pointId: string; track: string }[])
      .map(({ track, ...where }) => ({ ...where, track: JSON.parse(track) as Track })),
    keep({ watches, gone, cursor: upTo, now, reports, rules }) {
      const count = atOnce(db, () => {
        if (rules) keepRules.run(rules.tenantId, JSON.stringify(rules));
        for (const { tenantId, rule, pointId } of gone) dropState.run(tenantId, rule.id, pointId);
        for (const { tenantId, rule, pointId, track } of watches) keepState.run(tenantId, rule.id, pointId, JSON.stringify(track));
        setMeta.run('cursor', upTo);
        setMeta.run('keptAt', now);
        return reportAll(reports);
      });
      cursor = upTo;
      keptAt = now;
      return count;
    },
    report: (reports) => (reports.length === 0 ? 0 : atOnce(db, () => reportAll(reports))),
    open: () => (db.prepare('select tenant tenantId, report from open').all() as { tenantId: string; report: string }[]).map(({ tenantId, report }) => ({ tenantId, report: JSON.parse(report) as AlarmReport })),
    waiting: (ofEach) => (oldest.all(ofEach) as { sequence: number; tenantId: string; report: string }[])
      .map(({ report, ...where }) => ({ ...where, report: JSON.parse(report) as AlarmReport })),
    waitingCount: () => Number((db.prepare('select count(*) n from report').get() as { n: number }).n),
    acknowledged: (tenantId, sequence) => void db.prepare('delete from report where tenant = ? and seq <= ?').run(tenantId, sequence),
    close: () => db.close(),
  };
}
