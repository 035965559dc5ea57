import { listOf } from '@hydrograph/entities';
import type { DomainContext } from '../context.ts';
import { Customer } from '../customers/customer.entity.ts';
import type { QueryAccountArgs, QueryAccountsArgs } from '../generated/schema.ts';
import { WaterMeter } from '../water-meters/water-meter.entity.ts';
import { Account, AccountHistory } from './account.entity.ts';

const source = { entity: Account, history: AccountHistory, sortBy: { CODE: 'code', OPENED_ON: 'openedOn' } } as const;

/** Who may do what with accounts. */
export const accountPolicy = { 'Query.account': 'customers:read', 'Query.accounts': 'customers:read', Account: 'customers:read' } as const;

export const accountResolvers = {
  Query: {
    account: (_root: unknown, { id }: QueryAccountArgs, { loaders }: DomainContext) => loaders.byId(Account).load(id),
    accounts: (_root: unknown, args: QueryAccountsArgs, { em }: DomainContext) => listOf(em, source, args),
  },
  Account: {
    __resolveReference: ({ id }: { id: string }, { loaders }: DomainContext) => loaders.byId(Account).load(id),
    customer: (account: Account, _args: unknown, { loaders }: DomainContext) => loaders.byId(Customer).load(account.customerId),
    waterMeters: (account: Account, _args: unknown, { loaders }: DomainContext) => loaders.many(WaterMeter, 'accountId', { limit: 100, orderBy: { code: 'ASC' } }).load(account.id),
  },
};
