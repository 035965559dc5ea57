import { listOf } from '@hydrograph/entities';
import type { IdentityContext } from '../context.ts';
import type { MutationDelegateRoleArgs, MutationEndRoleDelegationArgs, QueryRoleDelegationsArgs } from '../generated/schema.ts';
import { User } from '../users/user.entity.ts';
import { delegateRole, endRoleDelegation } from './delegation.service.ts';
import { RoleDelegation, RoleDelegationHistory } from './role-delegation.entity.ts';

const source = { entity: RoleDelegation, history: RoleDelegationHistory, sortBy: { STARTS_AT: 'startsAt', ENDS_AT: 'endsAt' } } as const;

/** Who may do what with delegations. Everybody hands on roles of their own and sees those that concern them. */
export const delegationPolicy = {
  'Query.roleDelegation': 'identity:read',
  'Query.roleDelegations': 'identity:read',
  'Query.myRoleDelegations': 'authenticated',
  'Mutation.delegateRole': 'authenticated',
  'Mutation.endRoleDelegation': 'authenticated',
  RoleDelegation: 'authenticated',
  'RoleDelegation.from': 'identity:read',
  'RoleDelegation.to': 'identity:read',
} as const;

export const delegationResolvers = {
  Query: {
    roleDelegation: (_root: unknown, { id }: { id: string }, { loaders }: IdentityContext) => loaders.byId(RoleDelegation).load(id),
    roleDelegations: (_root: unknown, args: QueryRoleDelegationsArgs, { em }: IdentityContext) => listOf(em, source, args),
    myRoleDelegations: (_root: unknown, _args: unknown, { em, viewer }: IdentityContext) =>
      viewer.kind === 'user' ? em.find(RoleDelegation, { $or: [{ fromUserId: viewer.id }, { toUserId: viewer.id }] }, { orderBy: { startsAt: 'DESC', id: 'ASC' }, limit: 100 }) : [],
  },
  Mutation: {
    delegateRole: (_root: unknown, { input }: MutationDelegateRoleArgs, context: IdentityContext) => delegateRole(context, input),
    endRoleDelegation: (_root: unknown, { input }: MutationEndRoleDelegationArgs, context: IdentityContext) => endRoleDelegation(context, input),
  },
  RoleDelegation: {
    __resolveReference: async ({ id }: { id: string }, { loaders, viewer }: IdentityContext) => {
      const delegation = await loaders.byId(RoleDelegation).load(id);
      return delegation && (viewer.can('identity:read') || [delegation.fromUserId, delegation.toUserId].includes(viewer.id)) ? delegation : null;
    },
    from: ({ fromUserId }: RoleDelegation, _args: unknown, { loaders }: IdentityContext) => loaders.byId(User).load(fromUserId),
    to: ({ toUserId }: RoleDelegation, _args: unknown, { loaders }: IdentityContext) => loaders.byId(User).load(toUserId),
    isActive: ({ startsAt, endsAt, endedAt }: RoleDelegation) => !endedAt && startsAt <= new Date() && endsAt > new Date(),
  },
};
