import type { IdentityContext } from '../context.ts';
import type { MutationAddTenantArgs, MutationUpdateTenantArgs } from '../generated/schema.ts';
import { Tenant } from './tenant.entity.ts';
import { groupOf, VISIT } from './tenant-group.ts';
import { addTenant, updateTenant } from './tenant.service.ts';

/** Everybody may know the utility they belong to. */
export const tenantPolicy = {
  'Query.tenant': 'authenticated',
  'Query.groupTenants': VISIT,
  'Mutation.updateTenant': 'identity:write',
  'Mutation.addTenant': 'group:write',
  Tenant: 'authenticated',
} as const;

export const tenantResolvers = {
  Query: {
    tenant: (_root: unknown, _args: unknown, { loaders, viewer }: IdentityContext) => loaders.byId(Tenant).load(viewer.tenantId),
    groupTenants: (_root: unknown, _args: unknown, { database, viewer }: IdentityContext) => groupOf(database, viewer.homeTenantId ?? viewer.tenantId),
  },
  Mutation: {
    addTenant: (_root: unknown, { input }: MutationAddTenantArgs, context: IdentityContext) => addTenant(context, input),
    updateTenant: (_root: unknown, { input }: MutationUpdateTenantArgs, context: IdentityContext) => updateTenant(context, input),
  },
  Tenant: {
    __resolveReference: ({ id }: { id: string }, { loaders }: IdentityContext) => loaders.byId(Tenant).load(id),
  },
};
