import type { LonLat } from '../placement/transverse-mercator.ts';
import type { LandUse } from './use.ts';
import type { StreetClass } from './partition.ts';
import type { LocalName } from './names.ts';

/** A continuous piece of street; a street of several pieces has several with the same id. */
export interface GroundStreet {
  id: string;
  name: LocalName;
  class: StreetClass;
  /** Kerb to kerb. */
  widthM: number;
  isBridge: boolean;
  line: LonLat[];
}

/** An area with a name; outer ring, closed. */
export interface GroundArea<Kind extends string> {
  id: string;
  kind: Kind;
  name: LocalName;
  ring: LonLat[];
}

/** Land between streets, set back from the kerb. */
export interface GroundBlock {
  use: LandUse;
  ring: LonLat[];
}

/** A house as a box. */
export interface GroundBuilding {
  /** Its middle. */
  at: LonLat;
  lengthM: number;
  widthM: number;
  /** Of its long side, clockwise from north, 0 to 180. */
  bearingDeg: number;
  heightM: number;
  use: LandUse;
}

export type PlaceRank = 'CITY' | 'DISTRICT' | 'NEIGHBOURHOOD' | 'LANDMARK';

/** A name on the map that belongs to no line or area. */
export interface GroundPlace {
  name: LocalName;
  rank: PlaceRank;
  at: LonLat;
}

/** Heights of the ground on a grid, row by row from the south-western corner eastward, then northward. */
export interface TerrainGrid {
  west: number;
  south: number;
  east: number;
  north: number;
  columns: number;
  rows: number;
  /** m above datum. */
  heightM: number[];
}

/** The town as the base map draws it; all positions CGCS2000. */
export interface TownGround {
  streets: GroundStreet[];
  water: GroundArea<'RIVER' | 'LAKE'>[];
  parks: GroundArea<'PARK' | 'GREENWAY' | 'HILL' | 'SQUARE'>[];
  blocks: GroundBlock[];
  buildings: GroundBuilding[];
  places: GroundPlace[];
  terrain: TerrainGrid;
}
