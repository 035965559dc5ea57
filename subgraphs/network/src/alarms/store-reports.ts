import type { AlarmMessage, AlarmReport } from '@hydrograph/bus';
import { emitAll, findRows, isId, newId, systemActor, type Database, type EventToEmit } from '@hydrograph/entities';
import type { EntityManager } from '@mikro-orm/postgresql';
import { AlarmRule } from '../alarm-rules/alarm-rule.entity.ts';
import { countRevisions } from '../models/revision.ts';
import { planNotices } from '../notices/notice-plan.ts';
import { Point } from '../points/point.entity.ts';
import { Station } from '../stations/station.entity.ts';
import { alarmTexts } from './alarm-texts.ts';
import { Alarm, needsSomebody, severityRank } from './alarm.entity.ts';

/** More events of one message than these are told as one: whoever hears of them must stay usable in a flood. */
const mostEvents = 50;

interface Known {
  readonly rules: Map<string, AlarmRule>;
  readonly points: Map<string, Point>;
  readonly stations: Map<string, Station>;
  readonly alarms: Map<string, Alarm>;
  /** The alarm set aside by rule and point: its like is set aside as well. */
  readonly shelved: Map<string, Alarm>;
}

const keyOf = (ruleId: string, pointId: string, start: number): string => `${ruleId} ${pointId} ${start}`;

/** Stores what a collector reports, all of a message or nothing. Stored again it changes nothing: rule, point and start say which alarm it is. */
export async function storeReports(database: Database, { tenantId, reports }: AlarmMessage, now = new Date()): Promise<void> {
  const ours = reports.filter(({ ruleId, pointId }) => isId(ruleId) && isId(pointId));
  if (!isId(tenantId) || ours.length === 0) return;
  await database.transaction(systemActor('alarms', tenantId), 'alarm rules', async (em) => {
    // First of all: it makes the alarms of a utility change one after the other, so that a position that is seen means that all before it are.
    const last = await countRevisions(em, 'alarms', ours.length);
    const known = await gather(em, ours, now);
    const changed = new Map<Alarm, AlarmReport['kind']>();
    for (const report of ours) applyReport(em, known, report, now, changed);
    let position = last - ours.length;
    for (const alarm of changed.keys()) alarm.position = ++position;
    const fresh = [...changed].flatMap(([alarm, kind]) => (kind !== 'CLEARED' && alarm.open ? [alarm] : []));
    await em.flush();
    await planNotices(em, fresh, 0, now);
    await emitAll(em, eventsOf(changed));
  });
}

async function gather(em: EntityManager, reports: readonly AlarmReport[], now: Date): Promise<Known> {
  const ruleIds = [...new Set(reports.map(({ ruleId }) => ruleId))];
  const pointIds = [...new Set(reports.map(({ pointId }) => pointId))];
  const starts = [...new Set(reports.map(({ start }) => start))].map((start) => new Date(start));
  const rules = await em.find(AlarmRule, { id: { $in: ruleIds } });
  // Whether its network is still published does not matter for an alarm that was.
  const points = await em.find(Point, { id: { $in: pointIds } }, { filters: { published: false } });
  const stations = await em.find(Station, { id: { $in: points.flatMap(({ stationId }) => stationId ?? []) } }, { filters: { published: false } });
  const alarms = await em.find(Alarm, { ruleId: { $in: ruleIds }, pointId: { $in: pointIds }, startedAt: { $in: starts } });
  const shelved = await findRows(em, Alarm, { ruleId: { $in: ruleIds }, pointId: { $in: pointIds }, shelvedUntil: { $gt: now } });
  const byId = <T extends { id: string }>(rows: readonly T[]): Map<string, T> => new Map(rows.map((row) => [row.id, row]));
  return {
    rules: byId(rules), points: byId(points), stations: byId(stations),
    alarms: new Map(alarms.map((alarm) => [keyOf(alarm.ruleId, alarm.pointId, alarm.startedAt.getTime()), alarm])),
    shelved: new Map(shelved.map((alarm) => [`${alarm.ruleId} ${alarm.pointId}`, alarm])),
  };
}

