import { describe, expect, it } from 'vitest';
import { drinkingWaterLimits } from './limits.ts';
import { usageOf, type FlowHour } from './usage.ts';

const HOUR = 3_600_000;
const WEEK = 7 * 24 * HOUR;
const day = Date.parse('2026-11-30T00:00:00+08:00');
const hoursOf = (start: number, flow: (hour: number) => number | undefined): FlowHour[] => Array.from({ length: 24 }, (_, hour) => hour).flatMap((hour) => {
  const mean = flow(hour);
  return mean === undefined ? [] : [{ start: start + hour * HOUR, mean }];
});
/** 10 m3/h by day, 2 by night: 192 m3. */
const usual = (hour: number): number => (hour < 6 ? 2 : 10);
const weeks = [1, 2, 3, 4].flatMap((week) => hoursOf(day - week * WEEK, usual));

describe('the use of a day', () => {
  it('is usual when it is as on the same weekday of the weeks before', () => {
    expect(usageOf([...weeks, ...hoursOf(day, usual)], day)).toEqual({ volumeM3: 192, usualVolumeM3: 192, nightM3PerH: 2, usualNightM3PerH: 2, findings: [] });
  });

  it('is found when it jumps, is nothing, or goes on by night', () => {
    const found = (flow: (hour: number) => number) => usageOf([...weeks, ...hoursOf(day, flow)], day).findings;
    expect(found((hour) => usual(hour) * 2)).toEqual(['JUMP_UP', 'NIGHT_USE']);
    expect(found((hour) => usual(hour) / 3)).toEqual(['JUMP_DOWN']);
    expect(found(() => 0)).toEqual(['ZERO_USE']);
    expect(found((hour) => (hour < 6 ? 6 : 10))).toEqual(['NIGHT_USE']);
  });

  it('that flows back as it always does is usual', () => {
    const back = [1, 2, 3, 4].flatMap((week) => hoursOf(day - week * WEEK, (hour) => -usual(hour)));
    expect(usageOf([...back, ...hoursOf(day, (hour) => -usual(hour) * 0.9)], day)).toMatchObject({ volumeM3: expect.closeTo(-172.8), findings: [] });
  });

  it('of which half is over is compared with the same hours', () => {
    const half = (hour: number) => (hour < 12 ? usual(hour) : undefined);
    expect(usageOf([...weeks, ...hoursOf(day, half)], day)).toMatchObject({ volumeM3: 72, usualVolumeM3: 72, findings: [] });
  });

  it('has nothing to be compared with when the weeks before were hardly measured', () => {
    const sparse = [1, 2, 3, 4].flatMap((week) => hoursOf(day - week * WEEK, (hour) => (hour < 5 ? 1 : undefined)));
    expect(usageOf([...sparse, ...hoursOf(day, usual)], day)).toMatchObject({ usualVolumeM3: null, findings: [] });
    expect(usageOf([], day)).toEqual({ volumeM3: null, usualVolumeM3: null, nightM3PerH: null, usualNightM3PerH: null, findings: [] });
  });
});

it('asks more chlorine of what leaves the works than of what comes out at the far end, and nothing of raw water', () => {
  expect(drinkingWaterLimits('CHLORINE', 'WATER_PLANT')).toEqual({ minimum: 0.3, maximum: 2 });
  expect(drinkingWaterLimits('CHLORINE', 'NETWORK_END')).toEqual({ minimum: 0.05, maximum: 2 });
  expect(drinkingWaterLimits('TURBIDITY', undefined)).toEqual({ minimum: null, maximum: 1 });
  expect(drinkingWaterLimits('PH', 'SOURCE')).toBeNull();
  expect(drinkingWaterLimits('PRESSURE', 'PRESSURE')).toBeNull();
});
