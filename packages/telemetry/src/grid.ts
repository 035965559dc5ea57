import { calendarEdges } from './calendar.ts';
import { TelemetryQueryError } from './telemetry.ts';
import type { CalendarQuery, DownsampledQuery, Span } from './telemetry.ts';

/** `count` buckets of `width` ms side by side, the first beginning at `origin`. */
export interface Grid {
  readonly origin: number;
  readonly width: number;
  readonly count: number;
}

/** More buckets than any screen or report shows; a larger question is a mistake. */
export const MAX_BUCKETS = 50_000;

const QUARTER = 900_000;
const HOUR = 4 * QUARTER;

/**
 * Equal buckets for a chart of `maxPoints` pixels. From 15 min on they begin at a full quarter of an hour, from 5 h on at a
 * full hour, so that they can be put together from rollups; the first then begins before `from`.
 */
export function pixelGrid({ from, to, maxPoints }: DownsampledQuery): Grid {
  if (!Number.isInteger(maxPoints) || maxPoints < 1 || maxPoints > MAX_BUCKETS) {
    throw new TelemetryQueryError(`maxPoints must be a whole number from 1 to ${MAX_BUCKETS}, got ${maxPoints}`);
  }
  const least = Math.max(1, Math.ceil((to - from) / maxPoints));
  if (least < QUARTER) return { origin: from, width: least, count: Math.ceil((to - from) / least) };
  const step = least < 5 * HOUR ? QUARTER : HOUR;
  const origin = Math.floor(from / step) * step;
  let width = Math.ceil(least / step) * step;
  while (origin + width * maxPoints < to) width += step;
  return { origin, width, count: Math.ceil((to - origin) / width) };
}

/** Calendar buckets as runs of equal width: one run, except where the zone changed its clock. */
export function calendarGrids({ from, to, interval, zone }: CalendarQuery): Grid[] {
  const edges = calendarEdges(from, to, interval, zone, MAX_BUCKETS);
  const grids: { origin: number; width: number; count: number }[] = [];
  for (let i = 0; i + 1 < edges.length; i++) {
    const origin = edges[i] as number;
    const width = (edges[i + 1] as number) - origin;
    const run = grids.at(-1);
    if (run && run.width === width) run.count++;
    else grids.push({ origin, width, count: 1 });
  }
  return grids;
}

/** Refuses a span that is turned round or not made of whole milliseconds. */
export function checkSpan({ from, to }: Span): void {
  if (!Number.isSafeInteger(from) || !Number.isSafeInteger(to)) {
    throw new TelemetryQueryError(`from and to must be whole milliseconds, got ${from} and ${to}`);
  }
  if (to < from) throw new TelemetryQueryError(`to (${to}) is before from (${from})`);
}
