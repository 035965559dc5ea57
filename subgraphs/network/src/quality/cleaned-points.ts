import type { CleaningRulesDocument } from '@hydrograph/bus';
import { ruleFor } from '@hydrograph/cleaning';
import { actorOf } from '@hydrograph/entities';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Quantity } from '../points/quantities.ts';
import { CleaningRule } from './cleaning-rule.entity.ts';

interface PointRow {
  id: string;
  quantity: Quantity;
  station_id: string | null;
  minimum: number | null;
  maximum: number | null;
}

/** What is believed of every point of the tenant, as the collector judges by it. */
export async function readCleanedPoints(em: EntityManager): Promise<Pick<CleaningRulesDocument, 'rules' | 'peers'>> {
  const said = await em.find(CleaningRule, {});
  const ofQuantity = new Map(said.filter(({ pointId }) => !pointId).map(({ quantity, rule }) => [quantity, rule]));
  const ofPoint = new Map(said.flatMap(({ pointId, rule, peerIds }) => (pointId ? [[pointId, { rule, peerIds }] as const] : [])));
  const points = await em.execute<PointRow[]>(
    `select p.id, p.quantity, p.station_id, p.minimum, p.maximum from network.point p
     where p.tenant_id = ? and (p.model_id is null or p.model_id in (select m.id from network.hydraulic_model m where m.state = 'PUBLISHED')) order by p.id`,
    [actorOf(em).tenantId],
  );
  const neighbours = Map.groupBy(points, ({ station_id, quantity }) => (station_id ? `${station_id} ${quantity}` : ''));
  const groups = new Map<string, { rule: ReturnType<typeof ruleFor>; points: string[] }>();
  const peers: Record<string, string[]> = {};
  for (const { id, quantity, station_id, minimum, maximum } of points) {
    const own = ofPoint.get(id);
    const rule = ruleFor(quantity, own?.rule, ofQuantity.get(quantity), { minimum: minimum ?? undefined, maximum: maximum ?? undefined });
    const key = JSON.stringify(rule);
    const group = groups.get(key) ?? { rule, points: [] };
    group.points.push(id);
    groups.set(key, group);
    if (rule.peerTolerance === undefined) continue;
    const near = station_id ? (neighbours.get(`${station_id} ${quantity}`) ?? []).map((point) => point.id).filter((other) => other !== id) : [];
    peers[id] = own ? own.peerIds : near;
  }
  return { rules: [...groups.values()], peers };
}
