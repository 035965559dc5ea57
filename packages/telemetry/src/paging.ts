import { checkSpan } from './grid.ts';
import type { Sample } from './sample.ts';
import { TelemetryQueryError } from './telemetry.ts';
import type { RawPage, RawQuery } from './telemetry.ts';

const DEFAULT_LIMIT = 10_000;
const MAX_LIMIT = 100_000;

/** Page mark: the last point and time given out. */
const encode = (pointId: string, time: number): string => Buffer.from(`${time}/${pointId}`).toString('base64url');

function decode(mark: string): { pointId: string; time: number } {
  const text = Buffer.from(mark, 'base64url').toString();
  const slash = text.indexOf('/');
  const time = Number(text.slice(0, slash));
  if (slash < 1 || !Number.isSafeInteger(time)) throw new TelemetryQueryError(`${JSON.stringify(mark)} is no page mark of this store`);
  return { pointId: text.slice(slash + 1), time };
}

/** @throws TelemetryQueryError when a page would have no or too many samples. */
export function checkLimit(limit: number): void {
  if (!Number.isInteger(limit) || limit < 1 || limit > MAX_LIMIT) throw new TelemetryQueryError(`limit must be a whole number from 1 to ${MAX_LIMIT}, got ${limit}`);
}

/** Reads point after point until the page is full; `readPoint` gives one point's samples in `[from, to)`, oldest first. */
export async function readPages(query: RawQuery, readPoint: (pointId: string, from: number, to: number, limit: number) => Promise<Sample[]>): Promise<RawPage> {
  checkSpan(query);
  const limit = query.limit ?? DEFAULT_LIMIT;
  checkLimit(limit);
  const mark = query.after === undefined ? undefined : decode(query.after);
  const begin = mark ? query.pointIds.indexOf(mark.pointId) : 0;
  if (begin < 0) throw new TelemetryQueryError('the page mark belongs to a point that was not asked for');
  const samples: Sample[] = [];
  for (const [i, pointId] of query.pointIds.slice(begin).entries()) {
    const from = mark && i === 0 ? Math.max(query.from, mark.time + 1) : query.from;
    // One more than fits tells whether there is another page.
    for (const sample of await readPoint(pointId, from, query.to, limit - samples.length + 1)) samples.push(sample);
    if (samples.length > limit) {
      samples.length = limit;
      const last = samples[limit - 1] as Sample;
      return { samples, next: encode(last.pointId, last.time) };
    }
  }
  return { samples };
}
