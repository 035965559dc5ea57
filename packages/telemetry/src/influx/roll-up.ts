import { cover } from '../rollup/cover.ts';
import type { Piece } from '../rollup/cover.ts';
import { BELOW, createUnits, QUARTER_MS } from '../rollup/levels.ts';
import type { RollupLevel } from '../rollup/levels.ts';
import { mergePartials } from '../rollup/partial.ts';
import type { Partial } from '../rollup/partial.ts';
import type { RollUpStep } from '../telemetry.ts';
import type { InfluxPlace } from './connection.ts';
import { askInflux } from './influxql.ts';
import { createPartialsReader } from './partials.ts';
import type { AskEach } from './partials.ts';
import { bucketLine, measurementOf } from './rollup-lines.ts';

const DAY = 24 * 3_600_000;

/** One bucket of one point. */
interface Due { readonly tenantId: string; readonly pointId: string; readonly start: number }

export interface RollUpDeps {
  readonly place: InfluxPlace;
  readonly zone: string;
  readonly askEach: AskEach;
  readonly send: (lines: string[]) => Promise<void>;
  /** The quarters are being made up to date: a sample that is written from now on must mark them again. */
  readonly forget: (due: readonly Due[]) => void;
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return [...groups.values()];
}

function total(partials: readonly Partial[], grid: { origin: number; width: number; count: number }): Omit<Partial, 'n'> | undefined {
  const [bucket] = mergePartials(partials, grid);
  if (!bucket) return undefined;
  const { min, max, count, last } = bucket;
  return { min, max, count, last, sum: partials.reduce((sum, part) => sum + part.sum, 0), at: Math.max(...partials.map(({ at }) => at)) };
}

/** Makes stale rollups anew while no write is under way; answers whether more is due. */
export function createRollUp({ place, zone, askEach, send, forget }: RollUpDeps): (step: RollUpStep) => Promise<boolean> {
  const units = createUnits(zone);
  const reader = createPartialsReader(place, askEach);

  /** The lines of buckets of one level, from the level below; points and buckets of a day share the questions. */
  async function renewed(level: RollupLevel, due: readonly Due[]): Promise<string[]> {
    const lines: string[] = [];
    for (const group of groupBy(due, ({ tenantId, start }) => `${tenantId}/${level === '1d' ? start : Math.floor(start / DAY)}`)) {
      const { tenantId } = group[0] as Due;
      const origin = Math.min(...group.map(({ start }) => start));
      const end = units.next(level, Math.max(...group.map(({ start }) => start)));
      const width = units.next(level, origin) - origin;
      const grid = { origin, width, count: (end - origin) / width };
      const pieces: Piece[] = cover(origin, end, BELOW[level], units, []);
      const found = await reader.partials(tenantId, [...new Set(group.map(({ pointId }) => pointId))], pieces, grid);
      for (const { pointId, start } of group) {
        const n = (start - origin) / width;
        lines.push(bucketLine(level, tenantId, pointId, start, total((found.get(pointId) ?? []).filter((part) => part.n === n), grid)));
      }
    }
    return lines;
  }

  async function stale(condition: string, limit?: number): Promise<Due[]> {
    const tables = await askInflux(place, `SELECT "stale" FROM "${measurementOf('15m')}" WHERE "stale" = 1 AND ${condition} GROUP BY "tenant", "point"${limit === undefined ? '' : ` LIMIT ${limit}`}`);
    return tables.flatMap(({ tags, rows }) => rows.map(({ time }) => ({ tenantId: tags.tenant ?? '', pointId: tags.point ?? '', start: Number(time) })));
  }

  return async ({ before, limit }) => {
    const found = (await stale(`time < ${Math.floor(before / QUARTER_MS) * QUARTER_MS}ms`, limit)).sort((a, b) => a.start - b.start).slice(0, limit);
    if (found.length === 0) return false;
    forget(found);
    await send(await renewed('15m', found));
    for (const level of ['1h', '1d'] as const) {
      const starts = groupBy(found.map(({ start, ...point }) => ({ ...point, start: units.floor(level, start) })), ({ tenantId, pointId, start }) => `${tenantId}/${pointId}/${start}`).map(([first]) => first as Due);
      const first = Math.min(...starts.map(({ start }) => start));
      const end = units.next(level, Math.max(...starts.map(({ start }) => start)));
      const key = ({ tenantId, pointId }: Due, start: number): string => `${tenantId}/${pointId}/${start}`;
      // A bucket with a stale quarter is not read; it is made with the last of them.
      const open = new Set((await stale(`time >= ${first}ms AND time < ${end}ms`)).map((quarter) => key(quarter, units.floor(level, quarter.start))));
      const complete = starts.filter((bucket) => !open.has(key(bucket, bucket.start)));
      await send(await renewed(level, complete));
    }
    return found.length === limit;
  };
}
