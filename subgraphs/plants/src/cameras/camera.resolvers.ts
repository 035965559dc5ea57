import { listOf, oneOf } from '@hydrograph/entities';
import type { DomainContext } from '../context.ts';
import type { MutationAddCamerasArgs, QueryCameraArgs, QueryCamerasArgs } from '../generated/schema.ts';
import { Plant } from '../plants/plant.entity.ts';
import { PumpStation } from '../pump-stations/pump-station.entity.ts';
import { Camera, CameraHistory } from './camera.entity.ts';
import { addCameras } from './camera.service.ts';

const source = { entity: Camera, history: CameraHistory, sortBy: { CODE: 'code', NAME: 'name' } } as const;

/** Who may do what with cameras. */
export const cameraPolicy = { 'Query.camera': 'plants:read', 'Query.cameras': 'plants:read', 'Mutation.addCameras': 'plants:write', Camera: 'plants:read' } as const;

export const cameraResolvers = {
  Query: {
    camera: (_root: unknown, args: QueryCameraArgs, context: DomainContext) => oneOf(context, source, args),
    cameras: (_root: unknown, args: QueryCamerasArgs, { em }: DomainContext) => listOf(em, source, args),
  },
  Mutation: {
    addCameras: (_root: unknown, { input }: MutationAddCamerasArgs, { database, viewer }: DomainContext) => addCameras(database, viewer, input),
  },
  Camera: {
    __resolveReference: ({ id }: { id: string }, { loaders }: DomainContext) => loaders.byId(Camera).load(id),
    station: (camera: Camera) => camera.stationId && { id: camera.stationId },
    plant: (camera: Camera, _args: unknown, { loaders }: DomainContext) => camera.plantId && loaders.byId(Plant).load(camera.plantId),
    pumpStation: (camera: Camera, _args: unknown, { loaders }: DomainContext) => camera.pumpStationId && loaders.byId(PumpStation).load(camera.pumpStationId),
  },
};
