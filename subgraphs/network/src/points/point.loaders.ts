import { BadUserInput } from '@hydrograph/entities';
import { qualityName, type Sample as StoredSample } from '@hydrograph/telemetry';
import type { NetworkContext } from '../context.ts';
import type { HistoryStep, Sample } from '../generated/schema.ts';

const mostSteps = 5000;
const mostSamples = 10_000;

/** A sample as the contract shows it. */
export function sampleOf({ pointId, time, value, quality, reason, raw }: StoredSample): Sample {
  return { pointId, time: new Date(time), value, quality: qualityName(quality), reason: reason ?? null, raw: raw ?? null };
}

/** Newest sample of a point, whatever its quality; one question for all points of a request. */
export function loadLatest({ live, loaders, viewer }: NetworkContext, pointId: string): Promise<StoredSample | null> {
  return loaders
    .batch<string, StoredSample | null>('latest', async (pointIds) => {
      const newest = await live.latest(viewer.tenantId, pointIds);
      return pointIds.map((id) => newest.get(id) ?? null);
    })
    .load(pointId);
}

export interface Span {
  from: Date;
  to: Date;
}

/** Downsampled history of a point; points that are asked for the same span share one question. */
export function loadHistory({ telemetry, loaders, viewer }: NetworkContext, pointId: string, { from, to, maxPoints }: Span & { maxPoints: number }): Promise<HistoryStep[]> {
  checkSpan({ from, to });
  checkCount('maxPoints', maxPoints, mostSteps);
  const span = { tenantId: viewer.tenantId, from: from.getTime(), to: to.getTime(), maxPoints };
  return loaders
    .batch<string, HistoryStep[]>(`history ${span.from} ${span.to} ${maxPoints}`, async (pointIds) => {
      const series = await telemetry.downsampled({ ...span, pointIds });
      const steps = new Map(series.map(({ pointId: id, buckets }) => [id, buckets.map(({ start, min, mean, max, last, count }) => ({ start: new Date(start), minimum: min, mean, maximum: max, last, count }))]));
      return pointIds.map((id) => steps.get(id) ?? []);
    })
    .load(pointId);
}

/** Stored samples of a point, oldest first; points that are asked for the same span share one question. */
export function loadSamples({ telemetry, loaders, viewer }: NetworkContext, pointId: string, { from, to, first }: Span & { first: number }): Promise<Sample[]> {
  checkSpan({ from, to });
  checkCount('first', first, mostSamples);
  const span = { tenantId: viewer.tenantId, from: from.getTime(), to: to.getTime(), limit: first };
  return loaders
    .batch<string, Sample[]>(`samples ${span.from} ${span.to} ${first}`, async (pointIds) => {
      const series = await telemetry.earliest({ ...span, pointIds });
      return series.map((samples) => samples.map(sampleOf));
    })
    .load(pointId);
}

/** Refuses a span that ends before it begins. */
export function checkSpan({ from, to }: Span): void {
  if (!(from < to)) throw new BadUserInput(`"from" (${from.toISOString()}) must be before "to" (${to.toISOString()})`, 'from');
}

function checkCount(name: string, count: number, most: number): void {
  if (!Number.isInteger(count) || count < 1 || count > most) throw new BadUserInput(`"${name}" is ${count}; it must be a whole number from 1 to ${most}`, name);
}

