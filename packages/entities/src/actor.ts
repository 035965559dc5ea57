import type { EntityManager } from '@mikro-orm/postgresql';
import type { RowRules } from './guarded-sql.ts';

/** On whose behalf the database is read or changed. A `Viewer` of @hydrograph/access is one. */
export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly tenantId: string;
  readonly kind: string;
  /** Which rows and fields the actor may see and change; all of the tenant when absent. */
  readonly rules?: RowRules | undefined;
}

/** Tenant of an actor that sees the rows of every tenant. Only `systemActor` hands it out. */
export const ALL_TENANTS = '*';

/** Name of the filter that keeps tenants apart. */
export const TENANT_FILTER = 'tenant';

/**
 * An actor for our own jobs (relays, importers, demo data). Without a tenant it reads all tenants, and every row it
 * creates must name its tenant.
 */
export function systemActor(name: string, tenantId: string = ALL_TENANTS): Actor {
  return { id: `service:${name}`, name, tenantId, kind: 'service' };
}

/** The actor an entity manager was forked for. Raw SQL takes its tenant from here. */
export function actorOf(em: EntityManager): Actor {
  const { actor } = em.getFilterParams<{ actor?: Actor }>(TENANT_FILTER) ?? {};
  if (!actor) throw new Error('This entity manager has no actor: get it from database.fork(actor) or database.transaction(actor, ...)');
  return actor;
}
