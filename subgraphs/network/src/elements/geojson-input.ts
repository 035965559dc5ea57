import type { GeoJson } from '@hydrograph/entities';

const isPlace = (value: unknown): value is number[] =>
  Array.isArray(value) && value.length >= 2 && value.every((part) => typeof part === 'number' && Number.isFinite(part)) && Math.abs(value[0] as number) <= 180 && Math.abs(value[1] as number) <= 90;

const samePlace = (left: readonly number[], right: readonly number[]): boolean => left[0] === right[0] && left[1] === right[1];

/** Why this is not a GeoJSON point in degrees; undefined when it is one. */
export function faultOfPoint(geometry: GeoJson): string | undefined {
  if (geometry?.type !== 'Point') return `a GeoJSON point is needed, not ${geometry?.type ?? 'nothing'}`;
  return isPlace(geometry.coordinates) ? undefined : 'the point must be [longitude, latitude] in degrees';
}

/** Why this is not a GeoJSON polygon or multipolygon in degrees with closed rings; undefined when it is one. */
export function faultOfArea(geometry: GeoJson): string | undefined {
  if (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon') return `a GeoJSON polygon or multipolygon is needed, not ${geometry?.type ?? 'nothing'}`;
  const polygons = (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates) as number[][][][];
  if (!Array.isArray(polygons) || polygons.length === 0) return 'the boundary has no polygon';
  return polygons.map(faultOfPolygon).find((fault) => fault !== undefined);
}

function faultOfPolygon(rings: number[][][]): string | undefined {
  if (!Array.isArray(rings) || rings.length === 0) return 'a polygon needs a ring';
  for (const ring of rings) {
    if (!Array.isArray(ring) || ring.length < 4) return 'a ring needs four places at least, the last equal to the first';
    if (!ring.every(isPlace)) return 'each place must be [longitude, latitude] in degrees';
    if (!samePlace(ring[0]!, ring.at(-1)!)) return 'the ring is not closed: its last place must equal its first';
  }
  return undefined;
}
