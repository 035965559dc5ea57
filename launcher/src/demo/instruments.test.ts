import { createHydraulics, createTown, placeNetwork, readInp, summarise, type HydraulicStep } from '@hydrograph/networks';
import { beforeAll, describe, expect, it } from 'vitest';
import { instrumentsOf, loggersOf } from './instruments.ts';
import { areasTogether } from './seed-network.ts';
import { pumpingSites } from './seed-utility.ts';
import { townInp } from './town-import.ts';

const plan = createTown({ size: 'small' });
const instruments = instrumentsOf(plan);
let eveningPeak: HydraulicStep | undefined;
beforeAll(async () => {
  const hydraulics = createHydraulics();
  eveningPeak = (await hydraulics.run(plan.network.engineText, { hours: 20 })).steps.at(-1);
  await hydraulics.close();
});

const valueOf = (code: string): number => {
  const measures = instruments.find((one) => one.code === code)?.measures;
  if (!eveningPeak || measures?.of !== 'HYDRAULICS') throw new Error(`nothing measures ${code}`);
  return measures.read(eveningPeak);
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

describe('the areas of the demo town', () => {
  it('are told zone by zone, each before the areas inside it', () => {
    const zone = (id: string) => ({ id, level: 1 }) as (typeof plan.dmas)[number];
    const inside = (parentId: string, count: number) => Array.from({ length: count }, (_, at) => ({ id: `${parentId}.${at}`, level: 2, parentId }) as (typeof plan.dmas)[number]);
    const batches = areasTogether([zone('A'), zone('B'), zone('C'), ...inside('A', 40), ...inside('B', 10), ...inside('C', 50)]);
    expect(batches.map((batch) => batch.length)).toEqual([52, 51]);
    expect(batches.map((batch) => batch.filter(({ level }) => level === 1).map(({ id }) => id))).toEqual([['A', 'B'], ['C']]);
    expect(areasTogether(plan.dmas).flat()).toHaveLength(plan.dmas.length);
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
