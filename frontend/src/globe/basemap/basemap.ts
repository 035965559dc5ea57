import { decodeColumns, type ElementLayer } from '../elements.ts';
import type { TerrainGrid } from '../relief.ts';

/** The town without its network, as answered by `GET /map/ground`: what a visitor finds the way by. */
export interface BaseMap {
  readonly etag: string;
  readonly streets: ElementLayer;
  readonly water: ElementLayer;
  readonly parks: ElementLayer;
  readonly blocks: ElementLayer;
  readonly buildings: ElementLayer;
  readonly places: ElementLayer;
  readonly streetClasses: readonly string[];
  readonly parkKinds: readonly string[];
  readonly landUses: readonly string[];
  readonly placeRanks: readonly string[];
  readonly terrain: TerrainGrid | undefined;
}

/** Pipes lie this far under the street; the map's ground is where they lie. */
const coverM = 1.5;

function terrainOf(grid: ElementLayer, heights: ElementLayer): TerrainGrid | undefined {
  if (grid.count === 0 || heights.count === 0) return undefined;
  const one = (name: string) => grid.numbers(name)[0]!;
  const columns = one('columns');
  const rows = one('rows');
  if (columns < 2 || rows < 2 || columns * rows !== heights.count) return undefined;
  return {
    extent: { west: one('west'), south: one('south'), east: one('east'), north: one('north') },
    columns,
    rows,
    heightsM: Float32Array.from(heights.numbers('heightM'), (heightM) => heightM - coverM),
  };
}

/** Reads the answer of `GET /map/ground`. Throws MalformedElements. */
export function decodeBaseMap(buffer: ArrayBuffer): BaseMap {
  const { etag, layer, dictionary } = decodeColumns(buffer);
  return {
    etag,
    streets: layer('streets'),
    water: layer('water'),
    parks: layer('parks'),
    blocks: layer('blocks'),
    buildings: layer('buildings'),
    places: layer('places'),
    streetClasses: dictionary('streetClass'),
    parkKinds: dictionary('parkKind'),
    landUses: dictionary('landUse'),
    placeRanks: dictionary('placeRank'),
    terrain: terrainOf(layer('terrainGrid'), layer('terrain')),
  };
}
