import { afterAll, describe, expect, it } from 'vitest';
import { benchmarkNetworks, readBenchmark } from '../../test/data.ts';
import { SMALL_NETWORK } from '../../test/small-network.ts';
import { type HydraulicRun, HydraulicsFailed, createHydraulics, readInp, writeInp } from '../index.ts';

const hydraulics = createHydraulics();
afterAll(() => hydraulics.close());

const PSI_PER_M = 0.4333 / 0.3048;
const GPM_PER_M3_H = 1 / (0.003785411784 * 60);

const pressurePsi = (run: HydraulicRun, step: number, node: string) => (run.steps[step]?.pressureM[run.nodeIds.indexOf(node)] ?? Number.NaN) * PSI_PER_M;

describe.skipIf(!benchmarkNetworks().includes('Net1.inp'))('Net1', () => {
  it('has the pressures and the pump flow of the published run', async () => {
    const run = await hydraulics.run(readInp(readBenchmark('Net1.inp')).engineText);
    const atStart = { 10: 127.54, 11: 119.26, 12: 117.02, 13: 118.67, 21: 117.66, 22: 118.76, 23: 120.74, 31: 115.86, 32: 110.79 };
    for (const [node, psi] of Object.entries(atStart)) expect(pressurePsi(run, 0, node), `node ${node}`).toBeCloseTo(psi, 1);
    expect((run.steps[0]?.flowM3PerH[run.linkIds.indexOf('9')] ?? 0) * GPM_PER_M3_H).toBeCloseTo(1866.18, 1);
    expect(run.steps[24]?.timeS).toBe(86_400);
    expect(pressurePsi(run, 24, '10')).toBeCloseTo(125.97, 1);
    expect(pressurePsi(run, 24, '32')).toBeCloseTo(108.84, 1);
    expect(run.warnings).toEqual([]);
  });
});

describe('a run', () => {
  it('reports by the clock of the file, in the order of the network', async () => {
    const network = readInp(SMALL_NETWORK);
    const run = await hydraulics.run(network.engineText);
    expect(run.nodeIds).toEqual(network.nodes.map(({ id }) => id));
    expect(run.linkIds).toEqual(network.links.map(({ id }) => id));
    expect(run.steps.map(({ timeS }) => timeS / 3600)).toEqual(Array.from({ length: 25 }, (_, hour) => hour));
    const [first] = run.steps;
    expect(first?.demandM3PerH[run.nodeIds.indexOf('J2')]).toBeCloseTo(36 * 0.5, 3);
    expect(first?.pressureM[run.nodeIds.indexOf('T1')]).toBeCloseTo(2, 3);
    expect(first?.status[run.linkIds.indexOf('P4')]).toBe(0);
    expect(first?.pumpPowerKw[0]).toBeGreaterThan(1);
    expect(run.pumps).toEqual([run.linkIds.indexOf('PU1')]);
  });

  it('takes its length and its step from the caller, and hands over each step', async () => {
    const times: number[] = [];
    const run = await hydraulics.run(SMALL_NETWORK, { hours: 2, reportStepS: 1800, onStep: (step, { nodeIds }) => times.push(step.timeS + (nodeIds.length - 6)) });
    expect(times).toEqual([0, 1800, 3600, 5400, 7200]);
    expect(run.steps).toEqual([]);
  });

  it('carries warnings in the result', async () => {
    const { warnings } = await hydraulics.run(SMALL_NETWORK.replace('J3 98 5', 'J3 298 5'), { hours: 0 });
    expect(warnings).toContainEqual(expect.objectContaining({ code: 6, timeS: 0, message: expect.stringMatching(/negative pressures/i) }));
  });

  it('fails with the message of EPANET, and the next run is not hurt', async () => {
    await expect(hydraulics.run(SMALL_NETWORK.replace('P1 J1 J2', 'P1 J1 J9'))).rejects.toThrow(HydraulicsFailed);
    await expect(hydraulics.run('no network at all')).rejects.toThrow(/223|not enough nodes/);
    expect((await hydraulics.run(SMALL_NETWORK, { hours: 0 })).steps).toHaveLength(1);
  });

  it('refuses impossible pressures', async () => {
    const dry = SMALL_NETWORK.replace('400 300 120', '400000 0.9 120').replace('P3 J2 T1 200 250 120 0 Open\n', '').replace('P3 Open', '').replace(/T1 130.*\n/, '').replace(/LINK.*T1.*\n/g, '');
    await expect(hydraulics.run(dry, { hours: 0 })).rejects.toThrow(/out of joint/);
  });

  it('ends when it is closed', async () => {
    const other = createHydraulics();
    const run = other.run(SMALL_NETWORK, { hours: 1000, reportStepS: 60 });
    const ended = expect(run).rejects.toThrow(/stopped/);
    await other.close();
    await ended;
  });
});

describe('writeInp', () => {
  it.each(benchmarkNetworks())('%s gives the same hydraulics', async (name) => {
    const network = readInp(readBenchmark(name));
    const [first, second] = [await hydraulics.run(network.engineText, { hours: 6 }), await hydraulics.run(writeInp(network), { hours: 6 })];
    expect(second.nodeIds).toEqual(first.nodeIds);
    expect(second.linkIds).toEqual(first.linkIds);
    const worst = first.steps.flatMap(({ headM, flowM3PerH }, step) => [
      ...headM.map((head, at) => Math.abs(head - (second.steps[step]?.headM[at] ?? Number.NaN))),
      ...flowM3PerH.map((flow, at) => Math.abs(flow - (second.steps[step]?.flowM3PerH[at] ?? Number.NaN))),
    ]);
    expect(worst.reduce((most, value) => Math.max(most, value), 0)).toBeLessThan(0.01);
  });
});
