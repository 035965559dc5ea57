import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createDatabase, newId, systemActor } from '@hydrograph/entities';
import { describeEachDatabase } from '../../../packages/entities/test/databases.ts';
import { networkTables } from '../src/database.ts';
import { HydraulicModel } from '../src/models/model.entity.ts';
import { NetworkImport } from '../src/imports/import.entity.ts';
import { loadRows } from '../src/imports/load-rows.ts';
import { aGrid, aNetwork } from './network-of.ts';
import { ownTenant, startTrial, type Trial } from './trial.ts';

const samples = fileURLToPath(new URL('../../../../shared/data/networks/', import.meta.url));

const twoPipes = aNetwork().reservoir('R1').junction('J1').junction('J2').pipe('P1', 'R1', 'J1').pipe('P2', 'J1', 'J2');
const countsNow = '{ networkSummary { counts { junctions reservoirs tanks pipes pumps valves } stationCount pointCount } hydraulicModels { totalCount } }';

/** Lines of a section that say something: a count that owes nothing to our reader. */
function linesOf(text: string, section: string): number {
  const blocks = text.split(/^\s*\[/m).filter((block) => block.toUpperCase().startsWith(section));
  return blocks.flatMap((block) => block.split(/\r?\n/).slice(1)).filter((line) => line.split(';')[0]!.trim() !== '').length;
}

describeEachDatabase('importing networks', (database) => {
  let trial: Trial;

  beforeAll(async () => {
    trial = await startTrial(database.url());
  });
  afterAll(() => trial?.stop());

  it('changes nothing when a file is broken, and says which line', async () => {
    const before = (await trial.ask(countsNow)).data;
    const broken = twoPipes.build().replace('P2\tJ1\tJ2', 'P2\tJ1\tNOWHERE');
    const refused = await trial.import(broken, 'broken');
    expect(refused.state).toBe('REFUSED');
    expect(refused.error!.reason).toContain('NOWHERE');
    expect(refused.error!.line).toBe(broken.split('\n').findIndex((line) => line.includes('NOWHERE')) + 1);
    expect((await trial.ask(countsNow)).data).toEqual(before);
  });

  it('refuses an upload that is empty, has no name, a place off the globe, or comes from somebody who may not', async () => {
    const answers = await Promise.all([
      trial.upload('', 'empty'),
      trial.upload(twoPipes.build(), ' '),
      trial.upload(twoPipes.build(), 'far', { query: '&at=200,10' }),
      trial.upload(twoPipes.build(), 'spy', { scope: 'network:read' }),
    ]);
    expect(answers.map(({ status, body }) => [status, body.errors?.[0]?.extensions.code])).toEqual([
      [400, 'BAD_USER_INPUT'], [400, 'BAD_USER_INPUT'], [400, 'BAD_USER_INPUT'], [403, 'FORBIDDEN'],
    ]);
  });

  it('refuses a name that a published network has', async () => {
    expect((await trial.import(twoPipes.build(), 'twice')).state).toBe('PUBLISHED');
    const again = await trial.upload(twoPipes.build(), 'twice');
    expect([again.status, again.body.errors![0]!.extensions.code]).toEqual([409, 'ALREADY_EXISTS']);
  });

  it('gives the stations and points of a second network codes of their own, and keeps its file as it came', async () => {
    const text = twoPipes.build().replaceAll('\n', '\r\n');
    const { model } = await trial.import(text, 'second');
    const { data } = await trial.ask('query ($id: ID!, $f: PointFilter) { hydraulicModel(id: $id) { inp flowUnit headLossFormula state } points(filter: $f) { nodes { code } } }', { id: model!.id, f: { code: { startsWith: 'second/' } } });
    expect(data.hydraulicModel).toEqual({ inp: text, flowUnit: 'LPS', headLossFormula: 'H-W', state: 'PUBLISHED' });
    expect(data.points.nodes.map(({ code }: { code: string }) => code)).toEqual(['second/R1.HEAD', 'second/R1.OUTFLOW']);
  });

  it('makes no stations where they are registered one by one, and keeps the name of the file', async () => {
    const { body } = await trial.upload(aNetwork().reservoir('Z1').tank('Z2').junction('Z3').pipe('ZP', 'Z1', 'Z3').pipe('ZQ', 'Z3', 'Z2').build(), 'bare', { query: '&stations=none&fileName=bare-town.inp' });
    const { model } = await trial.ended(body.importId!);
    const { data } = await trial.ask('query ($id: ID!, $f: StationFilter, $p: PointFilter) { hydraulicModel(id: $id) { fileName counts { tanks } } stations(filter: $f) { totalCount } points(filter: $p) { totalCount } }', {
      id: model!.id, f: { modelId: { eq: model!.id } }, p: { code: { startsWith: 'Z' } },
    });
    expect(data).toEqual({ hydraulicModel: { fileName: 'bare-town.inp', counts: { tanks: 1 } }, stations: { totalCount: 0 }, points: { totalCount: 0 } });
    expect((await trial.upload('x', 'odd', { query: '&stations=some' })).body.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('takes a network out of use at once, keeps what it was, and lets its name and codes be used again', async () => {
    const { model } = await trial.import(aNetwork().reservoir('X1').junction('X2').pipe('XP', 'X1', 'X2', { lengthM: 80 }).build(), 'brief');
    const whileSeen = new Date().toISOString();
    const retire = 'mutation ($id: ID!) { retireHydraulicModel(input: { id: $id }) { model { state } userErrors { code } } }';
    expect((await trial.ask(retire, { id: model!.id })).data.retireHydraulicModel).toEqual({ model: { state: 'RETIRED' }, userErrors: [] });
    expect((await trial.ask(retire, { id: model!.id })).data.retireHydraulicModel.userErrors).toEqual([{ code: 'CONFLICT' }]);
    const look = 'query ($instant: DateTime) { now: pipes(filter: { code: { eq: "XP" } }) { totalCount } past: pipes(filter: { code: { eq: "XP" } }, asOf: $instant) { totalCount nodes { code lengthM } } points(filter: { code: { startsWith: "X1." } }) { totalCount } }';
    await expect.poll(async () => (await trial.ask(look, { instant: whileSeen })).data).toEqual({ now: { totalCount: 0 }, past: { totalCount: 1, nodes: [{ code: 'XP', lengthM: 80 }] }, points: { totalCount: 0 } });
    expect((await trial.import(aNetwork().reservoir('X1').junction('X2').pipe('XP', 'X1', 'X2', { lengthM: 80 }).build(), 'brief')).state).toBe('PUBLISHED');
  });

  it('answers others while a large network is loaded, shows nothing of it before it is complete, and tells its progress', async () => {
    const { body } = await trial.upload(aGrid(6000), `grid ${newId()}`);
    const seen: { state: string; progress: number; pipes: number }[] = [];
    for (;;) {
      const { data } = await trial.ask(`query ($id: ID!) { networkImport(id: $id) { state progress } pipes(filter: { code: { startsWith: "E" } }) { totalCount } }`, { id: body.importId });
      seen.push({ ...data.networkImport, pipes: data.pipes.totalCount });
      if (!['READING', 'LOADING'].includes(data.networkImport.state)) break;
    }
    const underWay = seen.filter(({ state }) => state === 'LOADING');
    expect(underWay.length).toBeGreaterThan(2);
    expect(underWay.every(({ pipes }) => pipes === 0)).toBe(true);
    // Reading is the first fifth.
    expect(underWay.at(-1)!.progress).toBeGreaterThan(0.2);
    expect(seen.map(({ progress }) => progress)).toEqual(seen.map(({ progress }) => progress).toSorted((a, b) => a - b));
    expect(seen.at(-1)).toMatchObject({ state: 'PUBLISHED', progress: 1 });
    expect((await trial.ask('{ pipes(filter: { code: { startsWith: "E" } }) { totalCount } }')).data.pipes.totalCount).toBeGreaterThan(2500);
    expect(trial.slow).toEqual([]);
  });

  it('clears up after an import whose process died', async () => {
    const store = await createDatabase({ ...networkTables, url: database.url() });
    const [modelId, importId] = [newId(), newId()];
    const actor = systemActor('test', ownTenant);
    await store.transaction(actor, 'test', async (em) => {
      const counts = { junctions: 1, reservoirs: 0, tanks: 0, pipes: 0, pumps: 0, valves: 0 };
      em.create(HydraulicModel, { id: modelId, name: 'torn', fileName: 'torn.inp', state: 'LOADING', importedAt: new Date(), counts, flowUnit: 'LPS', headLossFormula: 'H-W', patterns: [], curves: [], controls: [], rules: [] });
      em.create(NetworkImport, { id: importId, name: 'torn', fileName: 'torn.inp', state: 'LOADING', progress: 0.5, skipped: [], warnings: [], modelId, heartbeatAt: new Date(Date.now() - 60_000) });
      await em.flush();
      await loadRows(em, 'junction', modelId, JSON.stringify([{ id: newId(), code: 'TORN', elevation_m: 1, base_demand_m3_per_h: 0 }]));
    });
    const second = await startTrial(database.url());
    try {
      const left = () => store.fork(actor).execute("select (select count(*)::int from network.junction_history where code = 'TORN') as rows, (select count(*)::int from network.hydraulic_model where name = 'torn') as models");
      await expect.poll(left, { timeout: 10_000 }).toEqual([{ rows: 0, models: 0 }]);
      expect(await second.ended(importId)).toMatchObject({ state: 'FAILED', model: null });
    } finally {
      await second.stop();
      await store.close();
    }
  });

  if (!existsSync(samples)) process.stdout.write('skipped: no benchmark data\n');
  else
    it.each(readdirSync(samples).filter((file) => file.endsWith('.inp')))('imports %s with all its elements', async (file) => {
      const text = readFileSync(`${samples}${file}`, 'latin1');
      const { state, error, counts, model } = await trial.import(text, file);
      expect([state, error]).toEqual(['PUBLISHED', null]);
      const sections = { junctions: 'JUNCTIONS', reservoirs: 'RESERVOIRS', tanks: 'TANKS', pipes: 'PIPES', pumps: 'PUMPS', valves: 'VALVES' };
      expect(counts).toEqual(Object.fromEntries(Object.entries(sections).map(([kind, section]) => [kind, linesOf(text, section)])));
      const { data } = await trial.ask(`query ($m: ID!) { ${Object.keys(sections).map((kind) => `${kind}(filter: { modelId: { eq: $m } }) { totalCount }`).join(' ')} }`, { m: model!.id });
      expect(Object.fromEntries(Object.keys(sections).map((kind) => [kind, data[kind].totalCount]))).toEqual(counts);
    });
});
