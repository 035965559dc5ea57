/** One step of a history: its start (epoch ms), mean, smallest and largest value. */
export interface TrendStep {
  startMs: number;
  minimum: number;
  mean: number;
  maximum: number;
}

export interface TrendTail {
  timeMs: number;
  value: number;
}

type Pair = [timeMs: number, value: number | null];

export interface TrendSeries {
  mean: Pair[];
  minimum: Pair[];
  /** Height of the band over the minimum, for a stacked area. */
  band: Pair[];
}

/**
 * Joins a downsampled history with the live tail. Where nothing was measured for more than three steps the line breaks:
 * a gap must look like a gap. Tail values replace nothing; those before the last step's start are already in it.
 */
export function trendSeries(steps: readonly TrendStep[], tail: readonly TrendTail[], stepMs: number): TrendSeries {
  const series: TrendSeries = { mean: [], minimum: [], band: [] };
  const push = (timeMs: number, minimum: number | null, mean: number | null, maximum: number | null) => {
    series.mean.push([timeMs, mean]);
    series.minimum.push([timeMs, minimum]);
    series.band.push([timeMs, minimum !== null && maximum !== null ? maximum - minimum : null]);
  };
  const breakAfterMs = Math.max(stepMs * 3, 60_000);
  let previousMs: number | undefined;
  const add = (timeMs: number, minimum: number, mean: number, maximum: number) => {
    if (previousMs !== undefined && timeMs - previousMs > breakAfterMs) push(previousMs + 1, null, null, null);
    push(timeMs, minimum, mean, maximum);
    previousMs = timeMs;
  };
  for (const { startMs, minimum, mean, maximum } of steps) add(startMs, minimum, mean, maximum);
  const lastStepMs = steps.at(-1)?.startMs ?? -Infinity;
  const ordered = [...tail].sort((left, right) => left.timeMs - right.timeMs);
  for (const { timeMs, value } of ordered) if (timeMs > lastStepMs) add(timeMs, value, value, value);
  return series;
}

/** Adds a live value to the tail: the same instant is replaced, what left the window is dropped. */
export function withSample(tail: readonly TrendTail[], sample: TrendTail, fromMs: number): TrendTail[] {
  return [...tail.filter(({ timeMs }) => timeMs !== sample.timeMs && timeMs >= fromMs), sample];
}
