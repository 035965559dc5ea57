import { findOrRefuse, givenFields, refusals, refuseStale, refuseUnknownIds, type Refusals, type UserError } from '@hydrograph/entities';
import type { EntityManager } from '@mikro-orm/postgresql';
import { refuseLockingOut, refuseMixedAdministration } from '../administration/administration.service.ts';
import { auditedChange, type ChangeContext } from '../audit/audited-change.ts';
import type { Gate } from '../sign-on/gate.ts';
import type { AddUserInput, UpdateUserInput } from '../generated/schema.ts';
import { Organisation } from '../organisations/organisation.entity.ts';
import { rightsChanged } from '../rights/rights-changes.ts';
import { administratorRoles } from '../roles/built-in-roles.ts';
import { refuseUnknownRoles } from '../roles/role.service.ts';
import { makeCode } from '../sign-on/one-time-code.ts';
import { endSessionsOf } from '../sign-on/session.ts';
import { User } from './user.entity.ts';

/** Names that users sign in by. */
export const userNamePattern = /^[\p{L}\p{N}._-]{2,64}$/u;

/** Adds a user with a link to sign in once, or says why not. */
export function addUser(context: ChangeContext, input: AddUserInput): Promise<{ user: User | null; signInPath: string | null; userErrors: UserError[] }> {
  return auditedChange(context, { action: 'addUser' }, async (em) => {
    const found = refusals();
    if (!userNamePattern.test(input.userName)) found.add(['userName'], 'INVALID_VALUE', 'a user name has 2 to 64 letters, digits, . _ or -');
    else if (await em.findOne(User, { userName: input.userName })) found.add(['userName'], 'ALREADY_EXISTS', `user name "${input.userName}" is taken`);
    if (!input.name.trim()) found.add(['name'], 'REQUIRED', 'a user needs a name');
    await refuseRoles(em, found, context, { roles: input.roles });
    await refuseUnknownIds(em, Organisation, [{ value: input.organisationId, field: ['organisationId'] }], found, 'organisation');
    if (found.any) return { user: null, signInPath: null, userErrors: found.list };

    const user = em.create(User, { userName: input.userName, name: input.name, section: input.section ?? null, organisationId: input.organisationId ?? null, roles: [...input.roles] });
    await em.flush();
    const code = await makeCode(em, { tenantId: user.tenantId, userId: user.id });
    return { user, signInPath: `/sign-in?code=${code}`, userErrors: [], target: `User ${user.id}` };
  });
}

/** Changes a user, or says why not. One who may not sign in any more is signed out everywhere. */
export async function updateUser(context: ChangeContext & { readonly gate: Gate }, input: UpdateUserInput): Promise<{ user: User | null; userErrors: UserError[] }> {
  let ended: string[] = [];
  const answer = await auditedChange(context, { action: 'updateUser', reason: input.reason }, async (em) => {
    const found = refusals();
    const user = await findOrRefuse(em, User, input.id, found, 'user');
    if (!user) return { user: null, userErrors: found.list };
    refuseStale(found, user, input.version, 'user');
    if (input.name?.trim() === '') found.add(['name'], 'REQUIRED', 'a user needs a name');
    if (input.roles) await refuseRoles(em, found, context, { user, roles: input.roles });
    await refuseUnknownIds(em, Organisation, [{ value: input.organisationId, field: ['organisationId'] }], found, 'organisation');
    await refuseLockingOut(em, found, user, { roles: input.roles ?? undefined, active: input.active ?? undefined });
    const target = `User ${user.id}`;
    if (found.any) return { user: null, userErrors: found.list, target };

    em.assign(user, givenFields(input, ['name', 'section', 'organisationId', 'roles', 'active']));
    await em.flush();
    if (!user.active) ended = await endSessionsOf(em, user.id);
    if (input.roles || input.organisationId !== undefined || input.active != null) await rightsChanged(em, user.tenantId, [user.id]);
    return { user, userErrors: [], target };
  });
  await context.gate.ended(ended);
  return answer;
}

/** Refuses roles that do not exist, that administer two parts, or that only a security administrator gives. */
async function refuseRoles(em: EntityManager, found: Refusals, { viewer }: ChangeContext, { user, roles }: { user?: User; roles: readonly string[] }): Promise<void> {
  if (roles.length === 0) found.add(['roles'], 'REQUIRED', 'a user needs a role');
  await refuseUnknownRoles(em, found, roles);
  await refuseMixedAdministration(em, found, { tenantId: viewer.tenantId, roles: user?.roles ?? [] }, roles);
  if (viewer.can('policy:write')) return;
  const before = user?.roles ?? [];
  if (administratorRoles.some((role) => roles.includes(role) !== before.includes(role))) found.add(['roles'], 'INVALID_VALUE', 'roles that administer are given and taken by a security administrator: assignRights');
  else if (user?.id === viewer.id && roles.join() !== before.join()) found.add(['roles'], 'INVALID_VALUE', 'nobody changes their own rights');
}
