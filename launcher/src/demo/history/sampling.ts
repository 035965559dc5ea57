import { DAY_MS, HOUR_MS } from '../telemetry/calendar.ts';
import type { Span } from './coverage.ts';

const MINUTE_MS = 60_000;

interface Density {
  /** Up to this age. */
  upToMs: number;
  stepMs: number;
}

// Twenty bytes a sample and sixty for each of its rollups: a year of every minute would be a quarter of a terabyte in a large town.
const USUAL: readonly Density[] = [
  { upToMs: 2 * DAY_MS, stepMs: MINUTE_MS },
  { upToMs: 30 * DAY_MS, stepMs: 15 * MINUTE_MS },
  { upToMs: Infinity, stepMs: HOUR_MS },
];
const SPARSE: readonly Density[] = [
  { upToMs: DAY_MS, stepMs: 5 * MINUTE_MS },
  { upToMs: 7 * DAY_MS, stepMs: 15 * MINUTE_MS },
  // Multiples of it meet 02:00 and 05:00 in China: the night flow is among them.
  { upToMs: Infinity, stepMs: 3 * HOUR_MS },
];
const MANY_INSTRUMENTS = 1500;

/** Time between two samples of so many instruments that are so old. */
export function stepFor(ageMs: number, instruments: number): number {
  const densities = instruments > MANY_INSTRUMENTS ? SPARSE : USUAL;
  return densities.find(({ upToMs }) => ageMs < upToMs)?.stepMs ?? HOUR_MS;
}

/** Full steps of the clock in the span. */
export function ticks([from, to]: Span, stepMs: number): number[] {
  const first = Math.ceil(from / stepMs) * stepMs;
  return Array.from({ length: Math.max(0, Math.ceil((to - first) / stepMs)) }, (_, at) => first + at * stepMs);
}
