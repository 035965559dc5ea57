import { listOf } from '@hydrograph/entities';
import type { IdentityContext } from '../context.ts';
import type { MutationAddClientApplicationArgs, MutationRenewClientApplicationSecretArgs, MutationUpdateClientApplicationArgs, QueryClientApplicationsArgs } from '../generated/schema.ts';
import { Application, ApplicationHistory } from './application.entity.ts';
import { addClientApplication, renewClientApplicationSecret, updateClientApplication } from './application.service.ts';

const source = { entity: Application, history: ApplicationHistory, sortBy: { NAME: 'name', CREATED_AT: 'createdAt' } } as const;

/** Who may do what with the systems that sign on here. */
export const applicationPolicy = {
  'Query.clientApplication': 'identity:read',
  'Query.clientApplications': 'identity:read',
  'Mutation.addClientApplication': 'identity:write',
  'Mutation.updateClientApplication': 'identity:write',
  'Mutation.renewClientApplicationSecret': 'identity:write',
  ClientApplication: 'identity:read',
} as const;

export const applicationResolvers = {
  Query: {
    clientApplication: (_root: unknown, { id }: { id: string }, { loaders }: IdentityContext) => loaders.byId(Application).load(id),
    clientApplications: (_root: unknown, args: QueryClientApplicationsArgs, { em }: IdentityContext) => listOf(em, source, args),
  },
  Mutation: {
    addClientApplication: (_root: unknown, { input }: MutationAddClientApplicationArgs, context: IdentityContext) => addClientApplication(context, input),
    updateClientApplication: (_root: unknown, { input }: MutationUpdateClientApplicationArgs, context: IdentityContext) => updateClientApplication(context, input),
    renewClientApplicationSecret: (_root: unknown, { input }: MutationRenewClientApplicationSecretArgs, context: IdentityContext) => renewClientApplicationSecret(context, input),
  },
  ClientApplication: {
    __resolveReference: ({ id }: { id: string }, { loaders }: IdentityContext) => loaders.byId(Application).load(id),
  },
};
