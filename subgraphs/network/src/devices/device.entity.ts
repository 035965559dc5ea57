import { domainProperties, historyOf } from '@hydrograph/entities';
import { defineEntity, p } from '@mikro-orm/core';

/** Which code of the device's protocol is which point, and what makes its value one of the point. */
export interface DeviceChannel {
  code: string;
  statistic: string | null;
  pointId: string;
  scale: number;
  offset: number;
}

export const DeviceSchema = defineEntity({
  name: 'Device',
  tableName: 'device',
  schema: 'network',
  properties: {
    ...domainProperties,
    code: p.string(),
    name: p.string(),
    nameEn: p.string().nullable(),
    kind: p.string(),
    protocol: p.string(),
    stationId: p.uuid().nullable(),
    connectorId: p.uuid().nullable(),
    /** Its number in its protocol. */
    address: p.string().nullable(),
    /** Asked so often, when not as its connector says. */
    pollEveryS: p.integer().nullable(),
    channels: p.json<DeviceChannel[]>(),
  },
});

/** A device that sends samples. */
export class Device extends DeviceSchema.class {}
DeviceSchema.setClass(Device);

/** Every version of the rows of `Device`. */
export const DeviceHistory = historyOf(DeviceSchema);
