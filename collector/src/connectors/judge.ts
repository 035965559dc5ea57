import type { RegisteredPoint } from '@hydrograph/bus';
import type { LoggedSample } from '../log/batch.ts';
import type { SentSample } from './sample-body.ts';

export type RejectionCode = 'UNKNOWN_POINT' | 'NOT_A_NUMBER' | 'BAD_TIME' | 'TIME_IN_FUTURE' | 'TIME_TOO_OLD';

/** One sample that was not taken, by its place in the body. */
export interface Rejection {
  readonly index: number;
  readonly point: string;
  readonly code: RejectionCode;
  readonly message: string;
}

/** A sample as it was sent; a connector that read it from a frame says why it is not good. */
export type JudgedSample = SentSample & { readonly reason?: string | undefined };

export interface Judged {
  readonly accepted: LoggedSample[];
  readonly rejected: Rejection[];
}

export interface JudgeOptions {
  readonly find: (idOrCode: string) => RegisteredPoint | undefined;
  /** Epoch ms. */
  readonly now: number;
  readonly maxAgeMs: number;
}

/** Clocks of devices go wrong; more than this ahead would hide all later values behind it. */
const FUTURE_MS = 10 * 60_000;

const QUALITY = { GOOD: 192, UNCERTAIN: 64, BAD: 0 } as const;

/** ISO 8601 with a zone; without one it would mean another moment on every machine. */
const ISO_WITH_ZONE = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/i;

function timeOf(time: SentSample['time'], now: number): number {
  if (time === undefined) return now;
  if (typeof time === 'number') return Math.floor(time);
  return ISO_WITH_ZONE.test(time) ? Date.parse(time) : NaN;
}

/** Decides for each sample alone whether it is taken and how good it is; one bad sample never harms another. */
export function judge(sent: readonly JudgedSample[], { find, now, maxAgeMs }: JudgeOptions): Judged {
  const accepted: LoggedSample[] = [];
  const rejected: Rejection[] = [];
  for (const [index, { point, time: sentTime, value, quality, reason }] of sent.entries()) {
    const reject = (code: RejectionCode, message: string): void => void rejected.push({ index, point, code, message });
    const known = find(point);
    const time = timeOf(sentTime, now);
    if (!known) reject('UNKNOWN_POINT', `no point has the id or code ${JSON.stringify(point)}`);
    else if (typeof value !== 'number' || !Number.isFinite(value)) reject('NOT_A_NUMBER', `${JSON.stringify(value) ?? 'a missing value'} is not a finite number`);
    else if (!Number.isSafeInteger(time)) reject('BAD_TIME', `${JSON.stringify(sentTime)} is neither epoch ms nor ISO 8601 with a zone`);
    else if (time > now + FUTURE_MS) reject('TIME_IN_FUTURE', `${new Date(Math.min(time, 8.64e15)).toISOString()} is more than 10 minutes ahead of the collector's clock`);
    else if (time < now - maxAgeMs || time < 0) reject('TIME_TOO_OLD', `${new Date(Math.max(time, -8.64e15)).toISOString()} is more than ${Math.round(maxAgeMs / 86_400_000)} days ago`);
    else accepted.push(grade(known, time, value, quality, reason));
  }
  return { accepted, rejected };
}

function grade({ id, minimum = -Infinity, maximum = Infinity }: RegisteredPoint, time: number, value: number, quality: SentSample['quality'], reason = 'REPORTED_BY_DEVICE'): LoggedSample {
  // Kept all the same: what a broken sensor said is evidence.
  if (value < minimum || value > maximum) return [id, time, value, QUALITY.BAD, 'OUT_OF_RANGE', value];
  return quality === 'GOOD' ? [id, time, value, QUALITY.GOOD] : [id, time, value, QUALITY[quality], reason];
}
