import { expect, it } from 'vitest';
import { presets } from './range.ts';
import { timeTicks } from './time-ticks.ts';

const now = Date.parse('2026-11-23T08:07:00Z');
const ticks = (lengthMs: number, zone = 'Asia/Shanghai') => timeTicks({ fromMs: now - lengthMs, toMs: now }, 8, zone);
const texts = (times: number[]) => times.map((time) => new Date(time).toISOString().slice(0, 16));

it('marks full hours and midnights of the utility, not of the browser', () => {
  expect(texts(ticks(presets['24h']).times)).toContain('2026-11-22T16:00');
  const week = ticks(presets['7d']);
  expect([week.kind, ...texts(week.times)].slice(0, 3)).toEqual(['day', '2026-11-16T16:00', '2026-11-17T16:00']);
});

it('marks first days of months over a year', () => {
  const { times, kind } = ticks(presets['1y']);
  expect(kind).toBe('month');
  expect(texts(times)).toContain('2026-06-30T16:00');
  expect(times.length).toBeLessThanOrEqual(8);
});

it('keeps midnights where the clock changes', () => {
  const span = { fromMs: Date.parse('2026-03-27T12:00:00Z'), toMs: Date.parse('2026-03-31T12:00:00Z') };
  expect(texts(timeTicks(span, 5, 'Europe/Berlin').times)).toEqual(['2026-03-27T23:00', '2026-03-28T23:00', '2026-03-29T22:00', '2026-03-30T22:00']);
});

it('never crowds the axis', () => {
  for (const lengthMs of [60_000, 600_000, ...Object.values(presets), 5 * presets['1y']]) {
    const { times } = ticks(lengthMs);
    expect(times.length).toBeGreaterThan(0);
    expect(times.length).toBeLessThanOrEqual(9);
  }
});
