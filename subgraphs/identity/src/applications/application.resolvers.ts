import { listOf } from '@hydrograph/entities';
import { ApiClass } from '../api-classes/api-class.entity.ts';
import { ApiKey } from '../api-keys/api-key.entity.ts';
import type { IdentityContext } from '../context.ts';
import { usageOf } from '../gateway/usage.ts';
import type { ClientApplicationTrustedDocumentsArgs, MutationAddClientApplicationArgs, MutationRenewClientApplicationSecretArgs, MutationUpdateClientApplicationArgs, QueryClientApplicationsArgs } from '../generated/schema.ts';
import { TrustedDocument } from '../trusted-documents/trusted-document.entity.ts';
import { Application, ApplicationHistory } from './application.entity.ts';
import { limitsOf } from './limits.ts';
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
    limits: limitsOf,
    apiClasses: async ({ apiClassIds }: Application, _args: unknown, { loaders }: IdentityContext) => (await loaders.byId(ApiClass).loadMany(apiClassIds)).filter((found) => found instanceof ApiClass),
    apiKeys: ({ id }: Application, _args: unknown, { loaders }: IdentityContext) => loaders.many(ApiKey, 'applicationId', { orderBy: { createdAt: 'DESC' } }).load(id),
    trustedDocuments: ({ id }: Application, { sort, first, after }: ClientApplicationTrustedDocumentsArgs, { em }: IdentityContext) =>
      listOf(em, { entity: TrustedDocument, sortBy: { NAME: 'name', CREATED_AT: 'createdAt' }, where: { applicationId: id } }, { sort, first, after }),
    usage: (application: Application, _args: unknown, { database, viewer, clock }: IdentityContext) => usageOf(database, viewer, application, clock()),
  },
};
