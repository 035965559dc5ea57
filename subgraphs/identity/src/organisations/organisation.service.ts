import { refusals, refuseTakenCodes, refuseUnknownIds, type UserError } from '@hydrograph/entities';
import { auditedChange, type ChangeContext } from '../audit/audited-change.ts';
import type { AddOrganisationInput } from '../generated/schema.ts';
import { Organisation } from './organisation.entity.ts';

/** Adds an organisation, or says why not. */
export function addOrganisation(context: ChangeContext, input: AddOrganisationInput): Promise<{ organisation: Organisation | null; userErrors: UserError[] }> {
  return auditedChange(context, { action: 'addOrganisation', detail: { ...input } }, async (em) => {
    const found = refusals();
    if (!input.name.trim()) found.add(['name'], 'REQUIRED', 'an organisation needs a name');
    await refuseTakenCodes(em, Organisation, [{ value: input.code, field: ['code'] }], found, 'organisation');
    await refuseUnknownIds(em, Organisation, [{ value: input.parentId, field: ['parentId'] }], found, 'organisation');
    if (found.any) return { organisation: null, userErrors: found.list };
    const organisation = em.create(Organisation, { code: input.code, name: input.name, nameEn: input.nameEn ?? null, parentId: input.parentId ?? null });
    await em.flush();
    return { organisation, userErrors: [], target: `Organisation ${organisation.id}` };
  });
}
