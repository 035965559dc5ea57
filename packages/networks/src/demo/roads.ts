import type { Cell, Districts } from './districts.ts';
import type { Lattice } from './lattice.ts';
import type { Line, Sides, StreetClass } from './partition.ts';

/** A piece of main road between two crossings of the pattern. */
export interface Road extends Line {
  /** Number of the crossings at its ends. */
  startCrossing: number;
  endCrossing: number;
  /** The block whose zone it serves; undefined on a bridge. */
  cell?: Cell;
  isBridge: boolean;
  /** Key of the street it is part of. */
  name: string;
}

export interface RoadCrossing {
  x: number;
  y: number;
  zone: number;
}

export interface Roads {
  roads: Road[];
  /** By number; only those that a road touches are used. */
  crossings: Map<number, RoadCrossing>;
  sidesOf(cell: Cell): Sides;
}

/** Main roads round every built block and over the river: ring roads, roads along the banks, and those that cross the town. */
export function layOutRoads(districts: Districts, lattice: Lattice, nextId: () => number): Roads {
  const { xs, ys, riverColumn } = lattice;
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  const { at } = districts;
  const built = (column: number, row: number) => (at(column, row)?.kind === 'built' ? at(column, row) : undefined);
  const crossing = (column: number, row: number) => row * (columns + 1) + column;
  const rings = ringsOf(columns, rows);
  const byKey = new Map<string, Road>();
  const add = (key: string, vertical: boolean, column: number, row: number, cell: Cell | undefined, isBridge: boolean) => {
    const ring = rings.findIndex((one) => isOn(one, vertical, column, row));
    const bank = vertical && (column === riverColumn || column === riverColumn + 1);
    const street = ring >= 0 ? `RING${ring}` : bank ? `BANK${column - riverColumn}` : vertical ? `C${column}` : `R${row}`;
    const kind: StreetClass = ring >= 0 ? 'RING_ROAD' : 'ARTERIAL';
    byKey.set(key, {
      id: nextId(), vertical, at: (vertical ? xs[column] : ys[row]) ?? 0, from: (vertical ? ys[row] : xs[column]) ?? 0, to: (vertical ? ys[row + 1] : xs[column + 1]) ?? 0,
      class: kind, ticks: [], street: -1, startCrossing: crossing(column, row), endCrossing: vertical ? crossing(column, row + 1) : crossing(column + 1, row), isBridge, name: street,
      ...(cell && { cell }),
    });
  };
  for (let row = 0; row <= rows; row += 1) {
    for (let column = 0; column <= columns; column += 1) {
      const across = column < columns ? (built(column, row) ?? built(column, row - 1)) : undefined;
      if (across) add(`h${column}:${row}`, false, column, row, across, false);
      const isBridge = column === riverColumn && [row, row - 1].some((r) => built(column - 1, r)) && [row, row - 1].some((r) => built(column + 1, r));
      if (isBridge) add(`h${column}:${row}`, false, column, row, undefined, true);
      const up = row < rows ? (built(column, row) ?? built(column - 1, row)) : undefined;
      if (up) add(`v${column}:${row}`, true, column, row, up, false);
    }
  }
  const roads = [...byKey.values()];
  const crossings = new Map<number, RoadCrossing>();
  for (const number of roads.flatMap(({ startCrossing, endCrossing }) => [startCrossing, endCrossing])) {
    const [column, row] = [number % (columns + 1), Math.floor(number / (columns + 1))];
    // The block north-east of a crossing gives it its zone, so that each block has the crossing south-west of it.
    const cell = built(column, row) ?? built(column - 1, row) ?? built(column, row - 1) ?? built(column - 1, row - 1);
    crossings.set(number, { x: xs[column] ?? 0, y: ys[row] ?? 0, zone: cell?.zone ?? 0 });
  }
  const road = (key: string) => byKey.get(key) as Line;
  return {
    roads,
    crossings,
    sidesOf: ({ column, row }) => ({ left: road(`v${column}:${row}`), right: road(`v${column + 1}:${row}`), bottom: road(`h${column}:${row}`), top: road(`h${column}:${row + 1}`) }),
  };
}

interface Ring {
  west: number;
  east: number;
  south: number;
  north: number;
}

// A ring road about every seven blocks of width; a small town has none.
function ringsOf(columns: number, rows: number): Ring[] {
  const count = Math.floor(rows / 8);
  return Array.from({ length: count }, (_, at): Ring => {
    const share = (at + 1) / (count + 0.45);
    const [halfWidth, halfHeight] = [Math.round((columns / 2) * share), Math.round((rows / 2) * share)];
    const [column, row] = [Math.floor(columns / 2), Math.floor(rows / 2)];
    return { west: column - halfWidth, east: column + halfWidth, south: row - halfHeight, north: row + halfHeight };
  });
}

function isOn({ west, east, south, north }: Ring, vertical: boolean, column: number, row: number): boolean {
  if (vertical) return (column === west || column === east) && row >= south && row < north;
  return (row === south || row === north) && column >= west && column < east;
}
