import { domainProperties } from '@hydrograph/entities';
import { defineEntity, p } from '@mikro-orm/core';

export const HourlyConsumptionSchema = defineEntity({
  name: 'HourlyConsumption',
  tableName: 'hourly_consumption',
  schema: 'energy',
  properties: { ...domainProperties, meterId: p.uuid(), start: p.datetime(), energyKwh: p.float() },
});

/** Active energy of one full hour of one meter, kWh. */
export class HourlyConsumption extends HourlyConsumptionSchema.class {}
HourlyConsumptionSchema.setClass(HourlyConsumption);
