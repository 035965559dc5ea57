import { describe, expect, it } from 'vitest';
import { faultOfExpression, nextDue } from './clock-expression.ts';

describe('a time table', () => {
  it.each([
    ['0 8 * * *', '2026-11-30T23:00:00Z', '2026-12-01T00:00:00.000Z'],
    ['*/15 * * * *', '2026-11-30T23:00:00Z', '2026-11-30T23:15:00.000Z'],
    ['0 0 1 * *', '2026-11-30T15:59:59Z', '2026-11-30T16:00:00.000Z'],
    ['30 7 * * MON-FRI', '2026-12-04T00:00:00Z', '2026-12-06T23:30:00.000Z'],
  ])('%s is due by the clocks of the utility', (cron, after, due) => expect(nextDue(cron, 'Asia/Shanghai', new Date(after))?.toISOString()).toBe(due));

  it('is due once where clocks go back, and not skipped where they go forward', () => {
    const inBerlin = (after: string) => nextDue('30 2 * * *', 'Europe/Berlin', new Date(after))?.toISOString();
    expect(inBerlin('2026-10-25T00:00:00Z')).toBe('2026-10-25T00:30:00.000Z');
    expect(inBerlin('2026-10-25T00:30:00Z')).toBe('2026-10-26T01:30:00.000Z');
    expect(inBerlin('2026-03-28T12:00:00Z')?.slice(0, 10)).toBe('2026-03-29');
  });

  it.each(['', 'daily', '* * * * * *', '61 * * * *', '0 0 30 2 *', '* '.repeat(200)])('is refused as "%s"', (cron) => expect(faultOfExpression(cron, 'Asia/Shanghai')).toEqual(expect.any(String)));
  it.each(['0 8 * * *', '@daily', '*/5 6-22 * * 1-5'])('is taken as "%s"', (cron) => expect(faultOfExpression(cron, 'Asia/Shanghai')).toBeNull());
});
