import { systemActor, type Database } from '@hydrograph/entities';
import type { EntityManager } from '@mikro-orm/postgresql';
import { addCounts, openCounts, type Period, type PeriodCount } from './periods.ts';
import { sliceOf, type Limited, type Slice } from './slice.ts';

/** Calls that an edge asks for. It names the lease itself, so that a request sent again does not take twice. */
export interface LeaseRequest {
  readonly id: string;
  readonly applicationId: string;
  readonly want: number;
}

/** A lease that an edge is done with. */
export interface EndedLease {
  readonly id: string;
  readonly used: number;
}

/** Where a limited period stands after a lease. */
export interface Standing {
  readonly period: Period;
  readonly limit: number;
  /** Calls that nobody has taken yet. */
  readonly left: number;
  readonly endsInMs: number;
}

export type LeaseAnswer = { readonly id: string } & ((Slice & { readonly standing: readonly Standing[]; readonly endsInMs: number }) | { readonly unknown: true });

/** How long an edge may keep what it does not use, s. */
const LONGEST_S = 30;
/** Within this time after its end a lease must have been accounted for; then all of it counts as used, s. */
const GRACE_S = 15;

interface ApplicationRow {
  id: string;
  active: boolean;
  tenant_id: string;
  time_zone: string;
  calls_per_minute: number | null;
  calls_per_day: number | null;
  calls_per_month: number | null;
}

interface LeaseRow {
  application_id: string;
  granted: string | number;
  minute_at: Date | string;
  day_at: Date | string;
  month_at: Date | string;
}

/**
 * Gives edges slices of the calls that an application may make. What is given counts at once, so no number of edges
 * exceeds a limit; what an edge did not use comes back when it says so. Of an edge that was killed nobody knows what it
 * used: its last slice, a twentieth of the limit at most, counts as used.
 */
export function createLeases(database: Database, clock: () => Date) {
  const actor = systemActor('gateway');

  const end = async (em: EntityManager, { id, used }: EndedLease): Promise<void> => {
    const [lease] = await em.execute<LeaseRow[]>('delete from identity.api_lease where id = ? returning application_id, granted, minute_at, day_at, month_at', [id]);
    if (lease) await settle(em, lease, used);
  };

  const settle = (em: EntityManager, { application_id, granted, minute_at, day_at, month_at }: LeaseRow, used: number): Promise<void> =>
    addCounts(em, application_id, [minute_at, day_at, month_at], { used: Math.min(used, Number(granted)), held: -Number(granted) });

  const forfeit = async (em: EntityManager, applicationId: string, at: Date): Promise<void> => {
    const late = new Date(at.getTime() - GRACE_S * 1000).toISOString();
    const lost = await em.execute<LeaseRow[]>('delete from identity.api_lease where application_id = ? and ends_at < ? returning application_id, granted, minute_at, day_at, month_at', [applicationId, late]);
    for (const lease of lost) await settle(em, lease, Number(lease.granted));
  };

  /** Lets one edge at a time count for an application. All are locked before anything is counted and in one order, so that no two edges wait for each other. */
  const lock = async (em: EntityManager, requests: readonly LeaseRequest[], ended: readonly EndedLease[]): Promise<Map<string, ApplicationRow>> => {
    const ids = 'select value::uuid from json_array_elements_text(?::json)';
    const rows = await em.execute<ApplicationRow[]>(
      `select a.id, a.active, a.tenant_id, t.time_zone, a.calls_per_minute, a.calls_per_day, a.calls_per_month from identity.application a join identity.tenant t on t.id = a.tenant_id
       where a.id in (${ids}) or a.id in (select application_id from identity.api_lease where id in (${ids})) order by a.id for no key update of a`,
      [requests.map(({ applicationId }) => applicationId), ended.map(({ id }) => id)].map((list) => JSON.stringify(list)),
    );
    return new Map(rows.map((row) => [row.id, row]));
  };

  const take = async (em: EntityManager, edge: string, application: ApplicationRow | undefined, { id, applicationId, want }: LeaseRequest): Promise<LeaseAnswer> => {
    if (!application?.active) return { id, unknown: true };
    const at = clock();
    await forfeit(em, applicationId, at);
    const counts = await openCounts(em, { id: applicationId, tenantId: application.tenant_id }, application.time_zone, at);
    const limits = limitedOf(counts, application);
    const [known] = await em.execute<{ granted: string | number; ends_at: Date | string }[]>('select granted, ends_at from identity.api_lease where id = ?', [id]);
    if (known) return { id, granted: Number(known.granted), standing: standingOf(limits, 0, at), endsInMs: new Date(known.ends_at).getTime() - at.getTime() };
    const slice = sliceOf(want, limits, at);
    if ('over' in slice) return { id, ...slice, standing: standingOf(limits, 0, at), endsInMs: 0 };
    // A minute without a limit of its own need not end the lease.
    const ends = [at.getTime() + LONGEST_S * 1000, ...counts.filter(({ period }) => period === 'DAY' || limits.some((limit) => limit.period === period)).map(({ endsAt }) => endsAt.getTime())];
    const endsAt = Math.min(...ends);
    await addCounts(em, applicationId, counts.map(({ startsAt }) => startsAt), { held: slice.granted });
    await em.execute('insert into identity.api_lease (id, edge, application_id, granted, minute_at, day_at, month_at, ends_at) values (?, ?, ?, ?, ?, ?, ?, ?)', [
      id,
      edge,
      applicationId,
      slice.granted,
      ...counts.map(({ startsAt }) => startsAt.toISOString()),
      new Date(endsAt).toISOString(),
    ]);
    return { id, ...slice, standing: standingOf(limits, slice.granted, at), endsInMs: endsAt - at.getTime() };
  };

  return {
    /** Ends leases, then gives new ones: one transaction. */
    exchange: (edge: string, requests: readonly LeaseRequest[], ended: readonly EndedLease[]): Promise<LeaseAnswer[]> =>
      database.transaction(actor, 'lease', async (em) => {
        const applications = await lock(em, requests, ended);
        for (const lease of ended) await end(em, lease);
        const answers: LeaseAnswer[] = [];
        for (const request of requests) answers.push(await take(em, edge, applications.get(request.applicationId), request));
        return answers;
      }),
    /** Forgets counts of minutes and days long past. */
    forget: () => database.transaction(actor, 'forget', async (em) => void (await em.execute(`delete from identity.api_usage where (period = 'MINUTE' and ends_at < now() - interval '1 day') or ends_at < now() - interval '400 days'`))),
  };
}

export type Leases = ReturnType<typeof createLeases>;

function limitedOf(counts: readonly PeriodCount[], { calls_per_minute, calls_per_day, calls_per_month }: ApplicationRow): Limited[] {
  const limits = { MINUTE: calls_per_minute, DAY: calls_per_day, MONTH: calls_per_month };
  return counts.flatMap((count) => {
    const limit = limits[count.period];
    return limit === null ? [] : [{ ...count, limit }];
  });
}

const standingOf = (limits: readonly Limited[], granted: number, at: Date): Standing[] =>
  limits.map(({ period, limit, used, held, endsAt }) => ({ period, limit, left: Math.max(0, limit - used - held - granted), endsInMs: endsAt.getTime() - at.getTime() }));
