import type { LonLat } from '../placement/transverse-mercator.ts';
import type { Districts } from './districts.ts';
import type { Point } from './geometry.ts';
import type { Lattice } from './lattice.ts';
import type { TownDesign, TownModel } from './model.ts';
import type { NamedStreets } from './streets.ts';

/** Everything that is known of the town when its registers are written. */
export interface RecordInput extends TownDesign {
  districts: Districts;
  lattice: Lattice;
  streets: NamedStreets;
  model: TownModel;
  toEarth: (point: Point) => LonLat;
}

export function zoneId(zone: number): string {
  return `Z${zone + 1}`;
}

/** Id of the metered area of a block; undefined for the main roads. */
export function dmaId({ cells }: Districts, cell: number): string | undefined {
  const block = cells[cell];
  return block === undefined ? undefined : `D${String(block.row + 1).padStart(2, '0')}${String(block.column + 1).padStart(2, '0')}`;
}
