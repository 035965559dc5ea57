import type { Division } from './draft-network.ts';
import type { Layout, Point } from './layout.ts';

/** Ring round one block, along the arterials that bound it. */
export function outlineOfBlock({ block, place }: Layout, side: number, number: number): Point[] {
  const [column, row] = [(number % side) * block, Math.floor(number / side) * block];
  return walk(place, [[column, row], [column + block, row], [column + block, row + block], [column, row + block]]);
}

/** Ring round the blocks of a zone: down its right side, up its left one, row of blocks by row of blocks. */
export function outlineOfZone({ block, place }: Layout, { side, zoneOf }: Division, zone: number, blocks: ReadonlySet<number>): Point[] {
  const right: [number, number][] = [];
  const left: [number, number][] = [];
  for (let row = 0; row < side; row += 1) {
    const columns = Array.from({ length: side }, (_, column) => column).filter((column) => zoneOf(column, row) === zone && blocks.has(row * side + column));
    const [first, last] = [columns[0], columns.at(-1)];
    if (first === undefined || last === undefined) continue;
    right.push([(last + 1) * block, row * block], [(last + 1) * block, (row + 1) * block]);
    left.push([first * block, row * block], [first * block, (row + 1) * block]);
  }
  return walk(place, [...right, ...left.toReversed()]);
}

// From corner to corner through every crossing between, and back to the start.
function walk(place: Layout['place'], corners: [column: number, row: number][]): Point[] {
  const ring: Point[] = [];
  corners.forEach(([column, row], at) => {
    const [nextColumn, nextRow] = corners[(at + 1) % corners.length] as [number, number];
    const steps = Math.max(Math.abs(nextColumn - column), Math.abs(nextRow - row));
    for (let step = 0; step < steps; step += 1) {
      ring.push(place(column + ((nextColumn - column) * step) / steps, row + ((nextRow - row) * step) / steps));
    }
  });
  const [start] = ring;
  return start === undefined ? ring : [...ring, start];
}

/** Zones as bands from south to north, each band halved where the town is wide. */
export function divide(side: number, bands: number, halves: number): Division {
  return {
    side,
    zoneOf: (column, row) => Math.min(bands - 1, Math.floor((row * bands) / side)) * halves + Math.min(halves - 1, Math.floor((column * halves) / side)),
  };
}
