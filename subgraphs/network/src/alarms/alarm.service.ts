import { actorOf, emitAll, isId, refusals, type Refusals, type UserError } from '@hydrograph/entities';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { NetworkContext } from '../context.ts';
import type { AcknowledgeAlarmsInput, CommentAlarmInput, ShelveAlarmsInput, TickAlarmStepInput } from '../generated/schema.ts';
import { countRevisions } from '../models/revision.ts';
import { Alarm, needsSomebody } from './alarm.entity.ts';
import { eventPayload } from './store-reports.ts';

const mostIds = 1000;
const mostAtOnce = 10_000;
/** So many in one transaction: more would hold up everybody. */
const batchSize = 100;
const bulkSize = 500;
const longestText = 2000;
const longestShelfMs = 30 * 24 * 3_600_000;

interface Changed {
  changedCount: number;
  alarms: Alarm[];
  userErrors: UserError[];
}

const refused = (found: Refusals): Changed => ({ changedCount: 0, alarms: [], userErrors: found.list });

/** What a change does to an alarm; false when there is nothing to do. */
type Work = (alarm: Alarm, now: Date) => boolean;

/** Takes note of alarms: those named, or all open ones of a station or cause. */
export async function acknowledgeAlarms(context: NetworkContext, { ids, stationId, cause, comment }: AcknowledgeAlarmsInput): Promise<Changed> {
  const found = refusals();
  if (ids ? stationId || cause : !stationId && !cause) found.add(null, 'INVALID_VALUE', 'give either ids, or a station or a cause or both');
  refuseLong(found, comment, 'comment');
  if (ids) refuseUnnamed(found, ids);
  if (stationId && !isId(stationId)) found.add(['stationId'], 'NOT_FOUND', `"${stationId}" is not an id`);
  if (found.any) return refused(found);
  if (!ids) return acknowledgeMany(context, await openIds(context, stationId, cause), comment?.trim());
  return change(context, ids, 'acknowledgeAlarms', 'AlarmAcknowledged', (alarm, now) => {
    if (comment?.trim()) alarm.comments = [...alarm.comments, { at: now.toISOString(), by: context.viewer.name, text: comment.trim() }];
    if (alarm.acknowledgedAt) return Boolean(comment?.trim());
    Object.assign(alarm, { acknowledgedAt: now, acknowledgedBy: context.viewer.name, escalatesAt: null, ...(alarm.state === 'RAISED' && { state: 'ACKNOWLEDGED' }) });
    return true;
  });
}

/** Sets alarms aside until a moment. */
export async function shelveAlarms(context: NetworkContext, { ids, until, reason }: ShelveAlarmsInput): Promise<Changed> {
  const found = refusals();
  refuseUnnamed(found, ids);
  if (reason.trim() === '') found.add(['reason'], 'REQUIRED', 'setting an alarm aside needs a reason');
  refuseLong(found, reason, 'reason');
  const ahead = until.getTime() - Date.now();
  if (!(ahead > 0 && ahead <= longestShelfMs)) found.add(['until'], 'INVALID_VALUE', `"until" is ${until.toISOString()}; it must lie ahead, by 30 days at most`);
  if (found.any) return refused(found);
  return change(context, ids, 'shelveAlarms', 'AlarmShelved', (alarm) => {
    Object.assign(alarm, { shelvedUntil: until, shelvedBy: context.viewer.name, shelveReason: reason.trim(), escalatesAt: null });
    return true;
  });
}

/** Takes alarms back from the shelf. */
export async function unshelveAlarms(context: NetworkContext, { ids }: { ids: readonly string[] }): Promise<Changed> {
  const found = refusals();
  refuseUnnamed(found, ids);
  if (found.any) return refused(found);
  return change(context, ids, 'unshelveAlarms', 'AlarmUnshelved', (alarm) => {
    if (!alarm.shelvedUntil) return false;
    Object.assign(alarm, { shelvedUntil: null, shelvedBy: null, shelveReason: null });
    return true;
  });
}

/** Adds a remark. */
export async function commentAlarm(context: NetworkContext, { id, text }: CommentAlarmInput): Promise<Changed> {
  const found = refusals();
  if (text.trim() === '') found.add(['text'], 'REQUIRED', 'a remark needs a text');
  refuseLong(found, text, 'text');
  if (found.any) return refused(found);
  return change(context, [id], 'commentAlarm', undefined, (alarm, now) => {
    alarm.comments = [...alarm.comments, { at: now.toISOString(), by: context.viewer.name, text: text.trim() }];
    return true;
  });
}

/** Ticks a step of the plan off, or on again. */
export async function tickAlarmStep(context: NetworkContext, { id, step, done = true }: TickAlarmStepInput): Promise<Changed> {
  const found = refusals();
  const alarm = isId(id) ? await context.em.findOne(Alarm, { id }) : null;
  if (!alarm) found.add(['id'], 'NOT_FOUND', `no alarm has the id "${id}"`);
  else if (!alarm.steps[step]) found.add(['step'], 'NOT_FOUND', `the plan of this alarm has ${alarm.steps.length} steps; there is no step ${step}`);
  if (found.any) return refused(found);
  return change(context, [id], 'tickAlarmStep', undefined, (changed, now) => {
    changed.steps = changed.steps.map((one, at) => (at === step ? { ...one, doneAt: done ? now.toISOString() : null, doneBy: done ? context.viewer.name : null } : one));
    return true;
  });
}

