/** Times are counted in buckets that grow by a fifth: a percentile is right to 10 %, and 72 numbers hold them all. */
const SMALLEST_MS = 0.25;
const PER_DOUBLING = 4;
export const BUCKETS = 72;

/** The bucket of a time. */
export const bucketOf = (ms: number): number => Math.min(BUCKETS - 1, Math.max(0, Math.round(PER_DOUBLING * Math.log2(Math.max(ms, SMALLEST_MS) / SMALLEST_MS))));

/** The time that a bucket stands for, ms. */
const timeOf = (bucket: number): number => Math.round(SMALLEST_MS * 2 ** (bucket / PER_DOUBLING) * 100) / 100;

/** The time that this share of all did not exceed, ms; null when there are none. */
export function percentile(times: readonly number[], share: number): number | null {
  const all = times.reduce((sum, count) => sum + count, 0);
  if (all === 0) return null;
  let seen = 0;
  const bucket = times.findIndex((count) => (seen += count) >= all * share);
  return timeOf(bucket);
}

/** Adds the second histogram to the first. */
export function addTimes(to: number[], times: readonly number[]): void {
  times.forEach((count, bucket) => (to[bucket] = (to[bucket] ?? 0) + count));
}

export const noTimes = (): number[] => Array.from({ length: BUCKETS }, () => 0);
