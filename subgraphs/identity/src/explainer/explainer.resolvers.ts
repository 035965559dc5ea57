import type { IdentityContext } from '../context.ts';
import { RoleDelegation } from '../delegations/role-delegation.entity.ts';
import type { QueryAccessHoldersArgs, QueryExplainAccessArgs } from '../generated/schema.ts';
import { UserGroup } from '../groups/user-group.entity.ts';
import { Policy } from '../policies/policy.entity.ts';
import { accessHolders } from './access-holders.ts';
import { explainAccess } from './explainer.service.ts';
import type { Reason } from './reasons.ts';

/** Who may ask who may see what, and why: it tells of other users' rights and of policies. */
export const explainerPolicy = {
  'Query.explainAccess': 'policy:read',
  'Query.accessHolders': 'policy:read',
} as const;

export const explainerResolvers = {
  Query: {
    explainAccess: (_root: unknown, { input }: QueryExplainAccessArgs, context: IdentityContext) => explainAccess(context, input),
    accessHolders: (_root: unknown, args: QueryAccessHoldersArgs, context: IdentityContext) => accessHolders(context, args),
  },
  AccessReason: {
    group: ({ groupId }: Reason, _args: unknown, { loaders }: IdentityContext) => groupId && loaders.byId(UserGroup).load(groupId),
    delegation: ({ delegationId }: Reason, _args: unknown, { loaders }: IdentityContext) => delegationId && loaders.byId(RoleDelegation).load(delegationId),
    policy: ({ policyId }: Reason, _args: unknown, { loaders }: IdentityContext) => policyId && loaders.byId(Policy).load(policyId),
  },
};
