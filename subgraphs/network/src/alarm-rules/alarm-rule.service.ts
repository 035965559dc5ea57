import { isId, refusals, refuseStale, refuseUnknownIds, type Refusals, type UserError } from '@hydrograph/entities';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { NetworkContext } from '../context.ts';
import { Dma } from '../dmas/dma.entity.ts';
import type { AlarmRuleInput, UpdateAlarmRuleInput } from '../generated/schema.ts';
import { Point } from '../points/point.entity.ts';
import { Station } from '../stations/station.entity.ts';
import { AlarmRule } from './alarm-rule.entity.ts';
import { readCondition, readSchedule } from './condition.ts';

const longestDelayS = 86_400;
const shortestAcknowledgementS = 10;
const mostSteps = 30;

interface Changed {
  alarmRule: AlarmRule | null;
  userErrors: UserError[];
}

/** Adds a rule and hands it to the collector. */
export async function createAlarmRule(context: NetworkContext, input: AlarmRuleInput): Promise<Changed> {
  return change(context, 'createAlarmRule', async (em, found) => {
    const fields = await readRule(em, input, found, [], undefined);
    return found.any ? null : em.create(AlarmRule, { ...fields, deletedAt: null });
  });
}

/** Replaces what a rule says. */
export async function updateAlarmRule(context: NetworkContext, { id, version, rule: input }: UpdateAlarmRuleInput): Promise<Changed> {
  return change(context, 'updateAlarmRule', async (em, found) => {
    const rule = await findRule(em, id, found);
    if (!rule) return null;
    refuseStale(found, rule, version, 'rule');
    const fields = await readRule(em, input, found, ['rule'], id);
    return found.any ? null : Object.assign(rule, fields);
  });
}

/** Takes a rule out of force for good; the row stays for the alarms it raised. */
export async function deleteAlarmRule(context: NetworkContext, id: string): Promise<Changed> {
  return change(context, 'deleteAlarmRule', async (em, found) => {
    const rule = await findRule(em, id, found);
    return rule && Object.assign(rule, { deletedAt: new Date(), enabled: false });
  });
}

async function change({ database, viewer, registryChanged }: NetworkContext, reason: string, work: (em: EntityManager, found: Refusals) => Promise<AlarmRule | null>): Promise<Changed> {
  const answer = await database.transaction(viewer, reason, async (em): Promise<Changed> => {
    const found = refusals();
    const alarmRule = await work(em, found);
    return { alarmRule, userErrors: found.list };
  });
  if (answer.alarmRule) await registryChanged(viewer.tenantId);
  return answer;
}

async function findRule(em: EntityManager, id: string, found: Refusals): Promise<AlarmRule | null> {
  const rule = isId(id) ? await em.findOne(AlarmRule, { id, deletedAt: null }) : null;
  if (!rule) found.add(['id'], 'NOT_FOUND', `no alarm rule has the id "${id}"`);
  return rule;
}

async function readRule(em: EntityManager, input: AlarmRuleInput, found: Refusals, path: string[], ownId: string | undefined) {
  const { name, nameEn, enabled = true, target, severity, severeSeverity, raiseDelayS = 0, clearDelayS = 0, message, messageEn, acknowledgeWithinS, steps } = input;
  const refuse = (field: string, text: string): void => found.add([...path, field], 'INVALID_VALUE', text);
  if (name.trim() === '') found.add([...path, 'name'], 'REQUIRED', 'a rule needs a name');
  else if (await em.findOne(AlarmRule, { name, deletedAt: null, ...(ownId && { id: { $ne: ownId } }) })) found.add([...path, 'name'], 'ALREADY_EXISTS', `another rule is called "${name}"`);
  for (const [field, seconds] of [['raiseDelayS', raiseDelayS], ['clearDelayS', clearDelayS]] as const)
    if (!(seconds >= 0 && seconds <= longestDelayS)) refuse(field, `${field} is ${seconds}; it must be from 0 to ${longestDelayS}`);
  if (acknowledgeWithinS != null && !(acknowledgeWithinS >= shortestAcknowledgementS && acknowledgeWithinS <= longestDelayS))
    refuse('acknowledgeWithinS', `acknowledgeWithinS is ${acknowledgeWithinS}; it must be from ${shortestAcknowledgementS} to ${longestDelayS}`);
  if ((steps?.length ?? 0) > mostSteps) found.add([...path, 'steps'], 'TOO_MANY', `a plan has at most ${mostSteps} steps, this one has ${steps?.length}`);
  const { quantity, stationKind, dmaId, stationId, pointId } = target;
  if (!quantity && !stationKind && !dmaId && !stationId && !pointId) found.add([...path, 'target'], 'REQUIRED', 'a rule needs something to watch: a quantity, a kind of station, an area, a station or a point');
  await refuseUnknownIds(em, Dma, [{ value: dmaId, field: [...path, 'target', 'dmaId'] }], found, 'area');
  await refuseUnknownIds(em, Station, [{ value: stationId, field: [...path, 'target', 'stationId'] }], found, 'station');
  await refuseUnknownIds(em, Point, [{ value: pointId, field: [...path, 'target', 'pointId'] }], found, 'point');
  return {
    name, nameEn: nameEn ?? null, enabled, severity, severeSeverity: severeSeverity ?? null, raiseDelayS, clearDelayS, message: message?.trim() || null, messageEn: messageEn?.trim() || null,
    condition: readCondition(input.condition, found, [...path, 'condition']), schedule: readSchedule(input.schedule, found, [...path, 'schedule']),
    acknowledgeWithinS: acknowledgeWithinS ?? null, steps: (steps ?? []).map(({ text, textEn }) => ({ text, textEn: textEn ?? null })),
    quantity: quantity ?? null, stationKind: stationKind ?? null, dmaId: dmaId ?? null, stationId: stationId ?? null, pointId: pointId ?? null,
  };
}
