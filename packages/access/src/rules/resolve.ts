import { BadCondition, type Area, type Comparison, type Condition, type FieldType, type Operand, type TimeOfDay } from './condition.ts';

/** A field of a subject that rules may speak about. */
export interface FieldFacts {
  readonly type: FieldType;
  /** Its column; the name in snake case when absent. */
  readonly column?: string;
}

/** Who asks, and when: what a condition may look at beside the row. */
export interface Circumstances {
  /** For example `{ id, organisationIds: [...], clearance: 2 }`. */
  readonly attributes: Readonly<Record<string, string | number | boolean | readonly (string | number | boolean)[] | null | undefined>>;
  readonly now: Date;
  /** IANA zone of the utility's days. */
  readonly timeZone: string;
}

type Constant = string | number | boolean;

/** A condition with everything known put in: only the row is left open. */
export type RowCondition =
  | { readonly kind: 'constant'; readonly value: boolean }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly RowCondition[] }
  | { readonly kind: 'not'; readonly part: RowCondition }
  | { readonly kind: 'compare'; readonly field: string; readonly type: FieldType; readonly operator: 'eq' | 'lt' | 'lte' | 'gt' | 'gte'; readonly value: Constant }
  | { readonly kind: 'in'; readonly field: string; readonly type: FieldType; readonly values: readonly Constant[] }
  | { readonly kind: 'isNull'; readonly field: string }
  | { readonly kind: 'within'; readonly field: string; readonly area: Area };

const always = (value: boolean): RowCondition => ({ kind: 'constant', value });

/** Puts viewer and time into a condition, and checks that every field exists and is compared with what it holds. */
export function resolveCondition(condition: Condition, fields: Readonly<Record<string, FieldFacts>>, circumstances: Circumstances): RowCondition {
  const resolve = (part: Condition): RowCondition => resolveCondition(part, fields, circumstances);
  if ('and' in condition) return join('and', condition.and.map(resolve));
  if ('or' in condition) return join('or', condition.or.map(resolve));
  if ('not' in condition) return negate(resolve(condition.not));
  if ('time' in condition) return always(isWithinTime(condition.time, circumstances));
  if ('viewer' in condition) return always(compareViewer(circumstances.attributes[condition.viewer], condition, circumstances));
  const { field } = condition;
  const type = Object.hasOwn(fields, field) ? fields[field]?.type : undefined;
  if (!type) throw new BadCondition(`There is no field "${field}" here; there are ${Object.keys(fields).join(', ')}`);
  if ('isNull' in condition) return condition.isNull ? { kind: 'isNull', field } : negate({ kind: 'isNull', field });
  if ('within' in condition) {
    if (type !== 'geometry') throw new BadCondition(`"${field}" has no place: "within" does not fit a ${type}`);
    return { kind: 'within', field, area: condition.within };
  }
  return compareField(field, type, condition, circumstances);
}

/** Joins conditions, leaving out what is decided already. */
export function join(kind: 'and' | 'or', parts: readonly RowCondition[]): RowCondition {
  const deciding = kind === 'or';
  if (parts.some((part) => part.kind === 'constant' && part.value === deciding)) return always(deciding);
  const open = parts.filter((part) => part.kind !== 'constant');
  if (open.length === 0) return always(!deciding);
  return open.length === 1 ? open[0]! : { kind, parts: open };
}

/** The opposite of a condition. Each condition is true or false for every row, never unknown, so this is exact. */
export const negate = (part: RowCondition): RowCondition => (part.kind === 'constant' ? always(!part.value) : part.kind === 'not' ? part.part : { kind: 'not', part });

