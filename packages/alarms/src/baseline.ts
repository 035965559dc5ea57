import { hourOfWeek } from './schedule.ts';

/** What is usual at one hour of the week. */
export interface Usual {
  readonly middle: number;
  /** Half of the hours lie within so much of the middle. */
  readonly spread: number;
}

/** What is usual at each of the 168 hours of a week; undefined where too little is known. */
export type Baseline = readonly (Usual | undefined)[];

/** So many weeks must be known of an hour. */
const FEWEST_WEEKS = 3;

interface HourMean {
  readonly start: number;
  readonly mean: number;
}

function median(sorted: readonly number[]): number {
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}

const ascending = (a: number, b: number): number => a - b;

/**
 * The usual week of a point from its hourly means of some weeks. Medians, so that one burst or one holiday does not move it.
 * `offsetAt`: how far the utility's clock is ahead of UTC, ms.
 */
export function usualWeek(hours: Iterable<HourMean>, offsetAt: (time: number) => number): Baseline {
  const byHour: number[][] = Array.from({ length: 168 }, () => []);
  for (const { start, mean } of hours) byHour[hourOfWeek(start + offsetAt(start))]!.push(mean);
  return byHour.map((means) => {
    if (means.length < FEWEST_WEEKS) return undefined;
    const middle = median(means.toSorted(ascending));
    return { middle, spread: median(means.map((mean) => Math.abs(mean - middle)).toSorted(ascending)) };
  });
}

/** What is usual at a moment: the two hours around it, blended, since a step at each full hour would be an alarm of its own. */
export function usualAt(baseline: Baseline, local: number): Usual | undefined {
  const HALF_HOUR = 1_800_000;
  const before = baseline[hourOfWeek(local - HALF_HOUR)];
  const after = baseline[hourOfWeek(local + HALF_HOUR)];
  if (!before || !after) return before ?? after;
  const share = ((((local - HALF_HOUR) % 3_600_000) + 3_600_000) % 3_600_000) / 3_600_000;
  return { middle: before.middle + (after.middle - before.middle) * share, spread: Math.max(before.spread, after.spread) };
}
