import { calendarGrids, checkSpan, pixelGrid } from '../grid.ts';
import type { Grid } from '../grid.ts';
import { checkLimit, readPages } from '../paging.ts';
import type { QualityCode, Sample } from '../sample.ts';
import type { Bucket, Series, Span, TelemetryReader } from '../telemetry.ts';
import { parseInfluxUrl } from './connection.ts';
import { askInflux, ofPoints } from './influxql.ts';
import type { InfluxTable } from './influxql.ts';
import { JUDGED, MEASUREMENT } from './line-protocol.ts';
import { createAskEach, createPartialsReader } from './partials.ts';

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

/** Reads by InfluxQL over GET /query: the subset that 1.x, 2.x and 3 Core share. */
export function createInfluxReader(url: string): TelemetryReader {
  const place = parseInfluxUrl(url);
  const askEach = createAskEach(place);
  const partials = createPartialsReader(place, askEach);
  async function series({ tenantId, pointIds, from, to }: Span, grids: readonly Grid[]): Promise<Series[]> {
    const buckets = new Map<string, Bucket[]>(pointIds.map((id) => [id, []]));
    for (const grid of grids) {
      for (const [pointId, found] of await partials.buckets(tenantId, pointIds, from, to, grid)) buckets.get(pointId)?.push(...found);
    }
    return pointIds.map((pointId) => ({ pointId, buckets: buckets.get(pointId) ?? [] }));
  }

  return {
    async latest(tenantId, pointIds) {
      const tables = await askEach(pointIds, (points) => `SELECT ${FIELDS} FROM "${MEASUREMENT}" WHERE ${ofPoints(tenantId, points)} GROUP BY "point" ORDER BY time DESC LIMIT 1`);
      const found = new Map(tables.map(({ tags, rows }) => [tags.point ?? '', rows[0]]));
      return pointIds.flatMap((pointId) => {
        const row = found.get(pointId);
        return row ? [toSample(tenantId, pointId, row)] : [];
      });
    },
    raw: (query) => readPages(query, async (pointId, from, to, limit) => {
      const tables = await askInflux(place, `SELECT ${FIELDS} FROM "${MEASUREMENT}" WHERE ${ofPoints(query.tenantId, [pointId])} AND time >= ${from}ms AND time < ${to}ms ORDER BY time LIMIT ${limit}`);
      return tables.flatMap(({ rows }) => rows.map((row) => toSample(query.tenantId, pointId, row)));
    }),
    async earliest(query) {
      checkSpan(query);
      const { tenantId, pointIds, from, to, limit } = query;
      checkLimit(limit);
      // With GROUP BY the limit holds for each series.
      const tables = await askEach(pointIds, (points) => `SELECT ${FIELDS} FROM "${MEASUREMENT}" WHERE ${ofPoints(tenantId, points)} AND time >= ${from}ms AND time < ${to}ms GROUP BY "point" ORDER BY time LIMIT ${limit}`);
      const found = new Map(tables.map(({ tags, rows }) => [tags.point ?? '', rows]));
      return pointIds.map((pointId) => (found.get(pointId) ?? []).map((row) => toSample(tenantId, pointId, row)));
    },
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
