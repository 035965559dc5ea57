import { givenFields, isId, refusals, refuseStale, refuseUnknownIds, type Refusals, type UserError } from '@hydrograph/entities';
import type { EntityManager } from '@mikro-orm/postgresql';
import { auditedChange, type ChangeContext } from '../audit/audited-change.ts';
import type { Gate } from '../sign-on/gate.ts';
import type { AddUserInput, UpdateUserInput } from '../generated/schema.ts';
import { Organisation } from '../organisations/organisation.entity.ts';
import { makeCode } from '../sign-on/one-time-code.ts';
import { endSessionsOf } from '../sign-on/session.ts';
import { ADMINISTRATOR, roleNames } from './roles.ts';
import { User } from './user.entity.ts';

const userNamePattern = /^[\p{L}\p{N}._-]{2,64}$/u;

/** Adds a user with a link to sign in once, or says why not. */
export function addUser(context: ChangeContext, input: AddUserInput): Promise<{ user: User | null; signInPath: string | null; userErrors: UserError[] }> {
  return auditedChange(context, { action: 'addUser', detail: { ...input } }, async (em) => {
    const found = refusals();
    if (!userNamePattern.test(input.userName)) found.add(['userName'], 'INVALID_VALUE', 'a user name has 2 to 64 letters, digits, . _ or -');
    else if (await em.findOne(User, { userName: input.userName })) found.add(['userName'], 'ALREADY_EXISTS', `user name "${input.userName}" is taken`);
    if (!input.name.trim()) found.add(['name'], 'REQUIRED', 'a user needs a name');
    refuseUnknownRoles(found, input.roles);
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
  const answer = await auditedChange(context, { action: 'updateUser', reason: input.reason, detail: { ...input } }, async (em) => {
    const found = refusals();
    const user = isId(input.id) ? await em.findOne(User, { id: input.id }) : null;
    if (!user) {
      found.add(['id'], 'NOT_FOUND', `no user has the id "${input.id}"`);
      return { user: null, userErrors: found.list };
    }
    refuseStale(found, user, input.version, 'user');
    if (input.name?.trim() === '') found.add(['name'], 'REQUIRED', 'a user needs a name');
    if (input.roles) refuseUnknownRoles(found, input.roles);
    await refuseUnknownIds(em, Organisation, [{ value: input.organisationId, field: ['organisationId'] }], found, 'organisation');
    await refuseLockingOut(em, found, user, input);
    const target = `User ${user.id}`;
    if (found.any) return { user: null, userErrors: found.list, target };

    em.assign(user, givenFields(input, ['name', 'section', 'organisationId', 'roles', 'active']));
    await em.flush();
    if (!user.active) ended = await endSessionsOf(em, user.id);
    return { user, userErrors: [], target };
  });
  await context.gate.ended(ended);
  return answer;
}

function refuseUnknownRoles(found: Refusals, roles: readonly string[]): void {
  if (roles.length === 0) found.add(['roles'], 'REQUIRED', `a user needs a role: ${roleNames.join(', ')}`);
  roles.forEach((role, index) => {
    if (!roleNames.includes(role)) found.add(['roles', index], 'INVALID_VALUE', `there is no role "${role}"; there are ${roleNames.join(', ')}`);
  });
}

/** The last administrator must stay one, or nobody could ever appoint another. */
async function refuseLockingOut(em: EntityManager, found: Refusals, user: User, { roles, active }: UpdateUserInput): Promise<void> {
  const isOne = user.active && user.roles.includes(ADMINISTRATOR);
  const staysOne = active !== false && (roles ?? user.roles).includes(ADMINISTRATOR);
  if (!isOne || staysOne) return;
  const others = await em.count(User, { id: { $ne: user.id }, active: true, roles: { $contains: [ADMINISTRATOR] } });
  if (others === 0) found.add([active === false ? 'active' : 'roles'], 'IN_USE', 'this is the last administrator: appoint another one first');
}
