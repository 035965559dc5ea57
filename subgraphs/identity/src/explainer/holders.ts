import type { Question } from '@hydrograph/service';
import type { EntityManager } from '@mikro-orm/postgresql';
import { joinPermissions, permissionsByRole, roleWays, type RoleWay } from '../rights/rights.ts';
import { Role } from '../roles/role.entity.ts';
import type { Tenant } from '../tenants/tenant.entity.ts';
import { User } from '../users/user.entity.ts';
import type { Named, NamedWay } from './named.ts';
import type { Holder } from './reasons.ts';

/** Somebody as the rules see them, and as people do. */
export interface AskedHolder {
  readonly holder: Holder;
  readonly viewer: Question['viewers'][number];
}

/** Users with what their next token would say. A fixed number of statements, however many users. */
export async function userHolders(em: EntityManager, tenant: Tenant, users: readonly User[], now: Date): Promise<AskedHolder[]> {
  const ways = await roleWays(em, users, now);
  const named = await waysNamed(em, tenant, ways.flat());
  return users.map(({ id, name, active, clearance, organisationId }, index) => {
    const own = ways[index]!;
    const namedWays = own.map(named);
    return {
      holder: { account: { name, active }, ways: namedWays, clearance },
      viewer: {
        id, name, timeZone: tenant.timeZone, clearance, organisationId: organisationId ?? null,
        roles: [...new Set(own.map(({ role }) => role))],
        permissions: joinPermissions(namedWays.map(({ permissions }) => permissions)),
        groupIds: [...new Set(own.flatMap(({ group }) => group?.id ?? []))],
      },
    };
  });
}

/** Somebody with one role and nothing else; undefined when there is no such role. */
export async function roleHolder(em: EntityManager, tenant: Tenant, code: string): Promise<AskedHolder | undefined> {
  if (!(await em.findOne(Role, { code }))) return undefined;
  const way = (await waysNamed(em, tenant, [{ role: code }]))({ role: code });
  return { holder: { ways: [way], clearance: 0 }, viewer: { id: '', name: code, roles: [code], permissions: [...way.permissions], groupIds: [], organisationId: null, clearance: 0, timeZone: tenant.timeZone } };
}

async function waysNamed(em: EntityManager, tenant: Tenant, ways: readonly RoleWay[]): Promise<(way: RoleWay) => NamedWay> {
  const codes = [...new Set(ways.map(({ role }) => role))];
  const roles = new Map((await em.find(Role, { code: { $in: codes } })).map((role) => [role.code, role]));
  const permissions = await permissionsByRole(em, tenant.id, codes);
  const givers = new Map((await em.find(User, { id: { $in: ways.flatMap(({ delegation }) => delegation?.fromUserId ?? []) } })).map((user) => [user.id, user.name]));
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone: tenant.timeZone, dateStyle: 'short', timeStyle: 'short' });
  return ({ role, group, delegation }) => ({
    role,
    roleName: roles.get(role) ? nameOf(roles.get(role)!) : { name: role, nameEn: null },
    permissions: permissions.get(role) ?? [],
    ...(group && { group: { id: group.id, ...nameOf(group) } }),
    ...(delegation && { delegation: { id: delegation.id, from: givers.get(delegation.fromUserId) ?? '', until: day.format(delegation.endsAt) } }),
  });
}

export const nameOf = ({ name, nameEn }: { readonly name: string; readonly nameEn?: string | null }): Named => ({ name, nameEn: nameEn ?? null });
