import type { EntityName, FilterQuery, FindOptions } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';

/**
 * `em.find` for code that works on any entity: the ORM's condition types need the entity to be known. The names in
 * `where` and `options.orderBy` are the caller's to get right; the ORM refuses unknown ones when it runs.
 */
export function findRows<T extends object>(em: EntityManager, entity: EntityName<T>, where: object, options: object = {}): Promise<T[]> {
  const find = em.find.bind(em) as unknown as (entity: EntityName<T>, where: FilterQuery<T>, options: FindOptions<T>) => Promise<T[]>;
  return find(entity, where as FilterQuery<T>, options as FindOptions<T>);
}
