import { productVersion } from '@hydrograph/service';
import type { IdentityContext } from '../context.ts';

/** What is public, and who one is. */
export const signOnPolicy = {
  'Query.version': 'public',
  'Query.health': 'public',
  'Query.signInOptions': 'public',
  'Query.viewer': 'authenticated',
} as const;

export const signOnResolvers = {
  Query: {
    version: () => productVersion(),
    health: async (_root: unknown, _args: unknown, { database }: IdentityContext) => {
      await database.check();
      return 'ok';
    },
    signInOptions: async (_root: unknown, _args: unknown, { signOn }: IdentityContext) => ({ awaitingFirstAdministrator: await signOn.awaitingFirstAdministrator(), methods: ['PASSWORD', 'ONE_TIME_LINK'] }),
    viewer: (_root: unknown, _args: unknown, { viewer }: IdentityContext) => ({ ...viewer, expiresAt: new Date(viewer.expiresAt) }),
  },
};
