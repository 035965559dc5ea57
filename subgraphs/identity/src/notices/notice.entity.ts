import { domainProperties, historyOf } from '@hydrograph/entities';
import { defineEntity, p } from '@mikro-orm/core';

export const NoticeSchema = defineEntity({
  name: 'Notice',
  tableName: 'notice',
  schema: 'identity',
  properties: {
    ...domainProperties,
    title: p.string(),
    titleEn: p.string().nullable(),
    text: p.text(),
    textEn: p.text().nullable(),
    importance: p.string().$type<'INFORMATION' | 'WARNING'>(),
    roles: p.array().$type<string[]>(),
    organisationIds: p.array().columnType('uuid[]').$type<string[]>(),
    startsAt: p.datetime(),
    endsAt: p.datetime().nullable(),
  },
});

/** Something that users are told in the app until they have read it. */
export class Notice extends NoticeSchema.class {}
NoticeSchema.setClass(Notice);

/** Every version of every notice. */
export const NoticeHistory = historyOf(NoticeSchema);
