import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { describeEachDatabase } from '../../../packages/entities/test/databases.ts';
import { makeMatrix, run, sampleOf, type Matrix } from './matrix.ts';

vi.setConfig({ testTimeout: 120_000 });

const SEED = 7;
const SAMPLE = 300;

describeEachDatabase('who may see and change what', (database) => {
  let matrix: Matrix;

  beforeAll(async () => {
    matrix = await makeMatrix({ url: database.url(), adminUrl: database.adminUrl() }, SEED);
  });
  afterAll(() => matrix?.stop());

  it('is the same in the product and in its policies, in a sample of all cells', async () => {
    expect(await run(sampleOf(matrix.cells, SAMPLE, SEED))).toEqual([]);
  });

  it.each([
    ['a change by raw SQL that policies forbid', /^may not change of a: Mutation\.(recordEnergy|retireHydraulicModel) with ids of a/],
    ['a text that names a hidden field', /^denied fields of a: (Mutation\.(updateRole|removeRole) with ids of a|Query\.search\w*$)/],
    ['an entity that nobody looks up', /^administrator of [ab]: .*_entities (AuditAlert|AuditArchive|PersonalDataRequest) 1 of a/],
    ['a utility that is added', /^administrator of a: Mutation\.addTenant with ids of a$/],
    ['what a visitor knows of home', /^visitor of [ab]: Query\.(groupTenants|viewer|tenant)$/],
    ['a sum over a field that is hidden', /^denied fields of a: Query\.networkSummary$/],
    ['a promised row that is hidden', /^by chance of a: Query\.(asset|account|pumpUnit)s?$/],
    ['a file that is not there', /^administrator of a: GET \/(audit\/archives|media\/files)/],
  ])('does not find again %s', async (_what, cells) => {
    const chosen = matrix.cells.filter(({ name }) => cells.test(name));
    expect(chosen.length).toBeGreaterThan(0);
    expect(await run(chosen)).toEqual([]);
  });

  it('covers every way in, for somebody of every kind', () => {
    for (const part of ['Query.pipes:', 'Query.pipe ', 'Mutation.updatePipe ', '_entities Pipe', 'Subscription.samples ', 'GET /map/elements', 'GET /export/network', 'GET /export/series', 'POST /import/network', 'GET /media/files/:id', 'GET /access/rules'])
      expect(matrix.cells.filter(({ name }) => `${name}:`.includes(part) || name.includes(part)).length, part).toBeGreaterThan(60);
  });
});