function refuseUnnamed(found: Refusals, ids: readonly string[]): void {
  if (ids.length === 0) found.add(['ids'], 'REQUIRED', 'name at least one alarm');
  if (ids.length > mostIds) found.add(['ids'], 'TOO_MANY', `${ids.length} alarms in one request; at most ${mostIds} are allowed`);
}

function refuseLong(found: Refusals, text: string | null | undefined, field: string): void {
  if (text && text.length > longestText) found.add([field], 'INVALID_VALUE', `${field} has ${text.length} characters; at most ${longestText} are allowed`);
}

async function openIds({ em }: NetworkContext, stationId: string | null | undefined, cause: string | null | undefined): Promise<string[]> {
  const { tenantId } = actorOf(em);
  const rows = await em.execute<{ id: string }[]>(
    `select id from network.alarm where tenant_id = ? and open and acknowledged_at is null ${stationId ? 'and station_id = ?' : ''} ${cause ? 'and cause = ?' : ''} order by raised_at limit ${mostAtOnce}`,
    [tenantId, ...(stationId ? [stationId] : []), ...(cause ? [cause] : [])],
  );
  return rows.map(({ id }) => id);
}

/** A flood is taken note of by one statement for each 500, where the rules of the viewer let it. */
async function acknowledgeMany({ database, viewer, alarmsChanged }: NetworkContext, ids: readonly string[], comment: string | undefined): Promise<Changed> {
  const writable = viewer.rules?.where('write', 'Alarm', 'a');
  let changedCount = 0;
  for (let start = 0; start < ids.length; start += bulkSize) {
    const batch = ids.slice(start, start + bulkSize);
    changedCount += await database.transaction(viewer, 'acknowledgeAlarms', async (em) => {
      const position = (await countRevisions(em, 'alarms', batch.length)) - batch.length;
      const now = new Date();
      const remarks = comment ? [{ at: now.toISOString(), by: viewer.name, text: comment }] : [];
      const rows = await em.execute<object[]>(
        `update network.alarm a set acknowledged_at = ?, acknowledged_by = ?, state = case state when 'RAISED' then 'ACKNOWLEDGED' else state end, open = state <> 'CLEARED' and shelved_until is null,
           escalates_at = null, comments = comments || ?::jsonb, position = ?::bigint + i.ordinality, version = version + 1, updated_at = ?
         from json_array_elements_text(?::json) with ordinality i where a.id = i.value::uuid and a.tenant_id = ? and a.acknowledged_at is null ${writable ? `and ${writable.sql}` : ''} returning a.id`,
        [now, viewer.name, JSON.stringify(remarks), position, now, JSON.stringify(batch), viewer.tenantId, ...(writable?.parameters ?? [])],
      );
      await emitAll(em, [{ type: 'AlarmsAcknowledged', payload: { count: rows.length, acknowledgedBy: viewer.name } }]);
      return rows.length;
    });
  }
  if (changedCount > 0) alarmsChanged(viewer.tenantId);
  return { changedCount, alarms: [], userErrors: [] };
}

async function change({ database, viewer, alarmsChanged }: NetworkContext, ids: readonly string[], reason: string, eventType: string | undefined, work: Work): Promise<Changed> {
  const found = refusals();
  const alarms: Alarm[] = [];
  let changedCount = 0;
  for (let start = 0; start < ids.length && !found.any; start += batchSize) {
    const batch = ids.slice(start, start + batchSize);
    const changed = await database.transaction(viewer, reason, async (em) => ({ ...(await changeBatch(em, batch, start, found, eventType, work)), userErrors: found.list }));
    changedCount += changed.count;
    alarms.push(...changed.alarms);
  }
  if (changedCount > 0) alarmsChanged(viewer.tenantId);
  return { changedCount, alarms, userErrors: found.list };
}

async function changeBatch(em: EntityManager, ids: readonly string[], start: number, found: Refusals, eventType: string | undefined, work: Work): Promise<{ count: number; alarms: Alarm[] }> {
  // Before they are read: whoever changes alarms of this utility at the same moment goes first or waits.
  let position = (await countRevisions(em, 'alarms', ids.length)) - ids.length;
  const rows = await em.find(Alarm, { id: { $in: ids.filter(isId) } });
  const known = new Map(rows.map((row) => [row.id, row]));
  ids.forEach((id, index) => {
    if (!known.has(id)) found.add(['ids', start + index], 'NOT_FOUND', `no alarm has the id "${id}"`);
  });
  if (found.any) return { count: 0, alarms: [] };
  const now = new Date();
  const changed = rows.filter((alarm) => work(alarm, now));
  for (const alarm of changed) {
    alarm.position = ++position;
    alarm.open = needsSomebody(alarm);
  }
  if (eventType) await emitAll(em, changed.slice(0, 50).map((alarm) => ({ type: eventType, payload: eventPayload(alarm) })));
  return { count: changed.length, alarms: rows };
}
