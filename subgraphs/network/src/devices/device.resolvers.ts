import { isId, listOf } from '@hydrograph/entities';
import { raw } from '@mikro-orm/core';
import type { NetworkContext } from '../context.ts';
import type { Resolvers } from '../generated/schema.ts';
import { Point } from '../points/point.entity.ts';
import { Station } from '../stations/station.entity.ts';
import { Device } from './device.entity.ts';
import { registerDevice, removeDevice, updateDevice } from './device.service.ts';

const heard = raw('(select status.id from network.device_status status where status.online)');
const online = (wanted: unknown): Record<string, object> => (wanted ? { id: { $in: heard } } : { connectorId: { $ne: null }, id: { $nin: heard } });

/** What lists of devices are read from. */
export const deviceList = { entity: Device, sortBy: { CODE: 'code', NAME: 'name' }, filterMap: { online } } as const;

/** Who may do what with devices. */
export const devicePolicy = {
  'Query.device': 'network:read', 'Query.devices': 'network:read', 'Mutation.registerDevice': 'network:write', 'Mutation.updateDevice': 'network:write', 'Mutation.removeDevice': 'network:write', Device: 'network:read',
} as const;

const oneDevice = ({ loaders }: NetworkContext, id: string): Promise<Device | null> => (isId(id) ? loaders.byId(Device).load(id) : Promise.resolve(null));

export const deviceResolvers = {
  Query: {
    device: (_root, { id }, context) => oneDevice(context, id),
    devices: (_root, args, { em }) => listOf(em, deviceList, args),
  },
  Mutation: {
    registerDevice: (_root, { input }, context) => registerDevice(context, input),
    updateDevice: (_root, { input }, context) => updateDevice(context, input),
    removeDevice: (_root, { input }, context) => removeDevice(context, input.id),
  },
  Device: {
    __resolveReference: ({ id }: { id: string }, context: NetworkContext) => oneDevice(context, id),
    station: ({ stationId }, _args, { loaders }) => (stationId ? loaders.byId(Station).load(stationId) : null),
    points: ({ id }, _args, { loaders }) => loaders.many(Point, 'deviceId', { orderBy: { code: 'ASC' } }).load(id),
  },
} satisfies Resolvers;
