import { asSent, findings, judgeReadings, ruleFor, type CleaningRule, type Finding, type RawReading, type Verdict } from '@hydrograph/cleaning';
import { BadUserInput, isId, refusals } from '@hydrograph/entities';
import { Quality, type Sample, type TelemetryReader } from '@hydrograph/telemetry';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { NetworkContext } from '../context.ts';
import type { CleaningRuleTrialInput, SaveCleaningRuleInput } from '../generated/schema.ts';
import { Point } from '../points/point.entity.ts';
import { readRule } from './cleaning-rule.service.ts';

const mostPoints = 20;
const mostChanges = 500;
const DAY_MS = 86_400_000;
const longestMs = 31 * DAY_MS;
/** What lies so near before and after a stretch says something of its ends: neighbours and peers. */
const EDGE_MS = 10 * 60_000;

type Found = Record<Finding, number>;

interface Changed {
  readonly time: Date;
  readonly raw: number;
  readonly reasonBefore: string | null;
  readonly valueBefore: number;
  readonly reasonAfter: Finding | null;
  readonly valueAfter: number;
}

/** What a rule would find at a point, beside what stands in the store. */
export interface CleaningTrialRow {
  readonly point: Point;
  sampleCount: number;
  readonly before: Found;
  readonly after: Found;
  readonly changes: Changed[];
  changeCount: number;
}

/** What a cleaning rule would have made of the past of some points; nothing is written. */
export async function tryCleaningRule({ em, telemetry, viewer }: NetworkContext, { rule: said, pointIds, from, to }: CleaningRuleTrialInput): Promise<CleaningTrialRow[]> {
  const rule = readTrial(said, pointIds, from, to);
  const points = await em.find(Point, { id: { $in: pointIds.filter(isId) } }, { orderBy: { code: 'ASC' } });
  const rows: CleaningTrialRow[] = [];
  for (const point of points) {
    const { quantity, minimum, maximum } = point;
    const own = ruleFor(quantity, rule, undefined, { minimum: minimum ?? undefined, maximum: maximum ?? undefined });
    const peers = own.peerTolerance === undefined ? [] : await peersOf(em, said, point);
    rows.push(await tryAt({ telemetry, tenantId: viewer.tenantId, rule: own, peers }, point, from.getTime(), Math.min(to.getTime(), Date.now())));
  }
  return rows;
}

function readTrial(said: SaveCleaningRuleInput, pointIds: readonly string[], from: Date, to: Date): CleaningRule {
  if (pointIds.length === 0 || pointIds.length > mostPoints) throw new BadUserInput(`"pointIds" lists ${pointIds.length} points; 1 to ${mostPoints} are allowed`, 'input.pointIds');
  if (!(from < to) || to.getTime() - from.getTime() > longestMs) throw new BadUserInput('"to" must be after "from", by 31 days at most', 'input.to');
  const found = refusals();
  const rule = readRule(said, found);
  const [fault] = found.list;
  if (fault) throw new BadUserInput(fault.message, ['input', 'rule', ...(fault.field ?? [])].join('.'));
  return rule;
}

/** Those that the rule of a point names, as far as whoever tries may see them; for the rule of a quantity all of it at the station. */
async function peersOf(em: EntityManager, { pointId, peerIds }: SaveCleaningRuleInput, point: Point): Promise<string[]> {
  if (pointId == null && !point.stationId) return [];
  const near = await em.find(Point, pointId != null ? { id: { $in: (peerIds ?? []).filter(isId) } } : { stationId: point.stationId, quantity: point.quantity, id: { $ne: point.id } }, { fields: ['id'] });
  return near.map(({ id }) => id);
}

interface Judging {
  readonly telemetry: TelemetryReader;
  readonly tenantId: string;
  readonly rule: CleaningRule;
  readonly peers: readonly string[];
}

async function tryAt(judging: Judging, point: Point, from: number, to: number): Promise<CleaningTrialRow> {
  const row: CleaningTrialRow = { point, sampleCount: 0, before: noFindings(), after: noFindings(), changes: [], changeCount: 0 };
  // Day by day, so that memory stays small and others are served in between.
  for (let start = from; start < to; start += DAY_MS) await tryDay(judging, row, start, Math.min(start + DAY_MS, to));
  return row;
}

async function tryDay({ telemetry, tenantId, rule, peers }: Judging, row: CleaningTrialRow, from: number, to: number): Promise<void> {
  const before = EDGE_MS + (rule.flatAfterS ?? 0) * 1000;
  const samples = await read(telemetry, tenantId, row.point.id, from - before, to + EDGE_MS);
  if (samples.length === 0) return;
  const others: RawReading[][] = [];
  for (const peer of peers) others.push((await read(telemetry, tenantId, peer, from - EDGE_MS, to + EDGE_MS)).map(sent));
  const verdicts = judgeReadings(samples.map(sent), rule, others);
  samples.forEach((sample, place) => {
    if (sample.time >= from && sample.time < to) count(row, sample, verdicts[place]!);
  });
}

function count(row: CleaningTrialRow, sample: Sample, { finding, value }: Verdict): void {
  const { isJudged, value: raw } = sent(sample);
  row.sampleCount += 1;
  const stood = isJudged && sample.reason ? (sample.reason as Finding) : undefined;
  if (stood) row.before[stood] += 1;
  if (finding) row.after[finding] += 1;
  if (!isJudged || (stood === finding && sample.value === value)) return;
  row.changeCount += 1;
  if (row.changes.length < mostChanges) row.changes.push({ time: new Date(sample.time), raw, reasonBefore: stood ?? null, valueBefore: sample.value, reasonAfter: finding ?? null, valueAfter: value });
}

const sent = (sample: Sample): RawReading => asSent({ ...sample, isGood: sample.quality === Quality.GOOD });

const noFindings = (): Found => Object.fromEntries(findings.map((finding) => [finding, 0])) as Found;

async function read(telemetry: TelemetryReader, tenantId: string, pointId: string, from: number, to: number): Promise<Sample[]> {
  const samples: Sample[] = [];
  for (let after: string | undefined; ; ) {
    const page = await telemetry.raw({ tenantId, pointIds: [pointId], from, to, ...(after !== undefined && { after }) });
    samples.push(...page.samples);
    if (page.next === undefined) return samples;
    after = page.next;
  }
}
