import { systemActor, type Database } from '@hydrograph/entities';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Tenant } from '../tenants/tenant.entity.ts';
import { builtInRoles } from './built-in-roles.ts';
import { Role } from './role.entity.ts';

/** Lists the built-in roles beside the utility's own, in every tenant, as this version of the product knows them. */
export async function keepBuiltInRoles(database: Database): Promise<void> {
  for (const { id: tenantId } of await database.fork(systemActor('identity')).find(Tenant, {})) {
    await database.transaction(systemActor('identity', tenantId), 'built-in roles', async (em) => {
      await em.execute(`select pg_advisory_xact_lock(hashtext('hydrograph:built-in-roles'))`);
      await keepBuiltInRolesOf(em, tenantId);
    });
  }
}

/** Lists them in one tenant. */
export async function keepBuiltInRolesOf(em: EntityManager, tenantId: string): Promise<void> {
  const known = new Map((await em.find(Role, { tenantId, builtIn: true })).map((role) => [role.code, role]));
  for (const { permissions, ...role } of builtInRoles) {
    const facts = { ...role, permissions: [...permissions], builtIn: true };
    const row = known.get(role.code);
    if (row) em.assign(row, facts);
    else em.create(Role, { tenantId, ...facts });
  }
}
