import { domainProperties, GeometryType, historyOf, type GeoJson } from '@hydrograph/entities';
import { defineEntity, p } from '@mikro-orm/core';

export const DmaSchema = defineEntity({
  name: 'Dma',
  tableName: 'dma',
  schema: 'network',
  properties: {
    ...domainProperties,
    code: p.string(),
    name: p.string(),
    nameEn: p.string().nullable(),
    /** 1 for a first-level area, 2 for one inside it, and so on. */
    level: p.integer(),
    parentId: p.uuid().nullable(),
    boundary: p.type(new GeometryType()).$type<GeoJson>(),
    /** When the junctions and stations inside were last given their area; null while that is under way. */
    membersAt: p.datetime().nullable(),
  },
});

/** A district metered area: a part of the network whose inflow is measured. */
export class Dma extends DmaSchema.class {}
DmaSchema.setClass(Dma);

/** Every version of the rows of `Dma`. */
export const DmaHistory = historyOf(DmaSchema);
