import type { EntityManager } from '@mikro-orm/postgresql';
import { AlarmRule } from '../alarm-rules/alarm-rule.entity.ts';
import { readWatchedRules } from '../alarm-rules/watched-points.ts';
import type { NetworkContext } from '../context.ts';
import type { Point } from '../points/point.entity.ts';
import { Station } from '../stations/station.entity.ts';
import { drinkingWaterLimits, type Limits } from './limits.ts';

/** Limits of a point and who set them. */
export interface PointLimits extends Limits {
  readonly source: 'ALARM_RULE' | 'GB_5749';
  readonly ruleId: string | null;
}

type Placed = Pick<Point, 'id' | 'quantity' | 'stationId'>;

/** Limits of a point: those of its alarm rule, else those of drinking water; one question for all points of a request. */
export async function loadLimits({ em, loaders }: NetworkContext, { id, quantity, stationId }: Placed): Promise<PointLimits | null> {
  const ruled = await loaders.batch<string, PointLimits | null>('limits', async (ids) => {
    const limits = await limitsByRule(em);
    return ids.map((pointId) => limits.get(pointId) ?? null);
  }).load(id);
  if (ruled) return ruled;
  const station = stationId ? await loaders.byId(Station).load(stationId) : null;
  return usual(quantity, station?.kind);
}

export function usual(quantity: Point['quantity'], kind: Station['kind'] | undefined): PointLimits | null {
  const limits = drinkingWaterLimits(quantity, kind);
  return limits && { ...limits, source: 'GB_5749', ruleId: null };
}

/** What alarm rules with limits say of points; where several do, the narrower limit counts. */
export async function limitsByRule(em: EntityManager): Promise<Map<string, PointLimits>> {
  const found = new Map<string, PointLimits>();
  // Without a rule that may be seen nothing is asked of the points.
  if ((await em.count(AlarmRule, { enabled: true, deletedAt: null })) === 0) return found;
  for (const { id: ruleId, condition, points } of await readWatchedRules(em)) {
    if (condition.kind !== 'LIMITS') continue;
    const [minimum, maximum] = [condition.lo ?? condition.lolo ?? null, condition.hi ?? condition.hihi ?? null];
    for (const pointId of points) {
      const other = found.get(pointId);
      found.set(pointId, { minimum: narrower(Math.max, minimum, other?.minimum), maximum: narrower(Math.min, maximum, other?.maximum), source: 'ALARM_RULE', ruleId });
    }
  }
  return found;
}

function narrower(pick: (...values: number[]) => number, one: number | null, other: number | null | undefined): number | null {
  const given = [one, other ?? null].filter((value) => value !== null);
  return given.length > 0 ? pick(...given) : null;
}
