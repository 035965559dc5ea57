import { domainProperties, historyOf } from '@hydrograph/entities';
import { defineEntity, p } from '@mikro-orm/core';

export const WaterMeterSchema = defineEntity({
  name: 'WaterMeter',
  tableName: 'water_meter',
  schema: 'customers',
  properties: {
    ...domainProperties,
    code: p.string(),
    accountId: p.uuid(),
    // Stands here beside the account's, so that a customer's meters are one indexed read.
    customerId: p.uuid(),
    diameterMm: p.integer(),
    permanentFlowM3PerH: p.float().name('permanent_flow_m3_per_h').nullable(),
    installedOn: p.date().nullable(),
    junctionId: p.uuid().nullable(),
  },
});

/** A water meter on a junction of the network. */
export class WaterMeter extends WaterMeterSchema.class {}
WaterMeterSchema.setClass(WaterMeter);

/** Every version of every water meter. */
export const WaterMeterHistory = historyOf(WaterMeterSchema);
