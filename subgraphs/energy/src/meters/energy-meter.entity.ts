import { domainProperties, historyOf } from '@hydrograph/entities';
import { defineEntity, p } from '@mikro-orm/core';

export const EnergyMeterSchema = defineEntity({
  name: 'EnergyMeter',
  tableName: 'energy_meter',
  schema: 'energy',
  properties: {
    ...domainProperties,
    code: p.string(),
    name: p.string(),
    nameEn: p.string().nullable(),
    transformerRatio: p.float(),
    pumpStationId: p.uuid().nullable(),
    pumpUnitId: p.uuid().nullable(),
  },
});

/** An electricity meter of a pump station or of one of its units. */
export class EnergyMeter extends EnergyMeterSchema.class {}
EnergyMeterSchema.setClass(EnergyMeter);

/** Every version of every meter. */
export const EnergyMeterHistory = historyOf(EnergyMeterSchema);
