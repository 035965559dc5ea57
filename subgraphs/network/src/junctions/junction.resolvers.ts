import { Dma } from '../dmas/dma.entity.ts';
import { pipesAt } from '../pipes/pipe.loaders.ts';
import type { NetworkContext } from '../context.ts';
import { elementConnection, elementFields, oneElement } from '../elements/element.resolvers.ts';
import type { Resolvers } from '../generated/schema.ts';
import type { Junction } from './junction.entity.ts';

const sortProperty = { CODE: 'code', ELEVATION_M: 'elevationM', BASE_DEMAND_M3_PER_H: 'baseDemandM3PerH' };

/** Who may do what with junctions. */
export const junctionPolicy = {
  'Query.junction': 'network:read',
  'Query.junctions': 'network:read',
  Junction: 'network:read',
} as const;

export const junctionResolvers = {
  Query: {
    junction: (_root, args, context) => oneElement<Junction>(context, 'Junction', args.id, args.asOf),
    junctions: (_root, args, context) => elementConnection<Junction>(context, 'Junction', args, sortProperty),
  },
  Junction: {
    ...elementFields,
    __resolveReference: ({ id }: { id: string }, context: NetworkContext) => oneElement<Junction>(context, 'Junction', id),
    dma: ({ dmaId }, _args, { loaders }) => (dmaId ? loaders.byId(Dma).load(dmaId) : null),
    pipes: ({ id }, _args, { loaders }) => pipesAt(loaders, id),
  },
} satisfies Resolvers;
