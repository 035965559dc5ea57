import { listOf } from '@hydrograph/entities';
import type { IdentityContext } from '../context.ts';
import type { MutationAddApiClassArgs, MutationRemoveApiClassArgs, MutationUpdateApiClassArgs, QueryApiClassesArgs } from '../generated/schema.ts';
import { ApiClass, ApiClassHistory } from './api-class.entity.ts';
import { addApiClass, removeApiClass, updateApiClass } from './api-class.service.ts';

const source = { entity: ApiClass, history: ApiClassHistory, sortBy: { NAME: 'name', CREATED_AT: 'createdAt' } } as const;

/** Who may do what with API classes. */
export const apiClassPolicy = {
  'Query.apiClass': 'identity:read',
  'Query.apiClasses': 'identity:read',
  'Mutation.addApiClass': 'identity:write',
  'Mutation.updateApiClass': 'identity:write',
  'Mutation.removeApiClass': 'identity:write',
  ApiClass: 'identity:read',
} as const;

export const apiClassResolvers = {
  Query: {
    apiClass: (_root: unknown, { id }: { id: string }, { loaders }: IdentityContext) => loaders.byId(ApiClass).load(id),
    apiClasses: (_root: unknown, args: QueryApiClassesArgs, { em }: IdentityContext) => listOf(em, source, args),
  },
  Mutation: {
    addApiClass: (_root: unknown, { input }: MutationAddApiClassArgs, context: IdentityContext) => addApiClass(context, input),
    updateApiClass: (_root: unknown, { input }: MutationUpdateApiClassArgs, context: IdentityContext) => updateApiClass(context, input),
    removeApiClass: (_root: unknown, { input }: MutationRemoveApiClassArgs, context: IdentityContext) => removeApiClass(context, input),
  },
  ApiClass: {
    __resolveReference: ({ id }: { id: string }, { loaders }: IdentityContext) => loaders.byId(ApiClass).load(id),
  },
};
