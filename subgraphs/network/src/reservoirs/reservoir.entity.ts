import { historyOf } from '@hydrograph/entities';
import { defineEntity, p } from '@mikro-orm/core';
import { elementProperties } from '../elements/element.properties.ts';
import { publishedFilter } from '../elements/visibility.ts';

export const ReservoirSchema = defineEntity({
  name: 'Reservoir',
  tableName: 'reservoir',
  schema: 'network',
  filters: publishedFilter,
  properties: {
    ...elementProperties,
    headM: p.float(),
    description: p.text().nullable(),
    stationId: p.uuid().nullable(),
  },
});

/** A reservoir: a source with a given head. */
export class Reservoir extends ReservoirSchema.class {}
ReservoirSchema.setClass(Reservoir);

/** Every version of the rows of `Reservoir`. */
export const ReservoirHistory = historyOf(ReservoirSchema);
