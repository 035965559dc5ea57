import { domainProperties, historyOf } from '@hydrograph/entities';
import { defineEntity, p } from '@mikro-orm/core';
import type { CustomerKind } from '../generated/schema.ts';

export const CustomerSchema = defineEntity({
  name: 'Customer',
  tableName: 'customer',
  schema: 'customers',
  properties: {
    ...domainProperties,
    code: p.string(),
    name: p.string(),
    address: p.string(),
    kind: p.string().$type<CustomerKind>(),
  },
});

/** A customer: a person or an organisation that uses water. */
export class Customer extends CustomerSchema.class {}
CustomerSchema.setClass(Customer);

/** Every version of every customer. */
export const CustomerHistory = historyOf(CustomerSchema);
