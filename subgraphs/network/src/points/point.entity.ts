import { historyOf } from '@hydrograph/entities';
import { defineEntity, p } from '@mikro-orm/core';
import { elementProperties } from '../elements/element.properties.ts';
import { publishedFilter } from '../elements/visibility.ts';
import type { Quantity } from './quantities.ts';

export const PointSchema = defineEntity({
  name: 'Point',
  tableName: 'point',
  schema: 'network',
  filters: publishedFilter,
  properties: {
    ...elementProperties,
    name: p.string(),
    nameEn: p.string().nullable(),
    quantity: p.string().$type<Quantity>(),
    unit: p.string(),
    minimum: p.float().nullable(),
    maximum: p.float().nullable(),
    stationId: p.uuid().nullable(),
    /** What it measures: an element of the network, a pump unit, an energy meter. */
    siteId: p.uuid().nullable(),
    deviceId: p.uuid().nullable(),
  },
});

/** A point: one measured quantity of one site. */
export class Point extends PointSchema.class {}
PointSchema.setClass(Point);

/** Every version of the rows of `Point`. */
export const PointHistory = historyOf(PointSchema);
