import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { routerBinary } from '../../test/apollo-router.ts';
import { type Answer, startTestEdge, type TestEdge, type TestEngine } from '../../test/edge.ts';

const engines: TestEngine[] = ['rust', 'javascript', ...(routerBinary ? ['apollo-router' as const] : [])];
const behind = (engine: TestEngine, env: Record<string, string> = {}): Promise<TestEdge> =>
  startTestEdge({ HYDROGRAPH_PLANNER: engine === 'javascript' ? 'javascript' : 'rust', ...env }, { routers: engine === 'apollo-router' ? 1 : 0 });

const codeOf = ({ status, body }: Answer) => [status, body.errors?.[0]?.extensions.code];

describe.each(engines)('operations over HTTP, executed by %s', (engine) => {
  let edge: TestEdge;
  beforeAll(async () => {
    edge = await behind(engine, { HYDROGRAPH_COST_LIMIT: '500', HYDROGRAPH_UPSTREAM_TIMEOUT_MS: '1000' });
  });
  afterAll(() => edge?.stop());

  it('answers fields of two subgraphs in one query', async () => {
    const { status, body } = await edge.ask('query ($id: ID!) { station(id: $id) { name pressure load } }', { variables: { id: '3' } });
    expect(body).toEqual({ data: { station: { name: 'Station 3', pressure: 30, load: 2943 } } });
    expect(status).toBe(200);
  });

  it('runs a mutation and then the fields of other subgraphs', async () => {
    const { body } = await edge.ask('mutation { rename(id: 2, name: "North") { name pressure } }');
    expect(body.data).toEqual({ rename: { name: 'North', pressure: 20 } });
  });

  it('hands the token and the request id to every subgraph', async () => {
    edge.fakes.seen.length = 0;
    await edge.ask('{ station(id: 1) { pressure name } samplesOnce { sequence } }', { headers: { 'x-request-id': 'trace-7' } });
    expect(new Set(edge.fakes.seen.map(({ subgraph }) => subgraph))).toEqual(new Set(['network', 'plants']));
    for (const seen of edge.fakes.seen) expect(seen).toMatchObject({ authorization: edge.bearer, requestId: 'trace-7' });
  });

  it('answers with the request id and no cache', async () => {
    const { headers } = await edge.ask('{ version }', { headers: { 'x-request-id': 'abc' } });
    expect(headers.get('x-request-id')).toBe('abc');
    expect(headers.get('cache-control')).toBe('no-store');
    expect((await edge.ask('{ version }', { headers: { 'x-request-id': 'bad id "' } })).headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('answers public fields without a token, or with a bad one that then goes no further', async () => {
    expect((await edge.ask('{ version health __typename }', { bearer: null })).body.data).toEqual({ version: '1.2.3', health: 'ok', __typename: 'Query' });
    edge.fakes.seen.length = 0;
    expect((await edge.ask('{ version }', { bearer: 'Bearer nonsense' })).body.data).toEqual({ version: '1.2.3' });
    expect(edge.fakes.seen.map(({ authorization }) => authorization)).toEqual([undefined]);
  });

  it('refuses everything else without a good token, before any subgraph is asked', async () => {
    edge.fakes.seen.length = 0;
    const expired = `Bearer ${await edge.issuer.token({ tid: 'utility-1', expiresIn: '-1m' })}`;
    const [head = '', , signature = ''] = edge.bearer.split('.');
    const forged = `${head}.${Buffer.from(JSON.stringify({ sub: 'x', tid: 'y', kind: 'user', exp: 4e9, iss: 'hydrograph', aud: 'hydrograph' })).toString('base64url')}.${signature}`;
    for (const bearer of [null, 'Bearer nonsense', expired, forged]) {
      expect(codeOf(await edge.ask('{ whoAmI }', { bearer }))).toEqual([401, 'UNAUTHENTICATED']);
      expect(codeOf(await edge.ask('{ version whoAmI }', { bearer }))).toEqual([401, 'UNAUTHENTICATED']);
      expect(codeOf(await edge.ask('{ __schema { queryType { name } } }', { bearer }))).toEqual([401, 'UNAUTHENTICATED']);
    }
    expect(edge.fakes.seen).toEqual([]);
  });

  it('describes the schema to signed-in viewers, without what is inaccessible', async () => {
    const { body } = await edge.ask('{ __type(name: "Query") { fields { name } } }');
    const names = JSON.stringify(body.data);
    expect(names).toContain('samplesOnce');
    expect(names).not.toContain('secret');
    expect(names).not.toContain('_entities');
  });

  it('refuses what costs too much, naming cost and limit, whichever way the size is given', async () => {
    const query = 'query ($n: Int!) { stations(first: $n) { nodes { name } } }';
    expect((await edge.ask(query, { variables: { n: 3 } })).status).toBe(200);
    const refused = await edge.ask(query, { variables: { n: 50_000 } });
    expect(codeOf(refused)).toEqual([400, 'COST_LIMIT']);
    expect(refused.body.errors?.[0]?.extensions).toMatchObject({ cost: 50_001, limit: 500 });
    expect(codeOf(await edge.ask('{ stations(first: 600) { nodes { name } } }'))).toEqual([400, 'COST_LIMIT']);
  });

  it.each([
    ['broken text', '{ station(', 'GRAPHQL_PARSE_FAILED'],
    ['an unknown field', '{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
    ['an inaccessible field', '{ secret }', 'GRAPHQL_VALIDATION_FAILED'],
    ['many aliases', `{ ${Array.from({ length: 60 }, (_item, index) => `a${index}: version`).join(' ')} }`, 'DOCUMENT_LIMIT'],
    ['many root fields', `{ ${'version '.repeat(25)} }`, 'DOCUMENT_LIMIT'],
    ['many words', `{ station(id: 1) { ${'name '.repeat(6000)} } }`, 'DOCUMENT_LIMIT'],
    ['circular fragments', '{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }', 'GRAPHQL_VALIDATION_FAILED'],
  ])('judges %s', async (_what, query, code) => {
    const answer = await edge.ask(query);
    expect(codeOf(answer)).toEqual([code ? 400 : 200, code]);
  });

  it('refuses wrong variables before anything is executed', async () => {
    edge.fakes.seen.length = 0;
    expect(codeOf(await edge.ask('query ($i: EchoInput!) { echo(input: $i) }', { variables: { i: { text: 5 } } }))).toEqual([400, 'BAD_USER_INPUT']);
    expect(codeOf(await edge.ask('query ($i: EchoInput!) { echo(input: $i) }'))).toEqual([400, 'BAD_USER_INPUT']);
    expect(edge.fakes.seen).toEqual([]);
    expect((await edge.ask('query ($i: EchoInput!) { echo(input: $i) }', { variables: { i: { text: 'a' } } })).body.data).toEqual({ echo: 'a 7' });
  });

  it('passes coded errors of subgraphs on and hides nothing but what has no code', async () => {
    const refused = await edge.ask('{ refused }');
    expect(refused.body.errors).toEqual([expect.objectContaining({ message: 'You may not', extensions: expect.objectContaining({ code: 'FORBIDDEN' }) })]);
    const broken = await edge.ask('{ broken }');
    expect(broken.body.errors?.[0]?.extensions.code).toBe('INTERNAL_SERVER_ERROR');
    expect(JSON.stringify(broken.body)).not.toContain('passwd');
    expect(broken.body.data).toBeNull();
  });

  it('gives a subgraph that answers too late a coded error and lets nulls rise as far as they must', async () => {
    const { status, body } = await edge.ask('{ slow(ms: 3000) }');
    expect(status).toBe(200);
    expect(body).toEqual({ data: null, errors: [expect.objectContaining({ extensions: expect.objectContaining({ code: 'SERVICE_UNAVAILABLE', service: 'network' }) })] });
  });

  it('writes one access line without token or variables', async () => {
    await edge.ask('query Find($id: ID!) { station(id: $id) { name } }', { variables: { id: 'top-secret' }, headers: { 'x-request-id': 'line-1' } });
    const line = edge.logged().split('\n').find((text) => text.includes('line-1') && text.includes('"request"'));
    expect(JSON.parse(line ?? '{}')).toMatchObject({ method: 'POST', path: '/graphql', status: 200, operation: { kind: 'query', name: 'Find', cost: 1, tenant: 'utility-1' } });
    expect(edge.logged()).not.toContain('top-secret');
    expect(edge.logged()).not.toContain(edge.bearer.slice(7));
  });
});

describe.each(engines)('a subgraph that is away, behind %s', (engine) => {
  let edge: TestEdge;
  beforeAll(async () => {
    edge = await behind(engine, { HYDROGRAPH_RESTART_WAIT_MS: '300' });
    await edge.fakes.stop('network');
  });
  afterAll(() => edge?.stop());

  it('leaves the data of the others standing', async () => {
    const { status, body } = await edge.ask('{ samplesOnce(first: 1) { sequence } station(id: 1) { name } }');
    expect(status).toBe(200);
    expect(body.data).toEqual({ samplesOnce: [{ sequence: 0 }], station: null });
    expect(body.errors?.[0]).toMatchObject({ message: 'network does not answer', extensions: { code: 'SERVICE_UNAVAILABLE', service: 'network' } });
    expect(JSON.stringify(body)).not.toContain('127.0.0.1');
  });

  it('never answers null where the contract promises a value', async () => {
    const { body } = await edge.ask('{ samplesOnce(first: 1) { sequence station { name } } }');
    expect(body.data).toBeNull();
    expect(body.errors?.[0]?.extensions.code).toBe('SERVICE_UNAVAILABLE');
  });
});
