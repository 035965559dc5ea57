import type { IdentityContext } from '../context.ts';
import type { MutationRotateSigningKeyArgs } from '../generated/schema.ts';

/** Who may change the key that signs tokens. */
export const keysPolicy = { 'Mutation.rotateSigningKey': 'identity:write' } as const;

export const keysResolvers = {
  Mutation: {
    rotateSigningKey: async (_root: unknown, { input }: MutationRotateSigningKeyArgs, { keyRotation, viewer, requestId }: IdentityContext) => ({
      keyId: await keyRotation.rotate({ id: viewer.id, name: viewer.name, tenantId: viewer.tenantId, requestId }, { revoke: input.revoke ?? false }),
      userErrors: [],
    }),
  },
};
