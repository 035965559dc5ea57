import { expect, it } from 'vitest';
import { trendSeries, withSample } from './trend-series.ts';

const minute = 60_000;
const step = (index: number, mean: number) => ({ startMs: index * minute, minimum: mean - 1, mean, maximum: mean + 2 });

it('appends live values after the history, in order', () => {
  const { mean, band } = trendSeries([step(0, 10), step(1, 11)], [{ timeMs: 3 * minute, value: 13 }, { timeMs: 2 * minute, value: 12 }], minute);
  expect(mean).toEqual([[0, 10], [minute, 11], [2 * minute, 12], [3 * minute, 13]]);
  expect(band.map(([, height]) => height)).toEqual([3, 3, 0, 0]);
});

it('leaves out live values that the history holds already', () => {
  expect(trendSeries([step(0, 10), step(5, 11)], [{ timeMs: 2 * minute, value: 99 }], minute * 5).mean.map(([, value]) => value)).not.toContain(99);
});

it('breaks the line where nothing was measured', () => {
  const { mean } = trendSeries([step(0, 10), step(30, 11)], [], minute);
  expect(mean).toEqual([[0, 10], [1, null], [30 * minute, 11]]);
});

it('takes each live value once and forgets what left the window', () => {
  const tail = withSample(withSample([{ timeMs: 1, value: 1 }], { timeMs: 5, value: 5 }, 2), { timeMs: 5, value: 6 }, 2);
  expect(tail).toEqual([{ timeMs: 5, value: 6 }]);
});
