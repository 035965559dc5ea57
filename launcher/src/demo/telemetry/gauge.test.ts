import { describe, expect, it } from 'vitest';
import { bell, chance, wander } from './chance.ts';
import { createGauge } from './gauge.ts';

const MINUTE = 60_000;
const start = Date.UTC(2026, 0, 1);
const gauge = (code: string, quantity: Parameters<typeof createGauge>[0]['quantity'] = 'PRESSURE') => createGauge({ code, stationCode: code, quantity, ...(quantity === 'POWER' && { minimum: 0 }) }, 2026);

describe('numbers from a place and a moment', () => {
  it('are spread evenly and do not follow each other', () => {
    const values = Array.from({ length: 20_000 }, (_, moment) => chance(5, moment));
    const tenths = Array.from({ length: 10 }, (_, tenth) => values.filter((value) => Math.floor(value * 10) === tenth).length);
    for (const count of tenths) expect(Math.abs(count - 2000)).toBeLessThan(200);
    const product = values.slice(1).reduce((sum, value, at) => sum + (value - 0.5) * ((values[at] ?? 0) - 0.5), 0) / values.length;
    expect(Math.abs(product * 12)).toBeLessThan(0.03);
  });

  it('make noise of the wanted width and a wander without a corner', () => {
    const noise = Array.from({ length: 20_000 }, (_, moment) => bell(9, moment));
    expect(Math.sqrt(noise.reduce((sum, value) => sum + value ** 2, 0) / noise.length)).toBeCloseTo(1, 1);
    for (let time = 0; time < 100 * MINUTE; time += 1000) expect(Math.abs(wander(3, time + 1000, 10 * MINUTE) - wander(3, time, 10 * MINUTE))).toBeLessThan(0.01);
  });
});

describe('a gauge', () => {
  it('reads the same at the same moment, whenever it is asked', () => {
    const times = Array.from({ length: 100 }, (_, at) => start + at * 5000);
    const forth = times.map((time) => gauge('G1').read(30, time));
    const back = times.toReversed().map((time) => gauge('G1').read(30, time)).toReversed();
    expect(back).toEqual(forth);
    expect(new Set(forth).size).toBeGreaterThan(10);
  });

  it('is at times silent for minutes to hours, and says nothing then instead of zero', () => {
    const gauges = Array.from({ length: 200 }, (_, at) => gauge(`G${at}`));
    const times = Array.from({ length: 400 }, (_, at) => start + at * 30 * MINUTE);
    const read = gauges.flatMap((one) => times.map((time) => one.read(30, time)));
    const silent = read.filter((value) => value === undefined).length / read.length;
    expect(silent).toBeGreaterThan(0.0003);
    expect(silent).toBeLessThan(0.02);
    expect(Math.min(...read.filter((value) => value !== undefined))).toBeGreaterThan(28);
    const [found] = gauges.flatMap((one) => times.filter((time) => one.isSilent(time)).map((time) => ({ one, time }))).slice(0, 1);
    const minutes = Array.from({ length: 15 }, (_, at) => (found?.time ?? 0) + (at - 7) * MINUTE).filter((time) => found?.one.isSilent(time));
    expect(minutes.length).toBeGreaterThanOrEqual(7);
  });

  it('drifts in a few meters only, and by a few per cent', () => {
    const noiseless = (code: string, time: number) => {
      const one = gauge(code, 'FLOW');
      const values = Array.from({ length: 400 }, (_, at) => one.read(100, time + at * 3 * MINUTE)).filter((value) => value !== undefined);
      return values.reduce((sum, value) => sum + value, 0) / values.length;
    };
    const worn = Array.from({ length: 150 }, (_, at) => noiseless(`F${at}`, start)).filter((mean) => mean < 98.5);
    expect(worn.length).toBeGreaterThan(0);
    expect(worn.length).toBeLessThan(15);
    for (const mean of worn) expect(mean).toBeGreaterThan(88);
  });

  it('shows a pump at rest as nothing at all', () => {
    expect(gauge('P', 'POWER').read(0, start)).toBe(0);
    expect([gauge('S', 'STATE').read(0, start), gauge('S', 'STATE').read(0.4, start)]).toEqual([0, 1]);
  });
});
