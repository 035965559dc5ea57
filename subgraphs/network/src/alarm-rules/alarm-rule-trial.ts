import { startDryRun, usualAt, usualWeek } from '@hydrograph/alarms';
import type { Baseline, Episode, Rule } from '@hydrograph/alarms';
import { BadUserInput, isId, refusals } from '@hydrograph/entities';
import type { TelemetryReader } from '@hydrograph/telemetry';
import { zoneOffset } from '@hydrograph/telemetry/calendar.ts';
import type { NetworkContext } from '../context.ts';
import type { AlarmRuleTrial, AlarmRuleTrialInput, UsualRange } from '../generated/schema.ts';
import { Point } from '../points/point.entity.ts';
import { readCondition, readSchedule } from './condition.ts';

const mostPoints = 20;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const longestMs = 31 * DAY_MS;
const mostEpisodes = 1000;
const weeksMs = 8 * 7 * DAY_MS;
const BAD_BELOW = 64;
/** The zone of hours and weeks, as the collector has it. */
const zone = 'Asia/Shanghai';
const offsetAt = (time: number): number => zoneOffset(time, zone);

type Trial = Omit<AlarmRuleTrial, 'point'> & { point: Point };

/** What a rule would have raised at some points, one after the other. */
export async function tryAlarmRule({ em, telemetry, viewer }: NetworkContext, input: AlarmRuleTrialInput): Promise<Trial[]> {
  const rule = readTrial(input);
  const points = await em.find(Point, { id: { $in: input.pointIds.filter(isId) } }, { orderBy: { code: 'ASC' } });
  const trials: Trial[] = [];
  for (const point of points) trials.push({ point, ...(await tryAt(telemetry, viewer.tenantId, point.id, rule, input.from.getTime(), input.to.getTime())) });
  return trials;
}

function readTrial({ condition, raiseDelayS = 0, clearDelayS = 0, schedule, pointIds, from, to }: AlarmRuleTrialInput): Rule {
  if (pointIds.length === 0 || pointIds.length > mostPoints) throw new BadUserInput(`"pointIds" lists ${pointIds.length} points; 1 to ${mostPoints} are allowed`, 'input.pointIds');
  if (!(from < to) || to.getTime() - from.getTime() > longestMs) throw new BadUserInput('"to" must be after "from", by 31 days at most', 'input.to');
  const found = refusals();
  const rule: Rule = {
    id: 'trial', version: 1, severity: 'NOTICE', raiseDelayMs: raiseDelayS * 1000, clearDelayMs: clearDelayS * 1000,
    condition: readCondition(condition, found, ['condition']), schedule: readSchedule(schedule, found, ['schedule']),
  };
  const [fault] = found.list;
  if (fault) throw new BadUserInput(fault.message, ['input', ...(fault.field ?? [])].join('.'));
  return rule;
}

async function tryAt(telemetry: TelemetryReader, tenantId: string, pointId: string, rule: Rule, from: number, to: number): Promise<Omit<Trial, 'point'>> {
  const baseline = rule.condition.kind === 'DEVIATION' ? await learn(telemetry, tenantId, pointId, from) : undefined;
  const run = startDryRun(rule, { offsetAt, baseline });
  let sampleCount = 0;
  let after: string | undefined;
  // Page by page, so that others are served in between.
  do {
    const { samples, next } = await telemetry.raw({ tenantId, pointIds: [pointId], from, to, ...(after && { after }) });
    run.take(samples.map(({ time, value, quality }) => ({ time, value, ...(quality < BAD_BELOW && { bad: true }) })));
    sampleCount += samples.length;
    after = next;
  } while (after);
  const episodes = run.end(Math.min(to, Date.now()));
  return { sampleCount, episodes: episodes.slice(0, mostEpisodes).map(shown), episodeCount: episodes.length, usual: baseline ? usualRange(rule, baseline, from, to) : [] };
}

async function learn(telemetry: TelemetryReader, tenantId: string, pointId: string, until: number): Promise<Baseline> {
  const [series] = await telemetry.calendar({ tenantId, pointIds: [pointId], from: until - weeksMs, to: until, interval: '1h', zone });
  return usualWeek(series?.buckets ?? [], offsetAt);
}

const shown = ({ start, raisedAt, endedAt, cause, value, limit }: Episode) => ({
  startedAt: new Date(start), raisedAt: new Date(raisedAt), clearedAt: endedAt === undefined ? null : new Date(endedAt), cause, value, limit,
});

function usualRange({ condition }: Rule, baseline: Baseline, from: number, to: number): UsualRange[] {
  if (condition.kind !== 'DEVIATION') return [];
  const hours = Array.from({ length: Math.ceil((to - from) / HOUR_MS) }, (_, hour) => from + hour * HOUR_MS);
  return hours.flatMap((start) => {
    const usual = usualAt(baseline, start + offsetAt(start));
    const most = usual && Math.max(condition.tolerance, condition.spreads * usual.spread);
    return usual && most !== undefined ? [{ start: new Date(start), low: usual.middle - most, high: usual.middle + most }] : [];
  });
}
