import { Dma } from '../dmas/dma.entity.ts';
import { Point } from '../points/point.entity.ts';
import { Pump } from '../pumps/pump.entity.ts';
import type { NetworkContext } from '../context.ts';
import { elementConnection, elementFields, oneElement } from '../elements/element.resolvers.ts';
import type { Resolvers } from '../generated/schema.ts';
import type { Station } from './station.entity.ts';
import { addStations } from './station.service.ts';

const sortProperty = { CODE: 'code', NAME: 'name' };

/** Who may do what with stations. */
export const stationPolicy = {
  'Query.station': 'network:read',
  'Query.stations': 'network:read',
  Station: 'network:read',
  'Mutation.addStations': 'network:write',
} as const;

export const stationResolvers = {
  Query: {
    station: (_root, args, context) => oneElement<Station>(context, 'Station', args.id),
    stations: (_root, args, context) => elementConnection<Station>(context, 'Station', args, sortProperty),
  },
  Mutation: {
    addStations: (_root, { input }, context) => addStations(context, input),
  },
  Station: {
    ...elementFields,
    __resolveReference: ({ id }: { id: string }, context: NetworkContext) => oneElement<Station>(context, 'Station', id),
    dma: ({ dmaId }, _args, { loaders }) => (dmaId ? loaders.byId(Dma).load(dmaId) : null),
    pumps: ({ id }, _args, { loaders }) => loaders.many(Pump, 'stationId', { orderBy: { code: 'ASC' } }).load(id),
    points: ({ id }, _args, { loaders }) => loaders.many(Point, 'stationId', { orderBy: { code: 'ASC' } }).load(id),
  },
} satisfies Resolvers;
