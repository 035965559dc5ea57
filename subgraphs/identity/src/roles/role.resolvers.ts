import { listOf } from '@hydrograph/entities';
import type { IdentityContext } from '../context.ts';
import type { MutationAddRoleArgs, MutationRemoveRoleArgs, MutationUpdateRoleArgs, QueryRolesArgs } from '../generated/schema.ts';
import { Role, RoleHistory } from './role.entity.ts';
import { userCounts } from './role.loaders.ts';
import { addRole, removeRole, updateRole } from './role.service.ts';

const source = { entity: Role, history: RoleHistory, sortBy: { CODE: 'code', NAME: 'name' } } as const;

/** Who may do what with roles. */
export const rolePolicy = {
  'Query.role': 'identity:read',
  'Query.roles': 'identity:read',
  'Mutation.addRole': 'policy:write',
  'Mutation.updateRole': 'policy:write',
  'Mutation.removeRole': 'policy:write',
  Role: 'identity:read',
} as const;

export const roleResolvers = {
  Query: {
    role: (_root: unknown, { id }: { id: string }, { loaders }: IdentityContext) => loaders.byId(Role).load(id),
    roles: (_root: unknown, args: QueryRolesArgs, { em }: IdentityContext) => listOf(em, source, args),
  },
  Mutation: {
    addRole: (_root: unknown, { input }: MutationAddRoleArgs, context: IdentityContext) => addRole(context, input),
    updateRole: (_root: unknown, { input }: MutationUpdateRoleArgs, context: IdentityContext) => updateRole(context, input),
    removeRole: (_root: unknown, { input }: MutationRemoveRoleArgs, context: IdentityContext) => removeRole(context, input),
  },
  Role: {
    __resolveReference: ({ id }: { id: string }, { loaders }: IdentityContext) => loaders.byId(Role).load(id),
    userCount: ({ code }: Role, _args: unknown, { em, loaders }: IdentityContext) => userCounts(em, loaders).load(code),
  },
};
