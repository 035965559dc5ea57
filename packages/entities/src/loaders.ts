import DataLoader from 'dataloader';
import type { EntityName } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { findRows } from './find-rows.ts';
import { isId } from './identifiers.ts';

export interface ManyOptions {
  /** At most this many rows for each parent. */
  readonly limit?: number;
  /** For example `{ code: 'ASC' }`; ties are broken by id. */
  readonly orderBy?: Record<string, 'ASC' | 'DESC'>;
  /** Further conditions, the same for each parent. */
  readonly where?: object;
}

/** Batches reads of one request: however many rows ask, each loader sends one statement a round. */
export interface Loaders {
  /** One entity by its id; null when it does not exist or belongs to another tenant. */
  byId<T extends { id: string }>(entity: EntityName<T>): DataLoader<string, T | null>;
  /** One entity by another unique property. */
  byKey<T extends object>(entity: EntityName<T>, property: keyof T & string): DataLoader<string, T | null>;
  /** All entities whose property (a foreign key) has this value. */
  many<T extends { id: string }>(entity: EntityName<T>, property: keyof T & string, options?: ManyOptions): DataLoader<string, T[]>;
  /** How many rows have this value of the property (a foreign key). */
  count<T extends { id: string }>(entity: EntityName<T>, property: keyof T & string): DataLoader<string, number>;
  /** Anything else: `load` answers one value for each key, in their order. The name tells loaders of one request apart. */
  batch<K, V>(name: string, load: (keys: readonly K[]) => Promise<readonly (V | Error)[]>): DataLoader<K, V>;
}

const MAX_BATCH = 1000;

/** Loaders for one request (for a subscription: for one event). They remember what they have read. */
export function createLoaders(em: EntityManager): Loaders {
  const made = new Map<string, unknown>();
  const nameOf = <T extends object>(entity: EntityName<T>): string => em.getMetadata().get(entity).className;

  function once<K, V>(name: string, load: (keys: readonly K[]) => Promise<readonly (V | Error)[]>): DataLoader<K, V> {
    let loader = made.get(name) as DataLoader<K, V> | undefined;
    if (!loader) made.set(name, (loader = new DataLoader<K, V>(load, { maxBatchSize: MAX_BATCH })));
    return loader;
  }

  const byKey = <T extends object>(entity: EntityName<T>, property: keyof T & string): DataLoader<string, T | null> =>
    once(`${nameOf(entity)}.${property}`, async (keys) => {
      const rows = await findRows(em, entity, { [property]: { $in: property === 'id' ? keys.filter(isId) : keys } });
      const found = new Map(rows.map((row) => [String(row[property]), row]));
      return keys.map((key) => found.get(key) ?? null);
    });

  return {
    byId: (entity) => byKey(entity, 'id'),
    byKey,
    many: (entity, property, options = {}) =>
      once(`${nameOf(entity)}.${property}[] ${JSON.stringify(options)}`, async (keys) => {
        const rows = await findMany(em, entity, property, keys, options);
        const groups = new Map<string, typeof rows>(keys.map((key) => [key, []]));
        for (const row of rows) groups.get(String(row[property]))?.push(row);
        return keys.map((key) => groups.get(key) ?? []);
      }),
    count: (entity, property) =>
      once(`${nameOf(entity)}.${property} count`, async (keys) => {
        const counts = await em.countBy(entity, property as never, { where: { [property]: { $in: keys } } as never });
        return keys.map((key) => counts[key] ?? 0);
      }),
    batch: (name, load) => once(`batch ${name}`, load),
  };
}

async function findMany<T extends { id: string }>(em: EntityManager, entity: EntityName<T>, property: keyof T & string, keys: readonly string[], { limit, orderBy = {}, where = {} }: ManyOptions): Promise<T[]> {
  const order = { ...orderBy, id: 'ASC' };
  const condition = { $and: [{ [property]: { $in: keys } }, where] };
  if (limit === undefined) return findRows(em, entity, condition, { orderBy: order });
  const ids = await firstIds(em, entity, property, condition, order, limit);
  return findRows(em, entity, { id: { $in: ids } }, { orderBy: order });
}

/** Ids of the first `limit` rows of each parent, by one statement with a window function. */
async function firstIds<T extends { id: string }>(em: EntityManager, entity: EntityName<T>, property: string, condition: object, order: object, limit: number): Promise<string[]> {
  const { properties } = em.getMetadata().get(entity);
  const column = (name: string): string => (properties as Record<string, { fieldNames: string[] }>)[name]?.fieldNames[0] ?? name;
  const ordering = Object.entries(order).map(([name, direction]) => `e0.${column(name)} ${direction}`).join(', ');
  const ranked = em.createQueryBuilder(entity, 'e0').where(condition as never);
  await ranked.applyFilters();
  const sql = ranked.getFormattedQuery().replace(/^select .*? from /s, `select e0.id, row_number() over (partition by e0.${column(property)} order by ${ordering}) as rank from `);
  const rows = await em.execute<{ id: string }[]>(`select id from (${sql}) ranked where rank <= ${Math.trunc(limit)}`);
  return rows.map(({ id }) => id);
}
