import type { Hours } from './rule.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const DAY_MINUTES = 1440;

/** Days since Monday 1970-01-05 and the minute in the day, of a time that was moved into its zone. */
function placeInWeek(local: number): { day: number; minute: number } {
  // 1970-01-01 was a Thursday, day 4.
  const day = ((Math.floor(local / DAY_MS) + 3) % 7 + 7) % 7 + 1;
  return { day, minute: Math.floor((((local % DAY_MS) + DAY_MS) % DAY_MS) / MINUTE_MS) };
}

/** Whether a moment lies in the hours watched. `local` is epoch ms moved into the zone; no hours mean always. */
export function isWatched(schedule: readonly Hours[] | undefined, local: number): boolean {
  if (!schedule || schedule.length === 0) return true;
  const { day, minute } = placeInWeek(local);
  const dayBefore = day === 1 ? 7 : day - 1;
  return schedule.some(({ days, from, to }) => {
    if (from < to) return days.includes(day) && minute >= from && minute < to;
    return (days.includes(day) && minute >= from && minute < DAY_MINUTES) || (days.includes(dayBefore) && minute < to);
  });
}

/** 0 (Monday 00:00) to 167 (Sunday 23:00). */
export function hourOfWeek(local: number): number {
  const { day, minute } = placeInWeek(local);
  return (day - 1) * 24 + Math.floor(minute / 60);
}
