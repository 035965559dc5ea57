import { isId, refusals, type Refusals, type UserError } from '@hydrograph/entities';
import type { EntityManager } from '@mikro-orm/postgresql';
import { auditedChange, type ChangeContext } from '../audit/audited-change.ts';
import type { DelegateRoleInput, EndRoleDelegationInput } from '../generated/schema.ts';
import { heldRoles } from '../rights/rights.ts';
import { rightsChanged } from '../rights/rights-changes.ts';
import { administratorRoles } from '../roles/built-in-roles.ts';
import { User } from '../users/user.entity.ts';
import { RoleDelegation } from './role-delegation.entity.ts';

export interface DelegationAnswer {
  readonly delegation: RoleDelegation | null;
  readonly userErrors: UserError[];
}

const longestMs = 366 * 86_400_000;

/** Hands a role to somebody else for a time, or says why not. */
export function delegateRole(context: ChangeContext, input: DelegateRoleInput): Promise<DelegationAnswer> {
  return auditedChange(context, { action: 'delegateRole', reason: input.reason }, async (em) => {
    const { viewer } = context;
    const found = refusals();
    const startsAt = input.startsAt ?? new Date();
    if (input.fromUserId && input.fromUserId !== viewer.id && !viewer.can('policy:write')) found.add(['fromUserId'], 'INVALID_VALUE', 'you can hand on roles of your own only');
    const from = await findUser(em, found, input.fromUserId ?? viewer.id, 'fromUserId');
    const to = await findUser(em, found, input.toUserId, 'toUserId');
    if (from && to && from.id === to.id) found.add(['toUserId'], 'INVALID_VALUE', 'a role is handed to somebody else');
    if (administratorRoles.includes(input.role)) found.add(['role'], 'INVALID_VALUE', `${input.role} administers: it cannot be handed on`);
    else if (from && !(await heldRoles(em, [from]))[0]!.includes(input.role)) found.add(['role'], 'INVALID_VALUE', `${from.name} does not have the role "${input.role}"; what was handed to somebody cannot be handed on`);
    refusePeriod(found, startsAt, input.endsAt);
    if (!from || !to || found.any) return { delegation: null, userErrors: found.list };
    const delegation = em.create(RoleDelegation, { role: input.role, fromUserId: from.id, toUserId: to.id, startsAt, endsAt: input.endsAt, endedAt: null, reason: input.reason ?? null });
    await em.flush();
    await rightsChanged(em, delegation.tenantId, [to.id]);
    return { delegation, userErrors: [], target: `RoleDelegation ${delegation.id}` };
  });
}

/** Ends a delegation: by who gave it, who has it, or a security administrator. */
export function endRoleDelegation(context: ChangeContext, input: EndRoleDelegationInput): Promise<DelegationAnswer> {
  return auditedChange(context, { action: 'endRoleDelegation', reason: input.reason }, async (em) => {
    const { viewer } = context;
    const found = refusals();
    const delegation = isId(input.id) ? await em.findOne(RoleDelegation, { id: input.id }) : null;
    const mine = delegation && ([delegation.fromUserId, delegation.toUserId].includes(viewer.id) || viewer.can('policy:write'));
    if (!delegation || !mine) found.add(['id'], 'NOT_FOUND', `no delegation of yours has the id "${input.id}"`);
    else if (delegation.endedAt || delegation.endsAt <= new Date()) found.add(['id'], 'INVALID_VALUE', 'this delegation is over');
    if (!delegation || found.any) return { delegation: null, userErrors: found.list };
    delegation.endedAt = new Date();
    await em.flush();
    await rightsChanged(em, delegation.tenantId, [delegation.toUserId]);
    return { delegation, userErrors: [], target: `RoleDelegation ${delegation.id}` };
  });
}

async function findUser(em: EntityManager, found: Refusals, id: string, field: string): Promise<User | null> {
  const user = isId(id) ? await em.findOne(User, { id, active: true }) : null;
  if (!user) found.add([field], 'NOT_FOUND', `no active user has the id "${id}"`);
  return user;
}

function refusePeriod(found: Refusals, startsAt: Date, endsAt: Date): void {
  if (endsAt <= startsAt) found.add(['endsAt'], 'INVALID_VALUE', 'the end comes after the start');
  else if (endsAt <= new Date()) found.add(['endsAt'], 'INVALID_VALUE', 'the end lies in the past');
  else if (endsAt.getTime() - startsAt.getTime() > longestMs) found.add(['endsAt'], 'INVALID_VALUE', 'a role is handed on for 366 days at most');
}
