import type { WatchedRule } from '@hydrograph/bus';
import { actorOf } from '@hydrograph/entities';
import type { EntityManager } from '@mikro-orm/postgresql';
import { AlarmRule } from './alarm-rule.entity.ts';

/**
 * The points that a rule `r` watches. What stands nearer to a point goes before: where a rule names the point itself, the
 * others of its kind leave the point out.
 */
const watched = `network.point p left join network.station s on s.id = p.station_id
  where p.tenant_id = r.tenant_id and (p.model_id is null or p.model_id in (select m.id from network.hydraulic_model m where m.state = 'PUBLISHED'))
    and (r.point_id is null or p.id = r.point_id) and (r.quantity is null or p.quantity = r.quantity)
    and (r.station_id is null or p.station_id = r.station_id) and (r.station_kind is null or s.kind = r.station_kind)
    and (r.dma_id is null or exists (select 1 from network.dma d where d.id = r.dma_id and d.tenant_id = r.tenant_id and ST_Contains(d.boundary, p.geometry)))
    and (r.point_id is not null or not exists (select 1 from network.alarm_rule o where o.tenant_id = r.tenant_id and o.point_id = p.id and o.enabled and o.deleted_at is null
      and o.condition->>'kind' = r.condition->>'kind'))`;

/** All rules of the tenant that are in force, with their points, as the collector judges by them. */
export async function readWatchedRules(em: EntityManager): Promise<WatchedRule[]> {
  const rules = await em.find(AlarmRule, { enabled: true, deletedAt: null }, { orderBy: { id: 'ASC' } });
  if (rules.length === 0) return [];
  const rows = await em.execute<{ id: string; points: string[] | null }[]>(
    `select r.id, (select json_agg(p.id order by p.id) from ${watched}) as points from network.alarm_rule r where r.tenant_id = ? and r.enabled and r.deleted_at is null`,
    [actorOf(em).tenantId],
  );
  const points = new Map(rows.map((row) => [row.id, row.points ?? []]));
  return rules.map(({ id, version, condition, severity, severeSeverity, raiseDelayS, clearDelayS, schedule }) => ({
    id, version, condition, severity, raiseDelayMs: raiseDelayS * 1000, clearDelayMs: clearDelayS * 1000, points: points.get(id) ?? [],
    ...(severeSeverity && { severeSeverity }), ...(schedule.length > 0 && { schedule }),
  }));
}

/** How many points each of these rules watches. */
export async function countWatched(em: EntityManager, ruleIds: readonly string[]): Promise<number[]> {
  const rows = await em.execute<{ id: string; count: number }[]>(
    `select r.id, (select count(*)::int from ${watched}) as count from network.alarm_rule r where r.tenant_id = ? and r.id in (select value::uuid from json_array_elements_text(?::json))`,
    [actorOf(em).tenantId, JSON.stringify(ruleIds)],
  );
  const counts = new Map(rows.map(({ id, count }) => [id, count]));
  return ruleIds.map((id) => counts.get(id) ?? 0);
}

/** How many alarms of each of these rules are on. */
export async function countActive(em: EntityManager, ruleIds: readonly string[]): Promise<number[]> {
  const rows = await em.execute<{ rule_id: string; count: number }[]>(
    `select rule_id, count(*)::int as count from network.alarm where tenant_id = ? and state <> 'CLEARED' and rule_id in (select value::uuid from json_array_elements_text(?::json)) group by rule_id`,
    [actorOf(em).tenantId, JSON.stringify(ruleIds)],
  );
  const counts = new Map(rows.map(({ rule_id, count }) => [rule_id, count]));
  return ruleIds.map((id) => counts.get(id) ?? 0);
}
