import type { Sample } from '../sample.ts';

/** A batch as columns: typed arrays cross to the worker thread without being copied. */
export interface Columns {
  readonly tenants: string[];
  readonly points: string[];
  /** Per sample: which of `points` (and the tenant at the same place in `tenants`). */
  readonly sensor: Uint32Array;
  readonly time: Float64Array;
  readonly value: Float64Array;
  readonly quality: Uint8Array;
  /** [index, raw value or null, reason or null] of the few samples that cleaning judged or changed. */
  readonly judged: [number, number | null, string | null][];
}

/** Turns samples into columns; each sensor's names are sent once. */
export function toColumns(batch: readonly Sample[]): Columns {
  const known = new Map<string, Map<string, number>>();
  const columns: Columns = {
    tenants: [], points: [], judged: [],
    sensor: new Uint32Array(batch.length), time: new Float64Array(batch.length),
    value: new Float64Array(batch.length), quality: new Uint8Array(batch.length),
  };
  for (const [i, { tenantId, pointId, time, value, quality, raw, reason }] of batch.entries()) {
    let points = known.get(tenantId);
    if (!points) known.set(tenantId, (points = new Map()));
    let sensor = points.get(pointId);
    if (sensor === undefined) {
      points.set(pointId, (sensor = columns.points.push(pointId) - 1));
      columns.tenants.push(tenantId);
    }
    columns.sensor[i] = sensor;
    columns.time[i] = time;
    columns.value[i] = value;
    columns.quality[i] = quality;
    if (raw !== undefined || reason !== undefined) columns.judged.push([i, raw ?? null, reason ?? null]);
  }
  return columns;
}

export function transferables({ sensor, time, value, quality }: Columns): ArrayBuffer[] {
  return [sensor, time, value, quality].map((column) => column.buffer as ArrayBuffer);
}
