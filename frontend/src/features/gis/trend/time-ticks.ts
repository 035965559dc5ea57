import type { Span } from './range.ts';
import { instantOf, zoneOffsetMs } from '../../../ui/zone.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

const distances = [minuteMs / 4, minuteMs / 2, minuteMs, 2 * minuteMs, 5 * minuteMs, 10 * minuteMs, 15 * minuteMs, 30 * minuteMs, hourMs, 2 * hourMs, 3 * hourMs, 6 * hourMs, 12 * hourMs, dayMs, 2 * dayMs, 4 * dayMs, 7 * dayMs, 14 * dayMs];
const months = [1, 2, 3, 6, 12, 24];

/** What a label of the axis has to say: the clock, the day, or the month. */
export type TickKind = 'clock' | 'second' | 'day' | 'month';

export interface TimeTicks {
  readonly times: number[];
  readonly kind: TickKind;
}

/** At most `most` round times on the clock of the utility's zone: charts know only the browser's zone. */
export function timeTicks({ fromMs, toMs }: Span, most: number, zone: string): TimeTicks {
  const distance = distances.find((candidate) => (toMs - fromMs) / candidate <= most);
  if (!distance) return { times: monthTicks(fromMs, toMs, most, zone), kind: 'month' };
  const times: number[] = [];
  const first = Math.ceil((fromMs + zoneOffsetMs(fromMs, zone)) / distance) * distance;
  for (let clock = first, at = instantOf(clock, zone); at <= toMs; clock += distance, at = instantOf(clock, zone)) times.push(at);
  return { times, kind: distance >= dayMs ? 'day' : distance < minuteMs ? 'second' : 'clock' };
}

function monthTicks(fromMs: number, toMs: number, most: number, zone: string): number[] {
  const first = new Date(fromMs + zoneOffsetMs(fromMs, zone));
  const every = months.find((count) => (toMs - fromMs) / (count * 30 * dayMs) <= most) ?? 60;
  const times: number[] = [];
  for (let month = Math.ceil(first.getUTCMonth() / every) * every; ; month += every) {
    const at = instantOf(Date.UTC(first.getUTCFullYear(), month), zone);
    if (at > toMs) return times;
    if (at >= fromMs) times.push(at);
  }
}
