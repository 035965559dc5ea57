import type { GeoJson } from '@hydrograph/entities';

/** The place at a share (0 to 1) of a line's length. Degrees are scaled to equal lengths at the line's latitude. */
export function alongLine(line: GeoJson, share: number): GeoJson {
  const places = line.type === 'LineString' ? line.coordinates : [];
  if (places.length === 0) throw new Error(`a ${line.type} has no places along it`);
  const shrink = Math.cos((places[0]![1]! * Math.PI) / 180);
  const lengths = places.slice(1).map((place, index) => Math.hypot((place[0]! - places[index]![0]!) * shrink, place[1]! - places[index]![1]!));
  let left = lengths.reduce((sum, length) => sum + length, 0) * share;
  for (const [index, length] of lengths.entries()) {
    if (left <= length || index === lengths.length - 1) return { type: 'Point', coordinates: between(places[index]!, places[index + 1]!, length === 0 ? 0 : Math.min(left / length, 1)) };
    left -= length;
  }
  return { type: 'Point', coordinates: places[0]! };
}

const between = (from: readonly number[], to: readonly number[], share: number): number[] => [from[0]! + (to[0]! - from[0]!) * share, from[1]! + (to[1]! - from[1]!) * share];
