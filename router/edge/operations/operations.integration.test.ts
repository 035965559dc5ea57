import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestEdge, type TestEdge } from '../../test/edge.ts';

describe.each(['rust', 'javascript'] as const)('operations over HTTP, %s planner', (planner) => {
  let edge: TestEdge;
  beforeAll(async () => {
    edge = await startTestEdge({ HYDROGRAPH_PLANNER: planner });
  });
  afterAll(() => edge?.stop());

  it('answers fields of two subgraphs in one query', async () => {
    const { status, body } = await edge.ask('query ($id: ID!) { station(id: $id) { name pressure load } }', { variables: { id: '3' } });
    expect(body).toEqual({ data: { station: { name: 'Station 3', pressure: 30, load: 2943 } } });
    expect(status).toBe(200);
  });
});
