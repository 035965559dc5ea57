import type { Severity } from '@hydrograph/alarms';
import { domainProperties, historyOf } from '@hydrograph/entities';
import { defineEntity, p } from '@mikro-orm/core';

export type Channel = 'SMS' | 'WECHAT';

export const AlarmContactSchema = defineEntity({
  name: 'AlarmContact',
  tableName: 'alarm_contact',
  schema: 'network',
  properties: {
    ...domainProperties,
    name: p.string(),
    channel: p.string().$type<Channel>(),
    address: p.string(),
    leastSeverity: p.string().$type<Severity>(),
    level: p.integer(),
    dmaId: p.uuid().nullable(),
  },
});

/** Somebody whom alarms are told to outside the screens. */
export class AlarmContact extends AlarmContactSchema.class {}
AlarmContactSchema.setClass(AlarmContact);

/** Every version of the rows of `AlarmContact`. */
export const AlarmContactHistory = historyOf(AlarmContactSchema);
