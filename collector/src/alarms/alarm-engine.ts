import { letGo, newTrack, passTime, severityOf, takeReading } from '@hydrograph/alarms';
import type { Baseline, Change, Rule, Surroundings, Track } from '@hydrograph/alarms';
import type { AlarmReport, AlarmRulesDocument } from '@hydrograph/bus';
import { zoneOffset } from '@hydrograph/telemetry/calendar.ts';
import type { LoggedBatch } from '../log/batch.ts';

/** One rule at one point, with where it stands. */
export interface Watch {
  readonly tenantId: string;
  readonly pointId: string;
  rule: Rule;
  track: Track;
  /** While the collector itself was away nobody was silent. Until the next sample, ms. */
  excusedMs: number;
}

/** A report of a tenant. */
export interface TenantReport {
  readonly tenantId: string;
  readonly report: AlarmReport;
}

/** Follows all rules at all points. In memory only: what it knows is restored by `restore` and given out by `changed`. */
export interface AlarmEngine {
  /** Takes the rules of a tenant; what is no longer watched ends. */
  setRules(document: AlarmRulesDocument, now: number): TenantReport[];
  setBaseline(tenantId: string, pointId: string, baseline: Baseline): void;
  /** Points whose usual week is asked for and is to be learnt. */
  withoutBaseline(limit: number): { tenantId: string; pointId: string }[];
  /** Usual weeks are to be learnt anew; until then they are as they were. */
  forgetBaselines(): void;
  take(batch: LoggedBatch): TenantReport[];
  tick(now: number): TenantReport[];
  restore(tenantId: string, ruleId: string, pointId: string, track: Track, excusedMs: number): void;
  /** The alarm that is on by a rule at a point. */
  find(tenantId: string, ruleId: string, pointId: string): Watch | undefined;
  /** What changed since `kept` was called last, and what is gone. */
  changed(): { watches: Iterable<Watch>; gone: Iterable<Watch> };
  kept(): void;
  /** Samples that came too late to be judged. */
  readonly tooLate: number;
}

interface Tenant {
  readonly byPoint: Map<string, Watch[]>;
  readonly baselines: Map<string, Baseline>;
  /** Points whose usual week need not be learnt now. */
  readonly learnt: Set<string>;
}

const BAD_BELOW = 64;
const QUARTER_MS = 900_000;

/** Zones change their clock at quarters of an hour, so one look at the calendar serves all readings of a quarter. */
function createOffsets(zone: string): (time: number) => number {
  let quarter = Number.NaN;
  let offset = 0;
  return (time) => {
    const asked = Math.floor(time / QUARTER_MS);
    if (asked !== quarter) {
      quarter = asked;
      offset = zoneOffset(time, zone);
    }
    return offset;
  };
}

