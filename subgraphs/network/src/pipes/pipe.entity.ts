import { historyOf } from '@hydrograph/entities';
import { defineEntity, p } from '@mikro-orm/core';
import { elementProperties } from '../elements/element.properties.ts';
import { publishedFilter } from '../elements/visibility.ts';

/** Open, shut, or open from start to end only. */
export type PipeStatus = 'OPEN' | 'CLOSED' | 'CHECK_VALVE';

export const PipeSchema = defineEntity({
  name: 'Pipe',
  tableName: 'pipe',
  schema: 'network',
  filters: publishedFilter,
  properties: {
    ...elementProperties,
    startNodeId: p.uuid(),
    endNodeId: p.uuid(),
    startNodeCode: p.string(),
    endNodeCode: p.string(),
    diameterMm: p.float(),
    lengthM: p.float(),
    /** Hazen-Williams C, Darcy-Weisbach mm or Manning n, as the model's head loss formula wants it. */
    roughness: p.float(),
    minorLoss: p.float(),
    material: p.string().nullable(),
    installedYear: p.integer().nullable(),
    street: p.string().nullable(),
    status: p.string().$type<PipeStatus>(),
    description: p.text().nullable(),
  },
});

/** A pipe between two nodes. */
export class Pipe extends PipeSchema.class {}
PipeSchema.setClass(Pipe);

/** Every version of the rows of `Pipe`. */
export const PipeHistory = historyOf(PipeSchema);
