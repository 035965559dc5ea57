import type { MapView } from '../layer.ts';
import type { PipeGeometry } from '../pipe-geometry.ts';

/** Pipes of one cell of a coarse grid: the service pipes or the mains. */
export interface PipeCell {
  rows: number[];
  isMain: boolean;
}

/** Pipes sorted into cells, so that those out of sight are left out as a whole; mains last, to lie over the others. */
export function rowsByCell({ surface }: Pick<MapView, 'surface'>, { boxes }: Pick<PipeGeometry, 'boxes'>, isMain: (row: number) => boolean): PipeCell[] {
  const { west, south, east, north } = surface.extent;
  const cellsPerSide = Math.min(8, Math.max(1, Math.round(Math.sqrt(boxes.count / 1500))));
  const box = { west, south, east, north };
  const cells: { rows: number[]; mains: number[] }[] = [];
  const cellOf = (value: number, from: number, to: number) =>
    Math.min(cellsPerSide - 1, Math.max(0, Math.floor(((value - from) / Math.max(to - from, 1e-9)) * cellsPerSide)));
  for (let row = 0; row < boxes.count; row += 1) {
    boxes.box(row, box);
    if (!Number.isFinite(box.west + box.south)) continue;
    const number = cellOf((box.south + box.north) / 2, south, north) * cellsPerSide + cellOf((box.west + box.east) / 2, west, east);
    const cell = (cells[number] ??= { rows: [], mains: [] });
    (isMain(row) ? cell.mains : cell.rows).push(row);
  }
  return [...cells.flatMap(({ rows }) => ({ rows, isMain: false })), ...cells.flatMap(({ mains }) => ({ rows: mains, isMain: true }))].filter(({ rows }) => rows.length > 0);
}
