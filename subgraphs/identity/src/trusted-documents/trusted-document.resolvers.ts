import type { IdentityContext } from '../context.ts';
import type { MutationAddTrustedDocumentsArgs, MutationRemoveTrustedDocumentsArgs } from '../generated/schema.ts';
import { TrustedDocument } from './trusted-document.entity.ts';
import { addTrustedDocuments, removeTrustedDocuments } from './trusted-document.service.ts';

/** Who may do what with the trusted lists of applications. */
export const trustedDocumentPolicy = {
  'Mutation.addTrustedDocuments': 'identity:write',
  'Mutation.removeTrustedDocuments': 'identity:write',
  TrustedDocument: 'identity:read',
} as const;

export const trustedDocumentResolvers = {
  Mutation: {
    addTrustedDocuments: (_root: unknown, { input }: MutationAddTrustedDocumentsArgs, context: IdentityContext) => addTrustedDocuments(context, input),
    removeTrustedDocuments: (_root: unknown, { input }: MutationRemoveTrustedDocumentsArgs, context: IdentityContext) => removeTrustedDocuments(context, input),
  },
  TrustedDocument: {
    __resolveReference: ({ id }: { id: string }, { loaders }: IdentityContext) => loaders.byId(TrustedDocument).load(id),
  },
};
