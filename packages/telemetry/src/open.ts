import { createInfluxReader } from './influx/influx-reader.ts';
import { createInfluxWriter } from './influx/influx-writer.ts';
import { createSqliteReader, createSqliteWriter } from './sqlite/sqlite-telemetry.ts';
import type { TelemetryReader, TelemetryWriter } from './telemetry.ts';

/** Where samples are: a SQLite file of this machine, or an InfluxDB as `http://user:password@host:8086/?db=hydrograph`. */
export type TelemetryPlace = { readonly file: string } | { readonly influxUrl: string };

/** Opens the telemetry store. Nothing is connected before the first call, so a store that is down does not stop a start. */
export function openTelemetry(place: TelemetryPlace, mode: 'read'): TelemetryReader;
export function openTelemetry(place: TelemetryPlace, mode: 'write'): TelemetryWriter;
export function openTelemetry(place: TelemetryPlace, mode: 'read' | 'write'): TelemetryReader | TelemetryWriter {
  if ('file' in place) return mode === 'read' ? createSqliteReader(place.file) : createSqliteWriter(place.file);
  return mode === 'read' ? createInfluxReader(place.influxUrl) : createInfluxWriter(place.influxUrl);
}
