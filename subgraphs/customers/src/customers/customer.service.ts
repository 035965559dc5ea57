import { givenFields, refusals, refuseStale, refuseUnknownIds, type Database, type UserError } from '@hydrograph/entities';
import type { Viewer } from '@hydrograph/access';
import type { UpdateCustomerInput } from '../generated/schema.ts';
import { keepPersonalData, refuseImplausibleData } from '../personal/personal-data.service.ts';
import type { PersonalKeys } from '../personal/personal-keys.ts';
import { Customer } from './customer.entity.ts';

/** Changes what is given of a customer, or says why not. */
export async function updateCustomer(database: Database, viewer: Viewer, keys: PersonalKeys, input: UpdateCustomerInput): Promise<{ customer: Customer | null; userErrors: UserError[] }> {
  return database.transaction(viewer, input.reason ?? 'updateCustomer', async (em) => {
    const found = refusals();
    const customer = (await refuseUnknownIds(em, Customer, [{ value: input.id, field: ['id'] }], found, 'customer')).get(input.id);
    if (customer) refuseStale(found, customer, input.version, 'customer');
    refuseImplausibleData(found, input);
    if (!customer || found.any) return { customer: null, userErrors: found.list };

    em.assign(customer, givenFields(input, ['name', 'kind', 'address']));
    await keepPersonalData(em, keys, customer, input);
    await em.flush();
    return { customer, userErrors: [] };
  });
}
