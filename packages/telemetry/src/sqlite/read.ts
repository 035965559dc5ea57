import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import type { Grid } from '../grid.ts';
import type { QualityCode, Sample } from '../sample.ts';
import type { Bucket } from '../telemetry.ts';
import { HOUR_MS, openForReading } from './layout.ts';

/** What the reading worker offers; runs synchronously on its thread. Everything is empty while the file is not there. */
export interface SampleView {
  latest(tenantId: string, pointIds: readonly string[]): Sample[];
  /** Samples of one point in `[from, to)`, oldest first. */
  raw(tenantId: string, pointId: string, from: number, to: number, limit: number): Sample[];
  /** Per point its buckets, empty ones left out. */
  buckets(tenantId: string, pointIds: readonly string[], from: number, to: number, grids: readonly Grid[]): Bucket[][];
  check(): void;
  close(): void;
}

interface Row { time: number; v: number; q: number; raw: number | null; reason: string | null }

// One index seek per hour: the table is clustered by hour first. Casts, since node:sqlite binds every number as a real.
const HOURS = 'with recursive hs(h) as (select cast(:firstHour as integer) union all select h+1 from hs where h < :lastHour)';

const RAW = `${HOURS} select p.h*${HOUR_MS}+p.o time, p.v, p.q, raw.v raw, raw.reason from hs cross join p on p.h=hs.h and p.sensor=:sensor
  left join raw on raw.sensor=p.sensor and raw.h=p.h and raw.o=p.o
  where p.h*${HOUR_MS}+p.o >= :from and p.h*${HOUR_MS}+p.o < :to order by p.h, p.o limit :limit`;

const BUCKETS = `${HOURS}, b as (select (p.h*${HOUR_MS}+p.o-cast(:origin as integer))/cast(:width as integer) n, min(v) lo, avg(v) mean, max(v) hi, count(*) count, max(p.h*${HOUR_MS}+p.o) t
    from hs cross join p on p.h=hs.h and p.sensor=:sensor where p.q >= 64 and p.h*${HOUR_MS}+p.o >= :from and p.h*${HOUR_MS}+p.o < :to group by 1)
  select n, lo, mean, hi, count, (select v from p where h=t/${HOUR_MS} and sensor=:sensor and o=t%${HOUR_MS}) last from b order by n`;

const LATEST = `select l.ts time, l.v, l.q, raw.v raw, raw.reason from latest l
  left join raw on raw.sensor=l.sensor and raw.h=l.ts/${HOUR_MS} and raw.o=l.ts%${HOUR_MS} where l.sensor=:sensor`;

function toSample(tenantId: string, pointId: string, { time, v, q, raw, reason }: Row): Sample {
  return {
    tenantId, pointId, time, value: v, quality: q as QualityCode,
    ...(reason === null ? {} : { reason }), ...(raw === null ? {} : { raw }),
  };
}

const hourOf = (row: unknown): number | null => (row as { h: number | null }).h;

function createQueries(db: DatabaseSync) {
  const sensor = db.prepare('select id from sensor where tenant=? and point=?');
  const first = db.prepare('select min(h) h from p');
  const last = db.prepare('select max(h) h from p');
  const statements = { raw: db.prepare(RAW), buckets: db.prepare(BUCKETS), latest: db.prepare(LATEST) };
  return {
    sensorId: (tenantId: string, pointId: string): number | undefined => (sensor.get(tenantId, pointId) as { id: number } | undefined)?.id,
    /** The hours of the span that can hold rows, so that an open span does not seek through half a million empty hours. */
    hours(from: number, to: number): { firstHour: number; lastHour: number } | undefined {
      const lowest = hourOf(first.get());
      const highest = hourOf(last.get());
      if (lowest === null || highest === null || to <= from) return undefined;
      const firstHour = Math.max(lowest, Math.floor(from / HOUR_MS));
      const lastHour = Math.min(highest, Math.floor((to - 1) / HOUR_MS));
      return firstHour <= lastHour ? { firstHour, lastHour } : undefined;
    },
    all: <T>(name: keyof typeof statements, values: Record<string, SQLInputValue>): T[] => statements[name].all(values) as T[],
    close: () => db.close(),
  };
}

export function openSampleView(file: string): SampleView {
  let queries: ReturnType<typeof createQueries> | undefined;
  const opened = (): ReturnType<typeof createQueries> | undefined => {
    if (!queries) {
      const db = openForReading(file);
      if (db) queries = createQueries(db);
    }
    return queries;
  };
  return {
    latest(tenantId, pointIds) {
      const ask = opened();
      return pointIds.flatMap((pointId) => {
        const sensor = ask?.sensorId(tenantId, pointId);
        const row = sensor === undefined ? undefined : ask?.all<Row>('latest', { sensor })[0];
        return row ? [toSample(tenantId, pointId, row)] : [];
      });
    },
    raw(tenantId, pointId, from, to, limit) {
      const ask = opened();
      const sensor = ask?.sensorId(tenantId, pointId);
      const hours = ask?.hours(from, to);
      if (!ask || sensor === undefined || !hours) return [];
      return ask.all<Row>('raw', { sensor, from, to, limit, ...hours }).map((row) => toSample(tenantId, pointId, row));
    },
    buckets(tenantId, pointIds, from, to, grids) {
      const ask = opened();
      return pointIds.map((pointId) => {
        const sensor = ask?.sensorId(tenantId, pointId);
        if (!ask || sensor === undefined) return [];
        return grids.flatMap(({ origin, width, count }) => {
          const start = Math.max(from, origin);
          const end = Math.min(to, origin + width * count);
          const hours = ask.hours(start, end);
          if (!hours) return [];
          return ask.all<{ n: number; lo: number; mean: number; hi: number; count: number; last: number }>('buckets', { sensor, from: start, to: end, origin, width, ...hours })
            .map(({ n, lo, mean, hi, count: samples, last }) => ({ start: origin + n * width, end: origin + (n + 1) * width, min: lo, mean, max: hi, last, count: samples }));
        });
      });
    },
    check() {
      opened()?.hours(0, 1);
    },
    close: () => queries?.close(),
  };
}
