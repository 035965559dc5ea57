import { givenFields, refusals, refuseStale, type UserError } from '@hydrograph/entities';
import { auditedChange, type ChangeContext } from '../audit/audited-change.ts';
import type { UpdateTenantInput } from '../generated/schema.ts';
import { Tenant } from './tenant.entity.ts';

/** Changes names and time zone of the viewer's utility, or says why not. */
export function updateTenant(context: ChangeContext, input: UpdateTenantInput): Promise<{ tenant: Tenant | null; userErrors: UserError[] }> {
  return auditedChange(context, { action: 'updateTenant' }, async (em) => {
    const tenant = await em.findOneOrFail(Tenant, { id: context.viewer.tenantId });
    const found = refusals();
    refuseStale(found, tenant, input.version, 'utility');
    if (input.name?.trim() === '') found.add(['name'], 'REQUIRED', 'the utility needs a name');
    if (input.timeZone != null && !isTimeZone(input.timeZone)) found.add(['timeZone'], 'INVALID_VALUE', `"${input.timeZone}" is no time zone; give an IANA name, for example Asia/Shanghai`);
    if (found.any) return { tenant: null, userErrors: found.list };
    em.assign(tenant, givenFields(input, ['name', 'nameEn', 'timeZone']));
    await em.flush();
    return { tenant, userErrors: [], target: `Tenant ${tenant.id}` };
  });
}

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
