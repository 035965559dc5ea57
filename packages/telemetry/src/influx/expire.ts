import { QUARTER_MS } from '../rollup/levels.ts';
import type { RollupLevel } from '../rollup/levels.ts';
import type { Expiry } from '../telemetry.ts';
import type { InfluxPlace } from './connection.ts';
import { askInflux } from './influxql.ts';
import { MEASUREMENT } from './line-protocol.ts';
import { measurementOf } from './rollup-lines.ts';

/** One DELETE takes so much: InfluxDB rewrites what it touches. */
const STEP_MS = 24 * 3_600_000;

async function oldest(place: InfluxPlace, measurement: string, field: string, before: number): Promise<number | undefined> {
  const [table] = await askInflux(place, `SELECT "${field}" FROM "${measurement}" WHERE time < ${before}ms ORDER BY time LIMIT 1`);
  const time = table?.rows[0]?.time;
  return time === undefined ? undefined : Number(time);
}

/** Deletes one day of what is older than it is kept; answers whether more is due. InfluxDB 3 Core has no DELETE: set its own retention there. */
export async function expireInflux(place: InfluxPlace, expiry: Expiry, rolledTo: number): Promise<boolean> {
  const classes: [RollupLevel | 'raw', string, string][] = [['raw', MEASUREMENT, 'v'], ['15m', measurementOf('15m'), 'stale'], ['1h', measurementOf('1h'), 'n']];
  for (const [name, measurement, field] of classes) {
    const limit = expiry[name as keyof Expiry];
    if (limit === undefined) continue;
    const before = Math.floor(limit / QUARTER_MS) * QUARTER_MS;
    if (name === 'raw') {
      if (rolledTo < before) return true;
      // Once they are gone nothing could be made of them any more.
      const [due] = await askInflux(place, `SELECT "stale" FROM "${measurementOf('15m')}" WHERE "stale" = 1 AND time < ${before}ms LIMIT 1`);
      if (due) return true;
    }
    const first = await oldest(place, measurement, field, before);
    if (first === undefined) continue;
    await askInflux(place, `DELETE FROM "${measurement}" WHERE time < ${Math.min(before, first + STEP_MS)}ms`, 'POST');
    return true;
  }
  return false;
}
