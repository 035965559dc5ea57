import { domainProperties, historyOf } from '@hydrograph/entities';
import { defineEntity, p } from '@mikro-orm/core';

export const ScheduledCallSchema = defineEntity({
  name: 'ScheduledCall',
  tableName: 'scheduled_call',
  schema: 'identity',
  properties: {
    ...domainProperties,
    name: p.string(),
    applicationId: p.uuid(),
    webhookId: p.uuid(),
    cron: p.string(),
    document: p.text(),
    variables: p.json<Record<string, unknown>>(),
    active: p.boolean().default(true),
  },
});

/** A query that is run by the clock, as its application. */
export class ScheduledCall extends ScheduledCallSchema.class {}
ScheduledCallSchema.setClass(ScheduledCall);

/** Every version of every scheduled call. */
export const ScheduledCallHistory = historyOf(ScheduledCallSchema);
