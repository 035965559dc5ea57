import { expect, it } from 'vitest';
import { moved, presetOf, presets, rangeText, readRange, spanAt, zoomed } from './range.ts';

const now = Date.parse('2026-11-23T08:00:00Z');
const hour = presets['1h'];

it('moves on with the clock until it is taken into the past', () => {
  const day = { lastMs: presets['24h'] };
  expect(spanAt(day, now)).toEqual({ fromMs: now - presets['24h'], toMs: now });
  const past = moved(day, -0.5, now);
  expect(past).toEqual({ fromMs: now - 36 * hour, toMs: now - 12 * hour });
  expect(moved(past, 0.5, now)).toEqual(day);
  expect(moved(day, 0.5, now)).toMatchObject({ lastMs: expect.any(Number) });
});

it('zooms around the pointer and keeps what is under it in its place', () => {
  const span = { fromMs: now - 48 * hour, toMs: now - 24 * hour };
  expect(zoomed(span, 0.5, 0.25, now)).toEqual({ fromMs: span.fromMs + 3 * hour, toMs: span.fromMs + 15 * hour });
  expect(zoomed({ lastMs: presets['24h'] }, 0.5, 0.95, now)).toEqual({ lastMs: 12 * hour });
});

it('shows neither the future nor less than a minute nor more than five years', () => {
  expect(spanAt(zoomed({ fromMs: now - hour, toMs: now - 1000 }, 4, 0, now), now).toMs).toBe(now);
  expect(zoomed({ lastMs: hour }, 0.0001, 1, now)).toEqual({ lastMs: 60_000 });
  expect(zoomed({ lastMs: presets['1y'] }, 100, 1, now)).toEqual({ lastMs: 5 * presets['1y'] });
});

it('is written into a link and read back', () => {
  for (const range of [{ lastMs: presets['7d'] }, { lastMs: 5_400_000 }, { fromMs: now - hour, toMs: now }]) expect(readRange(rangeText(range))).toEqual(range);
  expect(rangeText({ lastMs: presets['7d'] })).toBe('7d');
  expect(presetOf({ lastMs: 5_400_000 })).toBeUndefined();
  for (const damaged of ['', '3w', '2026-11-23~', `${new Date(now).toISOString()}~${new Date(now - hour).toISOString()}`]) expect(readRange(damaged)).toBeUndefined();
});
