import { Pipe } from '../pipes/pipe.entity.ts';
import type { NetworkContext } from '../context.ts';
import { elementConnection, elementFields, oneElement } from '../elements/element.resolvers.ts';
import type { Resolvers } from '../generated/schema.ts';
import type { Valve } from './valve.entity.ts';
import { placeValves } from './valve.service.ts';

const sortProperty = { CODE: 'code', DIAMETER_MM: 'diameterMm' };

/** Who may do what with valves. */
export const valvePolicy = {
  'Query.valve': 'network:read',
  'Query.valves': 'network:read',
  Valve: 'network:read',
  'Mutation.placeValves': 'network:write',
} as const;

export const valveResolvers = {
  Query: {
    valve: (_root, args, context) => oneElement<Valve>(context, 'Valve', args.id, args.asOf),
    valves: (_root, args, context) => elementConnection<Valve>(context, 'Valve', args, sortProperty),
  },
  Mutation: {
    placeValves: (_root, { input }, context) => placeValves(context, input),
  },
  Valve: {
    ...elementFields,
    __resolveReference: ({ id }: { id: string }, context: NetworkContext) => oneElement<Valve>(context, 'Valve', id),
    pipe: ({ pipeId }, _args, { loaders }) => (pipeId ? loaders.byId(Pipe).load(pipeId) : null),
  },
} satisfies Resolvers;
