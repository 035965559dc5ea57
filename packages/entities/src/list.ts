import type { EntityName } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { connection, type Connection } from './connection.ts';
import { toWhere, type FilterMap } from './filter.ts';
import { findRows } from './find-rows.ts';
import { validAt } from './history-entity.ts';
import { isId } from './identifiers.ts';
import type { Loaders } from './loaders.ts';

/** What a list of the contract is read from. */
export interface ListSource<T extends { id: string }> {
  readonly entity: EntityName<T>;
  /** The entity's history; read when the list is asked for as it was. */
  readonly history?: object;
  /** Property for each value of the sort enum of the contract; the first is the order when none is asked for. */
  readonly sortBy: Readonly<Record<string, keyof T & string>>;
  readonly filterMap?: FilterMap;
  /** Conditions that always hold. */
  readonly where?: object;
}

/** The arguments that every list of the contract takes. */
export interface ListArguments {
  readonly filter?: object | null;
  readonly sort?: { readonly field?: string | null; readonly direction?: 'ASC' | 'DESC' | null } | null;
  readonly first?: number | null;
  readonly after?: string | null;
  readonly asOf?: Date | null;
}

/** One page of a list as the contract describes lists: filtered, sorted, now or as it was at an instant. */
export function listOf<T extends { id: string }>(em: EntityManager, source: ListSource<T>, { filter, sort, first, after, asOf }: ListArguments): Connection<T> {
  const { entity, history, sortBy, filterMap, where = {} } = source;
  const field = (sort?.field && sortBy[sort.field]) || Object.values(sortBy)[0]!;
  // A row of the history has every property of the entity.
  const asked = (asOf && history ? history : entity) as EntityName<T>;
  const conditions = [where, toWhere(filter, filterMap), asOf && history ? validAt(asOf) : {}].filter((condition) => Object.keys(condition).length > 0);
  return connection({ em, entity: asked, where: conditions.length > 0 ? { $and: conditions } : {}, sort: { field, direction: sort?.direction ?? 'ASC' }, first, after });
}

/** One row by its id, now or as it was at an instant; null when there was none. */
export async function oneOf<T extends { id: string }>(
  { em, loaders }: { em: EntityManager; loaders: Loaders },
  { entity, history }: Pick<ListSource<T>, 'entity' | 'history'>,
  { id, asOf }: { id: string; asOf?: Date | null },
): Promise<T | null> {
  if (!asOf || !history) return loaders.byId(entity).load(id);
  if (!isId(id)) return null;
  const [row] = await findRows(em, history as EntityName<T>, { $and: [validAt(asOf), { id }] });
  return row ?? null;
}
