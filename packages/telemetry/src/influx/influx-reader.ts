import { calendarGrids, checkSpan, pixelGrid } from '../grid.ts';
import type { Grid } from '../grid.ts';
import { readPages } from '../paging.ts';
import type { QualityCode, Sample } from '../sample.ts';
import type { Bucket, Series, Span, TelemetryReader } from '../telemetry.ts';
import { parseInfluxUrl } from './connection.ts';
import { askInflux, quote } from './influxql.ts';
import type { InfluxTable } from './influxql.ts';
import { JUDGED, MEASUREMENT } from './line-protocol.ts';

/** So many points in one query: a GET must stay below what servers and proxies take in a request line. */
const POINTS_PER_QUERY = 100;

const FIELDS = '"v", "q", "raw", "reason"';

type Row = InfluxTable['rows'][number];

function toSample(tenantId: string, pointId: string, row: Row): Sample {
  const q = Number(row.q);
  const judged = (q & JUDGED) !== 0;
  return {
    tenantId, pointId, time: Number(row.time), value: Number(row.v), quality: (q & 0xc0) as QualityCode,
    ...(judged && row.reason ? { reason: String(row.reason) } : {}),
    ...(judged && typeof row.raw === 'number' ? { raw: row.raw } : {}),
  };
}

function toBucket(row: Row, width: number): Bucket {
  const start = Number(row.time);
  return { start, end: start + width, min: Number(row.lo), mean: Number(row.mean), max: Number(row.hi), last: Number(row.last), count: Number(row.n) };
}

function where(tenantId: string, pointIds: readonly string[]): string {
  return `"tenant" = ${quote(tenantId)} AND (${pointIds.map((id) => `"point" = ${quote(id)}`).join(' OR ')})`;
}

/** Reads by InfluxQL over GET /query: the subset that 1.x, 2.x and 3 Core share. */
export function createInfluxReader(url: string): TelemetryReader {
  const place = parseInfluxUrl(url);
  /** Asks in groups of points; the tables carry the point as a tag. */
  async function askEach(pointIds: readonly string[], query: (points: readonly string[]) => string): Promise<InfluxTable[]> {
    const tables: InfluxTable[] = [];
    for (let i = 0; i < pointIds.length; i += POINTS_PER_QUERY) tables.push(...await askInflux(place, query(pointIds.slice(i, i + POINTS_PER_QUERY))));
    return tables;
  }

  async function series({ tenantId, pointIds, from, to }: Span, grids: readonly Grid[]): Promise<Series[]> {
    const buckets = new Map<string, Bucket[]>(pointIds.map((id) => [id, []]));
    for (const { origin, width, count } of grids) {
      const start = Math.max(from, origin);
      const end = Math.min(to, origin + width * count);
      if (start >= end) continue;
      const tables = await askEach(pointIds, (points) => `SELECT min("v") AS lo, mean("v") AS mean, max("v") AS hi, last("v") AS last, count("v") AS n FROM "${MEASUREMENT}" ` +
        `WHERE ${where(tenantId, points)} AND "q" >= 64 AND time >= ${start}ms AND time < ${end}ms GROUP BY time(${width}ms, ${origin % width}ms), "point" fill(none)`);
      for (const { tags, rows } of tables) buckets.get(tags.point ?? '')?.push(...rows.map((row) => toBucket(row, width)));
    }
    return pointIds.map((pointId) => ({ pointId, buckets: buckets.get(pointId) ?? [] }));
  }

  return {
    async latest(tenantId, pointIds) {
      const tables = await askEach(pointIds, (points) => `SELECT ${FIELDS} FROM "${MEASUREMENT}" WHERE ${where(tenantId, points)} GROUP BY "point" ORDER BY time DESC LIMIT 1`);
      const found = new Map(tables.map(({ tags, rows }) => [tags.point ?? '', rows[0]]));
      return pointIds.flatMap((pointId) => {
        const row = found.get(pointId);
        return row ? [toSample(tenantId, pointId, row)] : [];
      });
    },
    raw: (query) => readPages(query, async (pointId, from, to, limit) => {
      const tables = await askInflux(place, `SELECT ${FIELDS} FROM "${MEASUREMENT}" WHERE ${where(query.tenantId, [pointId])} AND time >= ${from}ms AND time < ${to}ms ORDER BY time LIMIT ${limit}`);
      return tables.flatMap(({ rows }) => rows.map((row) => toSample(query.tenantId, pointId, row)));
    }),
    async downsampled(query) {
      checkSpan(query);
      return query.from === query.to ? query.pointIds.map((pointId) => ({ pointId, buckets: [] })) : series(query, [pixelGrid(query)]);
    },
    async calendar(query) {
      checkSpan(query);
      return series(query, calendarGrids(query));
    },
    check: async () => void (await askInflux(place, `SELECT "v" FROM "${MEASUREMENT}" LIMIT 1`)),
    close: async () => {},
  };
}
