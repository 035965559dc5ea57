import { findOrRefuse, givenFields, refusals, refuseStale, type Refusals, type UserError } from '@hydrograph/entities';
import type { EntityManager } from '@mikro-orm/postgresql';
import { auditedChange, type ChangeContext } from '../audit/audited-change.ts';
import type { AddRoleInput, RemoveRoleInput, UpdateRoleInput } from '../generated/schema.ts';
import { holdersOf, roleChanged } from '../rights/rights-changes.ts';
import { isBuiltIn } from './built-in-roles.ts';
import { isAdministering, isPermission } from './permissions.ts';
import { Role } from './role.entity.ts';

export interface RoleAnswer {
  readonly role: Role | null;
  readonly userErrors: UserError[];
}

const codePattern = /^[a-z][a-z0-9-]{1,63}$/;

/** Adds a role, or says why not. */
export function addRole(context: ChangeContext, input: AddRoleInput): Promise<RoleAnswer> {
  return auditedChange(context, { action: 'addRole' }, async (em) => {
    const found = refusals();
    if (!codePattern.test(input.code)) found.add(['code'], 'INVALID_VALUE', 'the code of a role has 2 to 64 lower-case letters, digits and -');
    else if (isBuiltIn(input.code) || (await em.findOne(Role, { code: input.code }))) found.add(['code'], 'ALREADY_EXISTS', `role code "${input.code}" is taken`);
    if (!input.name.trim()) found.add(['name'], 'REQUIRED', 'a role needs a name');
    refusePermissions(found, input.permissions);
    if (found.any) return { role: null, userErrors: found.list };
    const role = em.create(Role, { code: input.code, name: input.name, nameEn: input.nameEn ?? null, description: input.description ?? null, permissions: [...input.permissions], administers: null });
    await em.flush();
    return { role, userErrors: [], target: `Role ${role.id}` };
  });
}

/** Changes a role of the utility's own. */
export function updateRole(context: ChangeContext, input: UpdateRoleInput): Promise<RoleAnswer> {
  return auditedChange(context, { action: 'updateRole', reason: input.reason }, async (em) => {
    const found = refusals();
    const role = await ownRole(em, found, input.id);
    if (!role) return { role: null, userErrors: found.list };
    const target = `Role ${role.id}`;
    refuseStale(found, role, input.version, 'role');
    if (input.name?.trim() === '') found.add(['name'], 'REQUIRED', 'a role needs a name');
    if (input.permissions) refusePermissions(found, input.permissions);
    if (found.any) return { role: null, userErrors: found.list, target };
    em.assign(role, givenFields(input, ['name', 'nameEn', 'description', 'permissions']));
    await em.flush();
    if (input.permissions) await roleChanged(em, role.tenantId, [role.code]);
    return { role, userErrors: [], target };
  });
}

/** Removes a role that nobody has and no policy speaks of. */
export function removeRole(context: ChangeContext, input: RemoveRoleInput): Promise<RoleAnswer> {
  return auditedChange(context, { action: 'removeRole', reason: input.reason }, async (em) => {
    const found = refusals();
    const role = await ownRole(em, found, input.id);
    if (!role) return { role: null, userErrors: found.list };
    const target = `Role ${role.id}`;
    const holders = await holdersOf(em, role.tenantId, [role.code]);
    const [inUse] = await em.execute<object[]>(
      `select 1 from identity.user_group where tenant_id = ? and ? = any(roles) union all select 1 from identity.policy where tenant_id = ? and target_kind = 'ROLE' and target_id = ? limit 1`,
      [role.tenantId, role.code, role.tenantId, role.code],
    );
    if (holders.length > 0) found.add(['id'], 'IN_USE', `${holders.length} users have this role: take it from them first`);
    else if (inUse) found.add(['id'], 'IN_USE', 'a group or a policy speaks of this role');
    if (found.any) return { role: null, userErrors: found.list, target };
    await em.remove(role).flush();
    return { role, userErrors: [], target };
  });
}

/** Refuses roles that do not exist. */
export async function refuseUnknownRoles(em: EntityManager, found: Refusals, roles: readonly string[]): Promise<void> {
  const own = roles.filter((code) => !isBuiltIn(code));
  const known = own.length === 0 ? [] : (await em.find(Role, { code: { $in: own } })).map(({ code }) => code);
  roles.forEach((role, index) => {
    if (!isBuiltIn(role) && !known.includes(role)) found.add(['roles', index], 'INVALID_VALUE', `there is no role "${role}"`);
  });
}

async function ownRole(em: EntityManager, found: Refusals, id: string): Promise<Role | null> {
  const role = await findOrRefuse(em, Role, id, found, 'role');
  if (role?.builtIn) found.add(['id'], 'INVALID_VALUE', 'this is a role of every utility: add one of your own instead');
  return role && !role.builtIn ? role : null;
}

function refusePermissions(found: Refusals, permissions: readonly string[]): void {
  if (permissions.length === 0) found.add(['permissions'], 'REQUIRED', 'a role needs a permission');
  permissions.forEach((permission, index) => {
    if (!isPermission(permission)) found.add(['permissions', index], 'INVALID_VALUE', `there is no permission "${permission}"`);
    else if (isAdministering(permission)) found.add(['permissions', index], 'INVALID_VALUE', `${permission} administers: only the built-in administrator roles have it`);
  });
}
