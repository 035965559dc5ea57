export { openTelemetry } from './open.ts';
export type { TelemetryPlace } from './open.ts';
export { Quality, qualityName } from './sample.ts';
export type { QualityCode, QualityName, Sample } from './sample.ts';
export { TelemetryQueryError } from './telemetry.ts';
export type {
  Bucket, CalendarInterval, CalendarQuery, DownsampledQuery, RawPage, RawQuery, Series, Span, TelemetryReader, TelemetryWriter,
} from './telemetry.ts';
