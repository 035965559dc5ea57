import type { IdentityContext } from '../context.ts';
import type { MutationSeparateAdministrationArgs } from '../generated/schema.ts';
import { Tenant } from '../tenants/tenant.entity.ts';
import { administratorsOf, separateAdministration, type Administration } from './administration.service.ts';

/** Who may know and decide who administers. Only the administrator of everything gives it up. */
export const administrationPolicy = {
  'Query.administration': 'identity:read',
  'Mutation.separateAdministration': '*:*',
} as const;

export const administrationResolvers = {
  Query: {
    administration: (_root: unknown, _args: unknown, { loaders, viewer }: IdentityContext) => loaders.byId(Tenant).load(viewer.tenantId),
  },
  Mutation: {
    separateAdministration: (_root: unknown, { input }: MutationSeparateAdministrationArgs, context: IdentityContext) => separateAdministration(context, input),
  },
  Administration: {
    separated: ({ separatedAt }: Administration) => separatedAt !== null,
    systemAdministrators: (_root: Administration, _args: unknown, { em }: IdentityContext) => administratorsOf(em, 'SYSTEM'),
    securityAdministrators: (_root: Administration, _args: unknown, { em }: IdentityContext) => administratorsOf(em, 'SECURITY'),
    auditAdministrators: (_root: Administration, _args: unknown, { em }: IdentityContext) => administratorsOf(em, 'AUDIT'),
  },
};
