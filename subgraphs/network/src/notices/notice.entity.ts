import { defineEntity, p } from '@mikro-orm/core';
import type { Channel } from './contact.entity.ts';

export const AlarmNoticeSchema = defineEntity({
  name: 'AlarmNotice',
  tableName: 'alarm_notice',
  schema: 'network',
  properties: {
    id: p.uuid().primary(),
    tenantId: p.uuid(),
    alarmId: p.uuid(),
    contactId: p.uuid(),
    contactName: p.string(),
    channel: p.string().$type<Channel>(),
    address: p.string(),
    text: p.text(),
    severityRank: p.integer(),
    state: p.string().$type<'WAITING' | 'SENT' | 'FAILED'>(),
    attempts: p.integer(),
    dueAt: p.datetime(),
    createdAt: p.datetime(),
    sentAt: p.datetime().nullable(),
    error: p.text().nullable(),
  },
});

/** A message about an alarm to somebody outside the screens. */
export class AlarmNotice extends AlarmNoticeSchema.class {}
AlarmNoticeSchema.setClass(AlarmNotice);
