import { createSearch } from '@hydrograph/entities';
import type { DomainContext } from '../context.ts';
import type { QuerySearchCustomersArgs } from '../generated/schema.ts';

/** Who may search: names and addresses are personal data. */
export const searchPolicy = { 'Query.searchCustomers': 'customers:read' } as const;

const firstJunction = (customerId: string): string =>
  `(select m.junction_id from customers.water_meter m where m.customer_id = ${customerId} and m.junction_id is not null order by m.code limit 1)`;
const holder = (column: string): string => `(select c.${column} from customers.customer c where c.id = t.customer_id)`;

const find = createSearch([
  { kind: 'CUSTOMER', isLarge: true, table: 'customers.customer', columns: ['name', 'address'], name: 't.name', context: 't.address', elementId: firstJunction('t.id') },
  // An account usually has the code of its customer and would be found twice.
  { kind: 'ACCOUNT', isLarge: true, table: 'customers.account', name: holder('name'), context: holder('address'), elementId: firstJunction('t.customer_id'), where: `t.code <> ${holder('code')}` },
  { kind: 'WATER_METER', isLarge: true, table: 'customers.water_meter', name: holder('name'), context: holder('address'), elementId: 't.junction_id' },
]);

export const searchResolvers = {
  Query: {
    searchCustomers: (_root: unknown, { text, first }: Required<QuerySearchCustomersArgs>, { em }: DomainContext) => find(em, text, first),
  },
};
