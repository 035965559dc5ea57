import type { NetworkContext } from '../context.ts';
import { Valve } from '../valves/valve.entity.ts';
import { loadNode } from '../elements/network-element.ts';
import { elementConnection, elementFields, oneElement } from '../elements/element.resolvers.ts';
import type { Resolvers } from '../generated/schema.ts';
import { crossSectionM2 } from './cross-section.ts';
import type { Pipe } from './pipe.entity.ts';
import { versionsOf } from './pipe.loaders.ts';
import { describePipes } from './pipe-descriptions.ts';
import { updatePipe } from './pipe.service.ts';

const sortProperty = { CODE: 'code', DIAMETER_MM: 'diameterMm', LENGTH_M: 'lengthM', INSTALLED_YEAR: 'installedYear', MATERIAL: 'material' };

/** Who may do what with pipes. */
export const pipePolicy = {
  'Query.pipe': 'network:read',
  'Query.pipes': 'network:read',
  Pipe: 'network:read',
  'Mutation.updatePipe': 'network:write',
  'Mutation.describePipes': 'network:write',
} as const;

export const pipeResolvers = {
  Query: {
    pipe: (_root, args, context) => oneElement<Pipe>(context, 'Pipe', args.id, args.asOf),
    pipes: (_root, args, context) => elementConnection<Pipe>(context, 'Pipe', args, sortProperty),
  },
  Mutation: {
    updatePipe: (_root, { input }, context) => updatePipe(context, input),
    describePipes: (_root, { input }, context) => describePipes(context, input),
  },
  Pipe: {
    ...elementFields,
    __resolveReference: ({ id }: { id: string }, context: NetworkContext) => oneElement<Pipe>(context, 'Pipe', id),
    crossSectionM2: ({ diameterMm }: Pipe) => crossSectionM2(diameterMm),
    startNode: ({ startNodeId }, _args, context) => loadNode(context, startNodeId),
    endNode: ({ endNodeId }, _args, context) => loadNode(context, endNodeId),
    valves: ({ id }, _args, { loaders }) => loaders.many(Valve, 'pipeId', { orderBy: { code: 'ASC' } }).load(id),
    history: ({ id }, { first }, { loaders, em }) => versionsOf(em, loaders, id, first),
  },
} satisfies Resolvers;
