import { describeAudit, isId, refusals, refuseUnknownIds, type Database, type UserError } from '@hydrograph/entities';
import type { Viewer } from '@hydrograph/access';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Account } from '../accounts/account.entity.ts';
import { Customer } from '../customers/customer.entity.ts';
import type { DecidePersonalDataRequestInput, RequestPersonalDataInput } from '../generated/schema.ts';
import { WaterMeter } from '../water-meters/water-meter.entity.ts';
import { opened } from './personal-data.service.ts';
import { PersonalData } from './personal-data.entity.ts';
import type { PersonalKeys } from './personal-keys.ts';
import { PersonalDataRequest } from './personal-request.entity.ts';

type Answer = { request: PersonalDataRequest | null; userErrors: UserError[] };
type Kept = { what: string; why: string };

const ERASED = '[已删除]';
/** A person is answered within 30 days (GB/T 35273-2020, 8.7). */
const ANSWER_DAYS = 30;
/** How long the document of an approved export may be collected, days. */
const COLLECT_DAYS = 30;

export const dueAt = ({ createdAt }: PersonalDataRequest): Date => new Date(createdAt.getTime() + ANSWER_DAYS * 86_400_000);

const isOf = ({ requestedById }: PersonalDataRequest, viewer: Viewer): boolean => requestedById === viewer.id;

/** Two persons are needed: nobody decides what they noted themselves. */
export const mayDecide = (request: PersonalDataRequest, viewer: Viewer): boolean => request.state === 'REQUESTED' && !isOf(request, viewer);

/** Notes that a person asks for a copy of their data, or for its removal. */
export function requestPersonalData(database: Database, viewer: Viewer, { customerId, kind, reason }: RequestPersonalDataInput): Promise<Answer> {
  return database.transaction(viewer, reason, async (em) => {
    describeAudit({ category: 'PERSONAL_DATA', reason, target: `Customer ${customerId}` });
    const found = refusals();
    if (!reason.trim()) found.add(['reason'], 'REQUIRED', 'say by what the person asked: a letter, a visit, a call');
    if (!customerId) found.add(['customerId'], 'NOT_FOUND', `no customer has the id "${customerId}"`);
    await refuseUnknownIds(em, Customer, [{ value: customerId, field: ['customerId'] }], found, 'customer');
    if (!found.any && (await em.count(PersonalDataRequest, { customerId, kind, state: 'REQUESTED' })) > 0) found.add(['customerId'], 'ALREADY_EXISTS', 'a request of this kind is waiting already');
    if (found.any) return { request: null, userErrors: found.list };
    const request = em.create(PersonalDataRequest, { customerId, kind, state: 'REQUESTED', reason: reason.trim(), requestedById: viewer.id, requestedByName: viewer.name, erased: [], kept: [] });
    await em.flush();
    return { request, userErrors: [] };
  });
}

/** Grants or refuses a request, by somebody else than noted it. What is granted is done with it. */
export function decidePersonalDataRequest(database: Database, viewer: Viewer, { id, approve, reason }: DecidePersonalDataRequestInput): Promise<Answer> {
  return database.transaction(viewer, 'decidePersonalDataRequest', async (em) => {
    const found = refusals();
    const request = isId(id) ? await em.findOne(PersonalDataRequest, { id }) : null;
    describeAudit({ category: 'PERSONAL_DATA', target: request ? `Customer ${request.customerId}` : undefined });
    if (!request) found.add(['id'], 'NOT_FOUND', `no request has the id "${id}"`);
    else if (request.state !== 'REQUESTED') found.add(['id'], 'CONFLICT', 'this request is decided already');
    else if (isOf(request, viewer)) found.add(['id'], 'INVALID_VALUE', 'somebody else must decide than noted the request');
    if (!approve && !reason?.trim()) found.add(['reason'], 'REQUIRED', 'say why it is refused: the person is told');
    if (!request || found.any) return { request: null, userErrors: found.list };
    const { erased, kept } = approve && request.kind === 'ERASURE' ? await erase(em, request.customerId) : { erased: [], kept: [] };
    em.assign(request, { state: approve ? 'GRANTED' : 'REFUSED', decidedById: viewer.id, decidedByName: viewer.name, decidedAt: new Date(), decisionReason: reason?.trim() || null, erased, kept });
    await em.flush();
    return { request, userErrors: [] };
  });
}

