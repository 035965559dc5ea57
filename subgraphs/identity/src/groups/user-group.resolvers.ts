import { listOf } from '@hydrograph/entities';
import type { IdentityContext } from '../context.ts';
import type { MutationAddUserGroupArgs, MutationRemoveUserGroupArgs, MutationUpdateUserGroupArgs, QueryUserGroupsArgs } from '../generated/schema.ts';
import { User } from '../users/user.entity.ts';
import { UserGroup, UserGroupHistory } from './user-group.entity.ts';
import { addUserGroup, removeUserGroup, updateUserGroup } from './user-group.service.ts';

const source = { entity: UserGroup, history: UserGroupHistory, sortBy: { CODE: 'code', NAME: 'name' } } as const;

/** Who may do what with groups. */
export const userGroupPolicy = {
  'Query.userGroup': 'identity:read',
  'Query.userGroups': 'identity:read',
  'Mutation.addUserGroup': 'policy:write',
  'Mutation.updateUserGroup': 'policy:write',
  'Mutation.removeUserGroup': 'policy:write',
  UserGroup: 'identity:read',
} as const;

export const userGroupResolvers = {
  Query: {
    userGroup: (_root: unknown, { id }: { id: string }, { loaders }: IdentityContext) => loaders.byId(UserGroup).load(id),
    userGroups: (_root: unknown, args: QueryUserGroupsArgs, { em }: IdentityContext) => listOf(em, source, args),
  },
  Mutation: {
    addUserGroup: (_root: unknown, { input }: MutationAddUserGroupArgs, context: IdentityContext) => addUserGroup(context, input),
    updateUserGroup: (_root: unknown, { input }: MutationUpdateUserGroupArgs, context: IdentityContext) => updateUserGroup(context, input),
    removeUserGroup: (_root: unknown, { input }: MutationRemoveUserGroupArgs, context: IdentityContext) => removeUserGroup(context, input),
  },
  UserGroup: {
    __resolveReference: ({ id }: { id: string }, { loaders }: IdentityContext) => loaders.byId(UserGroup).load(id),
    members: async ({ memberIds }: UserGroup, _args: unknown, { loaders }: IdentityContext) => (await loaders.byId(User).loadMany(memberIds)).filter((user) => user instanceof User),
  },
};
