import { connection, isId, toWhere, validAt } from '@hydrograph/entities';
import type { EntityName } from '@mikro-orm/core';
import type { NetworkContext } from '../context.ts';
import type { Resolvers } from '../generated/schema.ts';
import { Dma, DmaHistory } from './dma.entity.ts';
import { junctionsOf, loadJunctionCount, loadLivePressure, loadPointsInside } from './dma.loaders.ts';
import { defineDmas } from './dma.service.ts';

const sortProperty = { CODE: 'code', NAME: 'name', LEVEL: 'level' } as const;

/** Who may do what with district metered areas. */
export const dmaPolicy = {
  'Query.dma': 'network:read',
  'Query.dmas': 'network:read',
  'Mutation.defineDmas': 'network:write',
  Dma: 'network:read',
  'Dma.livePressureM': 'telemetry:read',
} as const;

const oneDma = ({ loaders }: NetworkContext, id: string): Promise<Dma | null> => (isId(id) ? loaders.byId(Dma).load(id) : Promise.resolve(null));

export const dmaResolvers = {
  Query: {
    dma: (_root, { id }, context) => oneDma(context, id),
    dmas: (_root, { filter, sort, asOf, first, after }, { em }) =>
      connection<Dma>({
        em,
        // A past row has all that a present one has.
        entity: (asOf ? DmaHistory : Dma) as EntityName<Dma>,
        where: asOf ? { $and: [toWhere(filter), validAt(asOf)] } : toWhere(filter),
        sort: { field: sortProperty[sort?.field ?? 'CODE'], direction: sort?.direction },
        first,
        after,
      }),
  },
  Mutation: {
    defineDmas: (_root, { input }, context) => defineDmas(context, input),
  },
  Dma: {
    __resolveReference: ({ id }: { id: string }, context: NetworkContext) => oneDma(context, id),
    parent: ({ parentId }, _args, { loaders }) => (parentId ? loaders.byId(Dma).load(parentId) : null),
    children: ({ id }, _args, { loaders }) => loaders.many(Dma, 'parentId', { orderBy: { code: 'ASC' } }).load(id),
    junctions: ({ id }, { first, after }, context) => junctionsOf(context, id, first, after),
    junctionCount: ({ id }, _args, context) => loadJunctionCount(context, id),
    points: async ({ id }, { quantity }, context) => (await loadPointsInside(context, id)).filter((point) => !quantity || point.quantity === quantity),
    livePressureM: ({ id }, _args, context) => loadLivePressure(context, id),
  },
} satisfies Resolvers;
