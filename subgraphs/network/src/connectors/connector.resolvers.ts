import { listOf, oneOf } from '@hydrograph/entities';
import type { NetworkContext } from '../context.ts';
import { deviceList } from '../devices/device.resolvers.ts';
import type { Resolvers } from '../generated/schema.ts';
import { Point } from '../points/point.entity.ts';
import { Connector, ConnectorHistory } from './connector.entity.ts';
import { connectDevice, removeConnector, saveConnector } from './connector.service.ts';
import { ConnectorStatus, DeviceStatus, UnregisteredDevice } from './status.entity.ts';

/** Who may do what with connectors. */
export const connectorPolicy = {
  'Query.connector': 'network:read', 'Query.connectors': 'network:read', 'Query.unregisteredDevices': 'network:read', Connector: 'network:read',
  'Mutation.saveConnector': 'network:write', 'Mutation.removeConnector': 'network:write', 'Mutation.connectDevice': 'network:write',
} as const;

const connectors = { entity: Connector, history: ConnectorHistory, sortBy: { NAME: 'name', PORT: 'port' } } as const;
const unregistered = { entity: UnregisteredDevice, sortBy: { LAST_SEEN_AT: 'lastSeenAt', ADDRESS: 'address' } } as const;

export const connectorResolvers = {
  Query: {
    connector: (_root, args, context) => oneOf(context, connectors, args),
    connectors: (_root, args, { em }) => listOf(em, connectors, args),
    unregisteredDevices: (_root, args, { em }) => listOf(em, unregistered, args),
  },
  Mutation: {
    saveConnector: (_root, { input }, context) => saveConnector(context, input),
    removeConnector: (_root, { input }, context) => removeConnector(context, input.id),
    connectDevice: (_root, { input }, context) => connectDevice(context, input),
  },
  Connector: {
    __resolveReference: ({ id }: { id: string }, context: NetworkContext) => oneOf(context, connectors, { id }),
    status: ({ id }, _args, { loaders }) => loaders.byId(ConnectorStatus).load(id),
    devices: ({ id }, args, { em }) => listOf(em, { ...deviceList, where: { connectorId: id } }, args),
  },
  UnregisteredDevice: {
    connector: async ({ connectorId }, _args, { loaders }) => (await loaders.byId(Connector).load(connectorId))!,
  },
  DeviceChannel: {
    point: ({ pointId }, _args, { loaders }) => loaders.byId(Point).load(pointId),
  },
  Device: {
    connector: ({ connectorId }, _args, { loaders }) => (connectorId ? loaders.byId(Connector).load(connectorId) : null),
    status: ({ id }, _args, { loaders }) => loaders.byId(DeviceStatus).load(id),
  },
} satisfies Resolvers;
