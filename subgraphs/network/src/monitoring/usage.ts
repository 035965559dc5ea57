/** One hour of flow: when it began, and its mean, m3/h. */
export interface FlowHour {
  readonly start: number;
  readonly mean: number;
}

export type UsageFinding = 'ZERO_USE' | 'JUMP_UP' | 'JUMP_DOWN' | 'NIGHT_USE';

/** What was drawn in a day, beside what is usual on such a day. */
export interface Usage {
  readonly volumeM3: number | null;
  readonly usualVolumeM3: number | null;
  readonly nightM3PerH: number | null;
  readonly usualNightM3PerH: number | null;
  readonly findings: UsageFinding[];
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const WEEKS = 4;
/** Hours of the night by the clock of the zone, as the water balance takes them. */
const nightHours = new Set([2, 3]);
/** A day is usual only beside others that were measured at the same hours. */
const MEASURED = 0.8;
const LEAST_DAYS = 2;
/** Half as much again or half as little, and not a matter of a bucket: so a quiet meter raises nothing. */
const JUMP = 0.5;
const LEAST_JUMP_M3 = 5;
const ZERO_M3 = 0.1;
const NIGHT_JUMP = 0.5;
const LEAST_NIGHT_M3_PER_H = 0.5;

/** Earliest hour that `usageOf` a day asks for. */
export const usageNeedsFrom = (dayStart: number): number => dayStart - WEEKS * 7 * DAY_MS;

/** Use of the day that begins at `dayStart`, of which only the hours that were measured count, here and on the same weekday of four weeks before. */
export function usageOf(hours: readonly FlowHour[], dayStart: number): Usage {
  const means = new Map(hours.map(({ start, mean }) => [start, mean]));
  const day = Array.from({ length: 24 }, (_, hour) => hour).filter((hour) => means.has(dayStart + hour * HOUR_MS));
  const own = dayFrom(means, dayStart, day);
  const before = Array.from({ length: WEEKS }, (_, week) => dayFrom(means, dayStart - (week + 1) * 7 * DAY_MS, day)).filter(({ measured }) => day.length > 0 && measured >= MEASURED * day.length);
  const usualVolumeM3 = before.length >= LEAST_DAYS ? meanOf(before.map(({ volume, measured }) => (volume * day.length) / measured)) : null;
  const nights = before.flatMap(({ night }) => (night === null ? [] : [night]));
  const usualNightM3PerH = nights.length >= LEAST_DAYS ? meanOf(nights) : null;
  const volumeM3 = day.length > 0 ? own.volume : null;
  return { volumeM3, usualVolumeM3, nightM3PerH: own.night, usualNightM3PerH, findings: findingsOf({ volumeM3, usualVolumeM3, nightM3PerH: own.night, usualNightM3PerH }) };
}

function dayFrom(means: ReadonlyMap<number, number>, start: number, hours: readonly number[]): { volume: number; measured: number; night: number | null } {
  const values = hours.flatMap((hour) => {
    const mean = means.get(start + hour * HOUR_MS);
    return mean === undefined ? [] : [{ hour, mean }];
  });
  const night = values.filter(({ hour }) => nightHours.has(hour)).map(({ mean }) => mean);
  return { volume: values.reduce((sum, { mean }) => sum + mean, 0), measured: values.length, night: night.length > 0 ? meanOf(night) : null };
}

function findingsOf({ volumeM3, usualVolumeM3, nightM3PerH, usualNightM3PerH }: Omit<Usage, 'findings'>): UsageFinding[] {
  const found: UsageFinding[] = [];
  if (volumeM3 !== null && usualVolumeM3 !== null) {
    const change = volumeM3 - usualVolumeM3;
    const jumped = Math.abs(change) > Math.max(JUMP * Math.abs(usualVolumeM3), LEAST_JUMP_M3);
    if (Math.abs(volumeM3) < ZERO_M3 && usualVolumeM3 > LEAST_JUMP_M3) found.push('ZERO_USE');
    else if (jumped) found.push(change > 0 ? 'JUMP_UP' : 'JUMP_DOWN');
  }
  if (nightM3PerH !== null && usualNightM3PerH !== null && nightM3PerH - usualNightM3PerH > Math.max(NIGHT_JUMP * Math.abs(usualNightM3PerH), LEAST_NIGHT_M3_PER_H)) found.push('NIGHT_USE');
  return found;
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
