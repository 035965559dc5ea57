import { domainProperties, GeometryType, historyOf, type GeoJson } from '@hydrograph/entities';
import { defineEntity, p } from '@mikro-orm/core';
import type { PumpStationKind } from '../generated/schema.ts';

export const PumpStationSchema = defineEntity({
  name: 'PumpStation',
  tableName: 'pump_station',
  schema: 'plants',
  properties: {
    ...domainProperties,
    code: p.string(),
    name: p.string(),
    nameEn: p.string().nullable(),
    kind: p.string().$type<PumpStationKind>(),
    geometry: p.type(new GeometryType('Point')).$type<GeoJson>().nullable(),
    plantId: p.uuid().nullable(),
    stationId: p.uuid().nullable(),
  },
});

/** A pump station: pump units that work together. */
export class PumpStation extends PumpStationSchema.class {}
PumpStationSchema.setClass(PumpStation);

/** Every version of every pump station. */
export const PumpStationHistory = historyOf(PumpStationSchema);
