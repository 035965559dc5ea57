import { newId, systemActor, type Database } from '@hydrograph/entities';
import { Tenant } from './tenant.entity.ts';

/** Short name of the tenant that an installation begins with. */
export const DEFAULT_SLUG = 'default';

/** The tenant of an installation with one utility; made on the first start. Any number of processes may call it at once. */
export async function openDefaultTenant(database: Database): Promise<{ id: string }> {
  return database.transaction(systemActor('identity'), 'first start', async (em) => {
    await em.execute(`select pg_advisory_xact_lock(hashtext('hydrograph:default-tenant'))`);
    const known = await em.findOne(Tenant, { slug: DEFAULT_SLUG });
    if (known) return { id: known.id };
    const id = newId();
    em.persist(em.create(Tenant, { id, tenantId: id, slug: DEFAULT_SLUG, name: '示范水务', nameEn: 'Demo Water Utility', timeZone: 'Asia/Shanghai' }));
    return { id };
  });
}
