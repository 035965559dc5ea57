import type { CleaningRule as Rule } from '@hydrograph/cleaning';
import { belongsTo, domainProperties, historyOf } from '@hydrograph/entities';
import { defineEntity, p } from '@mikro-orm/core';
import { PointSchema } from '../points/point.entity.ts';
import type { Quantity } from '../points/quantities.ts';

export const CleaningRuleSchema = defineEntity({
  name: 'CleaningRule',
  tableName: 'cleaning_rule',
  schema: 'network',
  properties: {
    ...domainProperties,
    /** Of what it is: one of these two. */
    quantity: p.string().$type<Quantity>().nullable(),
    pointId: p.uuid().nullable(),
    /** Points that should say the same. */
    peerIds: p.json<string[]>(),
    rule: p.json<Rule>(),
  },
});

/** What somebody believes of a quantity or of a point. */
export class CleaningRule extends CleaningRuleSchema.class {}
CleaningRuleSchema.setClass(CleaningRule);
belongsTo(CleaningRuleSchema, 'pointId', PointSchema);

/** Every version of the rows of `CleaningRule`. */
export const CleaningRuleHistory = historyOf(CleaningRuleSchema);
