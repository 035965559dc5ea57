import { describe, expect, it } from 'vitest';
import { addTimes, bucketOf, noTimes, percentile } from './histogram.ts';

describe('percentiles of counted times', () => {
  it('are right to a tenth', () => {
    const times = noTimes();
    const all = Array.from({ length: 10_000 }, (_item, index) => 0.3 * 1.0009 ** index);
    for (const ms of all) times[bucketOf(ms)]! += 1;
    for (const share of [0.01, 0.5, 0.95, 0.99, 1]) {
      const exact = all[Math.ceil(share * all.length) - 1]!;
      expect(percentile(times, share)! / exact, String(share)).toSatisfy((ratio: number) => ratio > 0.9 && ratio < 1.1);
    }
  });
  it('are none of no times', () => expect(percentile(noTimes(), 0.5)).toBeNull());
  it('bear any number', () => {
    for (const ms of [0, -1, 1e-9, 1e12, Number.POSITIVE_INFINITY]) expect(bucketOf(ms)).toSatisfy((bucket: number) => bucket >= 0 && bucket < 72);
  });
  it('are added bucket by bucket', () => {
    const sum = noTimes();
    addTimes(sum, [1, 2]);
    addTimes(sum, [0, 5, 1]);
    expect(sum.slice(0, 4)).toEqual([1, 7, 1, 0]);
  });
});
