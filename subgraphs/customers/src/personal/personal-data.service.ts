import { describeAudit, refusals, refuseUnknownIds, systemActor, type Database, type Refusals, type UserError } from '@hydrograph/entities';
import type { Viewer } from '@hydrograph/access';
import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { RevealPersonalDataInput } from '../generated/schema.ts';
import { Customer } from '../customers/customer.entity.ts';
import { PersonalData } from './personal-data.entity.ts';
import { faultOf, fieldOf, masked, normalised, personalFields, type PersonalField, type PersonalInput } from './personal-fields.ts';
import type { PersonalKeys } from './personal-keys.ts';

/** Personal data as it is shown. */
export type ShownData = Record<PersonalField, string | null>;

const ownerOf = (id: string, field: PersonalField): string => `${id} ${field}`;
const BATCH = 200;
const MOST_FOUND = 50;

/** Refuses personal data that cannot be right. */
export function refuseImplausibleData(found: Refusals, input: PersonalInput, at: readonly (string | number)[] = []): void {
  for (const field of personalFields) {
    const value = input[field];
    const fault = value ? faultOf(field, normalised(value)) : undefined;
    if (fault) found.add([...at, field], 'INVALID_VALUE', fault);
  }
}

/** Seals what is given of a customer, in the transaction of the customer. */
export async function keepPersonalData(em: EntityManager, keys: PersonalKeys, { id, tenantId }: Pick<Customer, 'id' | 'tenantId'>, input: PersonalInput): Promise<void> {
  const given = personalFields.filter((field) => input[field] != null);
  if (given.length === 0) return;
  // Locked: everything of the row is sealed anew, so that whoever else changes it must begin with what this leaves.
  const known = await em.findOne(PersonalData, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const plain = known ? opened(keys, known) : { phone: null, idNumber: null, bankAccount: null };
  for (const field of given) plain[field] = normalised(input[field]!) || null;
  const row = known ?? em.create(PersonalData, { id, tenantId, keyId: keys.current });
  em.assign(row, sealed(keys, id, tenantId, plain));
}

/** Seals what is given of new customers, by one statement. */
export async function addPersonalData(em: EntityManager, keys: PersonalKeys, customers: readonly Pick<Customer, 'id' | 'tenantId'>[], given: readonly PersonalInput[]): Promise<void> {
  customers.forEach(({ id, tenantId }, index) => {
    const input = given[index]!;
    const value = (field: PersonalField): string | null => (input[field] ? normalised(input[field]) : null);
    const plain = { phone: value('phone'), idNumber: value('idNumber'), bankAccount: value('bankAccount') };
    if (personalFields.some((field) => plain[field] !== null)) em.create(PersonalData, { id, tenantId, ...sealed(keys, id, tenantId, plain) });
  });
  await em.flush();
}

/** Opens everything that is known of a customer. */
export function opened(keys: PersonalKeys, row: PersonalData): ShownData {
  const open = (field: PersonalField): string | null => (row[field] == null ? null : keys.open(row[field], ownerOf(row.id, field)));
  return { phone: open('phone'), idNumber: open('idNumber'), bankAccount: open('bankAccount') };
}

/** What everybody sees who may see the customer. */
export function maskedData(keys: PersonalKeys, row: PersonalData): ShownData {
  const plain = opened(keys, row);
  const mask = (field: PersonalField): string | null => (plain[field] === null ? null : masked(field, plain[field]));
  return { phone: mask('phone'), idNumber: mask('idNumber'), bankAccount: mask('bankAccount') };
}

function sealed(keys: PersonalKeys, id: string, tenantId: string, plain: ShownData): Omit<PersonalData, 'id' | 'tenantId' | symbol> {
  const seal = (field: PersonalField): string | null => (plain[field] === null ? null : keys.seal(plain[field], ownerOf(id, field)));
  const hash = (field: PersonalField): string | null => (plain[field] === null ? null : keys.hash(plain[field], `${tenantId} ${field}`));
  return {
    phone: seal('phone'), idNumber: seal('idNumber'), bankAccount: seal('bankAccount'),
    phoneHash: hash('phone'), idNumberHash: hash('idNumber'), bankAccountHash: hash('bankAccount'),
    keyId: keys.current,
  };
}

/** Customers with exactly this value. */
export async function findByPersonalData(em: EntityManager, keys: PersonalKeys, tenantId: string, field: PersonalField, value: string): Promise<Customer[]> {
  const rows = await em.find(PersonalData, { [`${field}Hash`]: keys.hash(normalised(value), `${tenantId} ${field}`) }, { limit: MOST_FOUND });
  return rows.length === 0 ? [] : em.find(Customer, { id: { $in: rows.map(({ id }) => id) } }, { orderBy: { code: 'ASC' } });
}

/** Shows personal data as it is, to somebody who says what for. The audit log keeps who saw what of whom, and why. */
export function revealPersonalData(database: Database, viewer: Viewer, keys: PersonalKeys, input: RevealPersonalDataInput): Promise<{ customer: Customer | null; personalData: ShownData | null; userErrors: UserError[] }> {
  const { customerId, fields, purpose } = input;
  return database.transaction(viewer, 'revealPersonalData', async (em) => {
    describeAudit({ category: 'PERSONAL_DATA', reason: purpose.trim(), target: `Customer ${customerId}`, detail: { fields } });
    const found = refusals();
    if (purpose.trim().length < 2) found.add(['purpose'], 'REQUIRED', 'say what it is needed for');
    if (fields.length === 0) found.add(['fields'], 'REQUIRED', 'say what is needed');
    const customer = (await refuseUnknownIds(em, Customer, [{ value: customerId, field: ['customerId'] }], found, 'customer')).get(customerId);
    if (!customerId) found.add(['customerId'], 'NOT_FOUND', `no customer has the id "${customerId}"`);
    if (!customer || found.any) return { customer: null, personalData: null, userErrors: found.list };
    const row = await em.findOne(PersonalData, { id: customerId });
    const plain = row ? opened(keys, row) : { phone: null, idNumber: null, bankAccount: null };
    const wanted = fields.map((field) => fieldOf[field]);
    const shown = (field: PersonalField): string | null => (wanted.includes(field) ? plain[field] : null);
    return { customer, personalData: { phone: shown('phone'), idNumber: shown('idNumber'), bankAccount: shown('bankAccount') }, userErrors: [] };
  });
}

/** How many rows of a tenant an older key sealed. */
export async function countSealedByOlder(em: EntityManager, keys: PersonalKeys, tenantId: string): Promise<number> {
  const [row] = await em.execute<{ count: string | number }[]>('select count(*) as count from customers.personal_data where tenant_id = ? and key_id <> ?', [tenantId, keys.current]);
  return Number(row?.count ?? 0);
}

/** Seals again by the newest key what older ones sealed, a batch at a time; goes on after a restart where it was. */
export async function resealAll(database: Database, keys: PersonalKeys): Promise<number> {
  let total = 0;
  for (;;) {
    const count = await database.transaction(systemActor('customers'), 'seal personal data again', async (em) => {
      const rows = await em.find(PersonalData, { keyId: { $ne: keys.current } }, { limit: BATCH, orderBy: { id: 'ASC' }, lockMode: LockMode.PESSIMISTIC_WRITE });
      for (const row of rows) em.assign(row, sealed(keys, row.id, row.tenantId, opened(keys, row)));
      return rows.length;
    });
    total += count;
    if (count < BATCH) return total;
  }
}
