import { listOf } from '@hydrograph/entities';
import type { IdentityContext } from '../context.ts';
import type { MutationAddPolicyArgs, MutationRemovePolicyArgs, MutationUpdatePolicyArgs, QueryPoliciesArgs } from '../generated/schema.ts';
import { Policy, PolicyHistory } from './policy.entity.ts';
import { addPolicy, removePolicy, updatePolicy } from './policy.service.ts';
import { subjects } from './subjects.ts';

const source = { entity: Policy, history: PolicyHistory, sortBy: { CODE: 'code', NAME: 'name', SUBJECT: 'subject' } } as const;

/** Who may do what with policies. */
export const policyPolicy = {
  'Query.policy': 'policy:read',
  'Query.policies': 'policy:read',
  'Query.accessSubjects': 'policy:read',
  'Mutation.addPolicy': 'policy:write',
  'Mutation.updatePolicy': 'policy:write',
  'Mutation.removePolicy': 'policy:write',
  Policy: 'policy:read',
} as const;

export const policyResolvers = {
  Query: {
    policy: (_root: unknown, { id }: { id: string }, { loaders }: IdentityContext) => loaders.byId(Policy).load(id),
    policies: (_root: unknown, args: QueryPoliciesArgs, { em }: IdentityContext) => listOf(em, source, args),
    accessSubjects: () => subjects,
  },
  Mutation: {
    addPolicy: (_root: unknown, { input }: MutationAddPolicyArgs, context: IdentityContext) => addPolicy(context, input),
    updatePolicy: (_root: unknown, { input }: MutationUpdatePolicyArgs, context: IdentityContext) => updatePolicy(context, input),
    removePolicy: (_root: unknown, { input }: MutationRemovePolicyArgs, context: IdentityContext) => removePolicy(context, input),
  },
  Policy: {
    __resolveReference: ({ id }: { id: string }, { loaders }: IdentityContext) => loaders.byId(Policy).load(id),
  },
};
