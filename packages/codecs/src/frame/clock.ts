const two = (value: number): string => (value < 10 ? `0${value}` : String(value));

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether the parts are a moment of the calendar; NaN is none. */
export const isMoment = (month: number, day: number, hour: number, minute: number, second: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= (DAYS[month - 1] as number) && hour >= 0 && hour <= 23 && minute >= 0 && minute <= 59 && second >= 0 && second <= 59;

/** Field protocols of China carry Beijing time without saying so. */
export function beijing(year: number, month: number, day: number, hour: number, minute: number, second = 0): string | undefined {
  if (!(year >= 0) || !isMoment(month, day, hour, minute, second)) return undefined;
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:${two(second)}+08:00`;
}

/** A moment so many minutes after another, written the same way. */
export function minutesAfter(time: string, minutes: number): string {
  const moved = new Date(Date.parse(time) + minutes * 60_000 + 8 * 3_600_000);
  return `${moved.toISOString().slice(0, 19)}+08:00`;
}
