import { domainProperties, historyOf } from '@hydrograph/entities';
import { defineEntity, p } from '@mikro-orm/core';
import type { PersonalDataRequestKind, PersonalDataRequestState } from '../generated/schema.ts';

export const PersonalDataRequestSchema = defineEntity({
  name: 'PersonalDataRequest',
  tableName: 'personal_data_request',
  schema: 'customers',
  properties: {
    ...domainProperties,
    customerId: p.uuid(),
    kind: p.string().$type<PersonalDataRequestKind>(),
    state: p.string().$type<PersonalDataRequestState>(),
    reason: p.string(),
    requestedById: p.string(),
    requestedByName: p.string(),
    decidedById: p.string().nullable(),
    decidedByName: p.string().nullable(),
    decidedAt: p.datetime().nullable(),
    decisionReason: p.string().nullable(),
    collectedAt: p.datetime().nullable(),
    erased: p.json<string[]>(),
    kept: p.json<{ what: string; why: string }[]>(),
  },
});

/** What a person asked for about their own data, and what became of it. */
export class PersonalDataRequest extends PersonalDataRequestSchema.class {}
PersonalDataRequestSchema.setClass(PersonalDataRequest);

/** Every version of every request. */
export const PersonalDataRequestHistory = historyOf(PersonalDataRequestSchema);
