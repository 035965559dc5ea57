import type { Condition, Hours, Severity } from '@hydrograph/alarms';
import { domainProperties, historyOf } from '@hydrograph/entities';
import { defineEntity, p } from '@mikro-orm/core';
import type { Quantity } from '../points/quantities.ts';
import type { StationKind } from '../stations/station.entity.ts';

/** A step of a contingency plan. */
export interface PlanStep {
  text: string;
  textEn: string | null;
}

export const AlarmRuleSchema = defineEntity({
  name: 'AlarmRule',
  tableName: 'alarm_rule',
  schema: 'network',
  properties: {
    ...domainProperties,
    name: p.string(),
    nameEn: p.string().nullable(),
    enabled: p.boolean(),
    condition: p.json<Condition>(),
    quantity: p.string().$type<Quantity>().nullable(),
    stationKind: p.string().$type<StationKind>().nullable(),
    dmaId: p.uuid().nullable(),
    stationId: p.uuid().nullable(),
    pointId: p.uuid().nullable(),
    severity: p.string().$type<Severity>(),
    severeSeverity: p.string().$type<Severity>().nullable(),
    raiseDelayS: p.integer(),
    clearDelayS: p.integer(),
    schedule: p.json<Hours[]>(),
    message: p.text().nullable(),
    messageEn: p.text().nullable(),
    acknowledgeWithinS: p.integer().nullable(),
    steps: p.json<PlanStep[]>(),
    /** Kept for the alarms it raised. */
    deletedAt: p.datetime().nullable(),
  },
});

/** A rule: what is watched, and when it is an alarm. */
export class AlarmRule extends AlarmRuleSchema.class {}
AlarmRuleSchema.setClass(AlarmRule);

/** Every version of the rows of `AlarmRule`. */
export const AlarmRuleHistory = historyOf(AlarmRuleSchema);
