import type { DatabaseSync } from 'node:sqlite';
import { cover } from '../rollup/cover.ts';
import { createUnits } from '../rollup/levels.ts';
import type { RollupLevel } from '../rollup/levels.ts';
import { mergePartials } from '../rollup/partial.ts';
import type { Partial } from '../rollup/partial.ts';
import type { RollUpStep } from '../telemetry.ts';
import { blockMs, LEVEL_MINUTES, QUARTER_MS, settingOf } from './layout.ts';
import { createPieces } from './pieces.ts';
import type { StaleMarks } from './stale-marks.ts';

/** The rollups of the file, made inside the caller's transaction. */
export interface RollUp {
  /** Answers whether more is due. */
  step(step: RollUpStep): boolean;
  /** Makes the hour or the day that a moment is in anew, unless a quarter of it is stale: then it is made with the last of them. */
  renewAround(sensor: number, level: '1h' | '1d', time: number): void;
  /** Midnight, in the zone whose days are kept, before a moment. */
  startOfDay(time: number): number;
}

export function createRollUp(db: DatabaseSync, marks: StaleMarks): RollUp {
  const due = db.prepare('select sensor, b from stale where b < ? limit ?');
  const isStale = db.prepare('select 1 from stale where sensor=? and b >= ? and b < ? limit 1');
  const put = db.prepare('insert or replace into rollup(level, block, sensor, t, lo, sum, hi, count, at, last) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const drop = db.prepare('delete from rollup where level=? and block=? and sensor=? and t=?');
  const pieces = createPieces(db);
  const units = createUnits(settingOf(db, 'zone') ?? 'UTC');

  /** One bucket anew, from the level below it. */
  function renew(sensor: number, level: RollupLevel, start: number): void {
    const end = units.next(level, start);
    const grid = { origin: start, width: end - start, count: 1 };
    const from = level === '15m' ? 'raw' : level === '1h' ? '15m' : '1h';
    const partials = cover(start, end, from, units, []).flatMap((piece) => pieces.read(sensor, piece, grid));
    const minutes = LEVEL_MINUTES[level];
    const block = Math.floor(start / blockMs(minutes));
    const [bucket] = mergePartials(partials, grid);
    if (!bucket) {
      drop.run(minutes, block, sensor, start);
      return;
    }
    const sum = partials.reduce((total, part) => total + part.sum, 0);
    const { at } = partials.reduce((newest: Partial, part) => (part.at >= newest.at ? part : newest));
    put.run(minutes, block, sensor, start, bucket.min, sum, bucket.max, bucket.count, at, bucket.last);
  }

  function renewAround(sensor: number, level: '1h' | '1d', time: number): void {
    const start = units.floor(level, time);
    if (!isStale.get(sensor, start / QUARTER_MS, units.next(level, start) / QUARTER_MS)) renew(sensor, level, start);
  }

  function step({ before, limit }: RollUpStep): boolean {
    const found = due.all(Math.floor(before / QUARTER_MS), limit) as { sensor: number; b: number }[];
    for (const { sensor, b } of found) {
      renew(sensor, '15m', b * QUARTER_MS);
      marks.remove(sensor, b);
    }
    for (const level of ['1h', '1d'] as const) {
      const touched = new Map<string, { sensor: number; start: number }>();
      for (const { sensor, b } of found) {
        const start = units.floor(level, b * QUARTER_MS);
        touched.set(`${sensor}/${start}`, { sensor, start });
      }
      for (const { sensor, start } of touched.values()) renewAround(sensor, level, start);
    }
    return found.length === limit;
  }

  return { step, renewAround, startOfDay: (time) => units.floor('1d', time) };
}
