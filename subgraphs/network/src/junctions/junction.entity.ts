import { historyOf } from '@hydrograph/entities';
import { defineEntity, p } from '@mikro-orm/core';
import { elementProperties } from '../elements/element.properties.ts';
import { publishedFilter } from '../elements/visibility.ts';

export const JunctionSchema = defineEntity({
  name: 'Junction',
  tableName: 'junction',
  schema: 'network',
  filters: publishedFilter,
  properties: {
    ...elementProperties,
    elevationM: p.float(),
    /** Before patterns and the file's demand multiplier. */
    baseDemandM3PerH: p.float().name('base_demand_m3_per_h'),
    description: p.text().nullable(),
    /** The smallest district metered area around it. */
    dmaId: p.uuid().nullable(),
  },
});

/** A junction: where pipes meet and water is used. */
export class Junction extends JunctionSchema.class {}
JunctionSchema.setClass(Junction);

/** Every version of the rows of `Junction`. */
export const JunctionHistory = historyOf(JunctionSchema);
