import { listOf, oneOf } from '@hydrograph/entities';
import { Camera } from '../cameras/camera.entity.ts';
import type { DomainContext } from '../context.ts';
import type { MutationAddPumpStationArgs, QueryPumpStationArgs, QueryPumpStationsArgs } from '../generated/schema.ts';
import { Plant } from '../plants/plant.entity.ts';
import { PumpUnit } from '../pump-units/pump-unit.entity.ts';
import { PumpStation, PumpStationHistory } from './pump-station.entity.ts';
import { addPumpStation } from './pump-station.service.ts';
import { Supply } from './supply.entity.ts';

const source = { entity: PumpStation, history: PumpStationHistory, sortBy: { CODE: 'code', NAME: 'name' } } as const;
const byCode = { orderBy: { code: 'ASC' } } as const;

/** Who may do what with pump stations. */
export const pumpStationPolicy = {
  'Query.pumpStation': 'plants:read',
  'Query.pumpStations': 'plants:read',
  'Mutation.addPumpStation': 'plants:write',
  PumpStation: 'plants:read',
  Dma: 'plants:read',
  Station: 'plants:read',
} as const;

export const pumpStationResolvers = {
  Query: {
    pumpStation: (_root: unknown, args: QueryPumpStationArgs, context: DomainContext) => oneOf(context, source, args),
    pumpStations: (_root: unknown, args: QueryPumpStationsArgs, { em }: DomainContext) => listOf(em, source, args),
  },
  Mutation: {
    addPumpStation: (_root: unknown, { input }: MutationAddPumpStationArgs, { database, viewer }: DomainContext) => addPumpStation(database, viewer, input),
  },
  PumpStation: {
    __resolveReference: ({ id }: { id: string }, { loaders }: DomainContext) => loaders.byId(PumpStation).load(id),
    plant: (station: PumpStation, _args: unknown, { loaders }: DomainContext) => station.plantId && loaders.byId(Plant).load(station.plantId),
    station: (station: PumpStation) => station.stationId && { id: station.stationId },
    units: (station: PumpStation, _args: unknown, { loaders }: DomainContext) => loaders.many(PumpUnit, 'pumpStationId', byCode).load(station.id),
    cameras: (station: PumpStation, _args: unknown, { loaders }: DomainContext) => loaders.many(Camera, 'pumpStationId', byCode).load(station.id),
    supplies: async (station: PumpStation, _args: unknown, { loaders }: DomainContext) =>
      (await loaders.many(Supply, 'pumpStationId', { orderBy: { dmaId: 'ASC' } }).load(station.id)).map(({ dmaId }) => ({ id: dmaId })),
  },
  Dma: {
    __resolveReference: ({ id }: { id: string }) => ({ id }),
    pumpStations: async ({ id }: { id: string }, _args: unknown, { loaders }: DomainContext) => {
      const supplies = await loaders.many(Supply, 'dmaId', { orderBy: { pumpStationId: 'ASC' } }).load(id);
      return Promise.all(supplies.map(({ pumpStationId }) => loaders.byId(PumpStation).load(pumpStationId)));
    },
  },
  Station: {
    __resolveReference: ({ id }: { id: string }) => ({ id }),
    pumpStation: async ({ id }: { id: string }, _args: unknown, { loaders }: DomainContext) => (await loaders.many(PumpStation, 'stationId', byCode).load(id))[0],
    cameras: ({ id }: { id: string }, _args: unknown, { loaders }: DomainContext) => loaders.many(Camera, 'stationId', byCode).load(id),
    plant: async ({ id }: { id: string }, _args: unknown, { loaders }: DomainContext) => (await loaders.many(Plant, 'stationId', byCode).load(id))[0],
  },
};
