import { historyOf } from '@hydrograph/entities';
import { defineEntity, p } from '@mikro-orm/core';
import { elementProperties } from '../elements/element.properties.ts';
import { publishedFilter } from '../elements/visibility.ts';

export const HydrantSchema = defineEntity({
  name: 'Hydrant',
  tableName: 'hydrant',
  schema: 'network',
  filters: publishedFilter,
  properties: {
    ...elementProperties,
    junctionId: p.uuid(),
    outletDiameterMm: p.float(),
    street: p.string().nullable(),
  },
});

/** A fire hydrant. */
export class Hydrant extends HydrantSchema.class {}
HydrantSchema.setClass(Hydrant);

/** Every version of the rows of `Hydrant`. */
export const HydrantHistory = historyOf(HydrantSchema);
