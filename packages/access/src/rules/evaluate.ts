import type { Area } from './condition.ts';
import { ordered, type RowCondition } from './resolve.ts';

type Row = Readonly<Record<string, unknown>>;
type Point = readonly [number, number];

/** True when a row meets a condition. Says the same as `toSql` does in the database. */
export function meets(condition: RowCondition, row: Row): boolean {
  switch (condition.kind) {
    case 'constant':
      return condition.value;
    case 'and':
      return condition.parts.every((part) => meets(part, row));
    case 'or':
      return condition.parts.some((part) => meets(part, row));
    case 'not':
      return !meets(condition.part, row);
    case 'isNull':
      return row[condition.field] == null;
    case 'in': {
      const value = comparable(row[condition.field]);
      return value !== null && condition.values.includes(value);
    }
    case 'compare': {
      const value = comparable(row[condition.field]);
      if (value === null) return false;
      return condition.operator === 'eq' ? value === condition.value : compare(condition.operator, condition.type, value, condition.value);
    }
    case 'within':
      return isWithin(row[condition.field], condition.area);
  }
}

function compare(operator: 'lt' | 'lte' | 'gt' | 'gte', type: string, one: string | number | boolean, other: string | number | boolean): boolean {
  return type === 'instant' ? ordered(operator, Date.parse(String(one)), Date.parse(String(other))) : ordered(operator, one, other);
}

/** A value of a row in the form of a rule's constants; null when there is none. */
function comparable(value: unknown): string | number | boolean | null {
  if (value == null) return null;
  return value instanceof Date ? value.toISOString() : (value as string | number | boolean);
}

/**
 * True when every vertex of a geometry lies in an area or on its edge. Vertices, not the line between them: a pipe
 * belongs to the area in which it was measured in, and the answer is the same here as in PostGIS.
 */
function isWithin(geometry: unknown, area: Area): boolean {
  const points = [...verticesOf(geometry)];
  const polygons = (area.type === 'Polygon' ? [area.coordinates] : area.coordinates) as readonly (readonly (readonly Point[])[])[];
  return points.length > 0 && points.every((point) => polygons.some((rings) => isInPolygon(point, rings)));
}

function* verticesOf(geometry: unknown): Generator<Point> {
  if (typeof geometry !== 'object' || geometry === null) return;
  if ('geometries' in geometry) for (const part of geometry.geometries as unknown[]) yield* verticesOf(part);
  if ('coordinates' in geometry) yield* pointsOf(geometry.coordinates);
}

function* pointsOf(coordinates: unknown): Generator<Point> {
  if (!Array.isArray(coordinates)) return;
  if (typeof coordinates[0] === 'number') yield coordinates as unknown as Point;
  else for (const part of coordinates) yield* pointsOf(part);
}

/** In the outer ring or on it, and in no hole (on the edge of a hole is still in). */
function isInPolygon(point: Point, [outer, ...holes]: readonly (readonly Point[])[]): boolean {
  if (!outer) return false;
  const place = placeIn(point, outer);
  if (place !== 'inside') return place === 'edge';
  return holes.every((hole) => placeIn(point, hole) !== 'inside');
}

function placeIn([x, y]: Point, ring: readonly Point[]): 'inside' | 'edge' | 'outside' {
  let inside = false;
  for (let index = 1; index < ring.length; index++) {
    const [ax, ay] = ring[index - 1]!;
    const [bx, by] = ring[index]!;
    const side = (bx - ax) * (y - ay) - (x - ax) * (by - ay);
    if (side === 0 && Math.min(ax, bx) <= x && x <= Math.max(ax, bx) && Math.min(ay, by) <= y && y <= Math.max(ay, by)) return 'edge';
    if (ay > y !== by > y && side > 0 === by > ay) inside = !inside;
  }
  return inside ? 'inside' : 'outside';
}
