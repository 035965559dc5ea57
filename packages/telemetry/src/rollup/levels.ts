import { calendarEdges, zoneOffset } from '../calendar.ts';
import type { Grid } from '../grid.ts';

/** Widths in which min, mean, max, last and count are kept beside the samples. */
export type RollupLevel = '15m' | '1h' | '1d';

/** Where a piece of an answer is read: the samples themselves or one of the rollups. */
export type Level = 'raw' | RollupLevel;

export const QUARTER_MS = 900_000;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** The level that a level is made of, and that stands in for it where it is not up to date. */
export const BELOW: Record<RollupLevel, Level> = { '15m': 'raw', '1h': '15m', '1d': '1h' };

const floorTo = (time: number, step: number): number => Math.floor(time / step) * step;

/** Where the buckets of each level begin. Quarters and hours are the same in every zone of today; days are those of one zone. */
export interface Units {
  /** Start of the bucket that the time is in. */
  floor(level: RollupLevel, time: number): number;
  /** Start of the bucket after the one that begins at `start`. */
  next(level: RollupLevel, start: number): number;
}

/** Buckets whose days are those of the zone. */
export function createUnits(zone: string): Units {
  const days = new Map<number, { start: number; end: number }>();
  function day(time: number): { start: number; end: number } {
    const utc = Math.floor(time / DAY);
    const near = days.get(utc);
    if (near && near.start <= time && time < near.end) return near;
    const [start = time, end = time + 1] = calendarEdges(time, time + 1, '1d', zone, 2);
    if (days.size > 10_000) days.clear();
    days.set(utc, { start, end });
    return { start, end };
  }
  return {
    floor: (level, time) => (level === '1d' ? day(time).start : floorTo(time, level === '1h' ? HOUR : QUARTER_MS)),
    next: (level, start) => (level === '1d' ? day(start).end : start + (level === '1h' ? HOUR : QUARTER_MS)),
  };
}

const isMultiple = ({ origin, width }: Grid, step: number): boolean => width % step === 0 && origin % step === 0;

/** The coarsest level whose buckets fill those of the grid exactly. `zone`: the zone whose days are kept. */
export function levelOf(grid: Grid, zone: string | undefined): Level {
  if (zone !== undefined && areDays(grid, zone)) return '1d';
  if (isMultiple(grid, HOUR)) return '1h';
  return isMultiple(grid, QUARTER_MS) ? '15m' : 'raw';
}

/** Whether every edge of the grid is midnight in the zone. */
function areDays({ origin, width, count }: Grid, zone: string): boolean {
  // 23 and 25 h: the day on which the zone changes its clock stands alone.
  const single = count === 1 && width > 22 * HOUR && width < 26 * HOUR;
  if (!single && width % DAY !== 0) return false;
  const isMidnight = (time: number): boolean => (time + zoneOffset(time, zone)) % DAY === 0;
  if (!isMidnight(origin)) return false;
  for (let i = 1; i <= count; i++) if (!isMidnight(origin + i * width)) return false;
  return true;
}
