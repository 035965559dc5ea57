import type { Lattice } from './lattice.ts';
import { type Random, createNoise } from './random.ts';

/** What a part of the town was built as; it decides streets, houses, pipes and water use. */
export type Style = 'OLD_TOWN' | 'CENTRE' | 'RESIDENTIAL' | 'NEW_TOWN' | 'INDUSTRIAL';

/** A block between main roads: a piece of town, a park, or the river. */
export interface Cell {
  number: number;
  column: number;
  row: number;
  x0: number;
  x1: number;
  y0: number;
  y1: number;
  kind: 'built' | 'park' | 'river' | 'field';
  style: Style;
  /** Supply zone; -1 where nothing is built. */
  zone: number;
  /** 0 in the middle, 1 at the edge of the pattern. */
  outward: number;
}

export interface Districts {
  cells: Cell[];
  at(column: number, row: number): Cell | undefined;
}

/** Grows the town from its middle over the pattern and says what each block became. */
export function growTown(lattice: Lattice, random: Random, seed: number, blocks: number): Districts {
  const { xs, ys, riverColumn } = lattice;
  const columns = xs.length - 1;
  const cells = ys.slice(0, -1).flatMap((y0, row) =>
    xs.slice(0, -1).map((x0, column): Cell => {
      const [x1, y1] = [xs[column + 1] ?? 0, ys[row + 1] ?? 0];
      const outward = Math.hypot((x0 + x1) / 2, (y0 + y1) / 2) / lattice.reach;
      return { number: row * columns + column, column, row, x0, x1, y0, y1, kind: column === riverColumn ? 'river' : 'field', style: 'RESIDENTIAL', zone: -1, outward };
    }),
  );
  const at = (column: number, row: number) => (column < 0 || column >= columns ? undefined : cells[row * columns + column]);
  const districts = { cells, at };
  grow(districts, lattice, random, seed, blocks);
  makeParks(districts, random, blocks);
  giveStyles(cells, riverColumn, seed, blocks);
  return districts;
}

/** The four neighbours; over the river to the other bank. */
export function neighboursOf({ at }: Districts, { column, row }: Cell): Cell[] {
  return [[-1, 0], [1, 0], [0, -1], [0, 1]].flatMap(([dx = 0, dy = 0]) => {
    const next = at(column + dx, row + dy);
    return (next?.kind === 'river' ? at(column + 2 * dx, row + dy) : next) ?? [];
  });
}

function grow(districts: Districts, { riverColumn, ys }: Lattice, random: Random, seed: number, blocks: number): void {
  const shape = createNoise(seed + 23);
  const cost = new Map(districts.cells.map((cell) => [cell, cell.outward + 0.16 * shape(cell.column / 2.7, cell.row / 2.7) + random.between(0, 0.1)]));
  // Land between houses is built on first: no street runs out into the fields alone.
  const wish = (cell: Cell) => (cost.get(cell) ?? 0) - 0.06 * neighboursOf(districts, cell).filter(({ kind }) => kind === 'built').length;
  const start = districts.at(riverColumn + 1, Math.floor((ys.length - 1) / 2));
  const open = new Set(start === undefined ? [] : [start]);
  for (let built = 0; built < blocks && open.size > 0; built += 1) {
    let best: Cell | undefined;
    for (const cell of open) if (best === undefined || wish(cell) < wish(best)) best = cell;
    if (best === undefined) return;
    open.delete(best);
    best.kind = 'built';
    for (const next of neighboursOf(districts, best)) if (next.kind === 'field') open.add(next);
  }
}

// What the town grew around stays green, and so does one block in eighteen: the parks of a planned city.
function makeParks(districts: Districts, random: Random, blocks: number): void {
  for (const cell of districts.cells) if (cell.kind === 'field' && neighboursOf(districts, cell).filter(({ kind }) => kind === 'built').length >= 4) cell.kind = 'park';
  const wanted = Math.floor(blocks / 18);
  const free = districts.cells.filter((cell) => cell.kind === 'built' && cell.outward > 0.3 && neighboursOf(districts, cell).filter(({ kind }) => kind === 'built').length === 4);
  for (let parks = 0; parks < wanted && free.length > 0; parks += 1) {
    const [cell] = free.splice(random.below(free.length), 1);
    if (cell !== undefined && neighboursOf(districts, cell).every(({ kind }) => kind === 'built')) cell.kind = 'park';
  }
}

function giveStyles(cells: Cell[], riverColumn: number, seed: number, blocks: number): void {
  const mood = createNoise(seed + 24);
  const built = cells.filter(({ kind }) => kind === 'built').toSorted((a, b) => a.outward - b.outward);
  const old = Math.max(1, Math.round(blocks * 0.1));
  const centre = Math.max(blocks < 20 ? 0 : 1, Math.round(blocks * 0.05));
  const middleRows = built.slice(0, old * 3 + centre * 3);
  for (const cell of middleRows.filter(({ column }) => column > riverColumn).slice(0, old)) cell.style = 'OLD_TOWN';
  for (const cell of middleRows.filter(({ column }) => column < riverColumn).slice(0, centre)) cell.style = 'CENTRE';
  let works = Math.round(blocks * 0.14);
  for (const cell of built.toReversed()) {
    if (cell.style !== 'RESIDENTIAL' || cell.outward < 0.45) continue;
    // Works lie downstream, in the north; new towns where the last expansion went.
    const downstream = cell.y0 > 0 ? 0.2 : -0.15;
    if (works > 0 && mood(cell.column / 3.1, cell.row / 3.1) + downstream > 0.3) {
      cell.style = 'INDUSTRIAL';
      works -= 1;
    }
    else if (cell.outward > 0.58) cell.style = 'NEW_TOWN';
  }
}
