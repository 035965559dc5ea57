import { expect, it } from 'vitest';
import { statisticsOf } from './point-statistics.ts';

const quarters = [{ min: 10, mean: 12, max: 14, count: 3 }, { min: 18, mean: 20, max: 30, count: 1 }];

it('puts quarters of an hour together by how many samples they have', () => {
  expect(statisticsOf(quarters, {})).toEqual({ sampleCount: 4, quarterCount: 2, minimum: 10, mean: 14, maximum: 30, passRate: null });
});

it('tells the share of quarters that lie within the limits', () => {
  expect(statisticsOf(quarters, { minimum: 14 }).passRate).toBe(0.5);
  expect(statisticsOf(quarters, { minimum: 12, maximum: 20 }).passRate).toBe(1);
});

it('says nothing of what has no samples', () => {
  expect(statisticsOf([], { minimum: 14 })).toEqual({ sampleCount: 0, quarterCount: 0, minimum: null, mean: null, maximum: null, passRate: null });
});
