import { createTown, placeNetwork, readInp, summarise } from '@hydrograph/networks';
import { beforeAll, describe, expect, it } from 'vitest';
import { solveDay, type Day } from './day.ts';
import { instrumentsOf, loggersOf } from './instruments.ts';
import { pumpingSites } from './seed-utility.ts';
import { townInp } from './town-import.ts';

const plan = createTown({ size: 'small' });
const instruments = instrumentsOf(plan);
const eveningPeak = Date.UTC(2026, 0, 15, 11);
let day: Day;
beforeAll(async () => (day = await solveDay(plan.network.engineText, plan.network.times.startClockS)));

const valueOf = (code: string): number => {
  const step = day.stepAt(eveningPeak);
  const instrument = instruments.find((one) => one.code === code);
  if (!step || !instrument) throw new Error(`nothing measures ${code}`);
  return instrument.read(step, 0);
};

describe('the gauges of the demo town', () => {
  it('have codes of their own and stand at stations that exist', () => {
    expect(new Set(instruments.map(({ code }) => code)).size).toBe(instruments.length);
    const stations = new Set([...plan.stations.map(({ id }) => id), ...loggersOf(plan).map(({ code }) => code)]);
    expect(instruments.filter(({ stationCode }) => !stations.has(stationCode))).toEqual([]);
  });

  it('show the pressure the customers have: 15 to 60 m', () => {
    const loggers = instruments.filter(({ code, quantity }) => quantity === 'PRESSURE' && code.startsWith('D'));
    expect(loggers.length).toBeGreaterThan(10);
    for (const { code } of loggers) expect(valueOf(code)).toSatisfy((value: number) => value > 15 && value < 60);
  });

  it('count inflow into a metered area as positive, whatever way its pipes were drawn', () => {
    for (const dma of plan.dmas.filter(({ level }) => level === 2)) {
      const inlets = plan.stations.filter(({ kind, dmaId }) => kind === 'DMA_INLET' && dmaId === dma.id);
      expect(inlets.reduce((sum, { id }) => sum + valueOf(`${id}-FT`), 0)).toBeGreaterThan(0);
    }
  });

  it('show power only where a pump runs', () => {
    const [site] = pumpingSites(plan);
    for (const { id } of site?.pumps ?? []) expect(valueOf(`${site?.stationCode}-${id}-JT`) > 0).toBe(valueOf(`${site?.stationCode}-${id}-XS`) === 1);
  });
});

describe('the network of the demo town as a file', () => {
  it('is read back whole and lies where the plan has it', () => {
    const network = readInp(townInp(plan));
    expect({ ...summarise(network), warnings: [] }).toEqual({ counts: summarise(plan.network).counts, skipped: [], warnings: [] });
    const placed = placeNetwork(network);
    const index = plan.network.nodes.findIndex(({ id }) => id === 'J100');
    const there = placed.nodes[network.nodes.findIndex(({ id }) => id === 'J100')];
    expect(there?.[0]).toBeCloseTo(plan.nodePositions[index]?.[0] ?? 0, 6);
    expect(there?.[1]).toBeCloseTo(plan.nodePositions[index]?.[1] ?? 0, 6);
  });
});

describe('the energy of an hour', () => {
  it('is the power of its four quarters', () => {
    const [midnight, pumps] = [Date.UTC(2026, 0, 14, 16), [0, 1, 2]];
    const quarters = [0, 15, 30, 45].map((minutes) => pumps.reduce((sum, pump) => sum + (day.stepAt(midnight + minutes * 60_000)?.pumpPowerKw[pump] ?? 0), 0));
    expect(quarters.every((kw) => kw > 0)).toBe(true);
    expect(day.energyKwh(midnight, pumps)).toBeCloseTo(quarters.reduce((sum, kw) => sum + kw, 0) / 4, 6);
  });
});
