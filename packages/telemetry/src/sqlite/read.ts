import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import type { Grid } from '../grid.ts';
import type { QualityCode, Sample } from '../sample.ts';
import type { Bucket } from '../telemetry.ts';
import { cover } from '../rollup/cover.ts';
import { createUnits, levelOf } from '../rollup/levels.ts';
import type { Units } from '../rollup/levels.ts';
import { mergePartials } from '../rollup/partial.ts';
import { HOUR_MS, openForReading, QUARTER_MS, settingOf } from './layout.ts';
import { createPieces, HOURS } from './pieces.ts';

/** What the reading worker offers; runs synchronously on its thread. Everything is empty while the file is not there. */
export interface SampleView {
  latest(tenantId: string, pointIds: readonly string[]): Sample[];
  /** Samples of one point in `[from, to)`, oldest first. */
  raw(tenantId: string, pointId: string, from: number, to: number, limit: number): Sample[];
  /** Per point what `raw` answers. */
  earliest(tenantId: string, pointIds: readonly string[], from: number, to: number, limit: number): Sample[][];
  /** Per point its buckets, empty ones left out. */
  buckets(tenantId: string, pointIds: readonly string[], from: number, to: number, grids: readonly Grid[]): Bucket[][];
  check(): void;
  close(): void;
}

interface Row { time: number; v: number; q: number; raw: number | null; reason: string | null }

const RAW = `${HOURS} select p.h*${HOUR_MS}+p.o time, p.v, p.q, raw.v raw, raw.reason from hs cross join p on p.h=hs.h and p.sensor=:sensor
  left join raw on raw.sensor=p.sensor and raw.h=p.h and raw.o=p.o
  where p.h*${HOUR_MS}+p.o >= :from and p.h*${HOUR_MS}+p.o < :to order by p.h, p.o limit :limit`;

const LATEST = `select l.ts time, l.v, l.q, raw.v raw, raw.reason from latest l
  left join raw on raw.sensor=l.sensor and raw.h=l.ts/${HOUR_MS} and raw.o=l.ts%${HOUR_MS} where l.sensor=:sensor`;

function toSample(tenantId: string, pointId: string, { time, v, q, raw, reason }: Row): Sample {
  return {
    tenantId, pointId, time, value: v, quality: q as QualityCode,
    ...(reason === null ? {} : { reason }), ...(raw === null ? {} : { raw }),
  };
}

function createQueries(db: DatabaseSync) {
  const sensor = db.prepare('select id from sensor where tenant=? and point=?');
  const stale = db.prepare(`select b*${QUARTER_MS} start from stale where sensor=? and b >= ? and b < ? order by b`);
  const statements = { raw: db.prepare(RAW), latest: db.prepare(LATEST) };
  let days: { zone: string; units: Units } | undefined;
  return {
    pieces: createPieces(db),
    sensorId: (tenantId: string, pointId: string): number | undefined => (sensor.get(tenantId, pointId) as { id: number } | undefined)?.id,
    stale: (id: number, from: number, to: number): number[] =>
      (stale.all(id, Math.floor(from / QUARTER_MS), Math.ceil(to / QUARTER_MS)) as { start: number }[]).map(({ start }) => start),
    days(): { zone: string; units: Units } {
      if (days) return days;
      const zone = settingOf(db, 'zone') ?? 'UTC';
      days = { zone, units: createUnits(zone) };
      return days;
    },
    /** All questions of `run` see the same moment of the file. */
    atOnce<T>(run: () => T): T {
      db.exec('begin');
      try {
        return run();
      } finally {
        db.exec('commit');
      }
    },
    all: <T>(name: keyof typeof statements, values: Record<string, SQLInputValue>): T[] => statements[name].all(values) as T[],
    close: () => db.close(),
  };
}

type Queries = ReturnType<typeof createQueries>;

function bucketsOf(ask: Queries, sensor: number, from: number, to: number, grid: Grid): Bucket[] {
  const start = Math.max(from, grid.origin);
  const end = Math.min(to, grid.origin + grid.width * grid.count);
  if (start >= end) return [];
  const { zone, units } = ask.days();
  const level = levelOf(grid, zone);
  const pieces = cover(start, end, level, units, level === 'raw' ? [] : ask.stale(sensor, start, end));
  return mergePartials(pieces.flatMap((piece) => ask.pieces.read(sensor, piece, grid)), grid);
}

export function openSampleView(file: string): SampleView {
  let queries: Queries | undefined;
  const opened = (): Queries | undefined => {
    if (!queries) {
      const db = openForReading(file);
      if (db) queries = createQueries(db);
    }
    return queries;
  };
  const raw: SampleView['raw'] = (tenantId, pointId, from, to, limit) => {
    const ask = opened();
    const sensor = ask?.sensorId(tenantId, pointId);
    const hours = ask?.pieces.hours(from, to);
    if (!ask || sensor === undefined || !hours) return [];
    return ask.all<Row>('raw', { sensor, from, to, limit, ...hours }).map((row) => toSample(tenantId, pointId, row));
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
    raw,
    earliest: (tenantId, pointIds, from, to, limit) => {
      const read = (): Sample[][] => pointIds.map((pointId) => raw(tenantId, pointId, from, to, limit));
      return opened()?.atOnce(read) ?? read();
    },
    buckets(tenantId, pointIds, from, to, grids) {
      const ask = opened();
      if (!ask) return pointIds.map(() => []);
      return ask.atOnce(() => pointIds.map((pointId) => {
        const sensor = ask.sensorId(tenantId, pointId);
        return sensor === undefined ? [] : grids.flatMap((grid) => bucketsOf(ask, sensor, from, to, grid));
      }));
    },
    check() {
      opened()?.pieces.hours(0, 1);
    },
    close: () => queries?.close(),
  };
}
