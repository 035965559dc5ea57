import { findOrRefuse, givenFields, refusals, refuseStale, refuseTakenCodes, refuseUnknownIds, type UserError } from '@hydrograph/entities';
import { auditedChange, type ChangeContext } from '../audit/audited-change.ts';
import type { AddOrganisationInput, UpdateOrganisationInput } from '../generated/schema.ts';
import { countAccessChange } from '../rights/rights-changes.ts';
import { organisationsAround } from './around.ts';
import { Organisation } from './organisation.entity.ts';

/** Adds an organisation, or says why not. */
export function addOrganisation(context: ChangeContext, input: AddOrganisationInput): Promise<{ organisation: Organisation | null; userErrors: UserError[] }> {
  return auditedChange(context, { action: 'addOrganisation' }, async (em) => {
    const found = refusals();
    if (!input.name.trim()) found.add(['name'], 'REQUIRED', 'an organisation needs a name');
    await refuseTakenCodes(em, Organisation, [{ value: input.code, field: ['code'] }], found, 'organisation');
    await refuseUnknownIds(em, Organisation, [{ value: input.parentId, field: ['parentId'] }], found, 'organisation');
    if (found.any) return { organisation: null, userErrors: found.list };
    const organisation = em.create(Organisation, { code: input.code, name: input.name, nameEn: input.nameEn ?? null, parentId: input.parentId ?? null });
    await em.flush();
    await countAccessChange(em, organisation.tenantId);
    return { organisation, userErrors: [], target: `Organisation ${organisation.id}` };
  });
}

/** Changes an organisation, or moves it with all inside it. Policies of the tree follow within seconds. */
export function updateOrganisation(context: ChangeContext, input: UpdateOrganisationInput): Promise<{ organisation: Organisation | null; userErrors: UserError[] }> {
  return auditedChange(context, { action: 'updateOrganisation', reason: input.reason }, async (em) => {
    const found = refusals();
    const organisation = await findOrRefuse(em, Organisation, input.id, found, 'organisation');
    if (!organisation) return { organisation: null, userErrors: found.list };
    refuseStale(found, organisation, input.version, 'organisation');
    if (input.name?.trim() === '') found.add(['name'], 'REQUIRED', 'an organisation needs a name');
    if (input.code && input.code !== organisation.code) await refuseTakenCodes(em, Organisation, [{ value: input.code, field: ['code'] }], found, 'organisation');
    await refuseUnknownIds(em, Organisation, [{ value: input.parentId, field: ['parentId'] }], found, 'organisation');
    if (input.parentId && (await organisationsAround(em, input.parentId)).includes(organisation.id)) found.add(['parentId'], 'INVALID_VALUE', 'an organisation cannot be moved into itself');
    if (found.any) return { organisation: null, userErrors: found.list, target: `Organisation ${organisation.id}` };
    em.assign(organisation, { ...givenFields(input, ['code', 'name', 'nameEn', 'parentId']), ...(input.atTop && { parentId: null }) });
    await em.flush();
    await countAccessChange(em, organisation.tenantId);
    return { organisation, userErrors: [], target: `Organisation ${organisation.id}` };
  });
}
