import type { Finding } from '@hydrograph/cleaning';
import { belongsTo } from '@hydrograph/entities';
import { defineEntity, p } from '@mikro-orm/core';
import { PointSchema } from '../points/point.entity.ts';
import type { Quantity } from '../points/quantities.ts';

export const PointDaySchema = defineEntity({
  name: 'PointDay',
  tableName: 'point_day',
  schema: 'network',
  properties: {
    id: p.uuid().primary(),
    tenantId: p.uuid(),
    pointId: p.uuid(),
    stationId: p.uuid().nullable(),
    dmaId: p.uuid().nullable(),
    quantity: p.string().$type<Quantity>(),
    day: p.date(),
    total: p.float(),
    completeness: p.float(),
    accuracy: p.float(),
    consistency: p.float(),
    timeliness: p.float(),
    uniqueness: p.float(),
    validity: p.float(),
    sampleCount: p.integer(),
    expectedCount: p.integer(),
    silentS: p.integer(),
    lateCount: p.integer(),
    repeatedCount: p.integer(),
    doubtedCount: p.integer(),
    found: p.json<Record<Finding, number>>(),
  },
});

/** How good the data of a point and day are, as the collector counted them. */
export class PointDay extends PointDaySchema.class {}
PointDaySchema.setClass(PointDay);
belongsTo(PointDaySchema, 'pointId', PointSchema);
