import type { SampleQuality } from '../../../live/index.ts';

/** A value as stored or as it came in. */
export interface TrendSample {
  readonly timeMs: number;
  readonly value: number;
  readonly quality: SampleQuality;
  readonly reason?: string | null;
}

/** What was measured from `startMs` on for one step. */
export interface TrendStep {
  readonly startMs: number;
  readonly minimum: number;
  readonly mean: number;
  readonly maximum: number;
  readonly count: number;
}

/** The past of one point: samples (`stepMs` 0) or steps of equal width. */
export interface TrendHistory {
  readonly stepMs: number;
  readonly samples: readonly TrendSample[];
  readonly steps: readonly TrendStep[];
  /** The newest sample that the answer counts, epoch ms: what comes live and is newer is added. */
  readonly knownUntilMs: number;
}

/** A place in the line: `null` values are breaks. `minimum` and `maximum` equal the value where it is one sample. */
export interface TrendPlace {
  readonly timeMs: number;
  readonly value: number | null;
  readonly minimum: number | null;
  readonly maximum: number | null;
}

/** A sample that is not good: drawn at the foot of the chart, since a bad value would bend the axis. */
export type TrendMark = TrendSample;

export interface TrendLine {
  readonly places: TrendPlace[];
  readonly marks: TrendMark[];
}

const shortestGapMs = 60_000;
const neighbours = 5;

/** Adds a live value; the same instant is replaced, what left the span is dropped. */
export function withSample(tail: readonly TrendSample[], sample: TrendSample, fromMs: number): TrendSample[] {
  const kept = tail.filter(({ timeMs }) => timeMs !== sample.timeMs && timeMs >= fromMs);
  const at = kept.findLastIndex(({ timeMs }) => timeMs < sample.timeMs) + 1;
  return [...kept.slice(0, at), sample, ...kept.slice(at)];
}

/** Puts live values into the steps they belong to, so that history and live tail are one line of one kind. */
export function withTail({ steps, stepMs, knownUntilMs }: TrendHistory, tail: readonly TrendSample[], originMs: number): TrendStep[] {
  const joined = [...steps];
  for (const { timeMs, value, quality } of tail) {
    if (timeMs <= knownUntilMs || quality === 'BAD') continue;
    const startMs = originMs + Math.floor((timeMs - originMs) / stepMs) * stepMs;
    const last = joined.at(-1);
    if (last && last.startMs > startMs) continue;
    if (!last || last.startMs < startMs) joined.push({ startMs, minimum: value, mean: value, maximum: value, count: 1 });
    else {
      const count = last.count + 1;
      joined[joined.length - 1] = { startMs, minimum: Math.min(last.minimum, value), mean: last.mean + (value - last.mean) / count, maximum: Math.max(last.maximum, value), count };
    }
  }
  return joined;
}

/** Samples of the store and of the live tail, each instant once, oldest first. */
function joinedSamples({ samples }: TrendHistory, tail: readonly TrendSample[]): TrendSample[] {
  const byTime = new Map([...samples, ...tail].map((sample) => [sample.timeMs, sample]));
  return [...byTime.values()].toSorted((left, right) => left.timeMs - right.timeMs);
}

const median = (values: readonly number[]): number => values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)] ?? 0;

/**
 * Breaks a line where nothing was measured for longer than the device is silent otherwise: 2.5 times what is usual before or
 * after, since a device may send every five seconds today and sent every quarter of an hour last week.
 */
export function withGaps(places: readonly TrendPlace[], stepMs: number): TrendPlace[] {
  const waits = places.slice(1).map(({ timeMs }, index) => timeMs - places[index]!.timeMs);
  const broken: TrendPlace[] = [];
  places.forEach((place, index) => {
    const wait = waits[index - 1];
    if (wait !== undefined && wait > Math.max(shortestGapMs, stepMs * 1.5)) {
      const usual = Math.max(median(waits.slice(Math.max(0, index - 1 - neighbours), index - 1)), median(waits.slice(index, index + neighbours)), stepMs, shortestGapMs / 2.5);
      const limit = stepMs > 0 && usual === stepMs ? stepMs * 1.5 : usual * 2.5;
      if (wait > limit) broken.push({ timeMs: places[index - 1]!.timeMs + 1, value: null, minimum: null, maximum: null });
    }
    broken.push(place);
  });
  return broken;
}

/** The line of one point between two instants: history and live tail joined, gaps as breaks, doubtful samples as marks. */
export function lineOf(history: TrendHistory, tail: readonly TrendSample[], originMs: number): TrendLine {
  if (history.stepMs > 0) {
    const steps = withTail(history, tail, originMs);
    const places = steps.map(({ startMs, minimum, mean, maximum }) => ({ timeMs: startMs + history.stepMs / 2, value: mean, minimum, maximum }));
    return { places: withGaps(places, history.stepMs), marks: tail.filter(({ quality }) => quality !== 'GOOD') };
  }
  const samples = joinedSamples(history, tail);
  const places = samples.filter(({ quality }) => quality !== 'BAD').map(({ timeMs, value }) => ({ timeMs, value, minimum: value, maximum: value }));
  return { places: withGaps(places, 0), marks: samples.filter(({ quality }) => quality !== 'GOOD') };
}
