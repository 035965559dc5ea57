import { setTimeout as pause } from 'node:timers/promises';
import { BadUserInput, describeAudit, findOrRefuse, givenFields, refusals, refuseStale, type Database, type UserError } from '@hydrograph/entities';
import type { Viewer } from '@hydrograph/access';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { AcknowledgeAuditAlertInput, AuditDimension, UpdateAuditAlertRuleInput } from '../generated/schema.ts';
import { AuditAlert } from './alert.entity.ts';
import { AuditAlertRule } from './alert-rule.entity.ts';
import { defaultRules } from './rules.ts';

const columns: Record<AuditDimension, string> = { CATEGORY: 'category', SERVICE: 'service', ACTOR: 'actor_id', ACTION: 'action', OUTCOME: 'outcome', DAY: 'day' };
const MOST_ROWS = 1000;
const LOOK_MS = 1000;

export interface AuditCount {
  readonly category: string | null;
  readonly service: string | null;
  readonly actorId: string | null;
  readonly actorName: string | null;
  readonly action: string | null;
  readonly outcome: string | null;
  readonly day: string | null;
  readonly count: number;
}

/** How many entries there are of each kind, by what is asked for. Days are those of the utility. */
export async function countEntries(em: EntityManager, viewer: Viewer, { from, to, by }: { from: Date; to: Date; by: readonly AuditDimension[] }): Promise<AuditCount[]> {
  if (by.length === 0) throw new BadUserInput('by: say what to count by', 'by');
  if (!(from < to)) throw new BadUserInput('to must be after from', 'to');
  const wanted = [...new Set(by)];
  const selected = wanted.map((dimension) => (dimension === 'DAY' ? `to_char(at at time zone ?, 'YYYY-MM-DD') as day` : dimension === 'ACTOR' ? 'actor_id, max(actor_name) as actor_name' : columns[dimension]));
  const zone = wanted.includes('DAY') ? [viewer.timeZone] : [];
  const grouped = wanted.map((dimension) => columns[dimension]).join(', ');
  const rows = await em.execute<Record<string, string>[]>(
    `select ${selected.join(', ')}, count(*) as count from identity.audit_entry where tenant_id = ? and at >= ? and at < ? group by ${grouped} order by ${wanted.includes('DAY') ? 'day, ' : ''}count(*) desc, ${grouped} limit ${MOST_ROWS}`,
    [...zone, viewer.tenantId, from, to],
  );
  const text = (value: string | undefined): string | null => value ?? null;
  return rows.map((row) => ({ category: text(row['category']), service: text(row['service']), actorId: text(row['actor_id']), actorName: text(row['actor_name']), action: text(row['action']), outcome: text(row['outcome']), day: text(row['day']), count: Number(row['count']) }));
}

/** Notes that somebody has seen to an alert. */
export function acknowledgeAlert(database: Database, viewer: Viewer, { id, note }: AcknowledgeAuditAlertInput): Promise<{ alert: AuditAlert | null; userErrors: UserError[] }> {
  return database.transaction(viewer, 'acknowledgeAuditAlert', async (em) => {
    const found = refusals();
    const alert = await findOrRefuse(em, AuditAlert, id, found, 'alert');
    if (alert?.acknowledgedAt) found.add(['id'], 'CONFLICT', `${alert.acknowledgedByName} has seen to it already`);
    if (!note.trim()) found.add(['note'], 'REQUIRED', 'say what it was');
    if (!alert || found.any) return { alert: null, userErrors: found.list };
    em.assign(alert, { acknowledgedAt: new Date(), acknowledgedByName: viewer.name, note: note.trim() });
    await em.flush();
    return { alert, userErrors: [] };
  });
}

/** Changes from when on something is told. */
export function updateRule(database: Database, viewer: Viewer, input: UpdateAuditAlertRuleInput): Promise<{ rule: AuditAlertRule | null; userErrors: UserError[] }> {
  return database.transaction(viewer, input.reason ?? 'updateAuditAlertRule', async (em) => {
    describeAudit({ category: 'SYSTEM', target: `AuditAlertRule ${input.kind}` });
    const found = refusals();
    const known = await em.findOne(AuditAlertRule, { kind: input.kind });
    if (known) refuseStale(found, known, input.version, 'rule');
    const time = /^([01]\d|2[0-3]):[0-5]\d$/;
    for (const field of ['workFrom', 'workTo'] as const) if (input[field] != null && !time.test(input[field])) found.add([field], 'INVALID_VALUE', 'a time such as 08:00 is expected');
    for (const field of ['threshold', 'rowsThreshold', 'windowMinutes'] as const) if (input[field] != null && input[field] < 1) found.add([field], 'INVALID_VALUE', `${field} must be above 0`);
    if ((input.windowMinutes ?? 1) > 10_080) found.add(['windowMinutes'], 'INVALID_VALUE', 'a window is a week at most');
    if (input.workDays?.some((day) => day < 1 || day > 7)) found.add(['workDays'], 'INVALID_VALUE', 'days are 1, Monday, to 7');
    if (found.any) return { rule: null, userErrors: found.list };
    const usual = defaultRules.find(({ kind }) => kind === input.kind)!;
    const rule = known ?? em.create(AuditAlertRule, { ...usual, workDays: usual.workDays && [...usual.workDays] });
    em.assign(rule, givenFields(input, ['active', 'threshold', 'rowsThreshold', 'windowMinutes', 'workFrom', 'workTo', 'workDays']));
    await em.flush();
    return { rule, userErrors: [] };
  });
}

/** Alerts as they are told, from now on. Asked of the database, because any replica may have told one. */
export async function* followAlerts({ database, viewer, signal }: { database: Database; viewer: Viewer; signal: AbortSignal }): AsyncGenerator<{ auditAlerts: AuditAlert }> {
  const last = await database.fork(viewer).findAll(AuditAlert, { orderBy: { position: 'DESC' }, limit: 1 });
  let position = last[0]?.position ?? 0;
  while (!signal.aborted) {
    for (const alert of await database.fork(viewer).find(AuditAlert, { position: { $gt: position } }, { orderBy: { position: 'ASC' }, limit: 100 })) {
      position = alert.position;
      yield { auditAlerts: alert };
    }
    await pause(LOOK_MS, undefined, { signal }).catch(() => undefined);
  }
}
