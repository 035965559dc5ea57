import { listOf, oneOf } from '@hydrograph/entities';
import { Camera } from '../cameras/camera.entity.ts';
import type { DomainContext } from '../context.ts';
import type { MutationAddPlantArgs, QueryPlantArgs, QueryPlantsArgs } from '../generated/schema.ts';
import { PumpStation } from '../pump-stations/pump-station.entity.ts';
import { Workshop } from '../workshops/workshop.entity.ts';
import { Plant, PlantHistory } from './plant.entity.ts';
import { addPlant } from './plant.service.ts';

const source = { entity: Plant, history: PlantHistory, sortBy: { CODE: 'code', NAME: 'name', CAPACITY_M3_PER_DAY: 'capacityM3PerDay' } } as const;

/** Who may do what with plants. */
export const plantPolicy = { 'Query.plant': 'plants:read', 'Query.plants': 'plants:read', 'Mutation.addPlant': 'plants:write', Plant: 'plants:read' } as const;

export const plantResolvers = {
  Query: {
    plant: (_root: unknown, args: QueryPlantArgs, context: DomainContext) => oneOf(context, source, args),
    plants: (_root: unknown, args: QueryPlantsArgs, { em }: DomainContext) => listOf(em, source, args),
  },
  Mutation: {
    addPlant: (_root: unknown, { input }: MutationAddPlantArgs, { database, viewer }: DomainContext) => addPlant(database, viewer, input),
  },
  Plant: {
    __resolveReference: ({ id }: { id: string }, { loaders }: DomainContext) => loaders.byId(Plant).load(id),
    station: (plant: Plant) => plant.stationId && { id: plant.stationId },
    workshops: (plant: Plant, _args: unknown, { loaders }: DomainContext) => loaders.many(Workshop, 'plantId', { orderBy: { sequence: 'ASC' } }).load(plant.id),
    cameras: (plant: Plant, _args: unknown, { loaders }: DomainContext) => loaders.many(Camera, 'plantId', { orderBy: { code: 'ASC' } }).load(plant.id),
    pumpStations: (plant: Plant, _args: unknown, { loaders }: DomainContext) => loaders.many(PumpStation, 'plantId', { orderBy: { code: 'ASC' } }).load(plant.id),
  },
};
