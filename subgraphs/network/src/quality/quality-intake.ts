import { setTimeout as pause } from 'node:timers/promises';
import type { DayScore } from '@hydrograph/cleaning';
import { newId, systemActor, type Database, type DatabaseLog } from '@hydrograph/entities';
import type { EntityManager } from '@mikro-orm/postgresql';

/** A score of the collector; `day` counts days since 1970, null: there is none any more. */
export interface CollectedDay {
  readonly tenantId: string;
  readonly pointId: string;
  readonly day: number;
  readonly revision: number;
  readonly score: DayScore | null;
}

/** Scores that changed after a revision of the collector's book. */
export type ScoreSource = (after: number, limit: number) => Promise<{ book: string; days: CollectedDay[] }>;

export interface QualityIntakeParts {
  readonly database: Database;
  readonly log: DatabaseLog;
  /** Undefined where the collector is not told of: then there are no scores. */
  readonly source: ScoreSource | undefined;
  readonly everyMs?: number;
}

const PAGE = 500;

/** Asks the collector for scores over HTTP (`GET /quality/days`). */
export function createScoreSource({ url, token }: { url: string; token: () => Promise<string> }): ScoreSource {
  return async (after, limit) => {
    const response = await fetch(new URL(`/quality/days?${new URLSearchParams({ after: String(after), limit: String(limit) })}`, url), { headers: { authorization: `Bearer ${await token()}` }, signal: AbortSignal.timeout(10_000) });
    if (!response.ok) throw new Error(`the collector's scores answered ${response.status}: ${(await response.text()).slice(0, 300)}`);
    return await response.json() as { book: string; days: CollectedDay[] };
  };
}

/** Takes over what the collector scored, from where it stopped: the place is kept in the transaction that stores the rows. */
export function startQualityIntake({ database, log, source, everyMs = 10_000 }: QualityIntakeParts): { stop(): Promise<void> } {
  const stopped = new AbortController();
  let failing = false;

  /** Answers whether there may be more. */
  async function take(ask: ScoreSource): Promise<boolean> {
    const places = await database.fork(systemActor('network')).execute<{ book: string; revision: string }[]>('select book, revision from network.quality_cursor');
    const known = places[0];
    let { book, days } = await ask(Number(known?.revision ?? 0), PAGE);
    // Another book counts anew.
    if (known && known.book !== book) ({ book, days } = await ask(0, PAGE));
    const last = days.at(-1);
    if (!last) return false;
    await database.transaction(systemActor('network'), 'take scores', (em) => store(em, book, days, last.revision));
    return days.length === PAGE;
  }

  async function run(ask: ScoreSource): Promise<void> {
    while (!stopped.signal.aborted) {
      try {
        while (!stopped.signal.aborted && (await take(ask)));
        failing = false;
      } catch (error) {
        if (!failing && !stopped.signal.aborted) log.warn({ err: error }, 'the scores of the collector could not be taken; they wait there, and it is tried again');
        failing = true;
      }
      await pause(everyMs, undefined, { signal: stopped.signal }).catch(() => undefined);
    }
  }

  const running = source ? run(source) : Promise.resolve();
  return {
    async stop() {
      stopped.abort();
      await running;
    },
  };
}

const scores = ['total', 'completeness', 'accuracy', 'consistency', 'timeliness', 'uniqueness', 'validity'];
const counts = { sample_count: 'samples', expected_count: 'expected', silent_s: 'silentS', late_count: 'late', repeated_count: 'repeated', doubted_count: 'doubted' };

async function store(em: EntityManager, book: string, days: readonly CollectedDay[], revision: number): Promise<void> {
  const dateOf = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);
  const rows = JSON.stringify(days.map(({ tenantId, pointId, day, score }) => ({ id: newId(), tenant: tenantId, point: pointId, day: dateOf(day), score })));
  const columns = [...scores, ...Object.keys(counts), 'found'];
  const given = [...scores.map((name) => `(r.score->>'${name}')::double precision`), ...Object.values(counts).map((name) => `(r.score->>'${name}')::integer`), "r.score->'found'"];
  await em.execute(
    `delete from network.point_day d using json_to_recordset(?::json) as r(tenant uuid, point uuid, day date, score jsonb)
     where d.tenant_id = r.tenant and d.point_id = r.point and d.day = r.day and (r.score is null or r.score = 'null'::jsonb)`,
    [rows],
  );
  // Of points that are gone meanwhile nothing is kept.
  await em.execute(
    `insert into network.point_day (id, tenant_id, point_id, station_id, dma_id, quantity, day, ${columns.join(', ')})
     select r.id, p.tenant_id, p.id, p.station_id, s.dma_id, p.quantity, r.day, ${given.join(', ')}
     from json_to_recordset(?::json) as r(id uuid, tenant uuid, point uuid, day date, score jsonb)
     join network.point p on p.id = r.point and p.tenant_id = r.tenant
     left join network.station s on s.id = p.station_id
     where r.score is not null and r.score <> 'null'::jsonb
     on conflict (tenant_id, point_id, day) do update set station_id = excluded.station_id, dma_id = excluded.dma_id, ${columns.map((name) => `${name} = excluded.${name}`).join(', ')}`,
    [rows],
  );
  await em.execute('delete from network.quality_cursor where book <> ?', [book]);
  await em.execute('insert into network.quality_cursor (book, revision) values (?, ?) on conflict (book) do update set revision = excluded.revision', [book, revision]);
}
