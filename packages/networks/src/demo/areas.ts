import type { Division } from './draft-network.ts';
import { type Layout, type Point, mix } from './layout.ts';

/**
 * Ring round the crossings that belong to an area: line of the pattern by line, from its first to its last crossing, half a
 * street beyond them, so that neighbours meet on the arterial between them and the edge of the town is followed.
 */
export function outlineOf(layout: Layout, belongs: (column: number, row: number) => boolean, marginLines: number): Point[] {
  const left = new Map<number, number>();
  const right = new Map<number, number>();
  for (const { column, row } of layout.crossings) {
    if (!belongs(column, row)) continue;
    left.set(row, Math.min(left.get(row) ?? column, column));
    right.set(row, Math.max(right.get(row) ?? column, column));
  }
  const rows = [...left.keys()].toSorted((a, b) => a - b);
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined) return [];
  const at = (column: number | undefined, row: number, side: number) => placeBetween(layout, (column ?? 0) + side * marginLines, row);
  const low = first - marginLines;
  const high = last + marginLines;
  const ring = [
    ...across(layout, (left.get(first) ?? 0) - marginLines, (right.get(first) ?? 0) + marginLines, low),
    ...rows.map((row) => at(right.get(row), row, 1)),
    ...across(layout, (left.get(last) ?? 0) - marginLines, (right.get(last) ?? 0) + marginLines, high).toReversed(),
    ...rows.toReversed().map((row) => at(left.get(row), row, -1)),
  ];
  return [...ring, ring[0] as Point];
}

function across(layout: Layout, from: number, to: number, row: number): Point[] {
  const steps = Math.max(1, Math.ceil(to - from));
  return Array.from({ length: steps + 1 }, (_, step) => placeBetween(layout, from + ((to - from) * step) / steps, row));
}

function placeBetween({ place, columns, rows }: Layout, column: number, row: number): Point {
  const [i, j] = [Math.min(columns, Math.max(0, column)), Math.min(rows, Math.max(0, row))];
  const [west, south] = [Math.floor(i), Math.floor(j)];
  const [east, north] = [Math.ceil(i), Math.ceil(j)];
  const lower = between(place(west, south), place(east, south), i - west);
  const upper = between(place(west, north), place(east, north), i - west);
  return between(lower, upper, j - south);
}

function between(a: Point, b: Point, share: number): Point {
  return [mix(a[0], b[0], share), mix(a[1], b[1], share)];
}

/** Zones as bands from south to north, each band halved where the town is wide. */
export function divide(side: number, bands: number, halves: number): Division {
  return {
    side,
    zoneOf: (column, row) => Math.min(bands - 1, Math.floor((row * bands) / side)) * halves + Math.min(halves - 1, Math.floor((column * halves) / side)),
  };
}