/** Removes what no law and no running contract needs any more, also from the history. Answers what went and what stays. */
async function erase(em: EntityManager, customerId: string): Promise<{ erased: string[]; kept: Kept[] }> {
  const erased: string[] = [];
  const kept: Kept[] = [{ what: 'accounts, water meters and bills', why: 'accounting records, kept as long as the law asks (会计档案管理办法)' }, { what: 'audit log', why: 'proof of who did what, without personal data in it (GB/T 22239)' }];
  if ((await em.nativeDelete(PersonalData, { id: customerId })) > 0) erased.push('phone, ID number, bank account');
  const open = await em.find(Account, { customerId, open: true }, { limit: 1 });
  if (open.length > 0) {
    kept.push({ what: 'name and address', why: `account ${open[0]!.code} is open: the contract needs them` });
    return { erased, kept };
  }
  const customer = await em.findOneOrFail(Customer, { id: customerId });
  em.assign(customer, { name: ERASED, address: ERASED });
  await em.flush();
  await em.execute('update customers.customer_history set name = ?, address = ? where id = ? and tenant_id = ?', [ERASED, ERASED, customerId, customer.tenantId]);
  erased.push('name and address, now and in the history');
  return { erased, kept };
}

/** Gives out the copy of a granted request, once it is granted and for a while. Each time is kept in the audit log. */
export function collectPersonalData(database: Database, viewer: Viewer, keys: PersonalKeys, id: string): Promise<Answer & { document: object | null }> {
  return database.transaction(viewer, 'collectPersonalData', async (em) => {
    const found = refusals();
    const request = isId(id) ? await em.findOne(PersonalDataRequest, { id }) : null;
    describeAudit({ category: 'EXPORT', target: request ? `Customer ${request.customerId}` : undefined });
    if (!request) found.add(['id'], 'NOT_FOUND', `no request has the id "${id}"`);
    else if (request.kind !== 'EXPORT' || request.state !== 'GRANTED') found.add(['id'], 'INVALID_VALUE', 'only a granted request for a copy has one');
    else if (request.decidedAt && Date.now() - request.decidedAt.getTime() > COLLECT_DAYS * 86_400_000) found.add(['id'], 'INVALID_VALUE', `a copy can be collected for ${COLLECT_DAYS} days: ask again`);
    if (!request || found.any) return { request: null, document: null, userErrors: found.list };
    const document = await documentOf(em, keys, request.customerId);
    em.assign(request, { collectedAt: new Date() });
    await em.flush();
    return { request, document, userErrors: [] };
  });
}

async function documentOf(em: EntityManager, keys: PersonalKeys, customerId: string): Promise<object> {
  const { code, name, kind, address } = await em.findOneOrFail(Customer, { id: customerId });
  const row = await em.findOne(PersonalData, { id: customerId });
  const accounts = await em.find(Account, { customerId }, { orderBy: { code: 'ASC' } });
  const meters = await em.find(WaterMeter, { customerId }, { orderBy: { code: 'ASC' } });
  return {
    madeAt: new Date().toISOString(),
    customer: { code, name, kind, address, ...(row && opened(keys, row)) },
    accounts: accounts.map((account) => ({ code: account.code, open: account.open, openedOn: account.openedOn })),
    waterMeters: meters.map((meter) => ({ code: meter.code, diameterMm: meter.diameterMm, installedOn: meter.installedOn })),
  };
}
