import { z } from 'zod';
import type { RollupLevel } from '../rollup/levels.ts';
import type { Partial } from '../rollup/partial.ts';
import type { InfluxPlace } from './connection.ts';
import { askInflux } from './influxql.ts';
import type { InfluxTable } from './influxql.ts';
import { escapeTag } from './line-protocol.ts';

/** Measurement of a rollup: tags tenant and point, fields lo, sum, hi, n (0: empty), at, last; for 15 min also stale (1 or 0). */
export const measurementOf = (level: RollupLevel): string => `samples_${level}`;

const STALE_MEASUREMENT = measurementOf('15m');
const SETTING = 'samples_setting';

const tags = (tenantId: string, pointId: string): string => `tenant=${escapeTag(tenantId)},point=${escapeTag(pointId)}`;

/** Says that the samples of a quarter of an hour changed; goes in the same request as they. */
export const staleLine = (series: string, start: number): string => `${STALE_MEASUREMENT},${series} stale=1i ${start}`;

/** A bucket as it is now; without a value it is written as empty, since a field cannot be taken away. */
export function bucketLine(level: RollupLevel, tenantId: string, pointId: string, start: number, bucket: Omit<Partial, 'n'> | undefined): string {
  const { min = 0, sum = 0, max = 0, count = 0, at = 0, last = 0 } = bucket ?? {};
  return `${measurementOf(level)},${tags(tenantId, pointId)} lo=${min},sum=${sum},hi=${max},n=${count}i,at=${at}i,last=${last}${level === '15m' ? ',stale=0i' : ''} ${start}`;
}

/** Values of a piece by point, each with the start of its bucket of the grid. */
export const PARTIALS_OF_RAW = 'SELECT min("v") AS min, sum("v") AS sum, max("v") AS max, count("v") AS count, last("v") AS last';
export const PARTIALS_OF_ROLLUP = 'SELECT min("lo") AS min, sum("sum") AS sum, max("hi") AS max, sum("n") AS count, max("at") AS at, last("last") AS last';

const partial = z.object({ time: z.number(), min: z.number(), max: z.number(), sum: z.number(), count: z.number(), last: z.number(), at: z.number().optional() });

/** Reads a row of those SELECTs. Samples have no `at` there: their pieces never share a bucket out of order, so its start will do. */
export function toPartial(row: InfluxTable['rows'][number], n: number, from: number): Partial {
  const { time, at, ...values } = partial.parse(row);
  return { n, ...values, at: at ?? Math.max(time, from) };
}

/** What the store says of itself. */
export interface StoreSetting {
  /** The zone whose days are kept. */
  readonly zone: string;
  /** Before this moment rollups hold unless a quarter of an hour is marked stale; from it on the samples are read. */
  readonly rolledTo: number;
}

/** Undefined while nothing was written. */
export async function readSetting(place: InfluxPlace): Promise<StoreSetting | undefined> {
  const [table] = await askInflux(place, `SELECT "zone", "rolled" FROM "${SETTING}" LIMIT 1`);
  const row = table?.rows[0];
  return typeof row?.zone === 'string' && typeof row.rolled === 'number' ? { zone: row.zone, rolledTo: row.rolled } : undefined;
}

export const settingLine = ({ zone, rolledTo }: StoreSetting): string => `${SETTING} zone="${zone.replace(/["\\]/g, '\\$&')}",rolled=${rolledTo}i 0`;
