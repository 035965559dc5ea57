import { usualWeek } from '@hydrograph/alarms';
import type { AlarmRulesDocument } from '@hydrograph/bus';
import { zoneOffset } from '@hydrograph/telemetry/calendar.ts';
import type { LoggedBatch } from '../log/batch.ts';
import { createAlarmEngine } from './alarm-engine.ts';
import type { TenantReport } from './alarm-engine.ts';
import { openAlarmTable } from './alarm-table.ts';
import type { WaitingReport } from './alarm-table.ts';

export interface AlarmBookOptions {
  readonly file: string;
  readonly zone: string;
  /** How often where the rules stand is written down, ms: so much of the log is read again after a crash. */
  readonly keepEveryMs: number;
}

export interface Taken {
  /** Everything up to this batch of the log need not be read again. */
  readonly durable: number;
  /** Reports that were put in line. */
  readonly reports: number;
  /** Samples of this run that came too late to be judged. */
  readonly tooLate: number;
}

/** The rules of all tenants at work, with a memory on disk. Runs synchronously on a thread of its own; all times are epoch ms. */
export interface AlarmBook {
  /** Tenants that have rules. */
  tenants(): string[];
  setRules(document: AlarmRulesDocument, now: number): number;
  take(batches: readonly LoggedBatch[], upTo: number, now: number): Taken;
  /** Lets time pass: delays run out, silence becomes an alarm. Only when the log was read to its end. */
  tick(now: number): number;
  waiting(ofEach: number): WaitingReport[];
  waitingCount(): number;
  acknowledged(tenantId: string, sequence: number): void;
  withoutBaseline(limit: number): { tenantId: string; pointId: string }[];
  learnBaseline(tenantId: string, pointId: string, hours: readonly { start: number; mean: number }[]): void;
  /** Usual weeks are to be learnt anew; until then they are as they were. */
  forgetBaselines(): void;
  close(): void;
}

export function openAlarmBook({ file, zone, keepEveryMs }: AlarmBookOptions, now: () => number = Date.now): AlarmBook {
  const table = openAlarmTable(file);
  const engine = createAlarmEngine(zone);
  const versions = new Map<string, number>();
  let reached = table.cursor;
  let keptAt = now();
  let settled = false;
  /** Told by the rules and not on disk yet: nobody would tell them again. */
  let unwritten: TenantReport[] = [];

  for (const document of table.rules()) {
    engine.setRules(document, now());
    versions.set(document.tenantId, document.version);
  }
  const away = table.keptAt === 0 ? 0 : Math.max(0, now() - table.keptAt);
  for (const { tenantId, ruleId, pointId, track } of table.states()) engine.restore(tenantId, ruleId, pointId, track, away);
  engine.kept();

  /** Writes reports down, and with them where the rules stand when it is time for that or `wholly` says so. */
  function write(told: readonly TenantReport[], at: number, wholly: boolean, rules?: AlarmRulesDocument): number {
    unwritten.push(...told);
    const whole = wholly || at - keptAt >= keepEveryMs;
    const reports = whole ? table.keep({ ...engine.changed(), cursor: reached, now: at, reports: unwritten, rules }) : table.report(unwritten);
    unwritten = [];
    if (whole) {
      engine.kept();
      keptAt = at;
    }
    return reports;
  }

  /** What was reported before a crash need not be found again in the log, since a usual week is learnt anew: whatever is on no longer ends. */
  function settle(at: number): TenantReport[] {
    settled = true;
    return table.open().flatMap(({ tenantId, report }) => {
      const watch = engine.find(tenantId, report.ruleId, report.pointId);
      if (watch?.track.state.episode?.start === report.start) return [];
      return [{ tenantId, report: { ...report, kind: 'CLEARED' as const, endedAt: Math.max(report.start, watch?.track.state.time ?? at) } }];
    });
  }

  return {
    tenants: () => [...versions.keys()],
    setRules(document, at) {
      const told = engine.setRules(document, at);
      versions.set(document.tenantId, document.version);
      return write(told, at, true, document);
    },
    take(batches, upTo, at) {
      const told = batches.filter(({ sequence }) => sequence > reached).flatMap((batch) => engine.take(batch));
      reached = Math.max(reached, upTo);
      const reports = write(told, at, false);
      return { durable: table.cursor, reports, tooLate: engine.tooLate };
    },
    tick(at) {
      const told = engine.tick(at);
      if (!settled) told.push(...settle(at));
      // The log does not tell the clock's reports again: without where the rules stand a restart would take them for over.
      return write(told, at, told.length > 0);
    },
    waiting: (ofEach) => table.waiting(ofEach),
    waitingCount: () => table.waitingCount(),
    acknowledged: (tenantId, sequence) => table.acknowledged(tenantId, sequence),
    withoutBaseline: (limit) => engine.withoutBaseline(limit),
    learnBaseline: (tenantId, pointId, hours) => engine.setBaseline(tenantId, pointId, usualWeek(hours, (time) => zoneOffset(time, zone))),
    forgetBaselines: () => engine.forgetBaselines(),
    close() {
      write([], now(), true);
      table.close();
    },
  };
}
