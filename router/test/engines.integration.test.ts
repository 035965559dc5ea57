import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { routerBinary } from './apollo-router.ts';
import { type Answer, startTestEdge, type TestEdge } from './edge.ts';
import { type FakeSubgraphs, startFakeSubgraphs } from './fake-subgraphs.ts';

/** Every kind of document and of trouble; both engines have to answer each alike, errors included. */
const documents: [what: string, query: string, variables?: Record<string, unknown>][] = [
  ['one subgraph', '{ version health }'],
  ['two subgraphs', 'query ($id: ID!) { station(id: $id) { name pressure load } }', { id: '3' }],
  ['a list across subgraphs', '{ stations(first: 20) { nodes { id name pressure load } } }'],
  ['entities the other way', '{ samplesOnce(first: 3) { sequence station { name load } } }'],
  ['aliases, fragments and directives', 'query ($yes: Boolean!) { a: station(id: 1) { ...S } b: station(id: 2) { ...S load @skip(if: $yes) } } fragment S on Station { name pressure @include(if: $yes) }', { yes: true }],
  ['a default of an input', 'query ($i: EchoInput!) { echo(input: $i) }', { i: { text: 'a' } }],
  ['text that looks like an answer with errors', 'query ($i: EchoInput!) { echo(input: $i) }', { i: { text: '{"errors":[{"message":"no"}],"extensions":{}}' } }],
  ['Chinese text', 'query ($i: EchoInput!) { echo(input: $i) }', { i: { text: '城北水厂' } }],
  ['a mutation with fields of another subgraph', 'mutation { rename(id: 2, name: "North") { name pressure } }'],
  ['two mutations in their order', 'mutation { a: rename(id: 2, name: "North") { name } b: rename(id: 3, name: "South") { name } }'],
  ['the type name of the root', '{ __typename version }'],
  ['the schema', '{ __type(name: "Station") { fields { name } } }'],
  ['a coded error', '{ refused }'],
  ['a coded error beside data', '{ samplesOnce(first: 1) { sequence } a: refused }'],
  ['an error without a code', '{ broken }'],
  ['a document that does not fit', '{ nothing }'],
  ['a document that is none', '{ station('],
  ['a wrong variable', 'query ($i: EchoInput!) { echo(input: $i) }', { i: { text: 5 } }],
  ['a subgraph that answers too late', '{ slow(ms: 3000) }'],
  ['a price that is too high', '{ stations(first: 60000) { nodes { name } } }'],
];

const duringOutage: typeof documents = [
  ['a root field', '{ version }'],
  ['a root field beside another subgraph’s', '{ samplesOnce(first: 1) { sequence } station(id: 1) { name } }'],
  ['entities that must be there', '{ samplesOnce(first: 1) { sequence station { name } } }'],
  ['a mutation', 'mutation { rename(id: 1, name: "x") { name } }'],
];

describe.runIf(routerBinary)('Apollo Router and the edge’s own executor', () => {
  let fakes: FakeSubgraphs;
  let own: TestEdge;
  let routed: TestEdge;
  const env = { HYDROGRAPH_UPSTREAM_TIMEOUT_MS: '1000', HYDROGRAPH_RESTART_WAIT_MS: '0' };

  beforeAll(async () => {
    fakes = await startFakeSubgraphs();
    own = await startTestEdge(env, { fakes });
    routed = await startTestEdge(env, { fakes, routers: 1, verify: own.issuer.verify });
  });
  afterAll(async () => {
    await Promise.all([own?.stop(), routed?.stop()]);
    await fakes?.close();
  });

  const both = async (query: string, variables: Record<string, unknown> = {}): Promise<Pick<Answer, 'status' | 'body'>[]> => {
    const headers = { 'x-request-id': 'same' };
    const answers = await Promise.all([own, routed].map((edge) => edge.ask(query, { variables, headers, bearer: own.bearer })));
    return answers.map(({ status, body }) => ({ status, body }));
  };
  it('says in /health which one answers', async () => {
    const engines = await Promise.all([own, routed].map(async ({ url }) => ((await (await fetch(`${url}/health`)).json()) as { queryEngine: string }).queryEngine));
    expect(engines).toEqual(['built-in', 'apollo-router']);
  });

  it.each(documents)('answer alike: %s', async (_what, query, variables) => {
    const [byEdge, byRouter] = await both(query, variables);
    expect(byRouter).toEqual(byEdge);
  });

  it.each(duringOutage)('answer alike while a subgraph is away: %s', async (_what, query, variables) => {
    await fakes.stop('network');
    const [byEdge, byRouter] = await both(query, variables);
    await fakes.restart('network');
    expect(byRouter).toEqual(byEdge);
    expect(byRouter?.body.errors?.[0]?.extensions['code']).toBe('SERVICE_UNAVAILABLE');
  });

  it('answer alike while a store is away', async () => {
    fakes.trouble = 'no store';
    const [byEdge, byRouter] = await both('{ stored }');
    fakes.trouble = 'none';
    expect(byRouter).toEqual(byEdge);
    expect(byRouter?.body.errors?.[0]?.extensions).toMatchObject({ code: 'SERVICE_UNAVAILABLE', service: 'network' });
  });
});

describe.runIf(routerBinary)('two Apollo Routers behind one edge', () => {
  let edge: TestEdge;
  beforeAll(async () => {
    edge = await startTestEdge({}, { routers: 2 });
  });
  afterAll(() => edge?.stop());

  const health = async () => (await (await fetch(`${edge.url}/health`)).json()) as { status: string; queryEngine: string; parts: Record<string, { status: string }> };

  it('lose no query when either is killed under load, nor when both are', async () => {
    const stop = { now: false };
    const codes: unknown[] = [];
    const clients = Array.from({ length: 8 }, async () => {
      while (!stop.now) {
        const { status, body } = await edge.ask('query ($id: ID!) { station(id: $id) { name pressure } }', { variables: { id: String(codes.length) } });
        codes.push(body.errors?.[0]?.extensions['code'] ?? status);
      }
    });
    const [first, second] = edge.routers;
    await sleep(300);
    await first?.kill();
    await sleep(300);
    expect((await health()).queryEngine).toBe('apollo-router');
    await second?.kill();
    await sleep(1200);
    const without = await health();
    await Promise.all([first?.start(), second?.start()]);
    await sleep(1200);
    stop.now = true;
    await Promise.all(clients);
    expect(without).toMatchObject({ queryEngine: 'built-in', parts: { router: { status: 'down' } } });
    expect(await health()).toMatchObject({ queryEngine: 'apollo-router', parts: { router: { status: 'ok' } } });
    expect(new Set(codes)).toEqual(new Set([200]));
    expect(codes.length).toBeGreaterThan(100);
  });

  it('share the work', async () => {
    for (let count = 0; count < 10; count += 1) await Promise.all(Array.from({ length: 6 }, (_item, id) => edge.ask('query ($id: ID!) { station(id: $id) { name } }', { variables: { id: `${count} ${id}` } })));
    const served = await Promise.all(edge.routers.map(async ({ metricsUrl }) => Number(/http_server_request_duration_seconds_count\{[^}]*\} (\d+)/.exec(await (await fetch(metricsUrl)).text())?.[1] ?? 0)));
    for (const count of served) expect(count).toBeGreaterThan(10);
  });
});
