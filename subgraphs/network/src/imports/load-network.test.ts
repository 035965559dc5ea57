import { expect, it } from 'vitest';
import { nextSize } from './load-network.ts';

it('lets batches grow on a fast database and shrink on a slow one, by a factor of two at most', () => {
  expect(nextSize(500, 500, 10)).toBe(1000);
  expect(nextSize(500, 500, 120)).toBe(500);
  expect(nextSize(500, 500, 150)).toBe(400);
  expect(nextSize(500, 500, 5000)).toBe(250);
});

it('stays within its bounds and learns nothing from the short rest of a table', () => {
  expect(nextSize(4000, 4000, 1)).toBe(4000);
  expect(nextSize(100, 100, 9999)).toBe(100);
  expect(nextSize(1000, 3, 0)).toBe(1000);
});