export function createAlarmEngine(zone: string): AlarmEngine {
  const tenants = new Map<string, Tenant>();
  const offsetAt = createOffsets(zone);
  const dirty = new Set<Watch>();
  const gone = new Set<Watch>();
  /** Those that time alone may change. */
  const timed = new Set<Watch>();
  let tooLate = 0;

  function tenantOf(tenantId: string): Tenant {
    let tenant = tenants.get(tenantId);
    if (!tenant) tenants.set(tenantId, (tenant = { byPoint: new Map(), baselines: new Map(), learnt: new Set() }));
    return tenant;
  }

  const around = (tenant: Tenant, pointId: string): Surroundings => ({ offsetAt, baseline: tenant.baselines.get(pointId) });

  function note(watch: Watch): void {
    dirty.add(watch);
    if (watch.rule.condition.kind === 'STALE' || watch.track.state.pending) timed.add(watch);
    else timed.delete(watch);
  }

  const reports = ({ tenantId, pointId, rule }: Watch, changes: readonly Change[]): TenantReport[] =>
    changes.map(({ kind, episode: { start, cause, limit, value, raisedAt, endedAt }, withdrawn }) => ({
      tenantId,
      report: {
        kind, ruleId: rule.id, ruleVersion: rule.version, pointId, start, cause, limit, value, raisedAt, severity: severityOf(rule, cause),
        ...(endedAt !== undefined && { endedAt }), ...(withdrawn && { withdrawn }),
      },
    }));

  /** A rule that changed is judged by new readings only: those of before were judged as it was. */
  function renew(watch: Watch, rule: Rule): void {
    const { pending: _pending, memory: _memory, ...state } = watch.track.state;
    watch.track = { base: state, recent: [], state, told: watch.track.told.filter(({ endedAt }) => endedAt === undefined) };
    watch.rule = rule;
    note(watch);
  }

  function drop(watch: Watch): void {
    dirty.delete(watch);
    timed.delete(watch);
    gone.add(watch);
  }

  return {
    setRules({ tenantId, rules }, now) {
      const tenant = tenantOf(tenantId);
      const told: TenantReport[] = [];
      const before = new Map([...tenant.byPoint.values()].flat().map((watch) => [`${watch.rule.id} ${watch.pointId}`, watch]));
      tenant.byPoint.clear();
      for (const { points, ...rule } of rules) {
        for (const pointId of points) {
          const key = `${rule.id} ${pointId}`;
          let watch = before.get(key);
          before.delete(key);
          if (watch && watch.rule.condition.kind !== rule.condition.kind) {
            told.push(...reports(watch, letGo(watch.track, now)));
            watch = undefined;
          }
          if (!watch) note((watch = { tenantId, pointId, rule, track: newTrack(now), excusedMs: 0 }));
          else if (watch.rule.version !== rule.version) renew(watch, rule);
          else watch.rule = rule;
          const others = tenant.byPoint.get(pointId);
          if (others) others.push(watch);
          else tenant.byPoint.set(pointId, [watch]);
        }
      }
      for (const watch of before.values()) {
        told.push(...reports(watch, letGo(watch.track, now)));
        drop(watch);
      }
      for (const pointId of tenant.baselines.keys()) {
        if (tenant.byPoint.has(pointId)) continue;
        tenant.baselines.delete(pointId);
        tenant.learnt.delete(pointId);
      }
      return told;
    },
    setBaseline(tenantId, pointId, baseline) {
      const { baselines, learnt } = tenantOf(tenantId);
      baselines.set(pointId, baseline);
      learnt.add(pointId);
    },
    withoutBaseline(limit) {
      const wanting: { tenantId: string; pointId: string }[] = [];
      for (const [tenantId, { byPoint, learnt }] of tenants) {
        for (const [pointId, watches] of byPoint) {
          if (learnt.has(pointId) || !watches.some(({ rule }) => rule.condition.kind === 'DEVIATION')) continue;
          wanting.push({ tenantId, pointId });
          if (wanting.length >= limit) return wanting;
        }
      }
      return wanting;
    },
    forgetBaselines: () => tenants.forEach(({ learnt }) => learnt.clear()),
    take({ tenantId, samples, at }) {
      const tenant = tenants.get(tenantId);
      if (!tenant) return [];
      const told: TenantReport[] = [];
      for (const [pointId, time, value, quality] of samples) {
        for (const watch of tenant.byPoint.get(pointId) ?? []) {
          // The clock of the batch: read later, those that follow it in the log must not seem to be missing.
          const changes = takeReading(watch.rule, watch.track, { time, value, ...(quality < BAD_BELOW && { bad: true }) }, at - watch.excusedMs, around(tenant, pointId));
          if (!changes) {
            tooLate++;
            continue;
          }
          watch.excusedMs = 0;
          note(watch);
          if (changes.length > 0) told.push(...reports(watch, changes));
        }
      }
      return told;
    },
    tick(now) {
      const told: TenantReport[] = [];
      for (const watch of timed) {
        const changes = passTime(watch.rule, watch.track, now - watch.excusedMs, around(tenantOf(watch.tenantId), watch.pointId));
        if (changes.length === 0) continue;
        note(watch);
        told.push(...reports(watch, changes));
      }
      return told;
    },
    restore(tenantId, ruleId, pointId, track, excusedMs) {
      const watch = this.find(tenantId, ruleId, pointId);
      if (!watch) return;
      Object.assign(watch, { track, excusedMs });
      note(watch);
    },
    find: (tenantId, ruleId, pointId) => tenants.get(tenantId)?.byPoint.get(pointId)?.find(({ rule }) => rule.id === ruleId),
    changed: () => ({ watches: dirty, gone }),
    kept() {
      dirty.clear();
      gone.clear();
    },
    get tooLate() {
      return tooLate;
    },
  };
}
