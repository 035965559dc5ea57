import { domainProperties, GeometryType, historyOf, type GeoJson } from '@hydrograph/entities';
import { defineEntity, p } from '@mikro-orm/core';

export const PlantSchema = defineEntity({
  name: 'Plant',
  tableName: 'plant',
  schema: 'plants',
  properties: {
    ...domainProperties,
    code: p.string(),
    name: p.string(),
    nameEn: p.string().nullable(),
    capacityM3PerDay: p.float().name('capacity_m3_per_day'),
    geometry: p.type(new GeometryType('Point')).$type<GeoJson>().nullable(),
    stationId: p.uuid().nullable(),
  },
});

/** A water treatment plant. */
export class Plant extends PlantSchema.class {}
PlantSchema.setClass(Plant);

/** Every version of every plant. */
export const PlantHistory = historyOf(PlantSchema);
