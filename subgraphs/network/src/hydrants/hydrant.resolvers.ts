import { Junction } from '../junctions/junction.entity.ts';
import type { NetworkContext } from '../context.ts';
import { elementConnection, elementFields, oneElement } from '../elements/element.resolvers.ts';
import type { Resolvers } from '../generated/schema.ts';
import type { Hydrant } from './hydrant.entity.ts';
import { placeHydrants } from './hydrant.service.ts';

/** Who may do what with hydrants. */
export const hydrantPolicy = {
  'Query.hydrant': 'network:read',
  'Query.hydrants': 'network:read',
  Hydrant: 'network:read',
  'Mutation.placeHydrants': 'network:write',
} as const;

export const hydrantResolvers = {
  Query: {
    hydrant: (_root, args, context) => oneElement<Hydrant>(context, 'Hydrant', args.id),
    hydrants: (_root, args, context) => elementConnection<Hydrant>(context, 'Hydrant', args),
  },
  Mutation: {
    placeHydrants: (_root, { input }, context) => placeHydrants(context, input),
  },
  Hydrant: {
    ...elementFields,
    __resolveReference: ({ id }: { id: string }, context: NetworkContext) => oneElement<Hydrant>(context, 'Hydrant', id),
    junction: ({ junctionId }, _args, { loaders }) => loaders.byId(Junction).load(junctionId),
  },
} satisfies Resolvers;
