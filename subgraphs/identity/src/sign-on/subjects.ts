import type { EntityManager } from '@mikro-orm/postgresql';
import { Tenant } from '../tenants/tenant.entity.ts';
import { rightsOf } from '../rights/rights.ts';
import { ADMINISTRATOR } from '../roles/built-in-roles.ts';
import { User } from '../users/user.entity.ts';
import type { TokenSubject } from './access-token.ts';

/** What a token says of a user. */
export async function userSubject(em: EntityManager, user: User): Promise<TokenSubject> {
  const { id, tenantId, name, organisationId, clearance } = user;
  const { roles, permissions, groupIds, version, changesAt } = await rightsOf(em, user, new Date());
  return { id, tenantId, name, kind: 'user', roles, permissions, timeZone: await timeZoneOf(em, tenantId), groupIds, organisationId, clearance, rightsVersion: version, changesAt };
}

/** What a token says of a service of ours: it may do everything in the tenant. */
export async function serviceSubject(em: EntityManager, clientId: string, tenantId: string): Promise<TokenSubject> {
  return { id: `service:${clientId}`, tenantId, name: clientId, kind: 'service', roles: ['service'], permissions: ['*'], timeZone: await timeZoneOf(em, tenantId) };
}

/** A user who may sign in; null when there is none of this id. */
export const activeUser = (em: EntityManager, id: string): Promise<User | null> => em.findOne(User, { id, active: true });

/** The oldest administrator of a tenant, made when there is none yet. */
export async function administratorOf(em: EntityManager, tenantId: string): Promise<User> {
  await em.execute(`select pg_advisory_xact_lock(hashtext('hydrograph:administrator'))`);
  const [known] = await em.find(User, { tenantId, active: true, roles: { $contains: [ADMINISTRATOR] } }, { orderBy: { createdAt: 'ASC' }, limit: 1 });
  if (known) return known;
  const user = em.create(User, { tenantId, userName: 'administrator', name: '管理员', roles: [ADMINISTRATOR], clearance: 9 });
  em.persist(user);
  await em.flush();
  return user;
}

/** IANA zone of a tenant's days. */
export async function timeZoneOf(em: EntityManager, tenantId: string): Promise<string> {
  return (await em.findOneOrFail(Tenant, { id: tenantId })).timeZone;
}
