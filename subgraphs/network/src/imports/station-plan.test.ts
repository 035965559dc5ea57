import { describe, expect, it } from 'vitest';
import { createCodeGiver, groupPumps, planStations } from './station-plan.ts';

const pump = (code: string, startNodeCode: string, endNodeCode: string, at: [number, number] = [87, 43]) => ({ code, startNodeCode, endNodeCode, at });

describe('groupPumps', () => {
  it('puts pumps that share a suction or discharge node into one station', () => {
    const groups = groupPumps([pump('A', 's', 'd'), pump('B', 'x', 'y'), pump('C', 's', 'e'), pump('D', 'f', 'e')]);
    expect(groups.map((group) => group.map(({ code }) => code))).toEqual([['A', 'C', 'D'], ['B']]);
  });

  it('joins two stations when a pump links them', () => {
    const groups = groupPumps([pump('A', '1', '2'), pump('B', '3', '4'), pump('C', '2', '3')]);
    expect(groups.map((group) => group.map(({ code }) => code))).toEqual([['A', 'B', 'C']]);
  });
});

describe('planStations', () => {
  it('gives a tank its level, a source its head and outflow, a pump station its pressure and each pump flow and state', () => {
    const stations = planStations({
      tanks: [{ code: 'T1', at: [87.6, 43.8], maximumLevelM: 5 }],
      reservoirs: [{ code: 'R1', at: [87.5, 43.7] }],
      pumps: [pump('PU1', 'R1', 'J1', [87, 43]), pump('PU2', 'R1', 'J1', [87.2, 43.2])],
    });
    expect(stations.map(({ code, kind }) => [code, kind])).toEqual([['T1', 'TANK'], ['R1', 'SOURCE'], ['PS-PU1', 'PUMP_STATION']]);
    expect(stations.flatMap(({ points }) => points.map(({ code }) => code))).toEqual([
      'T1.LEVEL', 'R1.HEAD', 'R1.OUTFLOW', 'PS-PU1.PRESSURE', 'PU1.FLOW', 'PU1.STATE', 'PU2.FLOW', 'PU2.STATE',
    ]);
    expect(stations[0]!.points[0]).toMatchObject({ minimum: 0, maximum: 6, site: { kind: 'tank', code: 'T1' } });
    expect(stations[2]!.at[0]).toBeCloseTo(87.1, 9);
  });
});

describe('createCodeGiver', () => {
  it('keeps a free code and marks a taken one with the network it comes from', () => {
    const give = createCodeGiver(['1.FLOW', 'East/2.FLOW'], 'East');
    expect(['1.FLOW', '1.FLOW', '2.FLOW', '2.FLOW'].map(give)).toEqual(['East/1.FLOW', 'East/1.FLOW-2', '2.FLOW', 'East/2.FLOW-2']);
  });
});
