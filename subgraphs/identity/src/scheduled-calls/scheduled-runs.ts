import { newId, systemActor, type Database } from '@hydrograph/entities';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Application } from '../applications/application.entity.ts';
import { applicationSubject } from '../gateway/key-exchange.ts';
import type { Gate } from '../sign-on/gate.ts';
import { addDeliveries } from '../webhooks/deliveries.ts';
import { nextDue } from './clock-expression.ts';

/** A run that an edge has taken on: it has a minute to tell what came of it. */
export interface TakenRun {
  readonly id: string;
  readonly attempt: number;
  /** Token of the application. */
  readonly accessToken: string;
  readonly document: string;
  readonly variables: Record<string, unknown>;
}

/** What came of a run. */
export interface RunResult {
  readonly id: string;
  readonly attempt: number;
  readonly durationMs: number;
  /** Code of the first error; null when there was none. */
  readonly code: string | null;
  readonly message: string | null;
  /** The answer as JSON; null when there was none. */
  readonly result: string | null;
}

interface ClaimedRow {
  id: string;
  attempts: number;
  due_at: Date | string;
  scheduled_call_id: string;
  tenant_id: string;
  application_id: string;
  document: string;
  variables: string | Record<string, unknown>;
  cron: string;
  time_zone: string;
}

interface FinishedRow {
  id: string;
  attempts: number;
  due_at: Date | string;
  tenant_id: string;
  scheduled_call_id: string;
  name: string;
  webhook_id: string;
}

const CLAIM_S = 60;
const AT_ONCE = 8;
const MOST_ATTEMPTS = 5;
/** Pauses after attempts that failed for a reason that passes, s. */
const PAUSES_S = [5, 30, 120, 600];
const PASSING = new Set(['SERVICE_UNAVAILABLE', 'RATE_LIMITED', 'OVERLOADED']);

/**
 * Runs of scheduled calls. An edge claims what is due for a minute, executes it as any request of the application, and
 * tells the result. Of an edge that is killed the claim ends and another one takes the run: at least once, always under
 * the same id. What fell due several times while nothing ran is done once.
 */
export function createScheduledRuns({ database, gate }: { database: Database; gate: Gate }) {
  const actor = systemActor('schedule');

  const claim = (em: EntityManager): Promise<ClaimedRow[]> =>
    em.execute<ClaimedRow[]>(
      `update identity.scheduled_run r set attempts = r.attempts + 1, claimed_until = now() + interval '${CLAIM_S} seconds', started_at = now()
       from identity.scheduled_call c, identity.tenant t
       where c.id = r.scheduled_call_id and t.id = c.tenant_id and r.id in (
         select r.id from identity.scheduled_run r join identity.scheduled_call c on c.id = r.scheduled_call_id and c.active join identity.application a on a.id = c.application_id and a.active
         where r.state = 'WAITING' and r.next_attempt_at <= now() and (r.claimed_until is null or r.claimed_until < now()) order by r.next_attempt_at limit ${AT_ONCE} for update of r skip locked)
       returning r.id, r.attempts, r.due_at, r.scheduled_call_id, r.tenant_id, c.application_id, c.document, c.variables, c.cron, t.time_zone`,
    );

  const take = (): Promise<TakenRun[]> =>
    database.transaction(actor, 'schedule', async (em) => {
      const rows = await claim(em);
      const taken: TakenRun[] = [];
      for (const row of rows) {
        await planNext(em, { id: row.scheduled_call_id, tenantId: row.tenant_id, cron: row.cron }, row.time_zone, new Date(Math.max(Date.now(), new Date(row.due_at).getTime())));
        if (row.attempts > MOST_ATTEMPTS) await finish(em, { id: row.id, attempt: row.attempts, durationMs: 0, code: 'ABANDONED', message: `${MOST_ATTEMPTS} attempts ended without telling what came of them`, result: null });
        else taken.push(await toRun(em, row));
      }
      return taken;
    });

  const toRun = async (em: EntityManager, { id, attempts, application_id, document, variables }: ClaimedRow): Promise<TakenRun> => {
    const application = await em.findOneOrFail(Application, { id: application_id });
    const { accessToken } = await gate.token({ subject: await applicationSubject(em, application) });
    return { id, attempt: attempts, accessToken, document, variables: typeof variables === 'string' ? (JSON.parse(variables) as Record<string, unknown>) : variables };
  };

  /** False for a run that was told of already, or that another attempt has taken since. */
  const finish = async (em: EntityManager, { id, attempt, durationMs, code, message, result }: RunResult): Promise<boolean> => {
    const [row] = await em.execute<FinishedRow[]>(
      `select r.id, r.attempts, r.due_at, r.tenant_id, r.scheduled_call_id, c.name, c.webhook_id from identity.scheduled_run r join identity.scheduled_call c on c.id = r.scheduled_call_id
       where r.id = ? and r.state = 'WAITING' and r.attempts = ? for update of r`,
      [id, attempt],
    );
    if (!row) return false;
    const pause = code !== null && PASSING.has(code) ? PAUSES_S[attempt - 1] : undefined;
    const facts = [durationMs, result === null ? null : Buffer.byteLength(result), code, message?.slice(0, 500) ?? null];
    if (pause !== undefined) {
      await em.execute('update identity.scheduled_run set next_attempt_at = now() + make_interval(secs => ?), claimed_until = null, duration_ms = ?, result_bytes = ?, code = ?, message = ? where id = ?', [pause, ...facts, id]);
      return true;
    }
    await em.execute('update identity.scheduled_run set state = ?, claimed_until = null, finished_at = now(), duration_ms = ?, result_bytes = ?, code = ?, message = ? where id = ?', [code === null ? 'DONE' : 'FAILED', ...facts, id]);
    const data = { scheduledCallId: row.scheduled_call_id, name: row.name, runId: id, dueAt: new Date(row.due_at).toISOString(), result: result === null ? { errors: [{ message, extensions: { code } }] } : (JSON.parse(result) as object) };
    // The run's id tells the delivery from others: however often it is told of, one goes out.
    await addDeliveries(em, [{ webhook: { id: row.webhook_id, tenantId: row.tenant_id }, happening: { event: 'SCHEDULED_CALL', eventId: id, at: new Date(), data } }]);
    return true;
  };

  return {
    take,
    finish: (result: RunResult): Promise<boolean> => database.transaction(actor, 'schedule', (em) => finish(em, result)),
    /** Forgets runs that are over, after 30 days. */
    forget: () => database.transaction(actor, 'forget', async (em) => void (await em.execute(`delete from identity.scheduled_run where state <> 'WAITING' and due_at < now() - interval '30 days'`))),
  };
}

export type ScheduledRuns = ReturnType<typeof createScheduledRuns>;

/** Puts down when a call is due next, once however many do so. */
export async function planNext(em: EntityManager, { id, tenantId, cron }: { id: string; tenantId: string; cron: string }, timeZone: string, after: Date): Promise<void> {
  const due = nextDue(cron, timeZone, after);
  if (due) await planRun(em, { id, tenantId }, due);
}

/** Puts a run down. */
export async function planRun(em: EntityManager, { id, tenantId }: { id: string; tenantId: string }, due: Date): Promise<string> {
  const at = due.toISOString();
  const runId = newId();
  await em.execute('insert into identity.scheduled_run (id, tenant_id, scheduled_call_id, due_at, next_attempt_at) values (?, ?, ?, ?, ?) on conflict (scheduled_call_id, due_at) do nothing', [runId, tenantId, id, at, at]);
  return runId;
}
