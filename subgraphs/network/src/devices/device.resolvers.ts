import { connection, isId, toWhere } from '@hydrograph/entities';
import type { NetworkContext } from '../context.ts';
import type { Resolvers } from '../generated/schema.ts';
import { Point } from '../points/point.entity.ts';
import { Station } from '../stations/station.entity.ts';
import { Device } from './device.entity.ts';
import { registerDevice } from './device.service.ts';

const sortProperty = { CODE: 'code', NAME: 'name' } as const;

/** Who may do what with devices. */
export const devicePolicy = { 'Query.device': 'network:read', 'Query.devices': 'network:read', 'Mutation.registerDevice': 'network:write', Device: 'network:read' } as const;

const oneDevice = ({ loaders }: NetworkContext, id: string): Promise<Device | null> => (isId(id) ? loaders.byId(Device).load(id) : Promise.resolve(null));

export const deviceResolvers = {
  Query: {
    device: (_root, { id }, context) => oneDevice(context, id),
    devices: (_root, { filter, sort, first, after }, { em }) =>
      connection({ em, entity: Device, where: toWhere(filter), sort: { field: sortProperty[sort?.field ?? 'CODE'], direction: sort?.direction }, first, after }),
  },
  Mutation: {
    registerDevice: (_root, { input }, context) => registerDevice(context, input),
  },
  Device: {
    __resolveReference: ({ id }: { id: string }, context: NetworkContext) => oneDevice(context, id),
    station: ({ stationId }, _args, { loaders }) => (stationId ? loaders.byId(Station).load(stationId) : null),
    points: ({ id }, _args, { loaders }) => loaders.many(Point, 'deviceId', { orderBy: { code: 'ASC' } }).load(id),
  },
} satisfies Resolvers;
