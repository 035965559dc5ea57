import type { Grid } from '../grid.ts';
import type { Bucket } from '../telemetry.ts';

/** What one piece knows of one bucket of the grid; several are put together to the bucket. */
export interface Partial {
  /** Which bucket of the grid. */
  readonly n: number;
  readonly min: number;
  readonly max: number;
  readonly sum: number;
  readonly count: number;
  /** Time of the newest value, epoch ms. */
  readonly at: number;
  readonly last: number;
}

/** Puts the partial values of one point together, in time order, empty buckets left out. */
export function mergePartials(partials: readonly Partial[], { origin, width }: Grid): Bucket[] {
  const merged = new Map<number, Partial>();
  for (const part of partials) {
    if (part.count === 0) continue;
    const known = merged.get(part.n);
    merged.set(part.n, known ? {
      n: part.n, min: Math.min(known.min, part.min), max: Math.max(known.max, part.max), sum: known.sum + part.sum, count: known.count + part.count,
      ...(part.at >= known.at ? { at: part.at, last: part.last } : { at: known.at, last: known.last }),
    } : part);
  }
  return [...merged.values()].sort((a, b) => a.n - b.n).map(({ n, min, max, sum, count, last }) => ({
    // Rounding must not carry the mean of equal values past them.
    start: origin + n * width, end: origin + (n + 1) * width, min, mean: Math.min(max, Math.max(min, sum / count)), max, last, count,
  }));
}
