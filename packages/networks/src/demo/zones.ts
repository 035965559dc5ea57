import { type Cell, type Districts, neighboursOf } from './districts.ts';

/** How a town is cut into supply zones: bands by height of the ground, which rises to the east, each cut across. */
export interface ZonePlan {
  bands: number;
  across: number;
}

/** What is known of a zone before anything is built in it. */
export interface Zone {
  number: number;
  /** 0 lies lowest, along the river. */
  band: number;
  across: number;
}

/** Gives every built block its supply zone, each zone in one piece; bands hold about as many blocks as one another. */
export function assignZones(districts: Districts, { bands, across }: ZonePlan): Zone[] {
  const built = districts.cells.filter(({ kind }) => kind === 'built');
  const columns = shares(built.toSorted((a, b) => a.column - b.column), ({ column }) => column, bands);
  for (let band = 0; band < bands; band += 1) {
    const members = built.filter(({ column }) => columns.get(column) === band).toSorted((a, b) => a.row - b.row);
    const rows = shares(members, ({ row }) => row, across);
    for (const cell of members) cell.zone = band * across + (rows.get(cell.row) ?? 0);
  }
  while (joinStray(districts, built));
  return renumber(built, across);
}

// Cuts lines of blocks into parts of about as many blocks; a line stays whole.
function shares(ordered: readonly Cell[], line: (cell: Cell) => number, parts: number): Map<number, number> {
  const part = new Map<number, number>();
  ordered.forEach((cell, at) => part.set(line(cell), part.get(line(cell)) ?? Math.min(parts - 1, Math.floor(((at + 0.5) * parts) / ordered.length))));
  return part;
}

// A zone in several pieces keeps its largest; the others go to a neighbour.
function joinStray(districts: Districts, built: Cell[]): boolean {
  for (const zone of new Set(built.map((cell) => cell.zone))) {
    const pieces = piecesOf(districts, built.filter((cell) => cell.zone === zone));
    const largest = pieces.reduce((best, piece) => (piece.length > best.length ? piece : best), pieces[0] ?? []);
    for (const piece of pieces) {
      if (piece === largest) continue;
      const neighbour = piece.flatMap((cell) => neighboursOf(districts, cell)).find((cell) => cell.kind === 'built' && cell.zone !== zone);
      if (neighbour === undefined) continue;
      for (const cell of piece) cell.zone = neighbour.zone;
      return true;
    }
  }
  return false;
}

function piecesOf(districts: Districts, cells: Cell[]): Cell[][] {
  const left = new Set(cells);
  const pieces: Cell[][] = [];
  for (const start of cells) {
    if (!left.delete(start)) continue;
    const piece = [start];
    for (const cell of piece) for (const next of neighboursOf(districts, cell)) if (left.delete(next)) piece.push(next);
    pieces.push(piece);
  }
  return pieces;
}

function renumber(built: Cell[], across: number): Zone[] {
  const used = [...new Set(built.map(({ zone }) => zone))].toSorted((a, b) => a - b);
  for (const cell of built) cell.zone = used.indexOf(cell.zone);
  return used.map((zone, number) => ({ number, band: Math.floor(zone / across), across: zone % across }));
}
