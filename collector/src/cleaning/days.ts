import { zoneOffset } from '@hydrograph/telemetry/calendar.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Days of a zone as counts since 1970; offsets are looked up once an hour of samples. */
export function createDays(zone: string) {
  let hour = NaN;
  let offset = 0;
  const dayOf = (time: number): number => {
    const own = Math.floor(time / HOUR);
    if (own !== hour) {
      hour = own;
      offset = zoneOffset(own * HOUR, zone);
    }
    return Math.floor((time + offset) / DAY);
  };
  /** First moment of a day. */
  const startOf = (day: number): number => {
    const guess = day * DAY - zoneOffset(day * DAY, zone);
    // Where the clock is changed around midnight the first guess is off by the change.
    return day * DAY - zoneOffset(guess, zone);
  };
  return { dayOf, startOf };
}

export type Days = ReturnType<typeof createDays>;
