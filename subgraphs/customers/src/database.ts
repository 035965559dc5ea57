import { First } from '../migrations/0001-first.ts';
import { Account, AccountHistory } from './accounts/account.entity.ts';
import { Customer, CustomerHistory } from './customers/customer.entity.ts';
import { WaterMeter, WaterMeterHistory } from './water-meters/water-meter.entity.ts';

/** The tables of the customers schema and how they came to be, oldest first. */
export const customersTables = {
  schema: 'customers',
  entities: [Customer, CustomerHistory, Account, AccountHistory, WaterMeter, WaterMeterHistory],
  migrations: [First],
};
