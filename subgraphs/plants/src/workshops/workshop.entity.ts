import { domainProperties, historyOf } from '@hydrograph/entities';
import { defineEntity, p } from '@mikro-orm/core';

export const WorkshopSchema = defineEntity({
  name: 'Workshop',
  tableName: 'workshop',
  schema: 'plants',
  properties: {
    ...domainProperties,
    code: p.string(),
    name: p.string(),
    nameEn: p.string().nullable(),
    process: p.string(),
    sequence: p.integer(),
    plantId: p.uuid(),
  },
});

/** A workshop of a plant: a step of the process under one roof. */
export class Workshop extends WorkshopSchema.class {}
WorkshopSchema.setClass(Workshop);

/** Every version of every workshop. */
export const WorkshopHistory = historyOf(WorkshopSchema);
