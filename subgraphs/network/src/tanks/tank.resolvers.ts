import { Station } from '../stations/station.entity.ts';
import type { NetworkContext } from '../context.ts';
import { elementConnection, elementFields, oneElement } from '../elements/element.resolvers.ts';
import type { Resolvers } from '../generated/schema.ts';
import type { Tank } from './tank.entity.ts';

/** Who may do what with tanks. */
export const tankPolicy = {
  'Query.tank': 'network:read',
  'Query.tanks': 'network:read',
  Tank: 'network:read',
} as const;

export const tankResolvers = {
  Query: {
    tank: (_root, args, context) => oneElement<Tank>(context, 'Tank', args.id),
    tanks: (_root, args, context) => elementConnection<Tank>(context, 'Tank', args),
  },
  Tank: {
    ...elementFields,
    __resolveReference: ({ id }: { id: string }, context: NetworkContext) => oneElement<Tank>(context, 'Tank', id),
    station: ({ stationId }, _args, { loaders }) => (stationId ? loaders.byId(Station).load(stationId) : null),
  },
} satisfies Resolvers;
