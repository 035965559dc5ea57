import type { Instrument } from '../instruments.ts';
import { DAY_MS, HOUR_MS } from '../telemetry/calendar.ts';
import type { Span } from './coverage.ts';

const MINUTE_MS = 60_000;

interface Density {
  /** Up to this age. */
  upToMs: number;
  stepMs: number;
}

// 28 bytes a sample and 69 for each of its rollups in the embedded store: a year of every minute would be 17 MB a point.
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

/** What an operator adds up or compares by the hour; of the rest an old value every three hours tells enough. */
const HOURLY: readonly Instrument['quantity'][] = ['FLOW', 'LEVEL', 'POWER'];

/** Time between two samples of an instrument that are so old, in a town of so many instruments. */
export function stepFor(ageMs: number, instruments: number, quantity: Instrument['quantity']): number {
  const densities = instruments > MANY_INSTRUMENTS ? SPARSE : USUAL;
  const stepMs = densities.find(({ upToMs }) => ageMs < upToMs)?.stepMs ?? HOUR_MS;
  return stepMs === HOUR_MS && !HOURLY.includes(quantity) ? 3 * HOUR_MS : stepMs;
}

/** Full steps of the clock in the span. */
export function ticks([from, to]: Span, stepMs: number): number[] {
  const first = Math.ceil(from / stepMs) * stepMs;
  return Array.from({ length: Math.max(0, Math.ceil((to - first) / stepMs)) }, (_, at) => first + at * stepMs);
}