function applyReport(em: EntityManager, known: Known, report: AlarmReport, now: Date, changed: Map<Alarm, AlarmReport['kind']>): void {
  const key = keyOf(report.ruleId, report.pointId, report.start);
  const alarm = known.alarms.get(key);
  if (!alarm) {
    const made = newAlarm(em, known, report, now);
    known.alarms.set(key, made);
    changed.set(made, report.kind);
    return;
  }
  // Told again, or overtaken by what it has become since.
  if (report.kind === 'RAISED' || alarm.state === 'CLEARED') return;
  if (report.kind === 'WORSENED') {
    if (alarm.cause === report.cause) return;
    Object.assign(alarm, graver(known, report), { state: 'RAISED', acknowledgedAt: null, acknowledgedBy: null, escalationLevel: 0, escalatesAt: escalation(known, report, now, alarm.shelvedUntil) });
  } else Object.assign(alarm, cleared(report));
  alarm.open = needsSomebody(alarm);
  if (!alarm.open) alarm.escalatesAt = null;
  // Raised and over in one message: what is told is that it was raised, and stands as it does.
  if (!changed.has(alarm) || report.kind !== 'CLEARED') changed.set(alarm, report.kind);
}

const cleared = ({ endedAt, start, withdrawn }: AlarmReport) => ({ state: 'CLEARED' as const, clearedAt: new Date(endedAt ?? start), withdrawn: withdrawn === true });

function escalation({ rules }: Known, { ruleId }: AlarmReport, now: Date, shelvedUntil: Date | null | undefined): Date | null {
  const within = rules.get(ruleId)?.acknowledgeWithinS;
  return within == null || shelvedUntil ? null : new Date(now.getTime() + within * 1000);
}

function graver({ rules, points, stations }: Known, { ruleId, pointId, cause, severity, value, limit }: AlarmReport) {
  const point = points.get(pointId);
  const station = stations.get(point?.stationId ?? '');
  const facts = {
    cause, value, limit, unit: point?.unit ?? '', point: point?.name ?? pointId, pointEn: point?.nameEn ?? point?.name ?? pointId,
    station: station?.name ?? '', stationEn: station?.nameEn ?? station?.name ?? '',
  };
  return { cause, severity, severityRank: severityRank(severity), value, limitValue: limit, ...alarmTexts(facts, rules.get(ruleId)) };
}

function newAlarm(em: EntityManager, known: Known, report: AlarmReport, now: Date): Alarm {
  const { ruleId, pointId, start, raisedAt, kind } = report;
  const like = known.shelved.get(`${ruleId} ${pointId}`);
  const shelvedUntil = like?.shelvedUntil ?? null;
  const standing = {
    ...graver(known, report), withdrawn: false, clearedAt: null, state: 'RAISED' as const, acknowledgedAt: null, shelvedUntil,
    ...(kind === 'CLEARED' && cleared(report)),
  };
  const open = needsSomebody(standing);
  return em.create(Alarm, {
    id: newId(), ruleId, pointId, sensitivity: known.points.get(pointId)?.sensitivity ?? 0, stationId: known.points.get(pointId)?.stationId ?? null, startedAt: new Date(start), raisedAt: new Date(raisedAt), ...standing, open,
    acknowledgedBy: null, escalationLevel: 0, escalatesAt: open ? escalation(known, report, now, shelvedUntil) : null, shelvedBy: like?.shelvedBy ?? null, shelveReason: like?.shelveReason ?? null,
    comments: [], steps: (known.rules.get(ruleId)?.steps ?? []).map((step) => ({ ...step, doneAt: null, doneBy: null })), position: 0,
  });
}

const eventTypes = { RAISED: 'AlarmRaised', WORSENED: 'AlarmWorsened', CLEARED: 'AlarmCleared' } as const;

/** What others are told of alarms; webhooks bring it on. */
export const eventPayload = ({ id, ruleId, pointId, stationId, cause, severity, state, startedAt, raisedAt, clearedAt, value, limitValue, message, messageEn, escalationLevel, acknowledgedBy }: Alarm): Record<string, unknown> => ({
  alarmId: id, ruleId, pointId, stationId, cause, severity, state, startedAt, raisedAt, clearedAt, value, limit: limitValue, message, messageEn, escalationLevel, acknowledgedBy,
});

function eventsOf(changed: ReadonlyMap<Alarm, AlarmReport['kind']>): EventToEmit[] {
  const events = [...changed].map(([alarm, kind]) => ({ type: eventTypes[kind], payload: eventPayload(alarm) }));
  if (events.length <= mostEvents) return events;
  const groups = Map.groupBy(changed, ([{ stationId, cause }, kind]) => `${kind} ${stationId} ${cause}`);
  return [{
    type: 'AlarmFlood',
    payload: { count: changed.size, groups: [...groups.values()].slice(0, mostEvents).map((members) => ({ kind: members[0]![1], stationId: members[0]![0].stationId, cause: members[0]![0].cause, count: members.length })) },
  }];
}
