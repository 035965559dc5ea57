import type { EntityManager } from '@mikro-orm/postgresql';
import { actorOf } from '@hydrograph/entities';
import { addTimes, noTimes, percentile } from './histogram.ts';
import { NO_APPLICATION, STEP_MS, type Summed } from './summary.ts';

const MOST_STEPS = 360;
const MOST_ROWS = 500;

/** Adds sums to those that are stored. */
export async function addActivity(em: EntityManager, sums: readonly Summed[]): Promise<void> {
  const rows = sums
    .map(({ tenantId, startsAt, applicationId, operation, calls, errors, times }) => ({ tenant_id: tenantId, starts_at: new Date(startsAt).toISOString(), application_id: applicationId, operation, calls, errors, times }))
    // Two edges that tell at once must meet the rows in one order.
    .toSorted((a, b) => `${a.tenant_id}${a.starts_at}${a.application_id}${a.operation}`.localeCompare(`${b.tenant_id}${b.starts_at}${b.application_id}${b.operation}`));
  await em.execute(
    `insert into identity.api_activity as known select * from jsonb_populate_recordset(null::identity.api_activity, ?::jsonb)
     on conflict (tenant_id, starts_at, application_id, operation) do update set calls = known.calls + excluded.calls, errors = known.errors + excluded.errors,
       times = (select array_agg(a + b order by place) from unnest(known.times, excluded.times) with ordinality as both_times (a, b, place))`,
    [JSON.stringify(rows)],
  );
}

interface Row {
  starts_at: Date | string;
  application_id: string;
  operation: string;
  calls: string | number;
  errors: string | number;
  times: string;
}

interface Sum {
  calls: number;
  errors: number;
  times: number[];
}

/** The activity of a tenant in a span of time; the span is widened to whole steps. */
export async function readActivity(em: EntityManager, { from, to, applicationId }: { from: Date; to: Date; applicationId?: string | null | undefined }) {
  const start = from.getTime() - (from.getTime() % STEP_MS);
  const rows = await em.execute<Row[]>(
    `select starts_at, application_id, operation, calls, errors, array_to_json(times)::text as times from identity.api_activity
     where tenant_id = ? and starts_at >= ? and starts_at < ? ${applicationId ? 'and application_id = ?' : ''}`,
    [actorOf(em).tenantId, new Date(start).toISOString(), to.toISOString(), ...(applicationId ? [applicationId] : [])],
  );
  const seconds = Math.max(1, (to.getTime() - start) / 1000);
  const stepMs = STEP_MS * Math.max(1, Math.ceil((to.getTime() - start) / STEP_MS / MOST_STEPS));
  const operations = new Map<string, Sum & { applicationId: string | null; operation: string }>();
  const steps = new Map<number, Sum>();
  for (const row of rows) {
    const name = `${row.application_id} ${row.operation}`;
    const operation = operations.get(name) ?? { applicationId: row.application_id === NO_APPLICATION ? null : row.application_id, operation: row.operation, ...nothing() };
    operations.set(name, operation);
    const at = start + Math.floor((new Date(row.starts_at).getTime() - start) / stepMs) * stepMs;
    const step = steps.get(at) ?? nothing();
    steps.set(at, step);
    const times = JSON.parse(row.times) as number[];
    for (const sum of [operation, step]) add(sum, row, times);
  }
  return {
    from: new Date(start),
    to,
    rows: [...operations.values()]
      .toSorted((a, b) => b.calls - a.calls)
      .slice(0, MOST_ROWS)
      .map(({ times, ...sum }) => ({ ...sum, callsPerSecond: Math.round((sum.calls / seconds) * 1000) / 1000, ...percentiles(times) })),
    series: Array.from({ length: Math.ceil((to.getTime() - start) / stepMs) }, (_step, index) => {
      const { times, ...sum } = steps.get(start + index * stepMs) ?? nothing();
      return { startsAt: new Date(start + index * stepMs), lengthS: stepMs / 1000, ...sum, ...percentiles(times) };
    }),
  };
}

const nothing = (): Sum => ({ calls: 0, errors: 0, times: noTimes() });

function add(sum: Sum, { calls, errors }: Row, times: readonly number[]): void {
  sum.calls += Number(calls);
  sum.errors += Number(errors);
  addTimes(sum.times, times);
}

const percentiles = (times: readonly number[]) => ({ p50Ms: percentile(times, 0.5), p95Ms: percentile(times, 0.95), p99Ms: percentile(times, 0.99) });
