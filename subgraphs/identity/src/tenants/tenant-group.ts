import { systemActor, type Database } from '@hydrograph/entities';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { TokenSubject } from '../sign-on/access-token.ts';
import { Tenant } from './tenant.entity.ts';

/** By this permission a user looks into the utilities of the group. */
export const VISIT = 'group:read';

/** A utility and all below it, by name. Of nobody's rows but tenants', so it reads past the filter of one. */
export async function groupOf(database: Database, tenantId: string): Promise<Tenant[]> {
  const em = database.fork(systemActor('group'));
  const below = await em.execute<{ id: string }[]>(
    `with recursive below as (select id from identity.tenant where id = ? union select t.id from identity.tenant t join below b on t.parent_id = b.id) select id from below`,
    [tenantId],
  );
  return em.find(Tenant, { id: { $in: below.map(({ id }) => id) } }, { orderBy: { name: 'ASC', id: 'ASC' } });
}

/** What is left of permissions for whoever looks into another utility: to read. */
export const onlyReading = (permissions: readonly string[]): string[] => [...new Set(permissions.flatMap((permission) => {
  const [domain, verb = '*'] = permission.split(':');
  return verb === 'read' || verb === '*' ? [`${domain}:read`] : [];
}))];

/** A user of the group in one utility of it, by the sight of the transaction; undefined where that utility is not theirs to look into. */
export async function asVisitor(em: EntityManager, subject: TokenSubject, tenantId: string): Promise<TokenSubject | undefined> {
  const permissions = onlyReading(subject.permissions);
  if (!permissions.some((permission) => permission === VISIT || permission === '*:read')) return undefined;
  const [found] = await em.execute<{ time_zone: string }[]>(
    `with recursive above as (select id, parent_id, time_zone from identity.tenant where id = ? union select t.id, t.parent_id, t.time_zone from identity.tenant t join above a on t.id = a.parent_id)
     select (select time_zone from identity.tenant where id = ?) as time_zone from above where id = ?`,
    [tenantId, tenantId, subject.tenantId],
  );
  if (!found) return undefined;
  // Groups and organisations are those of the own utility: no policy of the other one means them.
  return { ...subject, tenantId, homeTenantId: subject.tenantId, permissions, timeZone: found.time_zone, groupIds: [], organisationId: null };
}
