import type { ToldEntry } from '../access-log/told-entry.ts';
import { bucketOf, noTimes } from './histogram.ts';

/** Calls of one operation by one caller in one step of time. */
export interface Summed {
  readonly tenantId: string;
  readonly startsAt: number;
  /** NO_APPLICATION for users and our own services. */
  readonly applicationId: string;
  readonly operation: string;
  calls: number;
  errors: number;
  readonly times: number[];
}

export const STEP_MS = 10_000;
export const NO_APPLICATION = '00000000-0000-0000-0000-000000000000';
const OTHER = '(other)';
// Names are the caller's: whoever invents one for each call must not fill the table.
const MOST_NAMES = 50;
const LONGEST_NAME = 100;

/** Sums entries up by tenant, step, caller and operation. */
export function summarize(entries: readonly ToldEntry[]): Summed[] {
  const sums = new Map<string, Summed>();
  const names = new Map<string, number>();
  for (const { at, tenantId, applicationId = NO_APPLICATION, operation, code, ms } of entries) {
    const startsAt = at - (at % STEP_MS);
    const caller = `${tenantId} ${startsAt} ${applicationId}`;
    let name = operation?.slice(0, LONGEST_NAME) ?? '(unnamed)';
    let sum = sums.get(`${caller} ${name}`);
    if (!sum) {
      const known = names.get(caller) ?? 0;
      if (known >= MOST_NAMES) name = OTHER;
      else names.set(caller, known + 1);
      sum = sums.get(`${caller} ${name}`);
    }
    if (!sum) sums.set(`${caller} ${name}`, (sum = { tenantId, startsAt, applicationId, operation: name, calls: 0, errors: 0, times: noTimes() }));
    sum.calls += 1;
    if (code !== undefined) sum.errors += 1;
    sum.times[bucketOf(ms)]! += 1;
  }
  return [...sums.values()];
}
