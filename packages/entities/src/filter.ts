import { BadUserInput } from './bad-user-input.ts';
import { isId } from './identifiers.ts';

type Condition = Record<string, unknown>;
type Where = Record<string, unknown>;

/** How fields of a filter input map to properties, where the names differ or a condition needs its own translation. */
export type FilterMap = Record<string, string | ((condition: Condition) => Where)>;

const MAX_DEPTH = 6;
const MAX_CONDITIONS = 200;
const MAX_LIST = 1000;

const comparisons: Record<string, string> = { eq: '$eq', ne: '$ne', in: '$in', lt: '$lt', lte: '$lte', gt: '$gt', gte: '$gte' };

/**
 * Translates a filter input of the contract (`{ and, or, not, field: { eq, in, contains, ... } }`) into a condition of
 * the ORM. An absent or empty filter matches every row; an empty `or` matches none.
 */
export function toWhere(filter: object | null | undefined, map: FilterMap = {}): Where {
  const budget = { left: MAX_CONDITIONS };
  return translate((filter ?? {}) as Condition, map, 1, budget);
}

function translate(filter: Condition, map: FilterMap, depth: number, budget: { left: number }): Where {
  if (depth > MAX_DEPTH) throw new BadUserInput(`The filter is nested deeper than ${MAX_DEPTH} levels`, 'filter');
  const all: Where[] = [];
  for (const [name, condition] of Object.entries(filter)) {
    if (condition == null) continue;
    if (--budget.left < 0) throw new BadUserInput(`The filter has more than ${MAX_CONDITIONS} conditions`, 'filter');
    if (name === 'and') all.push(...list(condition).map((part) => translate(part, map, depth + 1, budget)));
    else if (name === 'or') all.push({ $or: alternatives(list(condition).map((part) => translate(part, map, depth + 1, budget))) });
    else if (name === 'not') all.push({ $not: translate(condition as Condition, map, depth + 1, budget) });
    else if (typeof condition !== 'object' && typeof map[name] !== 'function') all.push({ [(map[name] as string | undefined) ?? name]: condition });
    else all.push(fieldCondition(name, condition as Condition, map));
  }
  const conditions = all.filter((part) => Object.keys(part).length > 0);
  return conditions.length === 0 ? {} : conditions.length === 1 ? conditions[0]! : { $and: conditions };
}

const list = (value: unknown): Condition[] => (Array.isArray(value) ? value : [value]) as Condition[];

// "$in: []" is always false; the ORM would drop an empty "$or" and match every row.
const alternatives = (parts: Where[]): Where[] => (parts.length === 0 ? [{ id: { $in: [] } }] : parts);

function fieldCondition(name: string, condition: Condition, map: FilterMap): Where {
  const target = map[name] ?? name;
  if (typeof target === 'function') return target(condition);
  const where = operators(name, isIdProperty(target) ? wellFormedIds(condition) : condition);
  return where.length === 0 ? {} : where.length === 1 ? { [target]: where[0] } : { $and: where.map((part) => ({ [target]: part })) };
}

const isIdProperty = (property: string): boolean => property === 'id' || property.endsWith('Id');

/** What is no id at all equals nothing; PostgreSQL would refuse the whole statement for it. */
function wellFormedIds({ eq, ne, in: among, ...others }: Condition): Condition {
  return {
    ...others,
    ...(eq != null && (isId(String(eq)) ? { eq } : { in: [] })),
    ...(among != null && { in: list(among).filter((id) => isId(String(id))) }),
    ...(ne != null && isId(String(ne)) && { ne }),
  };
}

function operators(name: string, condition: Condition): Where[] {
  const parts: Where[] = [];
  for (const [operator, value] of Object.entries(condition)) {
    if (operator === 'isNull' && value != null) parts.push(value ? { $eq: null } : { $ne: null });
    else if (operator === 'isNull') continue;
    else if (operator === 'contains' && value != null) parts.push({ $ilike: `%${escapeLike(String(value))}%` });
    else if (operator === 'startsWith' && value != null) parts.push({ $ilike: `${escapeLike(String(value))}%` });
    else if (operator === 'contains' || operator === 'startsWith') continue;
    else if (comparisons[operator]) parts.push({ [comparisons[operator]]: checkedValue(name, operator, value) });
    else throw new BadUserInput(`The filter on "${name}" has no operator "${operator}"`, name);
  }
  return parts;
}

function checkedValue(name: string, operator: string, value: unknown): unknown {
  if (operator !== 'in') return value;
  const values = Array.isArray(value) ? value : value == null ? [] : [value];
  if (values.length > MAX_LIST) throw new BadUserInput(`The filter on "${name}" lists ${values.length} values; ${MAX_LIST} are allowed`, name);
  return values;
}

const escapeLike = (text: string): string => text.replace(/[\\%_]/g, (character) => `\\${character}`);
