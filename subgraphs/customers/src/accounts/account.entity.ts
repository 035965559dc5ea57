import { domainProperties, historyOf } from '@hydrograph/entities';
import { defineEntity, p } from '@mikro-orm/core';

export const AccountSchema = defineEntity({
  name: 'Account',
  tableName: 'account',
  schema: 'customers',
  properties: {
    ...domainProperties,
    code: p.string(),
    customerId: p.uuid(),
    open: p.boolean(),
    openedOn: p.date(),
  },
});

/** An account: what is billed together. */
export class Account extends AccountSchema.class {}
AccountSchema.setClass(Account);

/** Every version of every account. */
export const AccountHistory = historyOf(AccountSchema);
