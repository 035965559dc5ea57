import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coveredShare, newestGap, withSpan, type Span } from './coverage.ts';

const span = fc.tuple(fc.nat(60), fc.nat(20)).map(([from, length]): Span => [from, from + length]);

describe('what is covered', () => {
  it('is the union of what was added, apart and in order', () => {
    fc.assert(fc.property(fc.array(span), (added) => {
      const spans = added.reduce<readonly Span[]>(withSpan, []);
      const covered = (at: number, by: readonly Span[]) => by.some(([from, to]) => from <= at && at < to);
      for (let at = 0; at < 90; at += 1) expect(covered(at, spans)).toBe(covered(at, added));
      for (const [place, [from, to]] of spans.entries()) {
        expect(from).toBeLessThan(to);
        expect(from).toBeGreaterThan(spans[place - 1]?.[1] ?? -1);
      }
    }));
  });

  it('is filled from its newest gap on until none is left', () => {
    fc.assert(fc.property(fc.array(span), span, fc.integer({ min: 1, max: 9 }), (added, wanted, most) => {
      let spans = added.reduce<readonly Span[]>(withSpan, []);
      let before = Infinity;
      for (let gap = newestGap(spans, wanted); gap; gap = newestGap(spans, wanted)) {
        expect(gap[0]).toBeGreaterThanOrEqual(wanted[0]);
        expect(gap[1]).toBeLessThanOrEqual(Math.min(wanted[1], before));
        expect(coveredShare(spans, gap)).toBe(0);
        before = Math.max(gap[0], gap[1] - most);
        spans = withSpan(spans, [before, gap[1]]);
      }
      expect(coveredShare(spans, wanted)).toBe(1);
    }));
  });
});
