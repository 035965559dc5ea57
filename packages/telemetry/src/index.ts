export { EXPORT_TYPES, exportSeries } from './export/export-series.ts';
export type { ExportFormat, SeriesExport } from './export/export-series.ts';
export { openTelemetry } from './open.ts';
export type { TelemetryPlace, WriterOptions } from './open.ts';
export { Quality, qualityName } from './sample.ts';
export type { QualityCode, QualityName, Sample } from './sample.ts';
export { TelemetryQueryError } from './telemetry.ts';
export type {
  Bucket, CalendarInterval, CalendarQuery, DownsampledQuery, EarliestQuery, Expiry, RawPage, RawQuery, RollUpStep, Series, Span, StoreRestarts, TelemetryReader, TelemetryWriter,
} from './telemetry.ts';
