import type { Cause, Severity } from '@hydrograph/alarms';
import { severities } from '@hydrograph/alarms';
import { belongsTo, domainProperties, historyOf } from '@hydrograph/entities';
import { defineEntity, p } from '@mikro-orm/core';
import type { PlanStep } from '../alarm-rules/alarm-rule.entity.ts';
import { PointSchema } from '../points/point.entity.ts';

export type AlarmState = 'RAISED' | 'ACKNOWLEDGED' | 'CLEARED';

/** A remark on an alarm; `at` is ISO 8601. */
export interface Remark {
  at: string;
  by: string;
  text: string;
}

/** A step of the plan, with who did it when (ISO 8601). */
export interface TickedStep extends PlanStep {
  doneAt: string | null;
  doneBy: string | null;
}

export const AlarmSchema = defineEntity({
  name: 'Alarm',
  tableName: 'alarm',
  schema: 'network',
  properties: {
    ...domainProperties,
    /** As that of its point. */
    sensitivity: p.integer().default(0),
    ruleId: p.uuid(),
    pointId: p.uuid(),
    stationId: p.uuid().nullable(),
    cause: p.string().$type<Cause>(),
    severity: p.string().$type<Severity>(),
    /** 0 NOTICE to 3 CRITICAL, to sort by. */
    severityRank: p.integer(),
    state: p.string().$type<AlarmState>(),
    open: p.boolean(),
    startedAt: p.datetime(),
    raisedAt: p.datetime(),
    clearedAt: p.datetime().nullable(),
    withdrawn: p.boolean(),
    value: p.float(),
    limitValue: p.float(),
    message: p.text(),
    messageEn: p.text(),
    acknowledgedAt: p.datetime().nullable(),
    acknowledgedBy: p.string().nullable(),
    escalationLevel: p.integer(),
    escalatesAt: p.datetime().nullable(),
    shelvedUntil: p.datetime().nullable(),
    shelvedBy: p.string().nullable(),
    shelveReason: p.string().nullable(),
    comments: p.json<Remark[]>(),
    steps: p.json<TickedStep[]>(),
    /** Number of its last change among those of all alarms of the utility: the cursor of subscribers. */
    position: p.bigint('number'),
  },
});

/** An alarm: a stretch of time in which a rule found a point to be wrong. */
export class Alarm extends AlarmSchema.class {}
AlarmSchema.setClass(Alarm);
belongsTo(AlarmSchema, 'pointId', PointSchema);

/** Every version of the rows of `Alarm`. */
export const AlarmHistory = historyOf(AlarmSchema);

export const severityRank = (severity: Severity): number => severities.indexOf(severity);

/** From MAJOR on somebody has to take note, even when it is over. */
export const NOTED_FROM = severityRank('MAJOR');

type Standing = Pick<Alarm, 'state' | 'acknowledgedAt' | 'severityRank' | 'withdrawn' | 'shelvedUntil'>;

/** Whether an alarm still needs somebody. */
export const needsSomebody = ({ state, acknowledgedAt, severityRank: rank, withdrawn, shelvedUntil }: Standing): boolean =>
  shelvedUntil == null && (state !== 'CLEARED' || (acknowledgedAt == null && rank >= NOTED_FROM && !withdrawn));
