import type { Sample } from './sample.ts';

/** Stores samples. A write that resolved survives a crash of the process and, on SQLite, of the machine. */
export interface TelemetryWriter {
  /** Writes a batch as a whole; writing the same (tenant, point, time) again replaces the value, so a retry never doubles. */
  write(batch: readonly Sample[]): Promise<void>;
  /**
   * Writes samples of the past, in each point's time order, as `write` does. Where a point had nothing in an hour yet the store
   * may make the rollups at once instead of marking them as due: best given in whole days.
   */
  importHistory(batch: readonly Sample[]): Promise<void>;
  /**
   * Brings up to `limit` stale quarters of an hour that ended before `before` up to date, and the hours and days that are
   * complete with them, from the samples: doing it again changes nothing. Resolves to whether more is due.
   */
  rollUp(step: RollUpStep): Promise<boolean>;
  /** Deletes a small piece of what is older than its class is kept. Resolves to whether more is due; rollups that are due come first. */
  expire(expiry: Expiry): Promise<boolean>;
  /** Rejects with the reason when the store cannot take samples now. */
  check(): Promise<void>;
  close(): Promise<void>;
  /** There for a store that may lose what it had acknowledged when its process is killed. */
  readonly restarts?: StoreRestarts;
}

/** How what a store lost by a restart is found again. */
export interface StoreRestarts {
  /** Names the start that the store's process runs since; undefined when the store does not tell. Rejects when it is away. */
  life(): Promise<string | undefined>;
  /** Those of a batch that are not stored. */
  missing(batch: readonly Sample[]): Promise<Sample[]>;
  /** Before samples are written again: nothing that was remembered about the store holds any more. */
  forgetMarks(): void;
}

export interface RollUpStep {
  /** Epoch ms; a quarter that is still filling is better left alone. */
  readonly before: number;
  readonly limit: number;
}

/** Epoch ms before which each class is deleted; a class that is absent is kept for ever. Days always are. */
export interface Expiry {
  readonly raw?: number;
  readonly '15m'?: number;
  readonly '1h'?: number;
}

/** Which points and which span of time: `from` is included, `to` is not (milliseconds since 1970 UTC). */
export interface Span {
  readonly tenantId: string;
  readonly pointIds: readonly string[];
  readonly from: number;
  readonly to: number;
}

export interface RawQuery extends Span {
  /** At most so many samples in one page; 10,000 when not given. */
  readonly limit?: number;
  /** `next` of the page before. */
  readonly after?: string;
}

export interface EarliestQuery extends Span {
  /** At most so many samples of each point. */
  readonly limit: number;
}

/** Samples ordered by point (in the order asked for), then time. `next` continues; absent on the last page. */
export interface RawPage {
  readonly samples: Sample[];
  readonly next?: string;
}

export interface DownsampledQuery extends Span {
  /** Width of the chart in pixels: the span is cut into at most so many buckets of equal width. */
  readonly maxPoints: number;
}

export type CalendarInterval = '15m' | '1h' | '1d';

export interface CalendarQuery extends Span {
  readonly interval: CalendarInterval;
  /** IANA zone whose quarter hours, hours and days are meant, e.g. Asia/Shanghai. */
  readonly zone: string;
}

/** What was measured in `[start, end)`. Bad samples are left out: a sensor at full scale must not bend a mean. */
export interface Bucket {
  readonly start: number;
  readonly end: number;
  readonly min: number;
  readonly mean: number;
  readonly max: number;
  /** The newest value in the bucket. */
  readonly last: number;
  readonly count: number;
}

/** One point's buckets in time order. A bucket without samples is absent: a gap stays a gap. */
export interface Series {
  readonly pointId: string;
  readonly buckets: Bucket[];
}

/** Reads samples. Unknown points and an empty store give empty answers, never an error. */
export interface TelemetryReader {
  /** The newest sample of each point that has one, whatever its quality. */
  latest(tenantId: string, pointIds: readonly string[]): Promise<Sample[]>;
  raw(query: RawQuery): Promise<RawPage>;
  /** The oldest samples of the span, a list per point asked for, in that order: for several series at once. */
  earliest(query: EarliestQuery): Promise<Sample[][]>;
  /** One series per point asked for, in that order. */
  downsampled(query: DownsampledQuery): Promise<Series[]>;
  /** One series per point asked for, in that order; a day has 23 or 25 hours where the zone changes its clock. */
  calendar(query: CalendarQuery): Promise<Series[]>;
  /** Rejects with the reason when the store cannot be read now. */
  check(): Promise<void>;
  close(): Promise<void>;
}

/** A question that cannot be answered as asked (span turned round, unknown zone, too many buckets, bad page mark). */
export class TelemetryQueryError extends Error {
  override name = 'TelemetryQueryError';
}
