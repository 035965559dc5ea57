import { listOf, recordAudit, refusals } from '@hydrograph/entities';
import type { DomainContext } from '../context.ts';
import { Customer } from '../customers/customer.entity.ts';
import type { MutationCollectPersonalDataArgs, MutationDecidePersonalDataRequestArgs, MutationRequestPersonalDataArgs, MutationRevealPersonalDataArgs, MutationRotatePersonalDataKeyArgs, QueryCustomersByPersonalDataArgs, QueryPersonalDataRequestsArgs } from '../generated/schema.ts';
import { PersonalData } from './personal-data.entity.ts';
import { countSealedByOlder, findByPersonalData, maskedData, revealPersonalData } from './personal-data.service.ts';
import { fieldOf } from './personal-fields.ts';
import type { PersonalKeys } from './personal-keys.ts';
import { PersonalDataRequest, PersonalDataRequestHistory } from './personal-request.entity.ts';
import { collectPersonalData, decidePersonalDataRequest, dueAt, mayDecide, requestPersonalData } from './personal-request.service.ts';

const source = { entity: PersonalDataRequest, history: PersonalDataRequestHistory, sortBy: { CREATED_AT: 'createdAt', DECIDED_AT: 'decidedAt' } } as const;

/** Masked data belongs to the customer; more of it needs a permission of its own. */
export const personalPolicy = {
  'Query.customersByPersonalData': 'customers:read',
  'Query.personalDataRequests': 'personal:read',
  'Query.personalDataProtection': 'personal:write',
  'Mutation.revealPersonalData': 'personal:read',
  'Mutation.requestPersonalData': 'customers:write',
  'Mutation.decidePersonalDataRequest': 'personal:write',
  'Mutation.collectPersonalData': 'personal:read',
  'Mutation.rotatePersonalDataKey': 'personal:write',
  PersonalDataRequest: 'personal:read',
} as const;

export const personalResolvers = (keys: PersonalKeys, resealSoon: () => void) => ({
  Query: {
    customersByPersonalData: (_root: unknown, { field, value }: QueryCustomersByPersonalDataArgs, { em, viewer }: DomainContext) => findByPersonalData(em, keys, viewer.tenantId, fieldOf[field], value),
    personalDataRequests: (_root: unknown, args: QueryPersonalDataRequestsArgs, { em }: DomainContext) => listOf(em, source, args),
    personalDataProtection: async (_root: unknown, _args: unknown, { em, viewer }: DomainContext) => ({ keyId: keys.current, keyMadeAt: keys.madeAt, sealedByOlder: await countSealedByOlder(em, keys, viewer.tenantId) }),
  },
  Mutation: {
    revealPersonalData: (_root: unknown, { input }: MutationRevealPersonalDataArgs, { database, viewer }: DomainContext) => revealPersonalData(database, viewer, keys, input),
    requestPersonalData: (_root: unknown, { input }: MutationRequestPersonalDataArgs, { database, viewer }: DomainContext) => requestPersonalData(database, viewer, input),
    decidePersonalDataRequest: (_root: unknown, { input }: MutationDecidePersonalDataRequestArgs, { database, viewer }: DomainContext) => decidePersonalDataRequest(database, viewer, input),
    collectPersonalData: (_root: unknown, { input }: MutationCollectPersonalDataArgs, { database, viewer }: DomainContext) => collectPersonalData(database, viewer, keys, input.id),
    rotatePersonalDataKey: (_root: unknown, { input }: MutationRotatePersonalDataKeyArgs, context: DomainContext) => rotateKey(context, keys, input.reason, resealSoon),
  },
  Customer: {
    personalData: async ({ id }: Customer, _args: unknown, { loaders }: DomainContext) => {
      const row = await loaders.byId(PersonalData).load(id);
      return row && maskedData(keys, row);
    },
  },
  PersonalDataRequest: {
    __resolveReference: ({ id }: { id: string }, { loaders }: DomainContext) => loaders.byId(PersonalDataRequest).load(id),
    customer: ({ customerId }: PersonalDataRequest, _args: unknown, { loaders }: DomainContext) => loaders.byId(Customer).load(customerId),
    dueAt,
    mayDecide: (request: PersonalDataRequest, _args: unknown, { viewer }: DomainContext) => mayDecide(request, viewer),
  },
});

async function rotateKey({ database, viewer, requestId }: DomainContext, keys: PersonalKeys, reason: string, resealSoon: () => void) {
  const answer = await database.transaction(viewer, 'rotatePersonalDataKey', async (em) => {
    const found = refusals();
    if (!reason.trim()) found.add(['reason'], 'REQUIRED', 'say why the key is changed');
    if (found.any) return { keyId: null, userErrors: found.list };
    // Two processes would each write the file over the other's.
    await em.execute(`select pg_advisory_xact_lock(hashtext('hydrograph:personal-key'))`);
    await recordAudit(em, { tenantId: viewer.tenantId, actorId: viewer.id, actorName: viewer.name, action: 'rotatePersonalDataKey', outcome: 'DONE', category: 'PERMISSION', reason, requestId });
    // After its entry: what cannot be recorded is not done, and a file is not rolled back.
    return { keyId: keys.rotate(), userErrors: [] };
  });
  if (answer.keyId) resealSoon();
  return answer;
}
