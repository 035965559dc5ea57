import type { Period, PeriodCount } from './periods.ts';

/** Calls allowed in a period, and what is counted in it. */
export interface Limited extends PeriodCount {
  readonly limit: number;
}

/** Answer to an edge that asks for calls. */
export type Slice =
  | { readonly granted: number }
  | {
      /** The period whose calls are over. */
      readonly over: Period;
      readonly limit: number;
      /** When it is worth asking again, s. */
      readonly retryAfterS: number;
    };

/** Of a limit one edge holds this part at most, so that others find something left. */
const LARGEST_PART = 20;
/** Of what is left it gets this part at most: the end of a limit is given out one by one. */
const LARGEST_PART_OF_REST = 4;
/** What other edges hold and do not use comes back within this time, s. */
const COMES_BACK_S = 5;

/** How many calls one edge gets: never more than every limit has left, so that the limits hold however many edges there are. */
export function sliceOf(want: number, limits: readonly Limited[], at: Date): Slice {
  let granted = Math.max(1, Math.floor(want));
  for (const { period, limit, used, held, endsAt } of limits) {
    const left = limit - used - held;
    if (left <= 0) {
      const untilEnd = Math.max(1, Math.ceil((endsAt.getTime() - at.getTime()) / 1000));
      return { over: period, limit, retryAfterS: used >= limit ? untilEnd : Math.min(COMES_BACK_S, untilEnd) };
    }
    granted = Math.min(granted, Math.max(1, Math.floor(limit / LARGEST_PART)), Math.max(1, Math.floor(left / LARGEST_PART_OF_REST)));
  }
  return { granted };
}
