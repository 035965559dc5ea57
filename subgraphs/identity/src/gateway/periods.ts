import type { EntityManager } from '@mikro-orm/postgresql';

/** Periods that calls are counted in, in the order of the columns of a lease. */
export const periods = ['MINUTE', 'DAY', 'MONTH'] as const;
export type Period = (typeof periods)[number];

/** What was called and is held in one period. */
export interface PeriodCount {
  readonly period: Period;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly used: number;
  readonly held: number;
}

/** The minute, day and month around an instant, in the zone of a tenant. Parameters: the instant, the zone. */
const AROUND = `select period, starts_at, ((starts_at at time zone zone) + step) at time zone zone as ends_at
  from (values ('MINUTE', 'minute', interval '1 minute'), ('DAY', 'day', interval '1 day'), ('MONTH', 'month', interval '1 month')) p (period, unit, step),
    (select ?::timestamptz as instant, ?::text as zone) given, lateral (select date_trunc(unit, instant, zone) as starts_at) s`;

interface Row {
  period: Period;
  starts_at: Date | string;
  ends_at: Date | string;
  used: string | number;
  held: string | number;
}

const toCount = ({ period, starts_at, ends_at, used, held }: Row): PeriodCount => ({ period, startsAt: new Date(starts_at), endsAt: new Date(ends_at), used: Number(used), held: Number(held) });
const inOrder = (rows: Row[]): PeriodCount[] => periods.map((period) => toCount(rows.find((row) => row.period === period)!));

/** Reads the counts around an instant. */
export async function readCounts(em: EntityManager, applicationId: string, zone: string, at: Date): Promise<PeriodCount[]> {
  const rows = await em.execute<Row[]>(
    `select p.*, coalesce(u.used, 0) as used, coalesce(u.held, 0) as held from (${AROUND}) p left join identity.api_usage u on u.application_id = ? and u.period = p.period and u.starts_at = p.starts_at`,
    [at.toISOString(), zone, applicationId],
  );
  return inOrder(rows);
}

/** The same, with a row of each period in the table from now on. */
export async function openCounts(em: EntityManager, { id, tenantId }: { id: string; tenantId: string }, zone: string, at: Date): Promise<PeriodCount[]> {
  const rows = await em.execute<Row[]>(
    `insert into identity.api_usage (application_id, tenant_id, period, starts_at, ends_at) select ?, ?, period, starts_at, ends_at from (${AROUND}) p
     on conflict (application_id, period, starts_at) do update set used = api_usage.used returning period, starts_at, ends_at, used, held`,
    [id, tenantId, at.toISOString(), zone],
  );
  return inOrder(rows);
}

/** Adds to the counts of the three periods that began at these instants. */
export async function addCounts(em: EntityManager, applicationId: string, starts: readonly (Date | string)[], { used = 0, held }: { used?: number; held: number }): Promise<void> {
  await em.execute(
    `update identity.api_usage set used = used + ?, held = held + ? where application_id = ? and (${periods.map((period) => `(period = '${period}' and starts_at = ?)`).join(' or ')})`,
    [used, held, applicationId, ...starts.map((instant) => new Date(instant).toISOString())],
  );
}
