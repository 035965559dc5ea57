import { TelemetryQueryError } from './telemetry.ts';
import type { CalendarInterval } from './telemetry.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  try {
    const format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone, hourCycle: 'h23',
      year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric',
    });
    formats.set(zone, format);
    return format;
  } catch (cause) {
    throw new TelemetryQueryError(`unknown time zone ${JSON.stringify(zone)}`, { cause });
  }
}

/** How far the zone's clock is ahead of UTC at that moment, in ms. */
export function zoneOffset(time: number, zone: string): number {
  const part = { year: 0, month: 1, day: 1, hour: 0, minute: 0, second: 0 };
  for (const { type, value } of formatOf(zone).formatToParts(time)) {
    if (type in part) part[type as keyof typeof part] = Number(value);
  }
  const local = Date.UTC(part.year, part.month - 1, part.day, part.hour, part.minute, part.second);
  return local - Math.floor(time / 1000) * 1000;
}

/** First moment of a local day given as a count of days since 1970; where midnight is skipped, the first moment after it. */
function startOfDay(day: number, zone: string): number {
  const dayOf = (time: number): number => Math.floor((time + zoneOffset(time, zone)) / DAY);
  const local = day * DAY;
  const guess = local - zoneOffset(local - zoneOffset(local, zone), zone);
  if (dayOf(guess) === day && dayOf(guess - 1) < day) return guess;
  // No zone is more than 15 h from UTC, so the day begins between these two.
  let before = local - 15 * HOUR;
  let reached = local + 15 * HOUR;
  while (reached - before > 1) {
    const middle = Math.floor((before + reached) / 2);
    if (dayOf(middle) >= day) reached = middle;
    else before = middle;
  }
  return reached;
}

function startOfStep(time: number, step: number, zone: string): number {
  const offset = zoneOffset(time, zone);
  return Math.floor((time + offset) / step) * step - offset;
}

/**
 * Edges of the zone's quarter hours, hours or days that touch `[from, to)`: the first at or before `from`, the last at or
 * after `to`. Refuses more than `limit` buckets.
 */
export function calendarEdges(from: number, to: number, interval: CalendarInterval, zone: string, limit: number): number[] {
  const step = { '15m': 15 * MINUTE, '1h': HOUR, '1d': DAY }[interval];
  if ((to - from) / step > limit) throw new TelemetryQueryError(`the span holds more than ${limit} buckets of ${interval}`);
  if (to === from) return [];
  if (interval === '1d') {
    let day = Math.floor((from + zoneOffset(from, zone)) / DAY);
    const edges = [startOfDay(day, zone)];
    while ((edges.at(-1) as number) < to) edges.push(startOfDay(++day, zone));
    return edges;
  }
  const edges = [startOfStep(from, step, zone)];
  // Each step is aligned anew, since Lord Howe moves its clock by half an hour.
  while ((edges.at(-1) as number) < to) {
    const last = edges.at(-1) as number;
    const next = startOfStep(last + step, step, zone);
    edges.push(next > last ? next : last + step);
  }
  return edges;
}
