import type { Grid } from '../grid.ts';
import { cover } from '../rollup/cover.ts';
import type { Piece } from '../rollup/cover.ts';
import { createUnits, levelOf, QUARTER_MS } from '../rollup/levels.ts';
import type { Level, RollupLevel, Units } from '../rollup/levels.ts';
import { mergePartials } from '../rollup/partial.ts';
import type { Partial } from '../rollup/partial.ts';
import type { Bucket } from '../telemetry.ts';
import type { InfluxPlace } from './connection.ts';
import { askInflux, ofPoints } from './influxql.ts';
import type { InfluxTable } from './influxql.ts';
import { MEASUREMENT } from './line-protocol.ts';
import { measurementOf, PARTIALS_OF_RAW, PARTIALS_OF_ROLLUP, readSetting, toPartial } from './rollup-lines.ts';

/** Asks in groups of points. */
export type AskEach = (pointIds: readonly string[], query: (points: readonly string[]) => string) => Promise<InfluxTable[]>;

/** So many points in one query: a GET must stay below what servers and proxies take in a request line. */
const POINTS_PER_QUERY = 100;

/** So long the reader goes on with what it knows of the store. */
const SETTING_MS = 10_000;

/** The tables of the answers carry the point as a tag. */
export const createAskEach = (place: InfluxPlace): AskEach => async (pointIds, query) => {
  const tables: InfluxTable[] = [];
  for (let i = 0; i < pointIds.length; i += POINTS_PER_QUERY) tables.push(...await askInflux(place, query(pointIds.slice(i, i + POINTS_PER_QUERY))));
  return tables;
};

export interface PartialsReader {
  /** Values by point of pieces of a span, cut by the buckets of a grid. */
  partials(tenantId: string, pointIds: readonly string[], pieces: readonly Piece[], grid: Grid): Promise<Map<string, Partial[]>>;
  /** Buckets by point, from rollups wherever they are up to date. */
  buckets(tenantId: string, pointIds: readonly string[], from: number, to: number, grid: Grid): Promise<Map<string, Bucket[]>>;
}

/** More would be as many questions. */
const MOST_GAPS = 6;

/**
 * Like `cover`, but with few pieces: where many quarters are stale, all between them is read from the samples. Those are there,
 * since none is deleted before what is stale up to it was rolled up.
 */
function coverCheaply(from: number, to: number, level: Level, units: Units, stale: readonly number[]): Piece[] {
  if (stale.length <= MOST_GAPS) return cover(from, to, level, units, stale);
  const first = Math.max(from, stale[0] as number);
  const last = Math.min(to, (stale.at(-1) as number) + QUARTER_MS);
  return [...cover(from, first, level, units, []), { level: 'raw', from: first, to: last }, ...cover(last, to, level, units, [])];
}

export function createPartialsReader(place: InfluxPlace, askEach: AskEach): PartialsReader {
  let known: { zone: string; units: Units; rolledTo: number; at: number } | undefined;
  /** May be some seconds old: then more is read from the samples. Undefined while nothing was written yet. */
  async function setting(): Promise<typeof known> {
    if (known && Date.now() - known.at < SETTING_MS) return known;
    const found = await readSetting(place);
    if (found) known = { ...found, units: known?.zone === found.zone ? known.units : createUnits(found.zone), at: Date.now() };
    return known;
  }

  async function staleQuarters(tenantId: string, pointIds: readonly string[], from: number, to: number): Promise<Map<string, number[]>> {
    const tables = await askEach(pointIds, (points) => `SELECT "stale" FROM "${measurementOf('15m')}" WHERE ${ofPoints(tenantId, points)} AND "stale" = 1 AND time > ${from - QUARTER_MS}ms AND time < ${to}ms GROUP BY "point"`);
    return new Map(tables.map(({ tags, rows }) => [tags.point ?? '', rows.map(({ time }) => Number(time))]));
  }

  const grouped = ({ origin, width }: Grid): string => `GROUP BY time(${width}ms, ${((origin % width) + width) % width}ms), "point" fill(none)`;

  async function partials(tenantId: string, pointIds: readonly string[], pieces: readonly Piece[], grid: Grid): Promise<Map<string, Partial[]>> {
    const found = new Map<string, Partial[]>(pointIds.map((id) => [id, []]));
    for (const { level, from, to } of pieces) {
      const source = level === 'raw' ? `${PARTIALS_OF_RAW} FROM "${MEASUREMENT}"` : `${PARTIALS_OF_ROLLUP} FROM "${measurementOf(level as RollupLevel)}"`;
      const wanted = level === 'raw' ? '"q" >= 64' : '"n" > 0';
      const tables = await askEach(pointIds, (points) => `${source} WHERE ${ofPoints(tenantId, points)} AND ${wanted} AND time >= ${from}ms AND time < ${to}ms ${grouped(grid)}`);
      for (const { tags, rows } of tables) {
        found.get(tags.point ?? '')?.push(...rows.map((row) => toPartial(row, Math.floor((Number(row.time) - grid.origin) / grid.width), from)));
      }
    }
    return found;
  }

  return {
    partials,
    async buckets(tenantId, pointIds, from, to, grid) {
      const start = Math.max(from, grid.origin);
      const end = Math.min(to, grid.origin + grid.width * grid.count);
      if (start >= end) return new Map();
      const kept = await setting();
      const level = kept ? levelOf(grid, kept.zone) : 'raw';
      const trustedTo = kept && level !== 'raw' ? Math.max(start, Math.min(end, kept.rolledTo)) : start;
      const stale = trustedTo > start ? await staleQuarters(tenantId, pointIds, start, trustedTo) : new Map<string, number[]>();
      // Most points are stale in the same quarter, the one that is filling: they share their questions.
      const alike = new Map<string, string[]>();
      for (const pointId of pointIds) {
        const key = (stale.get(pointId) ?? []).join();
        alike.set(key, [...alike.get(key) ?? [], pointId]);
      }
      const answer = new Map<string, Bucket[]>();
      for (const points of alike.values()) {
        const pieces: Piece[] = kept ? coverCheaply(start, trustedTo, level, kept.units, stale.get(points[0] as string) ?? []) : [];
        if (trustedTo < end) pieces.push({ level: 'raw', from: trustedTo, to: end });
        for (const [pointId, found] of await partials(tenantId, points, pieces, grid)) answer.set(pointId, mergePartials(found, grid));
      }
      return answer;
    },
  };
}
