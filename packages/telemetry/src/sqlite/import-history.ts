import type { DatabaseSync } from 'node:sqlite';
import { Quality } from '../sample.ts';
import type { Columns } from './columns.ts';
import { blockMs, HOUR_MS, LEVEL_MINUTES, QUARTER_MS } from './layout.ts';
import type { RollUp } from './roll-up.ts';
import type { StaleMarks } from './stale-marks.ts';

/** Rollups of history that is written where nothing was: made from the batch itself, without reading it back. */
export interface HistoryImport {
  /** Called before the samples of the batch are written. */
  begin(columns: Columns, ids: readonly number[], keptFrom: number): {
    /** Takes the place of the stale mark of each quarter that is written. */
    mark(sensor: number, b: number): void;
    /** Called when they are written. */
    rollUp(): void;
  };
}

interface Sums { lo: number; sum: number; hi: number; count: number; at: number; last: number }

/** More than hours there will be in the next century; sensor and hour then fit one number. */
const HOURS = 2 ** 21;
const QUARTERS_PER_HOUR = 4;

export function createHistoryImport(db: DatabaseSync, marks: StaleMarks, rollUp: RollUp): HistoryImport {
  const sampleIn = db.prepare('select 1 from p where h=? and sensor=? limit 1');
  const staleIn = db.prepare('select 1 from stale where sensor=? and b >= ? and b < ? limit 1');
  const put = db.prepare('insert or replace into rollup(level, block, sensor, t, lo, sum, hi, count, at, last) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');

  const isTaken = (sensor: number, h: number): boolean => sampleIn.get(h, sensor) !== undefined || staleIn.get(sensor, h * QUARTERS_PER_HOUR, (h + 1) * QUARTERS_PER_HOUR) !== undefined;

  /** The hours of the batch, each with whether it must be rolled up from the table: it has something, or its samples do not come in order. */
  function hoursOf({ sensor, time, judged, points }: Columns, ids: readonly number[]): Map<number, boolean> {
    const hours = new Map<number, boolean>();
    const newest = new Float64Array(points.length).fill(-Infinity);
    const keyOf = (i: number): number => (ids[sensor[i] as number] as number) * HOURS + Math.floor((time[i] as number) / HOUR_MS);
    for (let i = 0; i < time.length; i++) {
      const key = keyOf(i);
      if (!hours.has(key)) hours.set(key, isTaken(Math.floor(key / HOURS), key % HOURS));
      const ref = sensor[i] as number;
      if ((time[i] as number) <= (newest[ref] as number)) hours.set(key, true);
      newest[ref] = Math.max(newest[ref] as number, time[i] as number);
    }
    for (const [i] of judged) hours.set(keyOf(i), true);
    return hours;
  }

  function putBucket(minutes: number, sensor: number, t: number, { lo, sum, hi, count, at, last }: Sums): void {
    put.run(minutes, Math.floor(t / blockMs(minutes)), sensor, t, lo, sum, hi, count, at, last);
  }

  return {
    begin(columns, ids, keptFrom) {
      const hours = hoursOf(columns, ids);
      return {
        mark(sensor, b) {
          if (hours.get(sensor * HOURS + Math.floor(b / QUARTERS_PER_HOUR)) !== false) marks.add(sensor, b);
        },
        rollUp() {
          const { sensor, time, value, quality } = columns;
          const sums = { '15m': new Map<number, Sums>(), '1h': new Map<number, Sums>() };
          for (let i = 0; i < time.length; i++) {
            const at = time[i] as number;
            const id = ids[sensor[i] as number] as number;
            if (at < keptFrom || (quality[i] as number) < Quality.UNCERTAIN || hours.get(id * HOURS + Math.floor(at / HOUR_MS)) !== false) continue;
            const quarter = id * HOURS * QUARTERS_PER_HOUR + Math.floor(at / QUARTER_MS);
            addTo(sums['15m'], quarter, at, value[i] as number);
            addTo(sums['1h'], Math.floor(quarter / QUARTERS_PER_HOUR), at, value[i] as number);
          }
          for (const [key, sum] of sums['15m']) putBucket(LEVEL_MINUTES['15m'], Math.floor(key / HOURS / QUARTERS_PER_HOUR), (key % (HOURS * QUARTERS_PER_HOUR)) * QUARTER_MS, sum);
          for (const [key, sum] of sums['1h']) putBucket(LEVEL_MINUTES['1h'], Math.floor(key / HOURS), (key % HOURS) * HOUR_MS, sum);
          const days = new Map<number, { id: number; start: number }>();
          for (const [key, taken] of hours) {
            const [id, hour] = [Math.floor(key / HOURS), (key % HOURS) * HOUR_MS];
            // Both ends: where the zone is half an hour off, midnight is in the middle of one.
            for (const start of taken ? [] : [rollUp.startOfDay(hour), rollUp.startOfDay(hour + HOUR_MS - 1)]) days.set(id * HOURS + Math.floor(start / HOUR_MS), { id, start });
          }
          for (const { id, start } of days.values()) rollUp.renewAround(id, '1d', start);
        },
      };
    },
  };
}

function addTo(sums: Map<number, Sums>, key: number, at: number, value: number): void {
  const known = sums.get(key);
  if (!known) return void sums.set(key, { lo: value, sum: value, hi: value, count: 1, at, last: value });
  known.lo = Math.min(known.lo, value);
  known.hi = Math.max(known.hi, value);
  known.sum += value;
  known.count += 1;
  // In time order: hours that are not are rolled up from the table.
  known.at = at;
  known.last = value;
}
