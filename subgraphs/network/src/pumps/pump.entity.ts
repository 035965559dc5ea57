import { historyOf } from '@hydrograph/entities';
import { defineEntity, p } from '@mikro-orm/core';
import { elementProperties } from '../elements/element.properties.ts';
import { publishedFilter } from '../elements/visibility.ts';

export const PumpSchema = defineEntity({
  name: 'Pump',
  tableName: 'pump',
  schema: 'network',
  filters: publishedFilter,
  properties: {
    ...elementProperties,
    startNodeId: p.uuid(),
    endNodeId: p.uuid(),
    startNodeCode: p.string(),
    endNodeCode: p.string(),
    powerKw: p.float().nullable(),
    headCurveCode: p.string().nullable(),
    speed: p.float(),
    description: p.text().nullable(),
    stationId: p.uuid().nullable(),
  },
});

/** A pump as a link of the hydraulic model, from suction to discharge. */
export class Pump extends PumpSchema.class {}
PumpSchema.setClass(Pump);

/** Every version of the rows of `Pump`. */
export const PumpHistory = historyOf(PumpSchema);
