import { First } from '../migrations/0001-first.ts';
import { Search } from '../migrations/0002-search.ts';
import { AccountSchema, AccountHistory } from './accounts/account.entity.ts';
import { CustomerSchema, CustomerHistory } from './customers/customer.entity.ts';
import { WaterMeterSchema, WaterMeterHistory } from './water-meters/water-meter.entity.ts';

/** The tables of the customers schema and how they came to be, oldest first. */
export const customersTables = {
  schema: 'customers',
  entities: [CustomerSchema, CustomerHistory, AccountSchema, AccountHistory, WaterMeterSchema, WaterMeterHistory],
  migrations: [First, Search],
};
