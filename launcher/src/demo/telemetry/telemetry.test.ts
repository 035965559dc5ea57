import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTown } from '@hydrograph/networks';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { energyKwh, meteredPumps } from '../history/energy.ts';
import { instrumentsOf } from '../instruments.ts';
import { pumpingSites } from '../seed-utility.ts';
import { DAY_MS, HOUR_MS, startOfDay } from './calendar.ts';
import { createTelemetry, type Telemetry } from './telemetry.ts';
import { createTypicalDays, type TypicalDays } from './typical-days.ts';

const plan = createTown({ size: 'small' });
const instruments = instrumentsOf(plan);
const folder = mkdtempSync(join(tmpdir(), 'hydrograph-days-'));
const opened: TypicalDays[] = [];
const newTelemetry = (): Telemetry => {
  const days = createTypicalDays(plan, instruments, folder);
  opened.push(days);
  return createTelemetry(plan, instruments, days);
};
const telemetry = newTelemetry();
// A Monday; Thursday 1 October is National Day.
const monday = startOfDay(Date.parse('2026-09-07') / DAY_MS);
const week = [monday, monday + 7 * DAY_MS] as const;

beforeAll(async () => {
  await telemetry.prepare(...week);
  await telemetry.prepareChlorine();
});
afterAll(async () => {
  for (const days of opened) await days.close();
  rmSync(folder, { recursive: true, force: true });
});

const areas = plan.dmas.filter(({ level }) => level === 2);
const place = (code: string) => instruments.findIndex((instrument) => instrument.code === code);
const inletsOf = (dmaId: string) => plan.stations.filter((station) => station.kind === 'DMA_INLET' && station.dmaId === dmaId).map(({ id }) => place(`${id}-FT`));
const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** What the meters at an area's inlets send, m3/h; moments at which one is silent are left out. */
function inflow(from: Telemetry, dmaId: string, [start, end]: readonly [number, number], stepMs = 900_000): { time: number; flow: number }[] {
  const found = [];
  for (let time = start; time < end; time += stepMs) {
    const flows = inletsOf(dmaId).map((at) => from.read(at, time));
    if (flows.every((flow) => flow !== undefined)) found.push({ time, flow: flows.reduce((sum, flow) => sum + flow, 0) });
  }
  return found;
}

