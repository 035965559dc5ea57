import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeEachDatabase } from '../../../packages/entities/test/databases.ts';
import { aNetwork } from './network-of.ts';
import { startTrial, type Trial } from './trial.ts';

const town = aNetwork()
  .reservoir('R1', { at: [87.6, 43.8] })
  .junction('J1', { at: [87.601, 43.8], elevationM: 12, demandLps: 2 })
  .junction('J2', { at: [87.602, 43.8], elevationM: 8 })
  .tank('T1', { at: [87.603, 43.8] })
  .pump('PU1', 'R1', 'J1')
  .pipe('P1', 'J1', 'J2', { diameterMm: 300 })
  .pipe('P2', 'J2', 'T1', { status: 'CV' })
  .build();

describeEachDatabase('reading the network', (database) => {
  let trial: Trial;

  beforeAll(async () => {
    trial = await startTrial(database.url());
  });
  afterAll(() => trial?.stop());

  it('imports a network and answers its elements with their neighbours', async () => {
    const imported = await trial.import(town, 'town');
    expect(imported).toMatchObject({ state: 'PUBLISHED', error: null, counts: { junctions: 2, reservoirs: 1, tanks: 1, pipes: 2, pumps: 1, valves: 0 } });

    const { data, errors } = await trial.ask(`{
      pipes(sort: { field: DIAMETER_MM, direction: DESC }) { totalCount nodes { code diameterMm crossSectionM2 status geometry startNode { __typename code } endNode { __typename code points { code } } model { name counts { pipes } } } }
      junctions(filter: { elevationM: { gt: 10 } }) { nodes { code baseDemandM3PerH pipes { code } } }
      stations { nodes { code kind pumps { code } points { code quantity unit element { code } } } }
    }`);
    expect(errors).toBeUndefined();
    expect(data.pipes.totalCount).toBe(2);
    expect(data.pipes.nodes.map((pipe: { code: string }) => pipe.code)).toEqual(['P1', 'P2']);
    expect(data.pipes.nodes[0].crossSectionM2).toBeCloseTo(0.0706858, 6);
    expect(data.pipes.nodes[1]).toMatchObject({ status: 'CHECK_VALVE', startNode: { __typename: 'Junction', code: 'J2' }, endNode: { __typename: 'Tank', code: 'T1', points: [{ code: 'T1.LEVEL' }] }, model: { name: 'town', counts: { pipes: 2 } } });
    expect(data.pipes.nodes[0].geometry.coordinates[0][0]).toBeCloseTo(87.601, 6);
    expect(data.junctions.nodes).toEqual([{ code: 'J1', baseDemandM3PerH: expect.closeTo(7.2, 6), pipes: [{ code: 'P1' }] }]);
    expect(data.stations.nodes.map(({ code, kind }: { code: string; kind: string }) => [code, kind])).toEqual([['PS-PU1', 'PUMP_STATION'], ['R1', 'SOURCE'], ['T1', 'TANK']]);
    expect(data.stations.nodes[0]).toMatchObject({ pumps: [{ code: 'PU1' }], points: [{ code: 'PS-PU1.PRESSURE', element: { code: 'PS-PU1' } }, { code: 'PU1.FLOW', unit: 'm3/h', element: { code: 'PU1' } }, { code: 'PU1.STATE' }] });
  });
});
