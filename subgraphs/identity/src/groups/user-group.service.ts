import { findOrRefuse, givenFields, refusals, refuseStale, refuseTakenCodes, refuseTooMany, refuseUnknownIds, type Refusals, type UserError } from '@hydrograph/entities';
import type { EntityManager } from '@mikro-orm/postgresql';
import { auditedChange, type ChangeContext } from '../audit/audited-change.ts';
import type { AddUserGroupInput, RemoveUserGroupInput, UpdateUserGroupInput } from '../generated/schema.ts';
import { Policy } from '../policies/policy.entity.ts';
import { rightsChanged } from '../rights/rights-changes.ts';
import { administratorRoles } from '../roles/built-in-roles.ts';
import { refuseUnknownRoles } from '../roles/role.service.ts';
import { User } from '../users/user.entity.ts';
import { UserGroup } from './user-group.entity.ts';

export interface UserGroupAnswer {
  readonly userGroup: UserGroup | null;
  readonly userErrors: UserError[];
}

const mostAtOnce = 1000;

/** Adds a group, or says why not. */
export function addUserGroup(context: ChangeContext, input: AddUserGroupInput): Promise<UserGroupAnswer> {
  return auditedChange(context, { action: 'addUserGroup' }, async (em) => {
    const found = refusals();
    const memberIds = [...new Set(input.memberIds ?? [])];
    await refuseTakenCodes(em, UserGroup, [{ value: input.code, field: ['code'] }], found, 'group');
    if (!input.name.trim()) found.add(['name'], 'REQUIRED', 'a group needs a name');
    await refuseRoles(em, found, input.roles ?? []);
    await refuseMembers(em, found, memberIds, 'memberIds');
    if (found.any) return { userGroup: null, userErrors: found.list };
    const userGroup = em.create(UserGroup, { code: input.code, name: input.name, nameEn: input.nameEn ?? null, roles: [...(input.roles ?? [])], memberIds });
    await em.flush();
    await rightsChanged(em, userGroup.tenantId, memberIds);
    return { userGroup, userErrors: [], target: `UserGroup ${userGroup.id}` };
  });
}

/** Changes a group. Whoever is, was or becomes a member gets the change with the next token. */
export function updateUserGroup(context: ChangeContext, input: UpdateUserGroupInput): Promise<UserGroupAnswer> {
  return auditedChange(context, { action: 'updateUserGroup', reason: input.reason }, async (em) => {
    const found = refusals();
    const userGroup = await findOrRefuse(em, UserGroup, input.id, found, 'group');
    if (!userGroup) return { userGroup: null, userErrors: found.list };
    const target = `UserGroup ${userGroup.id}`;
    refuseStale(found, userGroup, input.version, 'group');
    if (input.name?.trim() === '') found.add(['name'], 'REQUIRED', 'a group needs a name');
    if (input.roles) await refuseRoles(em, found, input.roles);
    const [added, removed] = [input.addMemberIds ?? [], input.removeMemberIds ?? []];
    await refuseMembers(em, found, added, 'addMemberIds');
    refuseTooMany(found, removed, mostAtOnce, 'removeMemberIds');
    if (found.any) return { userGroup: null, userErrors: found.list, target };
    const before = userGroup.memberIds;
    em.assign(userGroup, givenFields(input, ['name', 'nameEn', 'roles']));
    userGroup.memberIds = [...new Set([...before, ...added])].filter((id) => !removed.includes(id));
    await em.flush();
    await rightsChanged(em, userGroup.tenantId, input.roles ? [...new Set([...before, ...userGroup.memberIds])] : [...added, ...removed.filter((id) => before.includes(id))]);
    return { userGroup, userErrors: [], target };
  });
}

/** Removes a group that no policy speaks of. */
export function removeUserGroup(context: ChangeContext, input: RemoveUserGroupInput): Promise<UserGroupAnswer> {
  return auditedChange(context, { action: 'removeUserGroup', reason: input.reason }, async (em) => {
    const found = refusals();
    const userGroup = await findOrRefuse(em, UserGroup, input.id, found, 'group');
    if (!userGroup) return { userGroup: null, userErrors: found.list };
    const target = `UserGroup ${userGroup.id}`;
    if ((await em.count(Policy, { targetKind: 'GROUP', targetId: userGroup.id })) > 0) found.add(['id'], 'IN_USE', 'a policy speaks of this group');
    if (found.any) return { userGroup: null, userErrors: found.list, target };
    await em.remove(userGroup).flush();
    await rightsChanged(em, userGroup.tenantId, userGroup.memberIds);
    return { userGroup, userErrors: [], target };
  });
}

async function refuseRoles(em: EntityManager, found: Refusals, roles: readonly string[]): Promise<void> {
  await refuseUnknownRoles(em, found, roles);
  roles.forEach((role, index) => {
    if (administratorRoles.includes(role)) found.add(['roles', index], 'INVALID_VALUE', `${role} administers: it is given to persons, not to groups`);
  });
}

async function refuseMembers(em: EntityManager, found: Refusals, ids: readonly string[], field: string): Promise<void> {
  refuseTooMany(found, ids, mostAtOnce, field);
  await refuseUnknownIds(em, User, ids.map((value, index) => ({ value, field: [field, index] })), found, 'user');
}
