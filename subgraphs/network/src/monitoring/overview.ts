import { BadUserInput } from '@hydrograph/entities';
import type { Bucket, TelemetryReader } from '@hydrograph/telemetry';
import type { NetworkContext } from '../context.ts';
import type { MonitoredGroup, MonitoringOverview, StationState } from '../generated/schema.ts';
import { checkSpan, type Span } from '../points/point.loaders.ts';
import { Point } from '../points/point.entity.ts';
import type { Quantity } from '../points/quantities.ts';
import { Station, stationKinds, type StationKind } from '../stations/station.entity.ts';
import { limitsByRule, usual, type PointLimits } from './point-limits.ts';

/** What a control room looks at first. */
const quantities: readonly Quantity[] = ['PRESSURE', 'FLOW', 'LEVEL', 'CHLORINE', 'TURBIDITY', 'PH'];
const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const longestMs = 31 * DAY_MS;
/** A point that was silent for longer is offline. */
const OFFLINE_MS = 30 * 60_000;
/** So many points share one question to the store. */
const AT_ONCE = 200;

interface Known {
  readonly point: Point;
  readonly kind: StationKind | undefined;
  readonly limits: PointLimits | null;
  readonly latest: { time: number; value: number; quality: number } | undefined;
}

/** The state of everything that is monitored, by quantity and kind of station, and how right it was over a stretch of time. */
export async function readOverview({ em, telemetry, live, viewer }: NetworkContext, { from, to }: Span): Promise<MonitoringOverview> {
  checkSpan({ from, to });
  if (to.getTime() - from.getTime() > longestMs) throw new BadUserInput('"to" must be after "from", by 31 days at most', 'to');
  const stations = await em.find(Station, {}, { orderBy: { code: 'ASC' }, fields: ['id', 'kind'] });
  const kinds = new Map(stations.map(({ id, kind }) => [id, kind]));
  const points = await em.find(Point, {}, { orderBy: { code: 'ASC' } });
  const ruled = await limitsByRule(em);
  const newest = await live.latest(viewer.tenantId, points.map(({ id }) => id));
  const known = points.map((point): Known => {
    const kind = point.stationId ? kinds.get(point.stationId) : undefined;
    return { point, kind, limits: ruled.get(point.id) ?? usual(point.quantity, kind), latest: newest.get(point.id) };
  });
  const isOnline = ({ latest }: Known): boolean => latest !== undefined && latest.time > Date.now() - OFFLINE_MS;
  const watched = known.filter(({ point }) => quantities.includes(point.quantity));
  const groups: MonitoredGroup[] = [];
  for (const own of Map.groupBy(watched, ({ point, kind }) => `${quantities.indexOf(point.quantity)} ${kind ? stationKinds.indexOf(kind) : 99}`).values()) {
    groups.push(await readGroup({ telemetry, tenantId: viewer.tenantId, from: from.getTime(), to: to.getTime() }, own, isOnline));
  }
  return {
    pointCount: known.length, onlineCount: known.filter(isOnline).length,
    stations: stationStates(stations, new Set(known.filter(isOnline).flatMap(({ point }) => (point.stationId ? [point.stationId] : [])))),
    groups: groups.toSorted((a, b) => quantities.indexOf(a.quantity) - quantities.indexOf(b.quantity)),
  };
}

function stationStates(stations: readonly Pick<Station, 'id' | 'kind'>[], online: ReadonlySet<string>): StationState[] {
  return stationKinds.flatMap((kind) => {
    const own = stations.filter((station) => station.kind === kind);
    return own.length > 0 ? [{ kind, stationCount: own.length, onlineCount: own.filter(({ id }) => online.has(id)).length }] : [];
  });
}

interface Asked {
  readonly telemetry: TelemetryReader;
  readonly tenantId: string;
  readonly from: number;
  readonly to: number;
}

async function readGroup({ telemetry, ...span }: Asked, group: readonly Known[], isOnline: (known: Known) => boolean): Promise<MonitoredGroup> {
  const [{ point, kind }] = group as readonly [Known];
  const counts = { right: 0, judged: 0 };
  const hours = new Map<number, { sum: number; means: number; lowest: number; highest: number }>();
  for (let at = 0; at < group.length; at += AT_ONCE) {
    const some = group.slice(at, at + AT_ONCE);
    const series = await telemetry.calendar({ ...span, pointIds: some.map((known) => known.point.id), interval: '15m', zone: 'UTC' });
    series.forEach(({ buckets }, place) => {
      const { limits } = some[place]!;
      if (limits) for (const { mean } of buckets) {
        counts.judged += 1;
        if (within(mean, limits)) counts.right += 1;
      }
      addHours(hours, buckets);
    });
  }
  const limits = [...new Map(group.map((known) => [`${known.limits?.minimum} ${known.limits?.maximum}`, known.limits])).values()];
  return {
    quantity: point.quantity, stationKind: kind ?? null, unit: point.unit, pointCount: group.length, onlineCount: group.filter(isOnline).length,
    // Where points of a group have limits of their own there is no one pair to show.
    minimum: limits.length === 1 ? (limits[0]?.minimum ?? null) : null, maximum: limits.length === 1 ? (limits[0]?.maximum ?? null) : null,
    exceedingCount: group.filter((known) => isOnline(known) && known.limits && known.latest!.quality > 0 && !within(known.latest!.value, known.limits)).length,
    passRate: counts.judged > 0 ? counts.right / counts.judged : null,
    trend: [...hours].toSorted(([a], [b]) => a - b).map(([start, { sum, means, lowest, highest }]) => ({ start: new Date(start), mean: sum / means, minimum: lowest, maximum: highest })),
  };
}

function addHours(hours: Map<number, { sum: number; means: number; lowest: number; highest: number }>, buckets: readonly Bucket[]): void {
  for (const { start, mean, min, max } of buckets) {
    const hour = Math.floor(start / HOUR_MS) * HOUR_MS;
    const known = hours.get(hour) ?? { sum: 0, means: 0, lowest: Infinity, highest: -Infinity };
    hours.set(hour, { sum: known.sum + mean, means: known.means + 1, lowest: Math.min(known.lowest, min), highest: Math.max(known.highest, max) });
  }
}

const within = (value: number, { minimum, maximum }: PointLimits): boolean => value >= (minimum ?? -Infinity) && value <= (maximum ?? Infinity);
