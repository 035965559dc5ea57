/** A constant, or an attribute of whoever asks. */
export type Operand = string | number | boolean | { readonly viewer: string };
export type Operator = 'eq' | 'ne' | 'lt' | 'lte' | 'gt' | 'gte' | 'in';

/** When a policy applies, as the graph keeps it. */
export type Condition =
  | { readonly and: readonly Condition[] }
  | { readonly or: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly time: { readonly from: string; readonly to: string; readonly days?: readonly number[] | undefined } }
  | Comparison;

/** About a property of the row (`field`) or an attribute of whoever asks (`viewer`). */
export type Comparison = { readonly field?: string; readonly viewer?: string } & { readonly [operator in Operator]?: Operand | readonly Operand[] } & { readonly isNull?: boolean; readonly within?: object };

/** What a part of a condition is about. */
export type Kind = 'and' | 'or' | 'not' | 'field' | 'viewer' | 'time';
export const kinds: readonly Kind[] = ['field', 'viewer', 'time', 'and', 'or', 'not'];

/** A property that conditions can compare. */
export interface Property {
  readonly name: string;
  readonly type: string;
}

/** What a condition can ask of whoever asks. */
export const viewerAttributes: readonly Property[] = [
  { name: 'id', type: 'text' },
  { name: 'name', type: 'text' },
  { name: 'roles', type: 'text' },
  { name: 'groupIds', type: 'text' },
  { name: 'organisationId', type: 'text' },
  { name: 'organisationIds', type: 'text' },
  { name: 'clearance', type: 'number' },
];

export const kindOf = (condition: Condition): Kind => kinds.find((kind) => kind in condition) ?? 'field';

const operators: readonly Operator[] = ['eq', 'ne', 'lt', 'lte', 'gt', 'gte', 'in'];

/** How a comparison compares. */
export function operatorOf(comparison: Comparison): Operator | 'isNull' | 'hasValue' | 'within' {
  if ('within' in comparison) return 'within';
  if ('isNull' in comparison) return comparison.isNull ? 'isNull' : 'hasValue';
  return operators.find((operator) => operator in comparison) ?? 'eq';
}

/** The ways to compare what a property holds. */
export function operatorsFor(type: string, of: 'field' | 'viewer'): readonly (Operator | 'isNull' | 'hasValue' | 'within')[] {
  const presence = of === 'field' ? (['isNull', 'hasValue'] as const) : [];
  if (type === 'geometry') return ['within', ...presence];
  if (type === 'boolean') return ['eq', 'ne', ...presence];
  return ['eq', 'ne', 'lt', 'lte', 'gt', 'gte', 'in', ...presence];
}

/** A part to begin with. */
export function freshPart(kind: Kind, properties: readonly Property[]): Condition {
  switch (kind) {
    case 'and':
      return { and: [freshPart('field', properties)] };
    case 'or':
      return { or: [freshPart('field', properties)] };
    case 'not':
      return { not: freshPart('field', properties) };
    case 'time':
      return { time: { from: '08:00', to: '18:00' } };
    case 'viewer':
      return { viewer: 'clearance', gte: 1 };
    case 'field':
      return freshComparison('field', properties.find(({ name }) => name === 'code') ?? properties[0] ?? { name: 'id', type: 'text' });
  }
}

/** A comparison of a property to begin with. */
export function freshComparison(of: 'field' | 'viewer', { name, type }: Property): Comparison {
  return { [of]: name, ...withOperator(operatorsFor(type, of)[0]!, type, undefined) };
}

/** The part of a comparison after its subject, when another operator is chosen; keeps the value where it still fits. */
export function withOperator(operator: ReturnType<typeof operatorOf>, type: string, value: Comparison[Operator]): Partial<Comparison> {
  if (operator === 'isNull' || operator === 'hasValue') return { isNull: operator === 'isNull' };
  if (operator === 'within') return { within: { type: 'Polygon', coordinates: [] } };
  if (operator === 'in') return { in: Array.isArray(value) ? value : isOfViewer(value) ? (value as never) : value === undefined ? [] : [value as Operand] };
  return { [operator]: Array.isArray(value) ? (value[0] ?? emptyValue(type)) : (value ?? emptyValue(type)) };
}

export const isOfViewer = (value: unknown): value is { readonly viewer: string } => typeof value === 'object' && value !== null && 'viewer' in value;

const emptyValue = (type: string): Operand => (type === 'number' ? 0 : type === 'boolean' ? true : type === 'instant' ? new Date().toISOString() : '');

/** A constant of a property's type from what was typed; undefined when it is none. */
export function valueFrom(text: string, type: string): Operand | undefined {
  if (type === 'number') return text.trim() === '' || Number.isNaN(Number(text)) ? undefined : Number(text);
  if (type === 'boolean') return text === 'true';
  if (type === 'instant') return Number.isNaN(Date.parse(text)) ? undefined : new Date(text).toISOString();
  return text;
}

/** Values of a list, parted by commas (Chinese ones too). */
export const valuesFrom = (text: string, type: string): Operand[] =>
  text.split(/[,，、\n]/).flatMap((part) => {
    const value = part.trim() === '' ? undefined : valueFrom(part.trim(), type);
    return value === undefined ? [] : [value];
  });

/** An area from GeoJSON or from `lon,lat; lon,lat; ...`, as the map's link has it; undefined when it is none. */
export function areaFrom(text: string): { type: 'Polygon' | 'MultiPolygon'; coordinates: unknown[] } | undefined {
  const trimmed = text.trim();
  if (trimmed.startsWith('{')) {
    try {
      const parsed = JSON.parse(trimmed) as { type?: string; geometry?: object; coordinates?: unknown[] };
      const geometry = (parsed.type === 'Feature' ? parsed.geometry : parsed) as { type?: string; coordinates?: unknown[] };
      return (geometry.type === 'Polygon' || geometry.type === 'MultiPolygon') && Array.isArray(geometry.coordinates) ? { type: geometry.type, coordinates: geometry.coordinates } : undefined;
    } catch {
      return undefined;
    }
  }
  const points = trimmed.replace(/^area:/, '').split(/[;；\n]/).filter((part) => part.trim()).map((part) => part.split(/[,，]/).map(Number));
  if (points.length < 3 || points.some((point) => point.length !== 2 || point.some((number) => Number.isNaN(number)))) return undefined;
  const [first] = points;
  const last = points.at(-1)!;
  return { type: 'Polygon', coordinates: [first![0] === last[0] && first![1] === last[1] ? points : [...points, first!]] };
}
