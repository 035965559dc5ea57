import type { IdentityContext } from '../context.ts';
import type { MutationUpdateTenantArgs } from '../generated/schema.ts';
import { Tenant } from './tenant.entity.ts';
import { updateTenant } from './tenant.service.ts';

/** Everybody may know the utility they belong to. */
export const tenantPolicy = {
  'Query.tenant': 'authenticated',
  'Mutation.updateTenant': 'identity:write',
  Tenant: 'authenticated',
} as const;

export const tenantResolvers = {
  Query: {
    tenant: (_root: unknown, _args: unknown, { loaders, viewer }: IdentityContext) => loaders.byId(Tenant).load(viewer.tenantId),
  },
  Mutation: {
    updateTenant: (_root: unknown, { input }: MutationUpdateTenantArgs, context: IdentityContext) => updateTenant(context, input),
  },
  Tenant: {
    __resolveReference: ({ id }: { id: string }, { loaders }: IdentityContext) => loaders.byId(Tenant).load(id),
  },
};
