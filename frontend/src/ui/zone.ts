const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(zone: string): Intl.DateTimeFormat {
  const format =
    formats.get(zone) ?? new Intl.DateTimeFormat('en-US', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' });
  formats.set(zone, format);
  return format;
}

/** How far the clock of a zone is ahead of UTC at an instant, ms. */
export function zoneOffsetMs(timeMs: number, zone: string): number {
  const parts = Object.fromEntries(formatFor(zone).formatToParts(timeMs).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(timeMs / 1000) * 1000;
}

/** The instant (epoch ms) at which the clock of a zone shows what UTC shows at `clockMs`. */
export function instantOf(clockMs: number, zone: string): number {
  const guess = clockMs - zoneOffsetMs(clockMs, zone);
  return clockMs - zoneOffsetMs(guess, zone);
}

/** The midnight in a zone that an instant follows, epoch ms. */
export function startOfDay(timeMs: number, zone: string): number {
  const dayMs = 86_400_000;
  return instantOf(Math.floor((timeMs + zoneOffsetMs(timeMs, zone)) / dayMs) * dayMs, zone);
}

/** The instant (ISO 8601) of what a `datetime-local` field holds, read on the clock of a zone; undefined when it holds none. */
export function instantOfField(text: string, zone: string): string | undefined {
  const clockMs = Date.parse(`${text}Z`);
  return Number.isNaN(clockMs) ? undefined : new Date(instantOf(clockMs, zone)).toISOString();
}

/** What a `datetime-local` field shows for an instant, on the clock of a zone. */
export const fieldOfInstant = (timeMs: number, zone: string): string => new Date(timeMs + zoneOffsetMs(timeMs, zone)).toISOString().slice(0, 16);