describe('the telemetry of the town', () => {
  it('shows a night flow of 20 to 40 % of the mean at each metered area', () => {
    const ratios = areas.map(({ id }) => {
      const flows = inflow(telemetry, id, week);
      const night = flows.filter(({ time }) => ((time - monday) % DAY_MS) / HOUR_MS >= 2 && ((time - monday) % DAY_MS) / HOUR_MS < 5);
      const hourly = Array.from({ length: night.length / 4 }, (_, hour) => mean(night.slice(hour * 4, hour * 4 + 4).map(({ flow }) => flow)));
      return Math.min(...hourly) / mean(flows.map(({ flow }) => flow));
    });
    for (const ratio of ratios) expect(ratio).toSatisfy((value: number) => value > 0.2 && value < 0.4);
  });

  it('has a weekend: the morning begins later', () => {
    const morning = (day: number) => {
      const from = monday + day * DAY_MS + 6 * HOUR_MS;
      return mean(areas.flatMap(({ id }) => inflow(telemetry, id, [from, from + 2 * HOUR_MS]).map(({ flow }) => flow)));
    };
    const workdays = [0, 1, 2, 3, 4].map(morning);
    for (const weekend of [5, 6].map(morning)) expect(weekend).toBeLessThan(Math.min(...workdays) * 0.97);
  });

  it('gives the same value to whoever asks for a moment, now or looking back', async () => {
    const now = monday + 2 * DAY_MS + 10.3 * HOUR_MS;
    const atPresent = newTelemetry();
    await atPresent.prepare(now, now);
    await atPresent.prepareChlorine();
    expect(instruments.map((_, at) => atPresent.read(at, now))).toEqual(instruments.map((_, at) => telemetry.read(at, now)));
  });

  it('has no step: not at midnight, not between two kinds of day, not between hours', () => {
    const pressures = instruments.flatMap(({ quantity }, at) => (quantity === 'PRESSURE' || quantity === 'LEVEL' ? [at] : []));
    for (const at of pressures) {
      for (let time = monday + 4 * DAY_MS; time < monday + 5.5 * DAY_MS; time += 600_000) {
        const [before, after] = [telemetry.truth(at, time) ?? 0, telemetry.truth(at, time + 10_000) ?? 0];
        expect(Math.abs(after - before), `${instruments[at]?.code} at ${new Date(time).toISOString()}`).toBeLessThan(0.05);
      }
    }
  });

  it('shows a burst at the inlet of its area and by the pressure there, until it is repaired', async () => {
    const burst = telemetry.burstsBetween(monday - 300 * DAY_MS, monday).find(({ coefficientM3PerH, from, to }) => coefficientM3PerH > 1.2 && to - from > 6 * HOUR_MS);
    if (!burst) throw new Error('no pipe broke in 300 days');
    await telemetry.prepare(burst.from - HOUR_MS, burst.to + HOUR_MS);
    const leak = burst.coefficientM3PerH * Math.sqrt(20);
    const around = (time: number) => mean(inflow(telemetry, burst.dmaId, [time, time + 10 * 60_000], 60_000).map(({ flow }) => flow));
    expect(around(burst.from + 5 * 60_000) - around(burst.from - 10 * 60_000)).toBeGreaterThan(leak * 0.6);
    expect(around(burst.to - 35 * 60_000) - around(burst.to + 60_000)).toBeGreaterThan(leak * 0.6);
    const loggers = instruments.flatMap(({ code, quantity }, at) => (quantity === 'PRESSURE' && code.startsWith(burst.dmaId) ? [at] : []));
    const drops = loggers.map((at) => (telemetry.truth(at, burst.from - 1) ?? 0) - (telemetry.truth(at, burst.from + 5 * 60_000) ?? 0));
    expect(Math.max(...drops)).toBeGreaterThan(0);
    const elsewhere = areas.find(({ id, parentId }) => id !== burst.dmaId && parentId !== undefined && inletsOf(id).length > 0);
    const [before, after] = [burst.from - 1, burst.from + 5 * 60_000].map((time) => inletsOf(elsewhere?.id ?? '').reduce((sum, at) => sum + (telemetry.truth(at, time) ?? 0), 0));
    expect(Math.abs((after ?? 0) - (before ?? 0))).toBeLessThan(leak * 0.2);
  });

  it('loses chlorine on the way to the far ends, more of it in summer', async () => {
    const analysers = instruments.flatMap(({ quantity, code }, at) => (quantity === 'CHLORINE' ? [{ at, code }] : []));
    const atWorks = analysers.find(({ code }) => code === 'ST-WTP1-CL')?.at ?? -1;
    const [winter, summer] = [Date.UTC(2026, 1, 10, 4), Date.UTC(2026, 7, 10, 4)];
    await telemetry.prepare(winter, winter);
    await telemetry.prepare(summer, summer);
    const left = (at: number, time: number) => (telemetry.truth(at, time) ?? 0) / (telemetry.truth(atWorks, time) ?? 1);
    for (const { at, code } of analysers.filter((analyser) => !analyser.code.startsWith('ST-WTP'))) {
      expect(left(at, summer), code).toBeLessThan(left(at, winter));
      expect(telemetry.truth(at, winter), code).toBeGreaterThan(0.05);
    }
  });

  it('has energy that is the integral of the power its meters send, and power only where a pump runs', () => {
    const [site] = meteredPumps(telemetry, pumpingSites(plan), new Map(pumpingSites(plan).map(({ meterCode }) => [meterCode, meterCode])));
    if (!site) throw new Error('no pumps');
    expect(site.powers.length).toBeGreaterThan(1);
    for (const start of [monday + 3 * HOUR_MS, monday + 20 * HOUR_MS]) {
      const sent = Array.from({ length: 60 }, (_, minute) => site.powers.reduce((sum, at) => sum + (telemetry.read(at, start + (minute + 0.5) * 60_000) ?? 0), 0));
      expect(mean(sent)).toBeGreaterThan(1);
      expect(Math.abs(energyKwh(telemetry, site.powers, start) / mean(sent) - 1)).toBeLessThan(0.01);
    }
    for (const at of site.powers) {
      const running = place(instruments[at]?.code.replace(/JT$/, 'XS') ?? '');
      expect((telemetry.read(at, monday + 20 * HOUR_MS) ?? 0) > 0).toBe(telemetry.read(running, monday + 20 * HOUR_MS) === 1);
    }
  });

  it('draws the power that lifting its flow takes', () => {
    const [site] = pumpingSites(plan);
    const time = monday + 20 * HOUR_MS;
    const powerKw = (site?.pumps ?? []).reduce((sum, { id }) => sum + (telemetry.truth(place(`${site?.stationCode}-${id}-JT`), time) ?? 0), 0);
    const flow = telemetry.truth(place(`${site?.stationCode}-FT`), time) ?? 0;
    const outlet = plan.stations.find(({ id }) => id === site?.stationCode)?.nodeIds.map((id) => plan.network.nodes.find((node) => node.id === id)) ?? [];
    const junction = outlet.findLast((node) => node?.kind === 'junction');
    const reservoir = outlet.find((node) => node?.kind === 'reservoir');
    const liftM = (telemetry.truth(place(`${site?.stationCode}-PT`), time) ?? 0) + (junction?.kind === 'junction' ? junction.elevationM : 0) - (reservoir?.kind === 'reservoir' ? reservoir.headM : 0);
    const efficiency = (9.81 * flow * liftM) / 3600 / powerKw;
    expect(efficiency).toBeGreaterThan(0.5);
    expect(efficiency).toBeLessThan(0.9);
  });
});
