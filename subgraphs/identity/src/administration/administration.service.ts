import { isId, refusals, type Refusals, type UserError } from '@hydrograph/entities';
import type { EntityManager } from '@mikro-orm/postgresql';
import { auditedChange, type ChangeContext } from '../audit/audited-change.ts';
import type { SeparateAdministrationInput } from '../generated/schema.ts';
import { holdersOf, rightsChanged } from '../rights/rights-changes.ts';
import { isSeparated } from '../rights/rights.ts';
import { ADMINISTRATOR, administratorRole, administratorRoles, type AdministratorKind } from '../roles/built-in-roles.ts';
import { Tenant } from '../tenants/tenant.entity.ts';
import { User } from '../users/user.entity.ts';

/** The utility, as far as who administers it. */
export type Administration = Pick<Tenant, 'separatedAt'>;

const parts = [
  ['systemAdministratorId', 'SYSTEM'],
  ['securityAdministratorId', 'SECURITY'],
  ['auditAdministratorId', 'AUDIT'],
] as const;

/** Active users who administer one part, by name. */
export const administratorsOf = (em: EntityManager, kind: Exclude<AdministratorKind, 'ALL'>): Promise<User[]> =>
  em.find(User, { active: true, roles: { $contains: [administratorRole(kind)] } }, { orderBy: { userName: 'ASC' }, limit: 100 });

/** Puts administration into three hands (GB/T 22239 level 3), or says why not. */
export function separateAdministration(context: ChangeContext, input: SeparateAdministrationInput): Promise<{ administration: Administration | null; userErrors: UserError[] }> {
  return auditedChange(context, { action: 'separateAdministration', reason: input.reason }, async (em) => {
    const { viewer } = context;
    const found = refusals();
    if (await isSeparated(em, viewer.tenantId)) found.add(null, 'INVALID_VALUE', 'administration is separated already');
    const chosen = new Map<User, (typeof parts)[number][1]>();
    for (const [field, kind] of parts) {
      const user = isId(input[field]) ? await em.findOne(User, { id: input[field], active: true }) : null;
      if (!user) found.add([field], 'NOT_FOUND', `no active user has the id "${input[field]}"`);
      else if (chosen.has(user)) found.add([field], 'INVALID_VALUE', `${user.name} administers one part only: name three users`);
      else chosen.set(user, kind);
    }
    if (found.any) return { administration: null, userErrors: found.list };
    for (const [user, kind] of chosen) user.roles = [...user.roles.filter((role) => !administratorRoles.includes(role)), administratorRole(kind)];
    const tenant = await em.findOneOrFail(Tenant, { id: viewer.tenantId });
    tenant.separatedAt = new Date();
    await em.flush();
    await rightsChanged(em, viewer.tenantId, [...[...chosen.keys()].map(({ id }) => id), ...(await holdersOf(em, viewer.tenantId, [ADMINISTRATOR]))]);
    return { administration: tenant, userErrors: [], target: `Tenant ${tenant.id}` };
  });
}

/** Refuses roles that together administer two parts, and the first administrator's role where administration is separated. */
export async function refuseMixedAdministration(em: EntityManager, found: Refusals, user: Pick<User, 'tenantId'> & { readonly roles?: readonly string[] }, roles: readonly string[]): Promise<void> {
  const administering = roles.filter((role) => administratorRoles.includes(role));
  if (administering.length > 1) found.add(['roles'], 'INVALID_VALUE', `nobody holds ${administering.join(' and ')} together`);
  if (roles.includes(ADMINISTRATOR) && !user.roles?.includes(ADMINISTRATOR) && (await isSeparated(em, user.tenantId))) found.add(['roles'], 'INVALID_VALUE', 'administration is separated: nobody becomes administrator of everything any more');
}

/** Refuses to take away the last one of those who administer, or nobody could ever appoint another. */
export async function refuseLockingOut(em: EntityManager, found: Refusals, user: User, { roles = user.roles, active = true }: { readonly roles?: readonly string[] | undefined; readonly active?: boolean | undefined }): Promise<void> {
  if (!user.active) return;
  const separated = await isSeparated(em, user.tenantId);
  const needed = separated ? administratorRoles.filter((role) => role !== ADMINISTRATOR) : [ADMINISTRATOR];
  for (const role of needed.filter((one) => user.roles.includes(one) && !(active && roles.includes(one)))) {
    const others = await em.count(User, { id: { $ne: user.id }, active: true, roles: { $contains: [role] } });
    if (others === 0) found.add([active ? 'roles' : 'active'], 'IN_USE', `this is the last ${role}: appoint another one first`);
  }
}
