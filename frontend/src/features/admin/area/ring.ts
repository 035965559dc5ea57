import type { Place, Spot } from './plan.ts';

/** An area as a policy or a mark takes it. */
export interface Area {
  readonly type: 'Polygon' | 'MultiPolygon';
  readonly coordinates: readonly unknown[];
}

/** All rings of an area, closed; what is no place is left out. */
export function ringsOf(area: Area | undefined): Place[][] {
  const rings = (area?.type === 'MultiPolygon' ? area.coordinates.flat() : (area?.coordinates ?? [])) as unknown[];
  return rings.flatMap((ring) => (Array.isArray(ring) ? [ring.filter((place): place is [number, number] => Array.isArray(place) && Number.isFinite(place[0]) && Number.isFinite(place[1])).map(([longitude, latitude]): Place => [longitude, latitude])] : []));
}

/** The corners of an area that can be drawn on; none when it has holes or more parts than one, which are drawn anew. */
export function cornersOf(area: Area | undefined): Place[] {
  const rings = ringsOf(area);
  return rings.length === 1 ? rings[0]!.slice(0, -1) : [];
}

/** The area inside these corners. */
export const areaOf = (corners: readonly Place[]): Area => ({ type: 'Polygon', coordinates: [[...corners, corners[0]!]] });

/** True when edges of the ring cross or touch: what is inside could then be read in two ways. */
export function crossesItself(corners: readonly Spot[]): boolean {
  const edges = corners.map((corner, index) => [corner, corners[(index + 1) % corners.length]!] as const);
  return edges.some(([from, to], index) =>
    edges.some(([otherFrom, otherTo], other) => {
      const areNeighbours = other <= index + 1 || (index === 0 && other === edges.length - 1);
      return !areNeighbours && meet(from, to, otherFrom, otherTo);
    }),
  );
}

/** Which edge of the ring passes within `reach` of a spot; undefined when none does. */
export function edgeNear(corners: readonly Spot[], [x, y]: Spot, reach: number): number | undefined {
  const found = corners.findIndex(([fromX, fromY], index) => {
    const [toX, toY] = corners[(index + 1) % corners.length]!;
    const [alongX, alongY] = [toX - fromX, toY - fromY];
    const share = Math.min(1, Math.max(0, ((x - fromX) * alongX + (y - fromY) * alongY) / (alongX * alongX + alongY * alongY || 1)));
    return Math.hypot(x - fromX - share * alongX, y - fromY - share * alongY) <= reach;
  });
  return found < 0 ? undefined : found;
}

const side = ([ax, ay]: Spot, [bx, by]: Spot, [cx, cy]: Spot): number => Math.sign((bx - ax) * (cy - ay) - (by - ay) * (cx - ax));
const isBetween = ([ax, ay]: Spot, [bx, by]: Spot, [cx, cy]: Spot): boolean => Math.min(ax, bx) <= cx && cx <= Math.max(ax, bx) && Math.min(ay, by) <= cy && cy <= Math.max(ay, by);

function meet(a: Spot, b: Spot, c: Spot, d: Spot): boolean {
  const [one, two, three, four] = [side(a, b, c), side(a, b, d), side(c, d, a), side(c, d, b)];
  if (one !== two && three !== four) return true;
  return (one === 0 && isBetween(a, b, c)) || (two === 0 && isBetween(a, b, d)) || (three === 0 && isBetween(c, d, a)) || (four === 0 && isBetween(c, d, b));
}
