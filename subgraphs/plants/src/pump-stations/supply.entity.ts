import { domainProperties } from '@hydrograph/entities';
import { defineEntity, p } from '@mikro-orm/core';

export const SupplySchema = defineEntity({
  name: 'Supply',
  tableName: 'supply',
  schema: 'plants',
  properties: { ...domainProperties, pumpStationId: p.uuid(), dmaId: p.uuid() },
});

/** Which pump station feeds which district metered area. */
export class Supply extends SupplySchema.class {}
SupplySchema.setClass(Supply);
