import { isId, newId, refusals, refuseNotPositive, refuseTakenCodes, refuseTooMany, type Database, type Refusals, type UserError } from '@hydrograph/entities';
import type { Viewer } from '@hydrograph/access';
import { Account } from '../accounts/account.entity.ts';
import type { RegisterCustomerInput, RegisterCustomersInput } from '../generated/schema.ts';
import { WaterMeter } from '../water-meters/water-meter.entity.ts';
import { addPersonalData, refuseImplausibleData } from '../personal/personal-data.service.ts';
import type { PersonalKeys } from '../personal/personal-keys.ts';
import { Customer } from './customer.entity.ts';

const mostCustomersAtOnce = 500;
const mostMetersOfOne = 100;

/** Adds customers with their accounts and meters, all or none. `today` is the tenant's calendar day. */
export async function registerCustomers(database: Database, viewer: Viewer, keys: PersonalKeys, input: RegisterCustomersInput, today: string): Promise<{ customers: Customer[]; userErrors: UserError[] }> {
  const { customers: given } = input;
  return database.transaction(viewer, 'registerCustomers', async (em) => {
    const found = refusals();
    refuseTooMany(found, given, mostCustomersAtOnce, 'customers');
    if (found.any) return { customers: [], userErrors: found.list };
    given.forEach((customer, index) => refuseImplausible(found, customer, ['customers', index]));
    await refuseTakenCodes(em, Customer, given.map(({ code }, index) => ({ value: code, field: ['customers', index, 'code'] })), found, 'customer');
    await refuseTakenCodes(em, Account, given.map(({ code, accountCode }, index) => ({ value: accountCode ?? code, field: ['customers', index, 'accountCode'] })), found, 'account');
    await refuseTakenCodes(
      em,
      WaterMeter,
      given.flatMap(({ meters }, index) => (meters ?? []).map(({ code }, meter) => ({ value: code, field: ['customers', index, 'meters', meter, 'code'] }))),
      found,
      'water meter',
    );
    if (found.any) return { customers: [], userErrors: found.list };

    const customers = given.map((row) => {
      const customer = em.create(Customer, { id: newId(), code: row.code, name: row.name, address: row.address, kind: row.kind });
      const account = em.create(Account, { id: newId(), code: row.accountCode ?? row.code, customerId: customer.id, open: true, openedOn: row.openedOn ?? today });
      for (const meter of row.meters ?? [])
        em.create(WaterMeter, {
          code: meter.code,
          accountId: account.id,
          customerId: customer.id,
          diameterMm: meter.diameterMm,
          permanentFlowM3PerH: meter.permanentFlowM3PerH ?? null,
          installedOn: meter.installedOn ?? null,
          junctionId: meter.junctionId ?? null,
        });
      return customer;
    });
    await em.flush();
    await addPersonalData(em, keys, customers, given);
    return { customers, userErrors: [] };
  });
}

function refuseImplausible(found: Refusals, customer: RegisterCustomerInput, at: readonly (string | number)[]): void {
  refuseImplausibleData(found, customer, at);
  const meters = customer.meters ?? [];
  if (meters.length > mostMetersOfOne) found.add([...at, 'meters'], 'TOO_MANY', `${meters.length} meters for one customer; at most ${mostMetersOfOne} are allowed`);
  meters.forEach((meter, index) => {
    refuseNotPositive(found, meter.diameterMm, [...at, 'meters', index, 'diameterMm']);
    refuseNotPositive(found, meter.permanentFlowM3PerH, [...at, 'meters', index, 'permanentFlowM3PerH']);
    if (meter.junctionId != null && !isId(meter.junctionId)) found.add([...at, 'meters', index, 'junctionId'], 'INVALID_VALUE', `"${meter.junctionId}" is not an id`);
  });
}
