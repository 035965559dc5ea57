import { createInfluxReader } from './influx/influx-reader.ts';
import { createInfluxWriter } from './influx/influx-writer.ts';
import { createSqliteReader, createSqliteWriter } from './sqlite/sqlite-telemetry.ts';
import type { TelemetryReader, TelemetryWriter } from './telemetry.ts';

/** Where samples are: a SQLite file of this machine, or an InfluxDB as `http://user:password@host:8086/?db=hydrograph`. */
export type TelemetryPlace = { readonly file: string } | { readonly influxUrl: string };

export interface WriterOptions {
  /** IANA zone whose days are kept as rollups, Asia/Shanghai when not given. Days of other zones are put together from hours. */
  readonly zone?: string;
}

/** Opens the telemetry store. Nothing is connected before the first call, so a store that is down does not stop a start. */
export function openTelemetry(place: TelemetryPlace, mode: 'read'): TelemetryReader;
export function openTelemetry(place: TelemetryPlace, mode: 'write', options?: WriterOptions): TelemetryWriter;
export function openTelemetry(place: TelemetryPlace, mode: 'read' | 'write', { zone = 'Asia/Shanghai' }: WriterOptions = {}): TelemetryReader | TelemetryWriter {
  if (mode === 'read') return 'file' in place ? createSqliteReader(place.file) : createInfluxReader(place.influxUrl);
  return 'file' in place ? createSqliteWriter(place.file, zone) : createInfluxWriter(place.influxUrl, zone);
}
