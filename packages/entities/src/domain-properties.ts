import { p } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { ALL_TENANTS, actorOf } from './actor.ts';
import { newId } from './identifiers.ts';

/**
 * What every domain entity has: an id, its tenant, an optimistic lock and two instants (UTC).
 * Spread into the `properties` of `defineEntity`; the columns are made by `createDomainTable`.
 */
export const domainProperties = {
  id: p.uuid().primary().onCreate(() => newId()),
  tenantId: p.uuid().onCreate((_entity, em) => tenantForNewRow(em as EntityManager)),
  version: p.integer().version().default(1),
  createdAt: p.datetime().onCreate(() => new Date()),
  updatedAt: p.datetime().onCreate(() => new Date()).onUpdate(() => new Date()),
};

function tenantForNewRow(em: EntityManager): string {
  const { tenantId, name } = actorOf(em);
  if (tenantId === ALL_TENANTS) throw new Error(`${name} works across tenants: give tenantId to each row it creates`);
  return tenantId;
}
