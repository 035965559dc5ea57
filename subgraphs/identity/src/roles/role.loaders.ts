import { actorOf, type Loaders } from '@hydrograph/entities';
import type { EntityManager } from '@mikro-orm/postgresql';

/** How many users have a role of their own or by a group, by its code. */
export function userCounts(em: EntityManager, loaders: Loaders) {
  return loaders.batch<string, number>('users by role', async (codes) => {
    const { tenantId } = actorOf(em);
    const rows = await em.execute<{ role: string; users: number }[]>(
      `select role, count(distinct user_id)::int as users from (
         select unnest(roles) as role, id as user_id from identity.user_account where tenant_id = ?
         union all select role, user_id from identity.user_group g, unnest(g.roles) role, unnest(g.member_ids) user_id where g.tenant_id = ?) held group by role`,
      [tenantId, tenantId],
    );
    const counts = new Map(rows.map(({ role, users }) => [role, users]));
    return codes.map((code) => counts.get(code) ?? 0);
  });
}
