import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SMALL_NETWORK } from '../../test/small-network.ts';
import { type DayCase, type Scenarios, HydraulicsFailed, createScenarios, readInp } from '../index.ts';
import type { Tank } from '../inp/network.ts';
import type { HydraulicStep } from './results.ts';

const network = readInp(SMALL_NETWORK);
const tank = network.nodes.findIndex(({ kind }) => kind === 'tank');
const junction = network.nodes.findIndex(({ id }) => id === 'J2');
const usual: DayCase = { patterns: Object.fromEntries(network.patterns.map(({ id, multipliers }) => [id, multipliers])), demandFactor: 1, tankLevelsM: { [tank]: 2 } };

let scenarios: Scenarios;
beforeAll(async () => (scenarios = await createScenarios(SMALL_NETWORK)));
afterAll(() => scenarios.close());

async function day(wanted: DayCase): Promise<HydraulicStep[]> {
  const steps: HydraulicStep[] = [];
  await scenarios.solveDay(wanted, (step, hour) => (steps[hour] = step));
  return steps;
}

const level = (step: HydraulicStep | undefined) => step?.pressureM[tank] ?? Number.NaN;

describe('days of one network', () => {
  it('have 25 moments and can be asked for again in any order', async () => {
    const first = await day(usual);
    expect(first).toHaveLength(25);
    await day({ ...usual, demandFactor: 1.4, leak: { node: junction, coefficientM3PerH: 3 } });
    expect((await day(usual)).map(({ headM }) => [...headM])).toEqual(first.map(({ headM }) => [...headM]));
  });

  it('follow their demand, their patterns and the level at midnight', async () => {
    const [plain] = await day(usual);
    const [more] = await day({ ...usual, demandFactor: 1.5 });
    expect(more?.demandM3PerH[junction]).toBeCloseTo((plain?.demandM3PerH[junction] ?? 0) * 1.5, 3);
    const flat = Object.fromEntries(Object.keys(usual.patterns).map((id) => [id, Array.from({ length: 24 }, () => 1)]));
    const steps = await day({ ...usual, patterns: flat });
    expect(new Set(steps.map((step) => (step.demandM3PerH[junction] ?? 0).toFixed(3))).size).toBe(1);
    expect(level((await day({ ...usual, tankLevelsM: { [tank]: 1.5 } }))[0])).toBeCloseTo(1.5, 3);
  });

  it('take a level that is off by a rounding for that of a full or empty tank', async () => {
    const { minLevelM, maxLevelM } = network.nodes[tank] as Tank;
    expect(level((await day({ ...usual, tankLevelsM: { [tank]: maxLevelM + 0.0001 } }))[0])).toBeCloseTo(maxLevelM, 5);
    expect(level((await day({ ...usual, tankLevelsM: { [tank]: minLevelM - 0.0001 } }))[0])).toBeCloseTo(minLevelM, 5);
  });

  it('lose water and pressure through a leak, as its pressure lets it', async () => {
    const [tight, leaking] = [await day(usual), await day({ ...usual, leak: { node: junction, coefficientM3PerH: 4 } })];
    const [before, after] = [tight[0], leaking[0]];
    const leak = (after?.demandM3PerH[junction] ?? 0) - (before?.demandM3PerH[junction] ?? 0);
    expect(leak).toBeCloseTo(4 * Math.sqrt(after?.pressureM[junction] ?? 0), 1);
    expect(after?.pressureM[junction]).toBeLessThan(before?.pressureM[junction] ?? 0);
  });

  it('refuse a pattern that the network does not have', async () => {
    await expect(day({ ...usual, patterns: { NONE: [1] } })).rejects.toThrow(HydraulicsFailed);
  });
});

describe('chlorine', () => {
  it('is whole at the works, less farther on, and less still when it decays faster', async () => {
    const sources = network.nodes.flatMap(({ kind }, at) => (kind === 'reservoir' ? [at] : []));
    const run = async (perDay: number) => {
      const hours: Float32Array[] = [];
      await scenarios.chlorine(usual, { perDay, sources, hours: 48, reportHours: 24 }, (share, hour) => (hours[hour] = share));
      return hours;
    };
    const [slow, fast] = [await run(0.5), await run(2)];
    expect(slow).toHaveLength(25);
    expect(slow[24]?.[sources[0] ?? 0]).toBeCloseTo(1, 6);
    expect(slow[24]?.[junction]).toBeLessThan(1);
    expect(fast[24]?.[junction]).toBeLessThan(slow[24]?.[junction] ?? 0);
    expect(fast[24]?.[junction]).toBeGreaterThan(0);
    expect(await day(usual)).toHaveLength(25);
  });
});
