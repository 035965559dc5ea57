import { defineEntity, p } from '@mikro-orm/core';
import type { ScheduledRunState } from '../generated/schema.ts';

export const ScheduledRunSchema = defineEntity({
  name: 'ScheduledRun',
  tableName: 'scheduled_run',
  schema: 'identity',
  readonly: true,
  properties: {
    id: p.uuid().primary(),
    tenantId: p.uuid(),
    scheduledCallId: p.uuid(),
    dueAt: p.datetime(),
    state: p.string().$type<ScheduledRunState>(),
    attempts: p.integer(),
    startedAt: p.datetime().nullable(),
    finishedAt: p.datetime().nullable(),
    durationMs: p.float().nullable(),
    resultBytes: p.integer().nullable(),
    code: p.string().nullable(),
    message: p.string().nullable(),
  },
});

/** One time that a scheduled call is due. */
export class ScheduledRun extends ScheduledRunSchema.class {}
ScheduledRunSchema.setClass(ScheduledRun);
