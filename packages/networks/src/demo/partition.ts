import type { Cell, Style } from './districts.ts';
import type { Random } from './random.ts';

export type StreetClass = 'RING_ROAD' | 'ARTERIAL' | 'COLLECTOR' | 'LOCAL' | 'LANE';

/** A straight street of the pattern; what meets it does so at its ticks. */
export interface Line {
  id: number;
  vertical: boolean;
  /** Its x when vertical, else its y. */
  at: number;
  from: number;
  to: number;
  class: StreetClass;
  /** Where other streets meet it, along its length. */
  ticks: number[];
  /** The streets it begins and ends at, and the ticks there; none for a main road. */
  ends?: [End, End];
  street: number;
}

export interface End {
  line: Line;
  tick: number;
}

export interface Sides {
  left: Line;
  right: Line;
  bottom: Line;
  top: Line;
}

/** Land between streets, not divided further. */
export interface Plot {
  x0: number;
  x1: number;
  y0: number;
  y1: number;
  sides: Sides;
}

/** Kerb to kerb, m. */
export const WIDTH_M: Record<StreetClass, number> = { RING_ROAD: 48, ARTERIAL: 36, COLLECTOR: 22, LOCAL: 14, LANE: 7 };

interface Habit {
  /** Side of a usual plot, m. */
  plotM: number;
  /** How unevenly land is divided. */
  uneven: number;
  /** How often a street goes straight on over another. */
  aligned: number;
  smallest: StreetClass;
}

const HABITS: Record<Style, Habit> = {
  OLD_TOWN: { plotM: 92, uneven: 0.17, aligned: 0.3, smallest: 'LANE' },
  CENTRE: { plotM: 122, uneven: 0.08, aligned: 0.85, smallest: 'LOCAL' },
  RESIDENTIAL: { plotM: 138, uneven: 0.13, aligned: 0.6, smallest: 'LOCAL' },
  NEW_TOWN: { plotM: 164, uneven: 0.06, aligned: 0.9, smallest: 'LOCAL' },
  INDUSTRIAL: { plotM: 205, uneven: 0.1, aligned: 0.7, smallest: 'LOCAL' },
};

export interface Partition {
  /** Streets inside the block, those that were there first at the front. */
  lines: Line[];
  plots: Plot[];
}

/** Divides a block between main roads by streets, each across a part of it, until plots are as small as its style builds them. */
export function divideBlock(cell: Cell, sides: Sides, random: Random, nextId: () => number): Partition {
  const habit = HABITS[cell.style];
  const lines: Line[] = [];
  const plots: Plot[] = [];
  const work: { plot: Plot; depth: number }[] = [{ plot: { x0: cell.x0, x1: cell.x1, y0: cell.y0, y1: cell.y1, sides }, depth: 0 }];
  for (let next = work.shift(); next !== undefined; next = work.shift()) {
    const { plot, depth } = next;
    const [width, height] = [plot.x1 - plot.x0, plot.y1 - plot.y0];
    const wanted = habit.plotM ** 2 * random.between(0.75, 1.6);
    if ((width * height < wanted && Math.max(width, height) < habit.plotM * 1.9) || Math.max(width, height) < habit.plotM * 1.15) {
      plots.push(plot);
      continue;
    }
    const line = cut(plot, width * random.between(0.86, 1.16) > height, depth, habit, random, nextId);
    lines.push(line);
    const [first, second] = halves(plot, line);
    work.push({ plot: first, depth: depth + 1 }, { plot: second, depth: depth + 1 });
  }
  return { lines, plots };
}

function cut(plot: Plot, vertical: boolean, depth: number, habit: Habit, random: Random, nextId: () => number): Line {
  const [low, high] = vertical ? [plot.x0, plot.x1] : [plot.y0, plot.y1];
  const [from, to] = vertical ? [plot.y0, plot.y1] : [plot.x0, plot.x1];
  const [start, end] = vertical ? [plot.sides.bottom, plot.sides.top] : [plot.sides.left, plot.sides.right];
  const wish = low + (high - low) * (0.5 + random.between(-habit.uneven, habit.uneven));
  const reach = random.chance(habit.aligned) ? (high - low) * 0.22 : 24;
  const near = [...start.ticks, ...end.ticks].filter((tick) => Math.abs(tick - wish) < reach && tick > low + (high - low) * 0.25 && tick < high - (high - low) * 0.25);
  const at = near.reduce((best, tick) => (Math.abs(tick - wish) < Math.abs(best - wish) ? tick : best), near[0] ?? wish);
  const kind: StreetClass = depth < 2 ? 'COLLECTOR' : depth < 4 ? 'LOCAL' : habit.smallest;
  return { id: nextId(), vertical, at, from, to, class: kind, ticks: [], ends: [meet(start, at), meet(end, at)], street: -1 };
}

// Corners a few metres apart are one crossing.
function meet(line: Line, at: number): End {
  const known = line.ticks.find((tick) => Math.abs(tick - at) < 8);
  if (known === undefined) line.ticks.push(at);
  return { line, tick: known ?? at };
}

function halves(plot: Plot, line: Line): [Plot, Plot] {
  if (line.vertical) return [{ ...plot, x1: line.at, sides: { ...plot.sides, right: line } }, { ...plot, x0: line.at, sides: { ...plot.sides, left: line } }];
  return [{ ...plot, y1: line.at, sides: { ...plot.sides, top: line } }, { ...plot, y0: line.at, sides: { ...plot.sides, bottom: line } }];
}
