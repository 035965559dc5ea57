import { listOf, oneOf } from '@hydrograph/entities';
import type { NetworkContext } from '../context.ts';
import type { Resolvers } from '../generated/schema.ts';
import { UploadStatus } from './upload-status.entity.ts';
import { UploadTarget, UploadTargetHistory } from './upload-target.entity.ts';
import { removeUploadTarget, saveUploadTarget } from './upload-target.service.ts';

/** Who may do what with the platforms that values are sent to. */
export const uploadPolicy = {
  'Query.uploadTarget': 'network:read', 'Query.uploadTargets': 'network:read', UploadTarget: 'network:read', 'Mutation.saveUploadTarget': 'network:write', 'Mutation.removeUploadTarget': 'network:write',
} as const;

const targets = { entity: UploadTarget, history: UploadTargetHistory, sortBy: { NAME: 'name' } } as const;

export const uploadResolvers = {
  Query: {
    uploadTarget: (_root, args, context) => oneOf(context, targets, args),
    uploadTargets: (_root, args, { em }) => listOf(em, targets, args),
  },
  Mutation: {
    saveUploadTarget: (_root, { input }, context) => saveUploadTarget(context, input),
    removeUploadTarget: (_root, { input }, context) => removeUploadTarget(context, input.id),
  },
  UploadTarget: {
    __resolveReference: ({ id }: { id: string }, context: NetworkContext) => oneOf(context, targets, { id }),
    hasPassword: ({ password }) => password !== null,
    status: ({ id }, _args, { loaders }) => loaders.byId(UploadStatus).load(id),
  },
} satisfies Resolvers;
