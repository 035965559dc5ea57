import { expect, it } from 'vitest';
import { limitsText, standingOf } from './standing.ts';

const now = Date.parse('2026-11-30T08:00:00Z');
const limits = { minimum: 0.05, maximum: 2, source: 'GB_5749' as const };

it('sees a value as beyond its limits, doubtful or silent', () => {
  const at = (value: number, more: object = {}) => standingOf({ timeMs: now - 60_000, value, quality: 'GOOD', ...more }, limits, now);
  expect([at(0.4), at(0.01), at(2.5), at(0.4, { quality: 'UNCERTAIN' }), at(0.4, { timeMs: now - 3_600_000 })]).toEqual(['good', 'beyond', 'beyond', 'doubtful', 'silent']);
  expect(standingOf(undefined, limits, now)).toBe('silent');
  expect(standingOf({ timeMs: now, value: 99, quality: 'GOOD' }, null, now)).toBe('good');
});

it('writes limits as they are read', () => {
  const write = String;
  expect([limitsText(limits, write), limitsText({ maximum: 1 }, write), limitsText({ minimum: 18, maximum: null }, write), limitsText(null, write)]).toEqual(['0.05 – 2', '≤ 1', '≥ 18', '—']);
});
