import { First } from '../migrations/0001-first.ts';
import { Search } from '../migrations/0002-search.ts';
import { PersonalDataOfCustomers } from '../migrations/0003-personal-data.ts';
import { AccountSchema, AccountHistory } from './accounts/account.entity.ts';
import { CustomerSchema, CustomerHistory } from './customers/customer.entity.ts';
import { PersonalDataSchema } from './personal/personal-data.entity.ts';
import { PersonalDataRequestHistory, PersonalDataRequestSchema } from './personal/personal-request.entity.ts';
import { WaterMeterSchema, WaterMeterHistory } from './water-meters/water-meter.entity.ts';

/** The tables of the customers schema and how they came to be, oldest first. */
export const customersTables = {
  schema: 'customers',
  entities: [CustomerSchema, CustomerHistory, AccountSchema, AccountHistory, WaterMeterSchema, WaterMeterHistory, PersonalDataSchema, PersonalDataRequestSchema, PersonalDataRequestHistory],
  migrations: [First, Search, PersonalDataOfCustomers],
};
