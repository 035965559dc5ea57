import { expect, it } from 'vitest';
import { pauseAfter } from './back-off.ts';

it('tries eight times within a day, each time later', () => {
  const pauses = Array.from({ length: 8 }, (_item, index) => pauseAfter(index + 1, () => 0));
  expect(pauses).toEqual([5, 30, 120, 600, 3600, 14_400, 43_200, null]);
  expect(pauses.reduce<number>((sum, pause) => sum + (pause ?? 0), 0)).toBeLessThan(86_400);
  expect(pauseAfter(1, () => 1)).toBe(5.5);
});
