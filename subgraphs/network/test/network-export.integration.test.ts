import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createHydraulics, createTown, readInp, summarise } from '@hydrograph/networks';
import { newId } from '@hydrograph/entities';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeEachDatabase } from '../../../packages/entities/test/databases.ts';
import { aNetwork } from './network-of.ts';
import { ownTenant, startTrial, type Trial } from './trial.ts';

const net3 = fileURLToPath(new URL('../../../../shared/data/networks/Net3.inp', import.meta.url));
/** An import and an export each start a thread that reads a file: that takes its time on a busy machine. */
const patience = 180_000;
const hydraulics = createHydraulics();
afterAll(() => hydraulics.close());

/** Pressure at every node hour by hour, m, and what EPANET warned of. */
async function runOf(text: string): Promise<{ ids: string[]; pressures: Float32Array[]; warnings: unknown[] }> {
  const { nodeIds, steps, warnings } = await hydraulics.run(text, { hours: 6, reportStepS: 3600 });
  return { ids: nodeIds, pressures: steps.map(({ pressureM }) => pressureM), warnings };
}

async function expectSamePressures(before: string, after: string): Promise<void> {
  const [was, is] = [await runOf(before), await runOf(after)];
  expect(is.ids).toEqual(was.ids);
  expect(is.warnings).toEqual(was.warnings);
  expect(is.pressures).toHaveLength(was.pressures.length);
  const off = was.pressures.reduce((most, step, at) => step.reduce((worst, pressure, node) => Math.max(worst, Math.abs(pressure - (is.pressures[at]?.[node] ?? Number.NaN))), most), 0);
  expect(off).toBeLessThan(0.001);
}

const withoutMap = (text: string) => readInp(text).nodes.map(({ id, kind }) => `${kind} ${id}`);

describeEachDatabase('exporting a network', (database) => {
  let trial: Trial;

  beforeAll(async () => {
    trial = await startTrial(database.url());
  });
  afterAll(() => trial?.stop());

  const get = async (query = '', scope = '*', tid = ownTenant) =>
    trial.service.app.inject({ url: `/export/network${query}`, headers: { authorization: `Bearer ${await trial.issuer.token({ tid, scope })}` } });

  async function roundTrip(text: string, kind: string): Promise<string> {
    // A second try finds what the first left.
    const name = `${kind} ${newId()}`;
    const first = await trial.import(text, name);
    expect([first.state, first.error]).toEqual(['PUBLISHED', null]);
    const exported = await get(`?model=${encodeURIComponent(name)}`);
    expect(exported.statusCode).toBe(200);
    const again = await trial.import(exported.payload, `${name} 2`);
    expect(again.counts).toEqual(first.counts);
    expect((await get(`?model=${encodeURIComponent(`${name} 2`)}`)).payload).toBe(exported.payload);
    return exported.payload;
  }

  it('tells those who may not, and what is published when the name is wrong or missing', async () => {
    expect((await get()).json().errors[0].message).toContain('no network is published');
    expect((await get('', 'telemetry:read')).statusCode).toBe(403);
    expect((await trial.service.app.inject({ url: '/export/network' })).statusCode).toBe(401);
    await trial.import(aNetwork().reservoir('R1').junction('J1').pipe('P1', 'R1', 'J1').build(), 'alone');
    expect((await get()).statusCode).toBe(200);
    expect((await get('?model=nobody')).json().errors[0].message).toContain('"alone"');
    expect((await get('', '*', '018f0000-0000-7000-8000-0000000000ff')).statusCode).toBe(400);
  }, patience);

  it('gives the demo town back as it was, and EPANET runs it without a warning', async () => {
    const { network } = createTown({ size: 'small' });
    const exported = await roundTrip(network.engineText, 'town');
    expect((await runOf(exported)).warnings).toEqual([]);
    expect(summarise(readInp(exported)).counts).toEqual(summarise(network).counts);
    await expectSamePressures(network.engineText, exported);
  }, patience);

  if (!existsSync(net3)) process.stdout.write('skipped: no benchmark data\n');
  else
    it("gives EPANET's third example back as it was", async () => {
      const text = readFileSync(net3, 'latin1');
      const exported = await roundTrip(text, 'Net3');
      expect(withoutMap(exported)).toEqual(withoutMap(text));
      await expectSamePressures(text, exported);
    }, patience);

  it('writes what was changed since: a pipe made wider, another shut, a third behind a shut valve', async () => {
    const name = `changed ${newId()}`;
    const text = aNetwork().reservoir('R1').junction('J1').junction('J2').junction('J3').pipe('P1', 'R1', 'J1').pipe('P2', 'J1', 'J2').pipe('P3', 'J2', 'J3').pipe('P4', 'J1', 'J3').build();
    const { model } = await trial.import(text, name);
    const { data } = await trial.ask('query ($m: ID!) { pipes(filter: { modelId: { eq: $m } }) { nodes { id code } } }', { m: model!.id });
    const idOf = (wanted: string) => data.pipes.nodes.find(({ code }: { code: string }) => code === wanted).id;
    const update = 'mutation ($input: UpdatePipeInput!) { updatePipe(input: $input) { userErrors { code } } }';
    await trial.ask(update, { input: { id: idOf('P1'), diameterMm: 450 } });
    await trial.ask(update, { input: { id: idOf('P2'), status: 'CLOSED' } });
    const placed = await trial.ask('mutation ($input: PlaceValvesInput!) { placeValves(input: $input) { userErrors { code message } } }', {
      input: { modelId: model!.id, valves: [{ code: 'V1', pipeCode: 'P3', position: 0.5, kind: 'GATE', diameterMm: 200, status: 'CLOSED' }, { code: 'V2', pipeCode: 'P4', position: 0.5, kind: 'GATE', diameterMm: 200, status: 'OPEN' }] },
    });
    expect(placed.data.placeValves.userErrors).toEqual([]);
    const pipes = new Map(readInp((await get(`?model=${encodeURIComponent(name)}`)).payload).links.map((link) => [link.id, link]));
    expect(pipes.get('P1')).toMatchObject({ diameterMm: 450, status: 'OPEN' });
    expect(['P2', 'P3', 'P4'].map((id) => (pipes.get(id) as { status: string }).status)).toEqual(['CLOSED', 'CLOSED', 'OPEN']);
  }, patience);
});
