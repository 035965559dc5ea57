import { domainProperties, historyOf } from '@hydrograph/entities';
import { defineEntity, p } from '@mikro-orm/core';

export const PumpUnitSchema = defineEntity({
  name: 'PumpUnit',
  tableName: 'pump_unit',
  schema: 'plants',
  properties: {
    ...domainProperties,
    code: p.string(),
    name: p.string(),
    nameEn: p.string().nullable(),
    pumpStationId: p.uuid(),
    ratedFlowM3PerH: p.float().name('rated_flow_m3_per_h'),
    ratedHeadM: p.float().name('rated_head_m'),
    ratedPowerKw: p.float().name('rated_power_kw'),
    variableSpeed: p.boolean(),
    pumpId: p.uuid().nullable(),
  },
});

/** A pump unit: one pump with its motor. */
export class PumpUnit extends PumpUnitSchema.class {}
PumpUnitSchema.setClass(PumpUnit);

/** Every version of every pump unit. */
export const PumpUnitHistory = historyOf(PumpUnitSchema);
