import type { StationProtocol } from '@hydrograph/bus';
import { domainProperties, historyOf } from '@hydrograph/entities';
import { defineEntity, p } from '@mikro-orm/core';
import type { DeviceChannel } from '../devices/device.entity.ts';

export const UploadTargetSchema = defineEntity({
  name: 'UploadTarget',
  tableName: 'upload_target',
  schema: 'network',
  properties: {
    ...domainProperties,
    name: p.string(),
    protocol: p.string().$type<StationProtocol>(),
    transport: p.string().$type<'TCP' | 'UDP'>(),
    host: p.string(),
    port: p.integer(),
    /** Number of our station at the platform. */
    address: p.string(),
    password: p.string().nullable(),
    everyS: p.integer(),
    enabled: p.boolean(),
    /** Which point is sent under which code. */
    channels: p.json<DeviceChannel[]>(),
  },
});

/** A platform of an authority that values are sent to. */
export class UploadTarget extends UploadTargetSchema.class {}
UploadTargetSchema.setClass(UploadTarget);

/** Every version of the rows of `UploadTarget`. */
export const UploadTargetHistory = historyOf(UploadTargetSchema);
