import { defineEntity, p } from '@mikro-orm/core';

export const ConnectorStatusSchema = defineEntity({
  name: 'ConnectorStatus',
  tableName: 'connector_status',
  schema: 'network',
  properties: {
    /** That of the connector. */
    id: p.uuid().primary(),
    tenantId: p.uuid(),
    state: p.string().$type<'STARTING' | 'RUNNING' | 'WAITING'>(),
    since: p.datetime(),
    port: p.integer().nullable(),
    connections: p.integer(),
    frames: p.float(),
    broken: p.float(),
    samples: p.float(),
    restarts: p.integer(),
    problem: p.text().nullable(),
    memoryMb: p.float(),
    reportedAt: p.datetime(),
  },
});

/** How a connector is doing, as its collector said last. */
export class ConnectorStatus extends ConnectorStatusSchema.class {}
ConnectorStatusSchema.setClass(ConnectorStatus);

export const DeviceStatusSchema = defineEntity({
  name: 'DeviceStatus',
  tableName: 'device_status',
  schema: 'network',
  properties: {
    /** That of the device. */
    id: p.uuid().primary(),
    tenantId: p.uuid(),
    online: p.boolean(),
    since: p.datetime(),
    lastSeenAt: p.datetime().nullable(),
    clockAheadS: p.float().nullable(),
    batteryV: p.float().nullable(),
    frames: p.float(),
    failures: p.float(),
    problem: p.text().nullable(),
    unmapped: p.json<string[]>(),
    reportedAt: p.datetime(),
  },
});

/** How a device is doing, as its collector said last. */
export class DeviceStatus extends DeviceStatusSchema.class {}
DeviceStatusSchema.setClass(DeviceStatus);

export const UnregisteredDeviceSchema = defineEntity({
  name: 'UnregisteredDevice',
  tableName: 'unregistered_device',
  schema: 'network',
  properties: {
    id: p.uuid().primary(),
    tenantId: p.uuid(),
    connectorId: p.uuid(),
    address: p.string(),
    firstSeenAt: p.datetime(),
    lastSeenAt: p.datetime(),
    frames: p.float(),
    cameFrom: p.string(),
  },
});

/** Somebody who speaks to a connector and is not in the register. */
export class UnregisteredDevice extends UnregisteredDeviceSchema.class {}
UnregisteredDeviceSchema.setClass(UnregisteredDevice);
