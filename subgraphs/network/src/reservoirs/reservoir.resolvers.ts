import { Station } from '../stations/station.entity.ts';
import type { NetworkContext } from '../context.ts';
import { elementConnection, elementFields, oneElement } from '../elements/element.resolvers.ts';
import type { Resolvers } from '../generated/schema.ts';
import type { Reservoir } from './reservoir.entity.ts';

/** Who may do what with reservoirs. */
export const reservoirPolicy = {
  'Query.reservoir': 'network:read',
  'Query.reservoirs': 'network:read',
  Reservoir: 'network:read',
} as const;

export const reservoirResolvers = {
  Query: {
    reservoir: (_root, args, context) => oneElement<Reservoir>(context, 'Reservoir', args.id),
    reservoirs: (_root, args, context) => elementConnection<Reservoir>(context, 'Reservoir', args),
  },
  Reservoir: {
    ...elementFields,
    __resolveReference: ({ id }: { id: string }, context: NetworkContext) => oneElement<Reservoir>(context, 'Reservoir', id),
    station: ({ stationId }, _args, { loaders }) => (stationId ? loaders.byId(Station).load(stationId) : null),
  },
} satisfies Resolvers;
