import type { Viewer } from '@hydrograph/access';
import { givenFields, isId, refusals, refuseStale, refuseUnknownIds, type Database, type Refusals, type UserError } from '@hydrograph/entities';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { AddUserInput, UpdateUserInput } from '../generated/schema.ts';
import { Organisation } from '../organisations/organisation.entity.ts';
import { makeCode } from '../sign-on/one-time-code.ts';
import { endSessionsOf } from '../sign-on/session.ts';
import { ADMINISTRATOR, roleNames } from './roles.ts';
import { User } from './user.entity.ts';

const userNamePattern = /^[\p{L}\p{N}._-]{2,64}$/u;

/** Adds a user with a link to sign in once, or says why not. */
export function addUser(database: Database, viewer: Viewer, input: AddUserInput): Promise<{ user: User | null; signInPath: string | null; userErrors: UserError[] }> {
  return database.transaction(viewer, 'addUser', async (em) => {
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
    return { user, signInPath: `/sign-in?code=${code}`, userErrors: [] };
  });
}

/** Changes a user, or says why not. One who may not sign in any more is signed out everywhere. */
export function updateUser(database: Database, viewer: Viewer, input: UpdateUserInput): Promise<{ user: User | null; userErrors: UserError[] }> {
  return database.transaction(viewer, input.reason ?? 'updateUser', async (em) => {
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
    if (found.any) return { user: null, userErrors: found.list };

    em.assign(user, givenFields(input, ['name', 'section', 'organisationId', 'roles', 'active']));
    await em.flush();
    if (!user.active) await endSessionsOf(em, user.id);
    return { user, userErrors: [] };
  });
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
