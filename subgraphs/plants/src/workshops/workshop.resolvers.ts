import { listOf } from '@hydrograph/entities';
import type { DomainContext } from '../context.ts';
import type { QueryWorkshopArgs, QueryWorkshopsArgs } from '../generated/schema.ts';
import { Plant } from '../plants/plant.entity.ts';
import { Workshop, WorkshopHistory } from './workshop.entity.ts';

const source = { entity: Workshop, history: WorkshopHistory, sortBy: { CODE: 'code', NAME: 'name', SEQUENCE: 'sequence' } } as const;

/** Who may do what with workshops. */
export const workshopPolicy = { 'Query.workshop': 'plants:read', 'Query.workshops': 'plants:read', Workshop: 'plants:read' } as const;

export const workshopResolvers = {
  Query: {
    workshop: (_root: unknown, { id }: QueryWorkshopArgs, { loaders }: DomainContext) => loaders.byId(Workshop).load(id),
    workshops: (_root: unknown, args: QueryWorkshopsArgs, { em }: DomainContext) => listOf(em, source, args),
  },
  Workshop: {
    __resolveReference: ({ id }: { id: string }, { loaders }: DomainContext) => loaders.byId(Workshop).load(id),
    plant: (workshop: Workshop, _args: unknown, { loaders }: DomainContext) => loaders.byId(Plant).load(workshop.plantId),
  },
};