function compareField(field: string, type: FieldType, comparison: Comparison, { attributes }: Circumstances): RowCondition {
  if (type === 'geometry') throw new BadCondition(`"${field}" is a place: compare it with "within" or "isNull"`);
  const [operator, given] = entryOf(comparison);
  if (operator === 'in') {
    const values = valuesOf(given as readonly Operand[] | { viewer: string }, attributes).map((value) => checked(value, type, field));
    return values.length === 0 ? always(false) : { kind: 'in', field, type, values };
  }
  const operand = valueOf(given as Operand, attributes);
  // What the viewer does not have equals nothing and is less than nothing.
  if (operand === undefined) return always(operator === 'ne');
  if (Array.isArray(operand)) throw new BadCondition(`"${field}" is compared with a list: use "in"`);
  const value = checked(operand as Constant, type, field);
  if (type === 'boolean' && operator !== 'eq' && operator !== 'ne') throw new BadCondition(`"${field}" is true or false: it is neither less nor more`);
  if (operator === 'ne') return negate({ kind: 'compare', field, type, operator: 'eq', value });
  return { kind: 'compare', field, type, operator, value };
}

function compareViewer(actual: unknown, comparison: Comparison, { attributes }: Circumstances): boolean {
  const [operator, given] = entryOf(comparison);
  const having = (Array.isArray(actual) ? actual : actual == null ? [] : [actual]) as Constant[];
  if (operator === 'in') return valuesOf(given as readonly Operand[] | { viewer: string }, attributes).some((value) => having.includes(value));
  const operand = valueOf(given as Operand, attributes);
  const wanted = (Array.isArray(operand) ? operand : operand === undefined ? [] : [operand]) as Constant[];
  if (operator === 'eq') return having.some((value) => wanted.includes(value));
  if (operator === 'ne') return !having.some((value) => wanted.includes(value));
  return having.some((value) => wanted.some((other) => typeof value === typeof other && ordered(operator, value, other)));
}

/** True when two constants of one type stand in this order: texts by their code points. */
export function ordered(operator: 'lt' | 'lte' | 'gt' | 'gte', one: Constant, other: Constant): boolean {
  const difference = typeof one === 'string' && typeof other === 'string' ? Buffer.compare(Buffer.from(one), Buffer.from(other)) : Number(one) - Number(other);
  if (operator === 'lt') return difference < 0;
  if (operator === 'lte') return difference <= 0;
  return operator === 'gt' ? difference > 0 : difference >= 0;
}

const entryOf = (comparison: Comparison) => Object.entries(comparison).find(([key]) => key !== 'field' && key !== 'viewer') as ['eq' | 'ne' | 'lt' | 'lte' | 'gt' | 'gte' | 'in', Operand | readonly Operand[]];

const valueOf = (operand: Operand, attributes: Circumstances['attributes']): unknown => (typeof operand === 'object' ? (attributes[operand.viewer] ?? undefined) : operand);

function valuesOf(operands: readonly Operand[] | { readonly viewer: string }, attributes: Circumstances['attributes']): Constant[] {
  const list = 'viewer' in operands ? [operands] : operands;
  return list.flatMap((operand) => valueOf(operand, attributes) ?? []) as Constant[];
}

function checked(value: Constant, type: FieldType, field: string): Constant {
  const wanted = type === 'number' ? 'number' : type === 'boolean' ? 'boolean' : 'string';
  if (typeof value !== wanted) throw new BadCondition(`"${field}" is a ${type}: it cannot be compared with ${JSON.stringify(value)}`);
  if (type !== 'instant') return value;
  const at = Date.parse(String(value));
  if (Number.isNaN(at)) throw new BadCondition(`"${field}" is an instant: ${JSON.stringify(value)} is none in ISO 8601`);
  return new Date(at).toISOString();
}

function isWithinTime({ from, to, days }: TimeOfDay, { now, timeZone }: Circumstances): boolean {
  const parts = Object.fromEntries(new Intl.DateTimeFormat('en-GB', { timeZone, weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).formatToParts(now).map(({ type, value }) => [type, value]));
  const time = `${parts.hour}:${parts.minute}`;
  const day = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].indexOf(parts.weekday ?? '') + 1;
  const wraps = from > to;
  const inside = wraps ? time >= from || time < to : time >= from && time < to;
  // After midnight a shift still belongs to the day on which it began.
  const begun = wraps && time < to ? ((day + 5) % 7) + 1 : day;
  return inside && (!days || days.includes(begun));
}
