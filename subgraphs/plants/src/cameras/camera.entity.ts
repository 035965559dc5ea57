import { domainProperties, GeometryType, historyOf, type GeoJson } from '@hydrograph/entities';
import { defineEntity, p } from '@mikro-orm/core';

export const CameraSchema = defineEntity({
  name: 'Camera',
  tableName: 'camera',
  schema: 'plants',
  properties: {
    ...domainProperties,
    code: p.string(),
    name: p.string(),
    nameEn: p.string().nullable(),
    place: p.string().nullable(),
    geometry: p.type(new GeometryType('Point')).$type<GeoJson>().nullable(),
    streamUrl: p.string().nullable(),
    gbChannelId: p.string().nullable(),
    stationId: p.uuid().nullable(),
    plantId: p.uuid().nullable(),
    pumpStationId: p.uuid().nullable(),
  },
});

/** A camera at a plant, a pump station or another station. */
export class Camera extends CameraSchema.class {}
CameraSchema.setClass(Camera);

/** Every version of every camera. */
export const CameraHistory = historyOf(CameraSchema);
