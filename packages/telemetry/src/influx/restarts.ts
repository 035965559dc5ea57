import type { Sample } from '../sample.ts';
import type { StoreRestarts } from '../telemetry.ts';
import type { InfluxPlace } from './connection.ts';
import { ofPoints } from './influxql.ts';
import { MEASUREMENT } from './line-protocol.ts';
import type { AskEach } from './partials.ts';

/** A batch that spreads wider is not looked up but taken for missing: reading so much would cost more than writing it again. */
const WIDEST_MS = 24 * 3_600_000;

export interface InfluxRestartsOptions {
  readonly place: InfluxPlace;
  readonly askEach: AskEach;
  /** Forgets which quarters are marked as due for a rollup: the marks may be lost with the samples. */
  readonly forgetMarks: () => void;
}

/**
 * InfluxDB 1.x opens the last segment of its write-ahead log at the end before it cuts a torn entry off it. What it takes
 * after such a start lies behind a hole, and the start after that drops it, acknowledged or not (seen on 1.6.7).
 */
export function influxRestarts({ place, askEach, forgetMarks }: InfluxRestartsOptions): StoreRestarts {
  return {
    async life() {
      const response = await fetch(`${place.origin}/metrics`, { headers: place.authorization ? { authorization: place.authorization } : {}, signal: AbortSignal.timeout(10_000) });
      const text = await response.text();
      return response.ok ? /^process_start_time_seconds (\S+)$/m.exec(text)?.[1] : undefined;
    },
    async missing(batch) {
      // Of samples of one time only the last stays.
      const wanted = new Map(batch.map((sample) => [`${sample.tenantId} ${sample.pointId} ${sample.time}`, sample]));
      const samples = [...wanted.values()];
      const times = samples.map(({ time }) => time);
      const [from, to] = [times.reduce((a, b) => Math.min(a, b), Infinity), times.reduce((a, b) => Math.max(a, b), -Infinity)];
      if (to - from > WIDEST_MS) return samples;
      const lost: Sample[] = [];
      for (const [tenantId, own] of Map.groupBy(samples, (sample) => sample.tenantId)) {
        const tables = await askEach([...new Set(own.map(({ pointId }) => pointId))], (points) => `SELECT "v" FROM "${MEASUREMENT}" WHERE ${ofPoints(tenantId, points)} AND time >= ${from}ms AND time <= ${to}ms GROUP BY "point"`);
        const stored = new Map(tables.map(({ tags, rows }) => [tags.point ?? '', new Map(rows.map(({ time, v }) => [Number(time), Number(v)]))]));
        lost.push(...own.filter(({ pointId, time, value }) => stored.get(pointId)?.get(time) !== value));
      }
      return lost;
    },
    forgetMarks,
  };
}
