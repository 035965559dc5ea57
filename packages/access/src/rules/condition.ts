import { z } from 'zod';

/** What a field of a row holds, as far as rules are concerned. */
export type FieldType = 'text' | 'number' | 'boolean' | 'instant' | 'geometry';

/** A constant of a rule, or an attribute of whoever asks. */
export type Operand = string | number | boolean | { readonly viewer: string };

/** An area: GeoJSON polygon rings, longitude and latitude in degrees, CGCS2000. */
export interface Area {
  readonly type: 'Polygon' | 'MultiPolygon';
  readonly coordinates: readonly unknown[];
}

/**
 * When a rule applies, as it is stored: about the row (`field`), about whoever asks (`viewer`) or about the time of day
 * in the utility's zone (`time`). A comparison with a field that has no value is false; `ne` is the opposite of `eq`.
 */
export type Condition =
  | { readonly and: readonly Condition[] }
  | { readonly or: readonly Condition[] }
  | { readonly not: Condition }
  | ({ readonly field: string } & Comparison)
  | { readonly field: string; readonly isNull: boolean }
  | { readonly field: string; readonly within: Area }
  | ({ readonly viewer: string } & Comparison)
  | { readonly time: TimeOfDay };

/** How a value is compared. */
export type Comparison =
  | { readonly eq: Operand }
  | { readonly ne: Operand }
  | { readonly lt: Operand }
  | { readonly lte: Operand }
  | { readonly gt: Operand }
  | { readonly gte: Operand }
  | { readonly in: readonly Operand[] | { readonly viewer: string } };

/** A part of the day, from (included) to (not included), past midnight where `to` is the earlier one; on some days of the week, Monday is 1. */
export interface TimeOfDay {
  readonly from: string;
  readonly to: string;
  readonly days?: readonly number[] | undefined;
}

const MAX_DEPTH = 8;
const MAX_PARTS = 50;
const MAX_VALUES = 1000;
const MAX_POINTS = 5000;

// PostgreSQL stores neither the character 0 nor half of a surrogate pair.
const text = z.string().max(1000).refine((value) => !value.includes('\0') && value.isWellFormed(), 'holds characters that no text has');
const name = z.string().regex(/^[a-zA-Z][a-zA-Z0-9_.]{0,63}$/, 'is no name of a field or attribute');
const ofViewer = z.strictObject({ viewer: name });
const operand = z.union([text, z.number(), z.boolean(), ofViewer]);
const operands = z.union([z.array(operand).max(MAX_VALUES), ofViewer]);
const comparisons = { eq: operand, ne: operand, lt: operand, lte: operand, gt: operand, gte: operand, in: operands };
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'is no time of day such as 08:30');

const position = z.array(z.number()).min(2).max(3);
const ring = z
  .array(position)
  .min(4)
  .refine((points) => points[0]?.[0] === points.at(-1)?.[0] && points[0]?.[1] === points.at(-1)?.[1], 'is a ring that does not close');
const area = z
  .union([z.strictObject({ type: z.literal('Polygon'), coordinates: z.array(ring).min(1) }), z.strictObject({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(ring).min(1)).min(1) })])
  .refine(({ coordinates }) => coordinates.flat(2).length <= MAX_POINTS * 2, `has more than ${MAX_POINTS} points`);

const about = (subject: 'field' | 'viewer') => Object.entries(comparisons).map(([operator, value]) => z.strictObject({ [subject]: name, [operator]: value }));

const condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ and: z.array(condition).max(MAX_PARTS) }),
    z.strictObject({ or: z.array(condition).max(MAX_PARTS) }),
    z.strictObject({ not: condition }),
    ...about('field'),
    z.strictObject({ field: name, isNull: z.boolean() }),
    z.strictObject({ field: name, within: area }),
    ...about('viewer'),
    z.strictObject({ time: z.strictObject({ from: clock, to: clock, days: z.array(z.int().min(1).max(7)).min(1).optional() }) }),
  ]),
) as z.ZodType<Condition>;

/** A condition of a rule cannot be understood; the message says where. */
export class BadCondition extends Error {
  override name = 'BadCondition';
}

/** Reads a condition from JSON. Throws `BadCondition` naming the place. */
export function readCondition(json: unknown): Condition {
  refuseDepth(json, 'condition', MAX_DEPTH);
  const read = condition.safeParse(json);
  if (!read.success) throw new BadCondition(`The condition cannot be read: ${placeOf(json, read.error)}`);
  return read.data;
}

// Before the schema is tried, which would recurse as deep as somebody likes.
function refuseDepth(json: unknown, place: string, left: number): void {
  if (typeof json !== 'object' || json === null) return;
  if (left < 0) throw new BadCondition(`The condition is nested deeper than ${MAX_DEPTH} levels at ${place}`);
  for (const [key, value] of Object.entries(json)) {
    if (key === 'and' || key === 'or') (Array.isArray(value) ? value : []).forEach((part, index) => refuseDepth(part, `${place}.${key}[${index}]`, left - 1));
    else if (key === 'not') refuseDepth(value, `${place}.not`, left - 1);
  }
}

/** The innermost part that no form of a condition fits. */
function placeOf(json: unknown, error: z.ZodError, place = 'condition'): string {
  const parts = typeof json === 'object' && json !== null ? Object.entries(json) : [];
  for (const [key, value] of parts) {
    const inner = key === 'not' ? [[`${place}.not`, value] as const] : key === 'and' || key === 'or' ? (Array.isArray(value) ? value : []).map((part, index) => [`${place}.${key}[${index}]`, part] as const) : [];
    for (const [at, part] of inner) if (!condition.safeParse(part).success) return placeOf(part, error, at);
  }
  return `${place} is none of and, or, not, a comparison of a field or of the viewer, isNull, within, or time: ${JSON.stringify(json)?.slice(0, 200)}`;
}
