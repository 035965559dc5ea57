import { describeAudit, givenFields, newId, refusals, refuseStale, systemActor, type UserError } from '@hydrograph/entities';
import { auditedChange, type ChangeContext } from '../audit/audited-change.ts';
import type { AddTenantInput, UpdateTenantInput } from '../generated/schema.ts';
import { ADMINISTRATOR } from '../roles/built-in-roles.ts';
import { keepBuiltInRolesOf } from '../roles/keep-built-in-roles.ts';
import { makeCode } from '../sign-on/one-time-code.ts';
import { User } from '../users/user.entity.ts';
import { userNamePattern } from '../users/user.service.ts';
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

export interface AddTenantAnswer {
  readonly tenant: Tenant | null;
  readonly signInPath: string | null;
  readonly userErrors: UserError[];
}

const slugPattern = /^[a-z][a-z0-9-]{1,31}$/;

/** Adds a utility to the group, below the viewer's, with an administrator who signs in by a link once; or says why not. */
export function addTenant({ database, viewer }: ChangeContext, input: AddTenantInput): Promise<AddTenantAnswer> {
  // Its rows are another utility's: no actor of one utility could write them.
  const actor = { ...systemActor('group'), id: viewer.id, name: viewer.name };
  const { timeZone = 'Asia/Shanghai' } = input;
  return database.transaction(actor, 'addTenant', async (em) => {
    const found = refusals();
    if (!slugPattern.test(input.slug)) found.add(['slug'], 'INVALID_VALUE', 'a short name has 2 to 32 lower-case letters, digits and -, and begins with a letter');
    else if (await em.findOne(Tenant, { slug: input.slug })) found.add(['slug'], 'ALREADY_EXISTS', `the short name "${input.slug}" is taken`);
    if (!input.name.trim()) found.add(['name'], 'REQUIRED', 'the utility needs a name');
    if (!isTimeZone(timeZone)) found.add(['timeZone'], 'INVALID_VALUE', `"${timeZone}" is no time zone; give an IANA name, for example Asia/Shanghai`);
    if (!userNamePattern.test(input.administratorUserName)) found.add(['administratorUserName'], 'INVALID_VALUE', 'a user name has 2 to 64 letters, digits, . _ or -');
    if (found.any) return { tenant: null, signInPath: null, userErrors: found.list };

    const id = newId();
    const tenant = em.create(Tenant, { id, tenantId: id, slug: input.slug, name: input.name.trim(), nameEn: input.nameEn || null, timeZone, parentId: viewer.tenantId });
    const administrator = em.create(User, { tenantId: id, userName: input.administratorUserName, name: input.administratorName?.trim() || input.administratorUserName, roles: [ADMINISTRATOR], clearance: 9 });
    await em.flush();
    await keepBuiltInRolesOf(em, id);
    const code = await makeCode(em, { tenantId: id, userId: administrator.id });
    describeAudit({ target: `Tenant ${id}` });
    return { tenant, signInPath: `/sign-in?tenant=${input.slug}&code=${code}`, userErrors: [] };
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
