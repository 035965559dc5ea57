import { BELOW } from './levels.ts';
import type { Level, Units } from './levels.ts';

/** A stretch of time `[from, to)` that is read from one level. */
export interface Piece {
  readonly level: Level;
  readonly from: number;
  readonly to: number;
}

/** First place in the ascending list whose value is at least `wanted`. */
function lowerBound(list: readonly number[], wanted: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((list[middle] as number) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Cuts `[from, to)` into pieces, each of the coarsest level that may be trusted there: ragged ends and buckets that hold a
 * stale quarter of an hour (`stale`: their starts, ascending) come from the level below, in the end from the samples.
 */
export function cover(from: number, to: number, level: Level, units: Units, stale: readonly number[]): Piece[] {
  const pieces: Piece[] = [];
  function add(at: Level, start: number, end: number): void {
    if (start >= end) return;
    const last = pieces.at(-1);
    if (last && last.level === at && last.to === start) pieces[pieces.length - 1] = { level: at, from: last.from, to: end };
    else pieces.push({ level: at, from: start, to: end });
  }
  function walk(at: Level, start: number, end: number): void {
    if (start >= end) return;
    if (at === 'raw') return add('raw', start, end);
    const below = BELOW[at];
    const floor = units.floor(at, start);
    const first = floor === start ? start : units.next(at, floor);
    const last = units.floor(at, end);
    if (first >= last) return walk(below, start, end);
    walk(below, start, first);
    let trusted = first;
    for (let i = lowerBound(stale, first); i < stale.length && (stale[i] as number) < last;) {
      const unit = units.floor(at, stale[i] as number);
      const after = units.next(at, unit);
      add(at, trusted, unit);
      walk(below, unit, after);
      trusted = after;
      i = lowerBound(stale, after);
    }
    add(at, trusted, last);
    walk(below, last, end);
  }
  walk(level, from, to);
  return pieces;
}
