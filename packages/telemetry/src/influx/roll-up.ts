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
import { MEASUREMENT } from './line-protocol.ts';
import { bucketLine, measurementOf, PARTIALS_OF_RAW, settingLine, toPartial } from './rollup-lines.ts';

const DAY = 24 * 3_600_000;

/** One bucket of one point. */
interface Due { readonly tenantId: string; readonly pointId: string; readonly start: number }

export interface RollUpDeps {
  readonly place: InfluxPlace;
  readonly zone: string;
  /** Up to which moment everything was rolled up at the start. */
  readonly rolledTo: number;
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

/** The rollups of the database; nothing may be written to it while a step is under way. */
export interface RollUp {
  /** Answers whether more is due. */
  step(step: RollUpStep): Promise<boolean>;
  /** Samples before this moment must mark their quarters when they are written; those after it are rolled up in time order. */
  readonly rolledTo: number;
}

export function createRollUp({ place, zone, rolledTo: begin, askEach, send, forget }: RollUpDeps): RollUp {
  let rolledTo = begin;
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

  /** Hours and days that are complete, of points that have something in them. */
  async function renewComplete(level: '1h' | '1d', starts: readonly Due[]): Promise<void> {
    if (starts.length === 0) return;
    const first = Math.min(...starts.map(({ start }) => start));
    const end = units.next(level, Math.max(...starts.map(({ start }) => start)));
    const key = ({ tenantId, pointId }: Due, start: number): string => `${tenantId}/${pointId}/${start}`;
    // A bucket with a stale quarter is not read; it is made with the last of them.
    const open = new Set((await stale(`time >= ${first}ms AND time < ${end}ms`)).map((quarter) => key(quarter, units.floor(level, quarter.start))));
    await send(await renewed(level, starts.filter((bucket) => !open.has(key(bucket, bucket.start)))));
  }

  async function mend(before: number, limit: number): Promise<boolean> {
    const found = (await stale(`time < ${before}ms`, limit)).sort((a, b) => a.start - b.start).slice(0, limit);
    if (found.length === 0) return false;
    forget(found);
    await send(await renewed('15m', found));
    for (const level of ['1h', '1d'] as const) {
      const touched = found.map(({ start, ...point }) => ({ ...point, start: units.floor(level, start) }));
      await renewComplete(level, groupBy(touched, ({ tenantId, pointId, start }) => `${tenantId}/${pointId}/${start}`).map(([first]) => first as Due));
    }
    return found.length === limit;
  }

  /** Takes the next quarter that has samples; answers whether another may be due. */
  async function advance(before: number): Promise<boolean> {
    if (rolledTo >= before) return false;
    const [table] = await askInflux(place, `SELECT "v" FROM "${MEASUREMENT}" WHERE time >= ${rolledTo}ms AND time < ${before}ms ORDER BY time LIMIT 1`);
    const next = table?.rows[0]?.time;
    const quarter = next === undefined ? before : Math.floor(Number(next) / QUARTER_MS) * QUARTER_MS;
    const end = quarter === rolledTo ? quarter + QUARTER_MS : quarter;
    if (quarter === rolledTo) {
      const tables = await askInflux(place, `${PARTIALS_OF_RAW} FROM "${MEASUREMENT}" WHERE "q" >= 64 AND time >= ${quarter}ms AND time < ${end}ms GROUP BY "tenant", "point"`);
      await send(tables.flatMap(({ tags, rows }) => rows.map((row) => bucketLine('15m', tags.tenant ?? '', tags.point ?? '', quarter, toPartial(row, 0, quarter)))));
    }
    for (const level of ['1h', '1d'] as const) {
      const start = units.floor(level, rolledTo);
      if (units.next(level, start) > end) continue;
      const tables = await askInflux(place, `SELECT sum("n") AS count FROM "${measurementOf('15m')}" WHERE "n" > 0 AND time >= ${start}ms AND time < ${units.next(level, start)}ms GROUP BY "tenant", "point"`);
      await renewComplete(level, tables.map(({ tags }) => ({ tenantId: tags.tenant ?? '', pointId: tags.point ?? '', start })));
    }
    await send([settingLine({ zone, rolledTo: end })]);
    rolledTo = end;
    return rolledTo < before;
  }

  return {
    get rolledTo() {
      return rolledTo;
    },
    async step({ before, limit }) {
      const full = Math.floor(before / QUARTER_MS) * QUARTER_MS;
      return (await mend(full, limit)) || advance(full);
    },
  };
}
