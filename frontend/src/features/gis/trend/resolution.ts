import { zoneOffsetMs } from '../../../ui/zone.ts';
import type { Span } from './range.ts';

/** What a trend is drawn from: samples as stored, or steps with their smallest, mean and largest value. */
export type ResolutionName = 'raw' | '15m' | '1h' | '1d';

export interface Resolution {
  readonly name: ResolutionName;
  /** Width of one step; 0 for samples. */
  readonly stepMs: number;
  /** Edges to ask between: those of whole steps, days in the utility's zone. */
  readonly fromMs: number;
  readonly toMs: number;
  /** How many steps there are between them. */
  readonly steps: number;
}

const quarterMs = 900_000;
const hourMs = 3_600_000;
const dayMs = 86_400_000;

/** Up to here the samples themselves are asked for: at one every five seconds they are about as many as a wide chart has pixels. */
export const rawUntilMs = 6 * hourMs;

/** Widths that fill hours and days evenly, so that every step is made of whole stored rollups. */
const widths = [quarterMs, 2 * quarterMs, hourMs, 2 * hourMs, 3 * hourMs, 6 * hourMs, 12 * hourMs, dayMs, 2 * dayMs, 7 * dayMs];

const nameOf = (stepMs: number): ResolutionName => (stepMs >= dayMs ? '1d' : stepMs >= hourMs ? '1h' : '15m');

/** The finest resolution whose steps are at least two pixels wide on a chart of this width. */
export function resolutionFor({ fromMs, toMs }: Span, widthPx: number, zone: string): Resolution {
  const lengthMs = toMs - fromMs;
  if (lengthMs <= rawUntilMs) return { name: 'raw', stepMs: 0, fromMs, toMs, steps: 0 };
  const least = lengthMs / Math.max(30, widthPx / 2);
  const stepMs = widths.find((width) => width >= least) ?? Math.ceil(least / dayMs) * dayMs;
  const offsetMs = stepMs >= hourMs ? zoneOffsetMs(fromMs, zone) : 0;
  const start = Math.floor((fromMs + offsetMs) / stepMs) * stepMs - offsetMs;
  const steps = Math.ceil((toMs - start) / stepMs);
  return { name: nameOf(stepMs), stepMs, fromMs: start, toMs: start + steps * stepMs, steps };
}

/** For more samples than one answer holds: steps under a quarter of an hour, about one a pixel. */
export function stepsForSamples({ fromMs, toMs }: Span, widthPx: number): Resolution {
  const steps = Math.max(60, Math.round(widthPx / 2));
  return { name: 'raw', stepMs: (toMs - fromMs) / steps, fromMs, toMs, steps };
}
