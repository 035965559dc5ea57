import type { Cell, Districts } from './districts.ts';
import type { Point } from './geometry.ts';
import type { Lattice } from './lattice.ts';

/** Ring round one block, along the middle of the roads about it. */
export function outlineOfCell({ x0, x1, y0, y1 }: Cell, { place }: Lattice): Point[] {
  return close([...side([x0, y0], [x1, y0], place), ...side([x1, y0], [x1, y1], place), ...side([x1, y1], [x0, y1], place), ...side([x0, y1], [x0, y0], place)]);
}

/** Ring round the blocks of a zone, with the river between its banks; the largest where they do not hang together. */
export function outlineOfZone(zone: number, { cells, at }: Districts, lattice: Lattice): Point[] {
  const { xs, ys, place } = lattice;
  const belongs = (cell: Cell | undefined): boolean => {
    if (cell === undefined) return false;
    if (cell.kind === 'built') return cell.zone === zone;
    const beside = cell.kind === 'river' ? [at(cell.column - 1, cell.row), at(cell.column + 1, cell.row)] : [[-1, 0], [1, 0], [0, -1], [0, 1]].map(([dx = 0, dy = 0]) => at(cell.column + dx, cell.row + dy));
    return cell.kind !== 'field' && beside.every((one) => one?.kind === 'built' && one.zone === zone);
  };
  // Edges with the zone on their left, by where they begin.
  const next = new Map<string, [number, number][]>();
  const edge = (from: [number, number], to: [number, number]) => next.set(from.join(), [...(next.get(from.join()) ?? []), to]);
  for (const cell of cells) {
    if (!belongs(cell)) continue;
    const { column: c, row: r } = cell;
    if (!belongs(at(c, r - 1))) edge([c, r], [c + 1, r]);
    if (!belongs(at(c + 1, r))) edge([c + 1, r], [c + 1, r + 1]);
    if (!belongs(at(c, r + 1))) edge([c + 1, r + 1], [c, r + 1]);
    if (!belongs(at(c - 1, r))) edge([c, r + 1], [c, r]);
  }
  let largest: [number, number][] = [];
  for (const start of next.keys()) {
    const ring: [number, number][] = [];
    let [here, came]: [[number, number] | undefined, [number, number]] = [start.split(',').map(Number) as [number, number], [0, 0]];
    while (here !== undefined && (next.get(here.join())?.length ?? 0) > 0) {
      ring.push(here);
      const to: [number, number] = turnLeft(here, came, next.get(here.join()) ?? []);
      next.set(here.join(), (next.get(here.join()) ?? []).filter((other) => other !== to));
      came = [to[0] - here[0], to[1] - here[1]];
      here = to;
    }
    if (ring.length > largest.length) largest = ring;
  }
  const corner = ([c, r]: [number, number]): Point => [xs[c] ?? 0, ys[r] ?? 0];
  return close(largest.flatMap((from, index) => side(corner(from), corner(largest[(index + 1) % largest.length] ?? from), place)));
}

// Where two blocks touch at a corner the ring stays with its own.
function turnLeft(here: [number, number], came: [number, number], ways: [number, number][]): [number, number] {
  const left = (to: [number, number]) => came[0] * (to[1] - here[1]) - came[1] * (to[0] - here[0]);
  return ways.reduce((best, to) => (left(to) > left(best) ? to : best), ways[0] as [number, number]);
}

function side(from: Point, to: Point, place: (x: number, y: number) => Point): Point[] {
  const steps = Math.max(1, Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1]) / 80));
  return Array.from({ length: steps }, (_, step) => place(from[0] + ((to[0] - from[0]) * step) / steps, from[1] + ((to[1] - from[1]) * step) / steps));
}

function close(ring: Point[]): Point[] {
  const [first] = ring;
  return first === undefined ? [] : [...ring, first];
}
