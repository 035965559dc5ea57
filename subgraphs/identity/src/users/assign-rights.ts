import { findOrRefuse, refusals, refuseUnknownIds, type Refusals, type UserError } from '@hydrograph/entities';
import type { EntityManager } from '@mikro-orm/postgresql';
import { refuseLockingOut, refuseMixedAdministration } from '../administration/administration.service.ts';
import { auditedChange, type ChangeContext } from '../audit/audited-change.ts';
import type { AssignRightsInput } from '../generated/schema.ts';
import { UserGroup } from '../groups/user-group.entity.ts';
import { rightsChanged } from '../rights/rights-changes.ts';
import { refuseUnknownRoles } from '../roles/role.service.ts';
import { User } from './user.entity.ts';

const highestClearance = 9;

/** Gives a user roles, groups and a clearance, or says why not. Nobody gives them to themselves. */
export function assignRights(context: ChangeContext, input: AssignRightsInput): Promise<{ user: User | null; userErrors: UserError[] }> {
  return auditedChange(context, { action: 'assignRights', reason: input.reason }, async (em) => {
    const found = refusals();
    const user = await findOrRefuse(em, User, input.userId, found, 'user', 'userId');
    if (!user) return { user: null, userErrors: found.list };
    const target = `User ${user.id}`;
    if (user.id === context.viewer.id) found.add(['userId'], 'INVALID_VALUE', 'nobody changes their own rights');
    if (input.roles) {
      if (input.roles.length === 0) found.add(['roles'], 'REQUIRED', 'a user needs a role');
      await refuseUnknownRoles(em, found, input.roles);
      await refuseMixedAdministration(em, found, user, input.roles);
      await refuseLockingOut(em, found, user, { roles: input.roles });
    }
    if (input.clearance != null && !(input.clearance >= 0 && input.clearance <= highestClearance)) found.add(['clearance'], 'INVALID_VALUE', `a clearance is from 0 to ${highestClearance}, not ${input.clearance}`);
    await refuseUnknownGroups(em, found, input.groupIds ?? []);
    if (found.any) return { user: null, userErrors: found.list, target };
    if (input.roles) user.roles = [...input.roles];
    if (input.clearance != null) user.clearance = input.clearance;
    if (input.groupIds) await moveTo(em, user.id, input.groupIds);
    await em.flush();
    await rightsChanged(em, user.tenantId, [user.id]);
    return { user, userErrors: [], target };
  });
}

async function refuseUnknownGroups(em: EntityManager, found: Refusals, ids: readonly string[]): Promise<void> {
  await refuseUnknownIds(em, UserGroup, ids.map((value, index) => ({ value, field: ['groupIds', index] })), found, 'group');
}

async function moveTo(em: EntityManager, userId: string, groupIds: readonly string[]): Promise<void> {
  const groups = await em.find(UserGroup, { $or: [{ id: { $in: [...groupIds] } }, { memberIds: { $contains: [userId] } }] });
  for (const group of groups) {
    const others = group.memberIds.filter((id) => id !== userId);
    group.memberIds = groupIds.includes(group.id) ? [...others, userId] : others;
  }
}
