import { listOf } from '@hydrograph/entities';
import type { IdentityContext } from '../context.ts';
import type { MutationRemoveMediaFileArgs, MutationUpdateMediaFileArgs, QueryMediaFilesArgs } from '../generated/schema.ts';
import { MediaFile, MediaFileHistory } from './media-file.entity.ts';

const source = { entity: MediaFile, history: MediaFileHistory, sortBy: { CREATED_AT: 'createdAt', NAME: 'name', BYTES: 'bytes' }, filterMap: { linkedId: 'linkedObject' }, where: { removedAt: null } } as const;

/** Who may do what with files; by HTTP the same. */
export const mediaPolicy = {
  'Query.mediaFile': 'media:read',
  'Query.mediaFiles': 'media:read',
  'Mutation.updateMediaFile': 'media:write',
  'Mutation.removeMediaFile': 'media:write',
  MediaFile: 'media:read',
} as const;

const present = (file: MediaFile | null): MediaFile | null => (file?.removedAt ? null : file);

export const mediaResolvers = {
  Query: {
    mediaFile: async (_root: unknown, { id }: { id: string }, { loaders }: IdentityContext) => present(await loaders.byId(MediaFile).load(id)),
    mediaFiles: (_root: unknown, args: QueryMediaFilesArgs, { em }: IdentityContext) => listOf(em, source, args),
  },
  Mutation: {
    updateMediaFile: (_root: unknown, { input }: MutationUpdateMediaFileArgs, { media, viewer }: IdentityContext) => media.update(viewer, input),
    removeMediaFile: (_root: unknown, { input }: MutationRemoveMediaFileArgs, { media, viewer }: IdentityContext) => media.remove(viewer, input),
  },
  MediaFile: {
    __resolveReference: async ({ id }: { id: string }, { loaders }: IdentityContext) => present(await loaders.byId(MediaFile).load(id)),
    linkedId: ({ linkedObject }: MediaFile) => linkedObject ?? null,
    path: ({ id }: MediaFile) => `/media/files/${id}`,
  },
};
