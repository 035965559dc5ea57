import type { Resolvers } from '../generated/schema.ts';
import { markSensitivity, sensitivityCounts } from './sensitivity.service.ts';

/** Who may mark what is sensitive: the security administrator, not whoever runs the network. */
export const sensitivityPolicy = {
  'Query.sensitivityCounts': 'policy:read',
  'Mutation.markSensitivity': 'policy:write',
} as const;

export const sensitivityResolvers = {
  Query: {
    sensitivityCounts: (_root, _args, context) => sensitivityCounts(context),
  },
  Mutation: {
    markSensitivity: (_root, { input }, context) => markSensitivity(context, input),
  },
} satisfies Resolvers;
