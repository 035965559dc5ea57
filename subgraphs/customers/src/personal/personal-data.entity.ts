import { defineEntity, p } from '@mikro-orm/core';

export const PersonalDataSchema = defineEntity({
  name: 'PersonalData',
  tableName: 'personal_data',
  schema: 'customers',
  properties: {
    /** Id of the customer. */
    id: p.uuid().primary(),
    tenantId: p.uuid(),
    phone: p.string().nullable(),
    idNumber: p.string().nullable(),
    bankAccount: p.string().nullable(),
    phoneHash: p.string().nullable(),
    idNumberHash: p.string().nullable(),
    bankAccountHash: p.string().nullable(),
    keyId: p.string(),
  },
});

/** What is known of the person behind a customer: sealed, without a history, so that it can be forgotten. */
export class PersonalData extends PersonalDataSchema.class {}
PersonalDataSchema.setClass(PersonalData);
