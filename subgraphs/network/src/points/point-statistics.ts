import { BadUserInput } from '@hydrograph/entities';
import type { Bucket } from '@hydrograph/telemetry';
import type { NetworkContext } from '../context.ts';
import type { PointStatistics } from '../generated/schema.ts';
import { checkSpan, type Span } from './point.loaders.ts';

interface Limits {
  readonly minimum?: number | null | undefined;
  readonly maximum?: number | null | undefined;
}

const mostDays = 400;
const DAY_MS = 86_400_000;

/** What quarters of an hour come to together, and how many of them lie within limits by their mean. */
export function statisticsOf(quarters: readonly Pick<Bucket, 'min' | 'mean' | 'max' | 'count'>[], { minimum, maximum }: Limits): PointStatistics {
  const sampleCount = quarters.reduce((sum, { count }) => sum + count, 0);
  const quarterCount = quarters.length;
  if (sampleCount === 0) return { sampleCount, quarterCount, minimum: null, mean: null, maximum: null, passRate: null };
  const isRight = ({ mean }: { mean: number }): boolean => mean >= (minimum ?? -Infinity) && mean <= (maximum ?? Infinity);
  return {
    sampleCount, quarterCount,
    minimum: quarters.reduce((least, { min }) => Math.min(least, min), Infinity),
    mean: quarters.reduce((sum, { mean, count }) => sum + mean * count, 0) / sampleCount,
    maximum: quarters.reduce((most, { max }) => Math.max(most, max), -Infinity),
    passRate: minimum == null && maximum == null ? null : quarters.filter(isRight).length / quarterCount,
  };
}

/** The statistics of a point; points that are asked for the same span share one question. */
export async function loadStatistics({ telemetry, loaders, viewer }: NetworkContext, pointId: string, { from, to, ...limits }: Span & Limits): Promise<PointStatistics> {
  checkSpan({ from, to });
  const days = (to.getTime() - from.getTime()) / DAY_MS;
  if (days > mostDays) throw new BadUserInput(`from ${from.toISOString()} to ${to.toISOString()} are ${Math.ceil(days)} days; at most ${mostDays} are allowed`, 'to');
  const span = { tenantId: viewer.tenantId, from: from.getTime(), to: to.getTime(), interval: '15m', zone: 'UTC' } as const;
  const quarters = await loaders
    .batch<string, Bucket[]>(`quarters ${span.from} ${span.to}`, async (pointIds) => {
      const series = await telemetry.calendar({ ...span, pointIds });
      const buckets = new Map(series.map(({ pointId: id, buckets: own }) => [id, own]));
      return pointIds.map((id) => buckets.get(id) ?? []);
    })
    .load(pointId);
  return statisticsOf(quarters, limits);
}
