import { domainProperties, historyOf } from '@hydrograph/entities';
import { defineEntity, p } from '@mikro-orm/core';

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
  },
});

/** A device that sends samples. */
export class Device extends DeviceSchema.class {}
DeviceSchema.setClass(Device);

/** Every version of the rows of `Device`. */
export const DeviceHistory = historyOf(DeviceSchema);
