import type { EntityManager, EntityName, FilterQuery } from '@mikro-orm/postgresql';
import { isId } from './identifiers.ts';

/** Why a change was refused, as in `enum UserErrorCode` of the contract. */
export type UserErrorCode = 'NOT_FOUND' | 'ALREADY_EXISTS' | 'REQUIRED' | 'INVALID_VALUE' | 'CONFLICT' | 'IN_USE' | 'TOO_MANY';

/** One reason why a change was refused; `field` is the path inside `input`. */
export interface UserError {
  field: string[] | null;
  code: UserErrorCode;
  message: string;
}

/** Collects every reason to refuse one change, so that the caller hears of all of them at once. */
export interface Refusals {
  readonly list: UserError[];
  readonly any: boolean;
  add(field: readonly (string | number)[] | null, code: UserErrorCode, message: string): void;
}

/** A new, empty collection of refusals. */
export function refusals(): Refusals {
  const list: UserError[] = [];
  return {
    list,
    get any() {
      return list.length > 0;
    },
    add: (field, code, message) => void list.push({ field: field && field.map(String), code, message }),
  };
}

interface Given {
  value: string | null | undefined;
  field: readonly (string | number)[];
}

type Coded = { id: string; code: string };
type Identified = { id: string };

/** Refuses more than `most` items in the list at `field`. */
export function refuseTooMany(found: Refusals, items: readonly unknown[], most: number, field: string): void {
  if (items.length > most) found.add([field], 'TOO_MANY', `${items.length} items in one request; at most ${most} are allowed, send the rest in another`);
}

/** Refuses codes that are empty, given twice, or taken by a row already. One statement whatever the number of codes. */
export async function refuseTakenCodes<T extends Coded>(em: EntityManager, entity: EntityName<T>, given: readonly Given[], found: Refusals, noun: string): Promise<void> {
  const fields = new Map<string, readonly (string | number)[]>();
  for (const { value, field } of given) {
    if (!value?.trim()) found.add(field, 'REQUIRED', `a ${noun} needs a code`);
    else if (fields.has(value)) found.add(field, 'ALREADY_EXISTS', `${noun} code "${value}" is given twice`);
    else fields.set(value, field);
  }
  if (fields.size === 0) return;
  const taken = await em.find(entity, { code: { $in: [...fields.keys()] } } as unknown as FilterQuery<T>, { fields: ['code'] as never });
  for (const { code } of taken as unknown as Coded[]) found.add(fields.get(code)!, 'ALREADY_EXISTS', `${noun} code "${code}" is taken`);
}

/** Finds what is referred to by id and refuses what does not exist. Absent ids are passed over. One statement whatever the number of ids. */
export async function refuseUnknownIds<T extends Identified>(em: EntityManager, entity: EntityName<T>, given: readonly Given[], found: Refusals, noun: string): Promise<Map<string, T>> {
  const fields = new Map<string, readonly (string | number)[]>();
  for (const { value, field } of given) if (value != null) fields.set(value, field);
  const wellFormed = [...fields.keys()].filter(isId);
  const rows = wellFormed.length === 0 ? [] : await em.find(entity, { id: { $in: wellFormed } } as unknown as FilterQuery<T>);
  const known = new Map((rows as T[]).map((row) => [row.id, row]));
  for (const [id, field] of fields) if (!known.has(id)) found.add(field, 'NOT_FOUND', `no ${noun} has the id "${id}"`);
  return known;
}

/** Finds the row that a change is about, and refuses when there is none of this id. */
export async function findOrRefuse<T extends Identified>(em: EntityManager, entity: EntityName<T>, id: string, found: Refusals, noun: string, field = 'id'): Promise<T | null> {
  const row = isId(id) ? await em.findOne(entity, { id } as unknown as FilterQuery<T>) : null;
  if (!row) found.add([field], 'NOT_FOUND', `no ${noun} has the id "${id}"`);
  return row as T | null;
}

/** Refuses a change made on an older version of the row than the one stored. */
export function refuseStale(found: Refusals, row: { version: number }, version: number | null | undefined, noun: string): void {
  if (version != null && version !== row.version)
    found.add(['version'], 'CONFLICT', `the ${noun} was changed in the meantime: it is at version ${row.version}, you read version ${version}; read it again`);
}

/** Refuses numbers that are not above zero. Absent ones are passed over. */
export function refuseNotPositive(found: Refusals, value: number | null | undefined, field: readonly (string | number)[]): void {
  if (value != null && !(value > 0 && Number.isFinite(value))) found.add(field, 'INVALID_VALUE', `${String(field.at(-1))} must be above 0, not ${value}`);
}

/** The given fields of an update: absent and null ones are left as they are. */
export function givenFields<T extends object, K extends keyof T>(input: T, names: readonly K[]): { [P in K]?: NonNullable<T[P]> } {
  return Object.fromEntries(names.filter((name) => input[name] != null).map((name) => [name, input[name]])) as { [P in K]?: NonNullable<T[P]> };
}
