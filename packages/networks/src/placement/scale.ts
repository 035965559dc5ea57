import type { InpNetwork, MapPoint } from '../inp/network.ts';
import { type LonLat, distanceM } from './transverse-mercator.ts';

export interface MapScale {
  /** Metres in one unit of the drawing; 1 when nothing tells. */
  metresPerUnit: number;
  /** Pipes that were measured. */
  pipes: number;
  /** Share of those pipes whose drawn length agrees with their stated one within 25 %. */
  agreement: number;
  /** The drawing is in degrees of longitude and latitude. */
  geographic: boolean;
}

const METRES_PER_FOOT = 0.3048;

/**
 * How large the drawing is: the median of stated over drawn length of all pipes, so that a few schematic ones do no harm.
 * Metres and feet are taken exactly when the median is within 3 % of them. Degrees are recognised by their range and by lengths that fit.
 */
export function measureScale(network: Pick<InpNetwork, 'nodes' | 'links'>): MapScale {
  const places = new Map(network.nodes.map((node) => [node.id, node.at]));
  const flat: number[] = [];
  const round: number[] = [];
  const inDegrees = network.nodes.every(({ at }) => at === undefined || (Math.abs(at[0]) <= 180 && Math.abs(at[1]) <= 90));
  for (const link of network.links) {
    const from = places.get(link.from);
    const to = places.get(link.to);
    if (link.kind !== 'pipe' || from === undefined || to === undefined) continue;
    const line = [from, ...link.vertices, to];
    const drawn = lengthOf(line, (a, b) => Math.hypot(b[0] - a[0], b[1] - a[1]));
    if (drawn > 0) flat.push(link.lengthM / drawn);
    const onEarthM = inDegrees ? lengthOf(line, (a, b) => distanceM(a as LonLat, b as LonLat)) : 0;
    if (onEarthM > 0) round.push(link.lengthM / onEarthM);
  }
  if (flat.length === 0) return { metresPerUnit: 1, pipes: 0, agreement: 0, geographic: false };
  if (round.length > 0) {
    const ratio = median(round);
    const agreement = shareNear(round, 1);
    if (ratio > 0.8 && ratio < 1.25 && agreement > 0.5) return { metresPerUnit: 1, pipes: round.length, agreement, geographic: true };
  }
  const ratio = median(flat);
  const exact = [1, METRES_PER_FOOT].find((known) => Math.abs(ratio / known - 1) < 0.03) ?? ratio;
  return { metresPerUnit: exact, pipes: flat.length, agreement: shareNear(flat, exact), geographic: false };
}

function lengthOf(line: readonly MapPoint[], measure: (a: MapPoint, b: MapPoint) => number): number {
  let length = 0;
  for (let at = 1; at < line.length; at += 1) length += measure(line[at - 1] as MapPoint, line[at] as MapPoint);
  return length;
}

function median(values: number[]): number {
  const sorted = Float64Array.from(values).toSorted();
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 1;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}

function shareNear(values: number[], target: number): number {
  return values.filter((value) => Math.abs(value / target - 1) < 0.25).length / values.length;
}
