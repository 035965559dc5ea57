import type { EntityManager } from '@mikro-orm/postgresql';
import { RoleDelegation } from '../delegations/role-delegation.entity.ts';
import { UserGroup } from '../groups/user-group.entity.ts';
import { builtInPermissions } from '../roles/built-in-roles.ts';
import { Role } from '../roles/role.entity.ts';
import { Tenant } from '../tenants/tenant.entity.ts';
import { User } from '../users/user.entity.ts';
import { rightsVersion } from './rights-changes.ts';

/** What a user may ask for just now, and by what. */
export interface Rights {
  readonly roles: readonly string[];
  readonly groupIds: readonly string[];
  readonly permissions: readonly string[];
  /** Counted up by each change of them. */
  readonly version: number;
  /** When a delegation begins or ends next. */
  readonly changesAt: Date | undefined;
}

type Holder = Pick<User, 'id' | 'tenantId' | 'roles'>;

/** The rights of a user: own roles, those of groups, and those that are delegated at this instant. */
export async function rightsOf(em: EntityManager, user: Holder, now: Date): Promise<Rights> {
  const { id, tenantId } = user;
  const version = await rightsVersion(em, tenantId, id);
  const groups = (await groupsOf(em, [user]))[0]!;
  const delegations = await em.find(RoleDelegation, { tenantId, toUserId: id, endedAt: null, endsAt: { $gt: now } });
  const delegated = await stillHeld(em, delegations.filter(({ startsAt }) => startsAt <= now));
  const roles = [...new Set([...user.roles, ...groups.flatMap((group) => group.roles), ...delegated.map(({ role }) => role)])];
  const instants = delegations.map(({ startsAt, endsAt }) => (startsAt > now ? startsAt : endsAt).getTime());
  return {
    roles,
    groupIds: groups.map((group) => group.id),
    permissions: joinPermissions((await permissionsByRole(em, tenantId, roles)).values()),
    version,
    changesAt: instants.length > 0 ? new Date(Math.min(...instants)) : undefined,
  };
}

/** A role, and by what somebody has it; neither group nor delegation for one of their own. */
export interface RoleWay {
  readonly role: string;
  readonly group?: UserGroup;
  readonly delegation?: RoleDelegation;
}

/** The roles of many users of a tenant, each by every way they have it. Four statements at most. */
export async function roleWays(em: EntityManager, users: readonly Holder[], now: Date): Promise<RoleWay[][]> {
  const groups = await groupsOf(em, users);
  const delegations = await stillHeld(em, await em.find(RoleDelegation, { toUserId: { $in: users.map(({ id }) => id) }, endedAt: null, startsAt: { $lte: now }, endsAt: { $gt: now } }));
  return users.map(({ id, roles }, index) => [
    ...roles.map((role) => ({ role })),
    ...groups[index]!.flatMap((group) => group.roles.map((role) => ({ role, group }))),
    ...delegations.filter(({ toUserId }) => toUserId === id).map((delegation) => ({ role: delegation.role, delegation })),
  ]);
}

/** The roles of many users of a tenant, by whatever way they have them. */
export const effectiveRoles = async (em: EntityManager, users: readonly Holder[], now: Date): Promise<string[][]> =>
  (await roleWays(em, users, now)).map((ways) => [...new Set(ways.map(({ role }) => role))]);

/** Roles of users' own and of their groups: those that can be handed on. */
export async function heldRoles(em: EntityManager, users: readonly Holder[]): Promise<string[][]> {
  const groups = await groupsOf(em, users);
  return users.map(({ roles }, index) => [...new Set([...roles, ...groups[index]!.flatMap((group) => group.roles)])]);
}

/** The groups of each of these users, by code. */
export async function groupsOf(em: EntityManager, users: readonly Pick<User, 'id' | 'tenantId'>[]): Promise<UserGroup[][]> {
  if (users.length === 0) return [];
  const groups = await em.find(UserGroup, { tenantId: { $in: [...new Set(users.map(({ tenantId }) => tenantId))] }, memberIds: { $overlap: users.map(({ id }) => id) } }, { orderBy: { code: 'ASC' } });
  return users.map(({ id }) => groups.filter(({ memberIds }) => memberIds.includes(id)));
}

/** Delegations whose giver may still sign in and still has the role. */
async function stillHeld(em: EntityManager, delegations: readonly RoleDelegation[]): Promise<RoleDelegation[]> {
  if (delegations.length === 0) return [];
  const givers = await em.find(User, { id: { $in: [...new Set(delegations.map(({ fromUserId }) => fromUserId))] }, active: true });
  const held = await heldRoles(em, givers);
  return delegations.filter(({ fromUserId, role }) => held[givers.findIndex(({ id }) => id === fromUserId)]?.includes(role));
}

/** The permissions that each of some roles gives. Unknown roles give none. */
export async function permissionsByRole(em: EntityManager, tenantId: string, roles: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const separated = await isSeparated(em, tenantId);
  const own = roles.filter((code) => !builtInPermissions(code, separated));
  const rows = own.length === 0 ? [] : await em.find(Role, { tenantId, code: { $in: own } });
  return new Map(roles.map((code) => [code, builtInPermissions(code, separated) ?? rows.find((row) => row.code === code)?.permissions ?? []]));
}

/** The permissions of roles together, without repetition. */
export function joinPermissions(lists: Iterable<readonly string[]>): string[] {
  const all = new Set([...lists].flat());
  return all.has('*') ? ['*'] : [...all];
}

/** True once system, security and audit administration are in different hands. */
export async function isSeparated(em: EntityManager, tenantId: string): Promise<boolean> {
  return (await em.findOneOrFail(Tenant, { id: tenantId })).separatedAt !== null;
}
