import { describe, expect, it } from 'vitest';
import { sliceOf, type Limited } from './slice.ts';

const at = new Date('2026-11-30T12:00:10Z');
const limited = (limit: number, used: number, held = 0, period: Limited['period'] = 'DAY'): Limited => ({ period, limit, used, held, startsAt: at, endsAt: new Date('2026-11-30T16:00:00Z') });

describe('a slice of a quota', () => {
  it('is what was asked for where there is no limit', () => expect(sliceOf(500, [], at)).toEqual({ granted: 500 }));
  it('is a twentieth of a limit at most', () => expect(sliceOf(500, [limited(1000, 0)], at)).toEqual({ granted: 50 }));
  it('obeys the smallest of several limits', () => expect(sliceOf(500, [limited(60, 0, 0, 'MINUTE'), limited(100_000, 0)], at)).toEqual({ granted: 3 }));
  it('grows small at the end of a limit', () => expect(sliceOf(500, [limited(1000, 990)], at)).toEqual({ granted: 2 }));
  it('is one call of the last one', () => expect(sliceOf(500, [limited(1000, 999)], at)).toEqual({ granted: 1 }));
  it('is refused until the end of the period when all is used', () => expect(sliceOf(1, [limited(1000, 1000)], at)).toEqual({ over: 'DAY', limit: 1000, retryAfterS: 14_390 }));
  it('is refused for a moment when others hold the rest', () => expect(sliceOf(1, [limited(1000, 990, 10)], at)).toEqual({ over: 'DAY', limit: 1000, retryAfterS: 5 }));

  it('never adds up to more than a limit, however many ask', () => {
    for (const limit of [1, 7, 100, 12_345]) {
      let held = 0;
      for (;;) {
        const slice = sliceOf(1000, [limited(limit, 0, held)], at);
        if (!('granted' in slice)) break;
        held += slice.granted;
      }
      expect(held).toBe(limit);
    }
  });
});
