import { defaultRules, ruleFields, type CleaningRule as Rule } from '@hydrograph/cleaning';
import { findOrRefuse, refusals, refuseUnknownIds, type Refusals, type UserError } from '@hydrograph/entities';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { NetworkContext } from '../context.ts';
import type { SaveCleaningRuleInput } from '../generated/schema.ts';
import { Point } from '../points/point.entity.ts';
import { unitOfQuantity, type Quantity } from '../points/quantities.ts';
import { CleaningRule } from './cleaning-rule.entity.ts';

/** A rule as it is shown: what somebody said, or what is usual. */
export interface CleaningRuleRow {
  readonly id: string | null;
  readonly quantity?: Quantity | null | undefined;
  readonly pointId?: string | null | undefined;
  readonly peerIds: readonly string[];
  readonly rule: Rule;
}

interface Changed {
  cleaningRule: CleaningRuleRow | null;
  userErrors: UserError[];
}

const mostPeers = 20;
const notNegative = new Set<string>(['mostPerMinute', 'spike', 'flatTolerance', 'peerTolerance']);
const seconds = new Set<string>(['flatAfterS', 'staleAfterS', 'expectedEveryS', 'lateAfterS']);
const longestS = 7 * 86_400;

/** The rule of each quantity: what somebody said, or what is usual. */
export async function rulesOfQuantities(em: EntityManager): Promise<CleaningRuleRow[]> {
  const said = await em.find(CleaningRule, { pointId: null });
  return (Object.keys(unitOfQuantity) as Quantity[]).map((quantity) => said.find((own) => own.quantity === quantity) ?? { id: null, quantity, pointId: null, peerIds: [], rule: defaultRules[quantity] ?? {} });
}

/** Says what is believed of a quantity or a point. */
export async function saveCleaningRule(context: NetworkContext, input: SaveCleaningRuleInput): Promise<Changed> {
  return change(context, 'saveCleaningRule', async (em, found) => {
    const { quantity, pointId, peerIds } = input;
    if ((quantity == null) === (pointId == null)) found.add(['quantity'], 'REQUIRED', 'a rule is about a quantity or about a point: give one of them');
    if (quantity != null && peerIds && peerIds.length > 0) found.add(['peerIds'], 'INVALID_VALUE', 'only the rule of a point names its peers');
    if ((peerIds?.length ?? 0) > mostPeers) found.add(['peerIds'], 'TOO_MANY', `a point has at most ${mostPeers} peers, not ${peerIds?.length}`);
    if (pointId != null && peerIds?.includes(pointId)) found.add(['peerIds'], 'INVALID_VALUE', 'a point is no peer of itself');
    const rule = readRule(input, found);
    await refuseUnknownIds(em, Point, [{ value: pointId, field: ['pointId'] }, ...(peerIds ?? []).slice(0, mostPeers).map((value, index) => ({ value, field: ['peerIds', index] }))], found, 'point');
    if (found.any) return null;
    const fields = { quantity: quantity ?? null, pointId: pointId ?? null, peerIds: peerIds ?? [], rule };
    const known = await em.findOne(CleaningRule, pointId != null ? { pointId } : { quantity: quantity!, pointId: null });
    return known ? Object.assign(known, fields) : em.create(CleaningRule, fields);
  });
}

/** Goes back to what was believed before somebody said otherwise. */
export async function removeCleaningRule(context: NetworkContext, id: string): Promise<Changed> {
  return change(context, 'removeCleaningRule', async (em, found) => {
    const known = await findOrRefuse(em, CleaningRule, id, found, 'cleaning rule');
    if (known) em.remove(known);
    return null;
  });
}

async function change({ database, viewer, registryChanged }: NetworkContext, reason: string, work: (em: EntityManager, found: Refusals) => Promise<CleaningRule | null>): Promise<Changed> {
  const answer = await database.transaction(viewer, reason, async (em): Promise<Changed> => {
    const found = refusals();
    const cleaningRule = await work(em, found);
    return { cleaningRule, userErrors: found.list };
  });
  if (answer.userErrors.length === 0) await registryChanged(viewer.tenantId);
  return answer;
}

/** The rule that an input describes, with every fault in it. */
export function readRule(input: SaveCleaningRuleInput, found: Refusals): Rule {
  const refuse = (field: string, text: string): void => found.add([field], 'INVALID_VALUE', text);
  const rule = Object.fromEntries(ruleFields.flatMap((field) => (input[field] == null ? [] : [[field, input[field]]]))) as Rule;
  for (const [field, value] of Object.entries(rule)) {
    if (seconds.has(field) && !(value > 0 && value <= longestS)) refuse(field, `${field} is ${value}; it must be above 0 and at most ${longestS} s`);
    if (notNegative.has(field) && !(value >= 0)) refuse(field, `${field} is ${value}; it must not be negative`);
  }
  if (rule.minimum !== undefined && rule.maximum !== undefined && rule.minimum >= rule.maximum) refuse('maximum', `the highest value (${rule.maximum}) must be above the lowest (${rule.minimum})`);
  return rule;
}
