import { expect, it } from 'vitest';
import { presets } from './range.ts';
import { resolutionFor, stepsForSamples } from './resolution.ts';
import { startOfDay, zoneOffsetMs } from '../../../ui/zone.ts';

const now = Date.parse('2026-11-23T08:07:00Z');
const zone = 'Asia/Shanghai';
const last = (lengthMs: number) => ({ fromMs: now - lengthMs, toMs: now });
const hour = presets['1h'];

it.each([
  ['1h', 'raw', 0],
  ['6h', 'raw', 0],
  ['24h', '15m', hour / 4],
  ['7d', '15m', hour / 2],
  ['30d', '1h', 2 * hour],
  ['1y', '1d', 24 * hour],
] as const)('asks for what a chart of 900 px can show of %s: %s', (preset, name, stepMs) => {
  expect(resolutionFor(last(presets[preset]), 900, zone)).toMatchObject({ name, stepMs });
});

it('asks for coarser steps on a narrow chart', () => {
  expect(resolutionFor(last(presets['30d']), 320, zone)).toMatchObject({ name: '1h', stepMs: 6 * hour });
  expect(resolutionFor(last(presets['1y']), 320, zone)).toMatchObject({ name: '1d', stepMs: 7 * 24 * hour });
});

it('asks for whole steps around the span, days from midnight to midnight where the utility is', () => {
  const year = resolutionFor(last(presets['1y']), 900, zone);
  expect(year.fromMs).toBe(startOfDay(now - presets['1y'], zone));
  expect((year.toMs - year.fromMs) / year.stepMs).toBe(year.steps);
  expect([year.fromMs <= now - presets['1y'], year.toMs >= now]).toEqual([true, true]);
  const day = resolutionFor(last(presets['24h']), 900, zone);
  expect([day.fromMs % (hour / 4), day.toMs % (hour / 4)]).toEqual([0, 0]);
});

it('cuts what is too much for one answer into as many steps as there are pixels', () => {
  expect(stepsForSamples(last(hour), 600)).toMatchObject({ name: 'raw', stepMs: hour / 300, steps: 300 });
});

it('knows clocks ahead of and behind UTC, also where they change', () => {
  expect(zoneOffsetMs(now, zone)).toBe(8 * hour);
  expect(startOfDay(now, zone)).toBe(Date.parse('2026-11-22T16:00:00Z'));
  expect(startOfDay(Date.parse('2026-03-29T12:00:00Z'), 'Europe/Berlin')).toBe(Date.parse('2026-03-28T23:00:00Z'));
  expect(startOfDay(now, 'America/Lima')).toBe(Date.parse('2026-11-23T05:00:00Z'));
});
