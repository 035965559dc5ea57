import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBacklog, createConflation } from './conflation.ts';

const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('offer' as const), point: fc.integer({ min: 0, max: 4 }), time: fc.integer({ min: 0, max: 30 }), newRound: fc.boolean(), value: fc.double({ noNaN: true }) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('take' as const) }) },
);

describe('conflation', () => {
  it('always delivers the final value of every point, in time order of each point but for late ones, and accounts for the rest', () => {
    fc.assert(fc.property(fc.array(step, { maxLength: 300 }), (steps) => {
      const waiting = createConflation(8);
      const newest = new Map<string, { time: number; value: number }>();
      const delivered = new Map<string, { time: number; value: number }>();
      let round = 0;
      let inRound = new Set<string>();
      let offered = 0;
      let accounted = 0;
      const take = (): void => {
        const { samples, conflated } = waiting.take();
        accounted += samples.length + conflated;
        for (const { pointId, time, value } of samples) {
          if ((delivered.get(pointId)?.time ?? -1) <= time) delivered.set(pointId, { time, value });
        }
        expect(samples.length).toBeLessThanOrEqual(5 + 8);
      };
      for (const next of steps) {
        if (next.kind === 'take') {
          take();
          continue;
        }
        const pointId = `p${next.point}`;
        const late = (newest.get(pointId)?.time ?? -1) > next.time;
        if (!late) newest.set(pointId, { time: next.time, value: next.value });
        if (next.newRound || inRound.has(pointId)) {
          round++;
          inRound = new Set();
        }
        inRound.add(pointId);
        waiting.offer({ tenantId: 't', pointId, time: next.time, value: next.value, quality: 192 }, late, round);
        offered++;
      }
      take();
      expect(delivered).toEqual(newest);
      expect(accounted).toBe(offered);
      expect(waiting.isEmpty).toBe(true);
    }), { numRuns: 500 });
  });
});

describe('a backlog', () => {
  it('keeps every sample in order, and says when it cannot', () => {
    const waiting = createBacklog(3);
    const offer = (value: number): void => waiting.offer({ tenantId: 't', pointId: 'a', time: 5 - value, value, quality: 192 }, false, 0);
    for (const value of [1, 2, 3]) offer(value);
    expect(waiting.take().samples.map(({ value }) => value)).toEqual([1, 2, 3]);
    for (const value of [4, 5, 6, 7, 8]) offer(value);
    expect(waiting).toMatchObject({ overflowed: true, isEmpty: true });
    waiting.clear();
    offer(9);
    expect(waiting.take()).toEqual({ samples: [expect.objectContaining({ value: 9 })], conflated: 0 });
  });
});
