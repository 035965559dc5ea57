import { describe, expect, it } from 'vitest';
import { lineOf, withSample, withTail, type TrendHistory, type TrendSample } from './series.ts';

const minute = 60_000;
const quarter = 15 * minute;
const sample = (timeMs: number, value: number, more: Partial<TrendSample> = {}): TrendSample => ({ timeMs, value, quality: 'GOOD', ...more });
const stored = (samples: TrendSample[]): TrendHistory => ({ stepMs: 0, samples, steps: [], knownUntilMs: samples.at(-1)?.timeMs ?? 0 });
const stepped = (starts: number[], knownUntilMs: number): TrendHistory => ({
  stepMs: quarter, samples: [], knownUntilMs,
  steps: starts.map((startMs) => ({ startMs, minimum: 9, mean: 10, maximum: 12, count: 3 })),
});
const values = (line: ReturnType<typeof lineOf>) => line.places.map(({ value }) => value);

describe('samples and live tail', () => {
  it('are one line, each instant once, in the order of time', () => {
    const line = lineOf(stored([sample(0, 1), sample(minute, 2)]), [sample(3 * minute, 4), sample(minute, 2), sample(2 * minute, 3)], 0);
    expect(values(line)).toEqual([1, 2, 3, 4]);
  });

  it('leave bad values out of the line and mark what is not good', () => {
    const line = lineOf(stored([sample(0, 1), sample(5000, 9999, { quality: 'BAD', reason: 'OUT_OF_RANGE' }), sample(10_000, 2, { quality: 'UNCERTAIN' })]), [], 0);
    expect(values(line)).toEqual([1, 2]);
    expect(line.marks.map(({ quality, reason }) => [quality, reason])).toEqual([['BAD', 'OUT_OF_RANGE'], ['UNCERTAIN', undefined]]);
  });
});

describe('steps and live tail', () => {
  it('meet without a jump: a live value goes into the step it belongs to', () => {
    const [first, last] = withTail(stepped([0, quarter], quarter + minute), [sample(quarter + 2 * minute, 14)], 0);
    expect(first!.mean).toBe(10);
    expect(last).toEqual({ startMs: quarter, minimum: 9, mean: 11, maximum: 14, count: 4 });
  });

  it('count nothing twice, no bad value, and open the next step when it begins', () => {
    const tail = [sample(quarter + minute, 50), sample(quarter + 3 * minute, 99, { quality: 'BAD' }), sample(2 * quarter + 1, 8)];
    const steps = withTail(stepped([0, quarter], quarter + 2 * minute), tail, 0);
    expect(steps.map(({ startMs, mean }) => [startMs, mean])).toEqual([[0, 10], [quarter, 10], [2 * quarter, 8]]);
  });

  it('carry the band of smallest and largest', () => {
    expect(lineOf(stepped([0], 0), [], 0).places).toEqual([{ timeMs: quarter / 2, value: 10, minimum: 9, maximum: 12 }]);
  });
});

describe('gaps', () => {
  it('break the line where a step is missing', () => {
    expect(values(lineOf(stepped([0, quarter, 3 * quarter, 4 * quarter], 0), [], 0))).toEqual([10, 10, null, 10, 10]);
  });

  it('break it where a device that speaks every five seconds was silent for ten minutes', () => {
    const before = Array.from({ length: 10 }, (_, n) => sample(n * 5000, 1));
    const after = Array.from({ length: 10 }, (_, n) => sample(10 * minute + n * 5000, 2));
    expect(values(lineOf(stored([...before, ...after]), [], 0)).filter((value) => value === null)).toHaveLength(1);
  });

  it('do not break it where a device sent every quarter of an hour and now sends every five seconds', () => {
    const slow = Array.from({ length: 6 }, (_, n) => sample(n * quarter, 1));
    const fast = Array.from({ length: 6 }, (_, n) => sample(6 * quarter + n * 5000, 1));
    expect(values(lineOf(stored([...slow, ...fast]), [], 0))).not.toContain(null);
  });
});

it('takes each live value once, in order, and forgets what left the span', () => {
  const tail = [sample(5, 5), sample(1, 1), sample(3, 3), sample(5, 6)].reduce<TrendSample[]>((kept, next) => withSample(kept, next, 2), []);
  expect(tail.map(({ timeMs, value }) => [timeMs, value])).toEqual([[3, 3], [5, 6]]);
});
