import { describe, expect, it } from 'vitest';
import { counts, isOffHours } from './rules.ts';

describe('alert rules of the audit log', () => {
  const hours = { workFrom: '08:00', workTo: '18:00', workDays: [1, 2, 3, 4, 5] };

  it.each([
    ['2026-11-30T01:00:00Z', 'Asia/Shanghai', false],
    ['2026-11-30T01:00:00Z', 'Europe/Paris', true],
    ['2026-11-30T10:00:00Z', 'Asia/Shanghai', true],
    ['2026-11-29T02:00:00Z', 'Asia/Shanghai', true],
  ])('%s in %s is off hours: %s', (at, zone, off) => {
    expect(isOffHours(hours, new Date(at), zone)).toBe(off);
  });

  it('take a shift over midnight', () => {
    const night = { workFrom: '22:00', workTo: '06:00', workDays: null };
    expect(['2026-11-30T15:00:00Z', '2026-11-30T21:59:00Z', '2026-11-30T04:00:00Z'].map((at) => isOffHours(night, new Date(at), 'Asia/Shanghai'))).toEqual([false, false, true]);
  });

  it('count what they are about and nothing else', () => {
    const entry = (category: string, outcome: string, actorKind = 'user') => ({ category, outcome, actorKind });
    expect(counts({ kind: 'FAILED_SIGN_INS' }, entry('SIGN_ON', 'REFUSED'))).toBe(true);
    expect(counts({ kind: 'FAILED_SIGN_INS' }, entry('CHANGE', 'REFUSED'))).toBe(false);
    expect(counts({ kind: 'MASS_EXPORT' }, entry('ACCESS', 'DONE'))).toBe(true);
    expect(counts({ kind: 'OFF_HOURS_ADMINISTRATION' }, entry('PERMISSION', 'DONE', 'service'))).toBe(false);
    expect(counts({ kind: 'MANY_REFUSALS' }, entry('SIGN_ON', 'REFUSED'))).toBe(false);
  });
});
