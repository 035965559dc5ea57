import type { IdentityContext } from '../context.ts';
import type { MutationChangeMyPasswordArgs, MutationConfirmMySecondFactorArgs, MutationEndSessionArgs, MutationRenewMyRecoveryCodesArgs, MutationResetSignInArgs } from '../generated/schema.ts';
import { BadUserInput } from '@hydrograph/service';
import { User } from '../users/user.entity.ts';

/** Everybody sees and changes their own way to sign in; that of others only who administers users. */
export const accountPolicy = {
  'Query.mySignIn': 'authenticated',
  'Query.signInOf': 'identity:write',
  'Mutation.changeMyPassword': 'authenticated',
  'Mutation.enrolMySecondFactor': 'authenticated',
  'Mutation.confirmMySecondFactor': 'authenticated',
  'Mutation.renewMyRecoveryCodes': 'authenticated',
  'Mutation.endSession': 'authenticated',
  'Mutation.resetSignIn': 'identity:write',
} as const;

export const accountResolvers = {
  Query: {
    mySignIn: async (_root: unknown, _args: unknown, context: IdentityContext) => context.accounts.of(context.em, await self(context)),
    signInOf: async (_root: unknown, { userId }: { userId: string }, { em, loaders, accounts }: IdentityContext) => {
      const user = await loaders.byId(User).load(userId);
      return user && accounts.of(em, user);
    },
  },
  Mutation: {
    changeMyPassword: async (_root: unknown, { input }: MutationChangeMyPasswordArgs, context: IdentityContext) => {
      await self(context);
      return context.accounts.changePassword(context, input);
    },
    enrolMySecondFactor: async (_root: unknown, _args: unknown, context: IdentityContext) => {
      await self(context);
      return context.accounts.enrol(context);
    },
    confirmMySecondFactor: async (_root: unknown, { input }: MutationConfirmMySecondFactorArgs, context: IdentityContext) => {
      await self(context);
      return context.accounts.confirm(context, input.code);
    },
    renewMyRecoveryCodes: async (_root: unknown, { input }: MutationRenewMyRecoveryCodesArgs, context: IdentityContext) => {
      await self(context);
      return context.accounts.renewRecoveryCodes(context, input.code);
    },
    endSession: (_root: unknown, { input }: MutationEndSessionArgs, context: IdentityContext) => context.accounts.endSession(context, input.id),
    resetSignIn: (_root: unknown, { input }: MutationResetSignInArgs, context: IdentityContext) => context.accounts.reset(context, input),
  },
};

/** The user who asks. A service or an application has no way to sign in that could be changed here. */
async function self({ viewer, loaders }: IdentityContext): Promise<User> {
  const user = viewer.kind === 'user' ? await loaders.byId(User).load(viewer.id) : null;
  if (!user) throw new BadUserInput('Only a user who is signed in can ask this');
  return user;
}
