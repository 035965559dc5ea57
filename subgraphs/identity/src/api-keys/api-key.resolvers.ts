import { Application } from '../applications/application.entity.ts';
import type { IdentityContext } from '../context.ts';
import type { MutationAddApiKeyArgs, MutationRevokeApiKeyArgs } from '../generated/schema.ts';
import { ApiKey } from './api-key.entity.ts';
import { addApiKey, revokeApiKey } from './api-key.service.ts';

/** Who may do what with the keys of applications. */
export const apiKeyPolicy = {
  'Mutation.addApiKey': 'identity:write',
  'Mutation.revokeApiKey': 'identity:write',
  ApiKey: 'identity:read',
} as const;

export const apiKeyResolvers = {
  Mutation: {
    addApiKey: (_root: unknown, { input }: MutationAddApiKeyArgs, context: IdentityContext) => addApiKey(context, input),
    revokeApiKey: (_root: unknown, { input }: MutationRevokeApiKeyArgs, context: IdentityContext) => revokeApiKey(context, input),
  },
  ApiKey: {
    __resolveReference: ({ id }: { id: string }, { loaders }: IdentityContext) => loaders.byId(ApiKey).load(id),
    application: ({ applicationId }: ApiKey, _args: unknown, { loaders }: IdentityContext) => loaders.byId(Application).load(applicationId),
  },
};
