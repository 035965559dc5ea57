import type { MapElements } from './elements.ts';
import { createRelief, surveyedHeight, type Relief, type TerrainGrid } from './relief.ts';
import { extentOf, type Boxes, type Extent } from './spatial-index.ts';

/** Where things stand in height: elevations become heights above a base, exaggerated so that hills can be seen. */
export interface Surface {
  readonly extent: Extent;
  /** From corner to corner of the network, m. */
  readonly diagonalM: number;
  /** Elevation that is drawn at height 0, m above datum. */
  readonly baseM: number;
  /** How many times heights are exaggerated. */
  readonly exaggeration: number;
  readonly relief: Relief;
  /** From the lowest to the highest ground, m. */
  readonly reliefRangeM: number;
  /** How far the ground is drawn below its height, so that it does not cover pipes that lie on it, m. */
  readonly groundSinkM: number;
  /** How far above the pipes the glass of the ground lies in underground mode, m: deeper than life, to be seen. */
  readonly coverM: number;
  /** Drawn height in metres of an elevation; the ground's own height where it is not known or cannot be. */
  heightOf(elevationM: number, longitude: number, latitude: number): number;
  /** Drawn height of the ground. */
  groundAt(longitude: number, latitude: number): number;
}

/** Points of a layer as boxes of no size. */
export const pointBoxes = ({ longitudes, latitudes }: { longitudes: ArrayLike<number>; latitudes: ArrayLike<number> }): Boxes => ({
  count: longitudes.length,
  box(row, target) {
    target.west = target.east = longitudes[row]!;
    target.south = target.north = latitudes[row]!;
  },
});

const places = ['junctions', 'tanks', 'reservoirs', 'stations', 'hydrants', 'valves', 'pumps'] as const;

/** The rectangle around all elements; undefined while there are none. */
export function networkExtent({ layers }: MapElements): Extent | undefined {
  const sources = places
    .filter((kind) => layers[kind].count > 0)
    .map((kind) => pointBoxes({ longitudes: layers[kind].numbers('lon'), latitudes: layers[kind].numbers('lat') }));
  const { pipes } = layers;
  if (pipes.count > 0) sources.push(pointBoxes({ longitudes: pipes.numbers('lon'), latitudes: pipes.numbers('lat') }));
  return extentOf(...sources);
}

function percentile(sorted: Float32Array, share: number): number {
  return sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
}

/** A factor that lifts the range of elevations to about a thirtieth of the network's size, between 1 and 5. */
function suggestedExaggeration(rangeM: number, diagonalM: number): number {
  if (rangeM < 1) return 1;
  const wanted = diagonalM / 30 / rangeM;
  return [5, 4, 3, 2, 1.5].find((factor) => factor <= wanted) ?? 1;
}

/** An elevation so far off the surveyed ground counts from another datum, as those of a textbook network do: then the ground decides. */
const mostOffSurveyM = 150;

/** The surface of a network; `exaggeration` undefined takes the suggested one, surveyed `terrain` is taken before guesses. */
export function createSurface(elements: MapElements, extent: Extent, exaggeration?: number, terrain?: TerrainGrid): Surface {
  const { junctions } = elements.layers;
  const has = junctions.count > 0 && junctions.has('elevationM');
  const longitudes = has ? junctions.numbers('lon') : [];
  const latitudes = has ? junctions.numbers('lat') : [];
  const isBelievable = (elevationM: number, longitude: number, latitude: number): boolean =>
    Number.isFinite(elevationM) && (!terrain || Math.abs(elevationM - surveyedHeight(terrain, longitude, latitude)) < mostOffSurveyM);
  const elevations = has ? Float32Array.from(junctions.numbers('elevationM'), (elevationM, row) => (isBelievable(elevationM, longitudes[row]!, latitudes[row]!) ? elevationM : NaN)) : new Float32Array();
  const sorted = elevations.filter(Number.isFinite).sort();
  const baseM = percentile(sorted, 0.02);
  const latitude = (extent.south + extent.north) / 2;
  const diagonalM = Math.hypot((extent.east - extent.west) * Math.cos((latitude * Math.PI) / 180), extent.north - extent.south) * 111_320;
  const factor = exaggeration ?? suggestedExaggeration(percentile(sorted, 0.98) - baseM, diagonalM);
  const relief = createRelief({
    longitudes,
    latitudes,
    elevations,
    extent,
    baseM,
    terrain,
  });
  const groundAt = (longitude: number, atLatitude: number) => relief.heightAt(longitude, atLatitude) * factor;
  const rangeM = Math.max(percentile(sorted, 0.99) - baseM, 0);
  return {
    extent,
    diagonalM,
    baseM,
    reliefRangeM: rangeM,
    coverM: Math.max(8, diagonalM / 90),
    groundSinkM: Math.max(2, diagonalM / 900) + rangeM * factor * 0.02,
    exaggeration: factor,
    relief,
    groundAt,
    heightOf: (elevationM, longitude, atLatitude) => (isBelievable(elevationM, longitude, atLatitude) ? (elevationM - baseM) * factor : groundAt(longitude, atLatitude)),
  };
}
