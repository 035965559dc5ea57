import { listOf } from '@hydrograph/entities';
import type { IdentityContext } from '../context.ts';
import type { MutationAddUserArgs, MutationAssignRightsArgs, MutationUpdateUserArgs, QueryUsersArgs } from '../generated/schema.ts';
import { Organisation } from '../organisations/organisation.entity.ts';
import { assignRights } from './assign-rights.ts';
import { User, UserHistory } from './user.entity.ts';
import { userGroups, userRoles } from './user.loaders.ts';
import { addUser, updateUser } from './user.service.ts';

const source = { entity: User, history: UserHistory, sortBy: { USER_NAME: 'userName', NAME: 'name', LAST_SIGN_IN_AT: 'lastSignInAt' } } as const;

/** Who may do what with users. */
export const userPolicy = {
  'Query.user': 'identity:read',
  'Query.users': 'identity:read',
  'Mutation.addUser': 'identity:write',
  'Mutation.updateUser': 'identity:write',
  'Mutation.assignRights': 'policy:write',
  User: 'identity:read',
} as const;

export const userResolvers = {
  Query: {
    user: (_root: unknown, { id }: { id: string }, { loaders }: IdentityContext) => loaders.byId(User).load(id),
    users: (_root: unknown, args: QueryUsersArgs, { em }: IdentityContext) => listOf(em, source, args),
  },
  Mutation: {
    addUser: (_root: unknown, { input }: MutationAddUserArgs, context: IdentityContext) => addUser(context, input),
    assignRights: (_root: unknown, { input }: MutationAssignRightsArgs, context: IdentityContext) => assignRights(context, input),
    updateUser: (_root: unknown, { input }: MutationUpdateUserArgs, context: IdentityContext) => updateUser(context, input),
  },
  User: {
    __resolveReference: ({ id }: { id: string }, { loaders }: IdentityContext) => loaders.byId(User).load(id),
    organisation: ({ organisationId }: User, _args: unknown, { loaders }: IdentityContext) => organisationId && loaders.byId(Organisation).load(organisationId),
    effectiveRoles: (user: User, _args: unknown, { em, loaders }: IdentityContext) => userRoles(em, loaders).load(user),
    groups: (user: User, _args: unknown, { em, loaders }: IdentityContext) => userGroups(em, loaders).load(user),
  },
};
