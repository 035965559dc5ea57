import { Station } from '../stations/station.entity.ts';
import type { NetworkContext } from '../context.ts';
import { elementConnection, elementFields, oneElement } from '../elements/element.resolvers.ts';
import type { Resolvers } from '../generated/schema.ts';
import type { Pump } from './pump.entity.ts';

/** Who may do what with pumps. */
export const pumpPolicy = {
  'Query.pump': 'network:read',
  'Query.pumps': 'network:read',
  Pump: 'network:read',
} as const;

export const pumpResolvers = {
  Query: {
    pump: (_root, args, context) => oneElement<Pump>(context, 'Pump', args.id),
    pumps: (_root, args, context) => elementConnection<Pump>(context, 'Pump', args),
  },
  Pump: {
    ...elementFields,
    __resolveReference: ({ id }: { id: string }, context: NetworkContext) => oneElement<Pump>(context, 'Pump', id),
    station: ({ stationId }, _args, { loaders }) => (stationId ? loaders.byId(Station).load(stationId) : null),
  },
} satisfies Resolvers;
