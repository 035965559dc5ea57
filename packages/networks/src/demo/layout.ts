import { type Random, createNoise } from './random.ts';

/** Metres east and north of the town's centre. */
export type Point = [x: number, y: number];

export type StreetClass = 'arterial' | 'collector' | 'local';

export interface Crossing {
  column: number;
  row: number;
  at: Point;
}

export interface Street {
  from: number;
  to: number;
  class: StreetClass;
  /** Number of the line it runs along: columns first, then rows, then diagonals. */
  line: number;
}

/** The streets of the town: crossings and the pieces of street between them. */
export interface Layout {
  columns: number;
  rows: number;
  /** Arterials run every so many lines. */
  block: number;
  crossings: Crossing[];
  streets: Street[];
  /** Where a line of the pattern would cross, inside the town or not. */
  place(column: number, row: number): Point;
  /** Which bank of the river: -1 west, 1 east. */
  bankOf(column: number, row: number): number;
  river: Point[];
  /** Metres from the middle to the edge of the pattern. */
  reach: number;
}

export interface LayoutOptions {
  lines: number;
  block: number;
}

const STREET_SPACING_M: [least: number, most: number] = [88, 150];

/**
 * A grown town rather than graph paper: a pattern of uneven blocks bent toward rings round the centre, warped, cut by a river with
 * bridges on the arterials, frayed at the edge, with superblocks where streets are missing and two avenues across the middle.
 */
export function layOutStreets(random: Random, seed: number, { lines, block }: LayoutOptions): Layout {
  const xs = spacing(random, lines, seed + 11);
  const ys = spacing(random, lines, seed + 12);
  const reach = Math.max(xs.at(-1) ?? 0, ys.at(-1) ?? 0);
  const [bend, ripple, fray, gaps] = [21, 22, 23, 24].map((offset) => createNoise(seed + offset)) as [Noise, Noise, Noise, Noise];
  const phase = random.between(0, Math.PI * 2);
  const bank = (row: number) => Math.round(lines * (0.36 + 0.07 * Math.sin((row / lines) * 5 + phase))) + 0.5;
  const bankOf = (column: number, row: number) => Math.sign(column - bank(row));
  const turn = random.between(0.1, 0.22);
  const place = (column: number, row: number): Point => {
    const u = (xs[column] ?? 0) / reach;
    const v = (ys[row] ?? 0) / reach;
    let x = mix(u, u * Math.sqrt(1 - (v * v) / 2), 0.8) * reach;
    let y = mix(v, v * Math.sqrt(1 - (u * u) / 2), 0.8) * reach;
    x += bend(x / 2600, y / 2600) * 170 + ripple(x / 800 + 50, y / 800) * 32;
    y += bend(x / 2600 + 90, y / 2600) * 170 + ripple(x / 800, y / 800 + 50) * 32;
    const fromRiver = column - bank(row);
    x += Math.sign(fromRiver) * 42 * Math.exp(-(Math.abs(fromRiver) - 0.5) / 2.2);
    return [x * Math.cos(turn) - y * Math.sin(turn), x * Math.sin(turn) + y * Math.cos(turn)];
  };
  const inTown = (column: number, row: number) => {
    const u = (xs[column] ?? 0) / reach;
    const v = (ys[row] ?? 0) / reach;
    const angle = Math.atan2(v, u);
    return Math.max(Math.abs(u), Math.abs(v)) < 0.86 + 0.14 * fray(Math.cos(angle) * 2.4 + 7, Math.sin(angle) * 2.4 + 7);
  };

  const crossings: Crossing[] = [];
  const numbers = new Map<number, number>();
  for (let row = 0; row <= lines; row += 1) {
    for (let column = 0; column <= lines; column += 1) {
      if (!inTown(column, row)) continue;
      numbers.set(row * (lines + 1) + column, crossings.length);
      crossings.push({ column, row, at: place(column, row) });
    }
  }
  const numberAt = (column: number, row: number) => (column > lines || column < 0 ? undefined : numbers.get(row * (lines + 1) + column));
  const classOf = (line: number): StreetClass => (line % block === 0 ? 'arterial' : line % block === block / 2 ? 'collector' : 'local');
  const streets: Street[] = [];
  crossings.forEach(({ column, row, at }, from) => {
    for (const [nextColumn, nextRow, line, number] of [[column + 1, row, row, lines + 1 + row], [column, row + 1, column, column]] as const) {
      const to = numberAt(nextColumn, nextRow);
      const kind = classOf(line);
      if (to === undefined || (kind !== 'arterial' && bankOf(column, row) !== bankOf(nextColumn, nextRow))) continue;
      const missing = kind === 'local' && random.chance(0.07 + 0.3 * Math.max(0, gaps(at[0] / 900, at[1] / 900)));
      if (!missing) streets.push({ from, to, class: kind, line: number });
    }
  });
  streets.push(...avenues(lines, block, numberAt, bankOf));
  const river = Array.from({ length: lines + 1 }, (_, row): Point => {
    const left = Math.floor(bank(row));
    return middle(place(left, row), place(left + 1, row));
  });
  return { columns: lines, rows: lines, block, crossings, streets, place, bankOf, river: round(round(calm(river))), reach };
}

type Noise = (x: number, y: number) => number;

function spacing(random: Random, lines: number, seed: number): number[] {
  const dense = createNoise(seed);
  const [least, most] = STREET_SPACING_M;
  const at = [0];
  for (let line = 0; line < lines; line += 1) at.push((at[line] ?? 0) + mix(least, most, 0.5 + 0.3 * dense(line / 6, 0.5)) * random.between(0.85, 1.15));
  const half = (at.at(-1) ?? 0) / 2;
  return at.map((value) => value - half);
}

// Two avenues that meet in the middle of the town, from block corner to block corner so that they cross no street between crossings.
function avenues(lines: number, block: number, numberAt: (column: number, row: number) => number | undefined, bankOf: (column: number, row: number) => number): Street[] {
  const centre = Math.round(lines / 2 / block) * block;
  const result: Street[] = [];
  for (const direction of [1, -1]) {
    for (let step = -block; step < block; step += 1) {
      const [column, row] = [centre + step, centre + step * direction];
      const from = numberAt(column, row);
      const to = numberAt(column + 1, row + direction);
      if (from === undefined || to === undefined || bankOf(column, row) !== bankOf(column + 1, row + direction)) continue;
      result.push({ from, to, class: 'collector', line: 2 * (lines + 1) + (direction > 0 ? 0 : 1) });
    }
  }
  return result;
}

export function mix(a: number, b: number, share: number): number {
  return a + (b - a) * share;
}

export function middle(a: Point, b: Point): Point {
  return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
}

// The river jumps from street to street in the pattern; its middle line runs steadily.
function calm(line: Point[]): Point[] {
  return line.map((_, at) => {
    const around = line.slice(Math.max(0, at - 2), at + 3);
    return [around.reduce((sum, [x]) => sum + x / around.length, 0), around.reduce((sum, [, y]) => sum + y / around.length, 0)];
  });
}

// Chaikin's corner cutting.
function round(line: Point[]): Point[] {
  return line.flatMap((point, at): Point[] => {
    const next = line[at + 1];
    if (next === undefined) return [point];
    return [[mix(point[0], next[0], 0.25), mix(point[1], next[1], 0.25)], [mix(point[0], next[0], 0.75), mix(point[1], next[1], 0.75)]];
  });
}
