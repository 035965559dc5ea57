import { listOf, oneOf } from '@hydrograph/entities';
import type { DomainContext } from '../context.ts';
import { Account } from '../accounts/account.entity.ts';
import type { MutationRegisterCustomersArgs, MutationUpdateCustomerArgs, QueryCustomerArgs, QueryCustomersArgs } from '../generated/schema.ts';
import type { PersonalKeys } from '../personal/personal-keys.ts';
import { WaterMeter } from '../water-meters/water-meter.entity.ts';
import { Customer, CustomerHistory } from './customer.entity.ts';
import { updateCustomer } from './customer.service.ts';
import { registerCustomers } from './registration.service.ts';

const source = { entity: Customer, history: CustomerHistory, sortBy: { CODE: 'code', NAME: 'name' } } as const;
// Swedish writes dates as ISO 8601 does.
const dayIn = (timeZone: string): string => new Intl.DateTimeFormat('sv-SE', { timeZone }).format(Date.now());
const mostOfOne = { limit: 100, orderBy: { code: 'ASC' } } as const;

/** Who may do what with customers. */
export const customerPolicy = {
  'Query.customer': 'customers:read',
  'Query.customers': 'customers:read',
  'Mutation.registerCustomers': 'customers:write',
  'Mutation.updateCustomer': 'customers:write',
  Customer: 'customers:read',
} as const;

export const customerResolvers = (keys: PersonalKeys) => ({
  Query: {
    customer: (_root: unknown, args: QueryCustomerArgs, context: DomainContext) => oneOf(context, source, args),
    customers: (_root: unknown, args: QueryCustomersArgs, { em }: DomainContext) => listOf(em, source, args),
  },
  Mutation: {
    registerCustomers: (_root: unknown, { input }: MutationRegisterCustomersArgs, { database, viewer }: DomainContext) => registerCustomers(database, viewer, keys, input, dayIn(viewer.timeZone)),
    updateCustomer: (_root: unknown, { input }: MutationUpdateCustomerArgs, { database, viewer }: DomainContext) => updateCustomer(database, viewer, keys, input),
  },
  Customer: {
    __resolveReference: ({ id }: { id: string }, { loaders }: DomainContext) => loaders.byId(Customer).load(id),
    accounts: (customer: Customer, _args: unknown, { loaders }: DomainContext) => loaders.many(Account, 'customerId', mostOfOne).load(customer.id),
    waterMeters: (customer: Customer, _args: unknown, { loaders }: DomainContext) => loaders.many(WaterMeter, 'customerId', mostOfOne).load(customer.id),
  },
});
