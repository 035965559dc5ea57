import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { startTestEdge, type TestEdge } from '../../test/edge.ts';
import { overMultipart, overSocket, overSse, socketClient, type Subscriber } from '../../test/subscribers.ts';

const crossing = 'subscription { samples { sequence by station { name } } }';
const own = 'subscription ($every: Int!) { samples(every: $every) { sequence by } }';

const tidy: (() => unknown)[] = [];
afterEach(async () => {
  for (const undo of tidy.splice(0)) await undo();
});

function keep(subscriber: Subscriber): Subscriber {
  tidy.push(() => subscriber.leave());
  return subscriber;
}

function clientOf(edge: TestEdge, authorization: string | undefined = edge.bearer) {
  const client = socketClient(edge.url, authorization);
  tidy.push(() => client.dispose());
  return client;
}

describe.each(['rust', 'javascript'] as const)('subscriptions, %s planner', (planner) => {
  let edge: TestEdge;
  beforeAll(async () => {
    // Shorter than the tests' subscriptions: a deadline for queries must not end them.
    edge = await startTestEdge({ HYDROGRAPH_PLANNER: planner, HYDROGRAPH_UPSTREAM_TIMEOUT_MS: '800', HYDROGRAPH_RESTART_WAIT_MS: '500', HYDROGRAPH_COST_LIMIT: '30' });
  });
  afterAll(() => edge?.stop());

  it('carry fields of both subgraphs over graphql-ws', async () => {
    const [first] = await keep(overSocket(clientOf(edge), crossing)).until(2);
    expect(first).toEqual({ data: { samples: { sequence: 0, by: edge.bearer, station: { name: 'Station 1' } } } });
  });

  it('carry them over server-sent events (graphql-sse)', async () => {
    const [, second] = await keep(overSse(edge.url, crossing, edge.bearer)).until(2);
    expect(second).toEqual({ data: { samples: { sequence: 1, by: edge.bearer, station: { name: 'Station 1' } } } });
  });

  it('carry them over a GET with Accept: text/event-stream', async () => {
    const gone = new AbortController();
    tidy.push(() => gone.abort());
    const response = await fetch(`${edge.url}/graphql?query=${encodeURIComponent(crossing)}`, { signal: gone.signal, headers: { accept: 'text/event-stream', authorization: edge.bearer } });
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    let text = '';
    for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      text += chunk;
      if (text.includes('"sequence":1')) break;
    }
    expect(text).toContain('event: next\ndata: {"data":{"samples":{"sequence":0');
  });

  it('carry them over Apollo multipart: 200, not 406', async () => {
    const { response, subscriber } = await overMultipart(edge.url, crossing, edge.bearer);
    keep(subscriber);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('multipart/mixed;boundary="graphql";subscriptionSpec=1.0');
    const [first] = await subscriber.until(2);
    expect(first?.data?.samples?.station).toEqual({ name: 'Station 1' });
  });

  it('are never compressed, which would hold events back', async () => {
    const { response, subscriber } = await overMultipart(edge.url, own.replace('($every: Int!) ', '').replace('(every: $every)', '(every: 400)'), edge.bearer, { 'accept-encoding': 'gzip, br' });
    keep(subscriber);
    await subscriber.until(1);
    expect(response.headers.get('content-encoding')).toBeNull();
    expect(subscriber.events.length).toBeLessThan(3);
  });

  it('go on beyond the deadline of queries, several at once, and the edge lives on', async () => {
    const client = clientOf(edge);
    const subscribers = [1, 2, 3].map(() => keep(overSocket(client, own, { variables: { every: 50 } })));
    await sleep(900);
    const counts = subscribers.map(({ events }) => events.length);
    for (const subscriber of subscribers) await subscriber.until((counts[0] ?? 0) + 5);
    expect((await edge.ask('{ version }')).status).toBe(200);
  });

  it('cost what they cost once, not with every event', async () => {
    // Cost 5 + 1 + 1 of at most 30: a price that added up would end this after four events.
    const events = await keep(overSocket(clientOf(edge), crossing)).until(40);
    expect(events.every(({ errors }) => !errors)).toBe(true);
  });

  it('keep three users apart over one socket to the subgraph', async () => {
    const bearers = await Promise.all(['ann', 'ben', 'cem'].map(async (sub) => `Bearer ${await edge.issuer.token({ tid: 'utility-1', sub })}`));
    const before = edge.fakes.sockets();
    const warm = keep(overSocket(clientOf(edge), crossing));
    await warm.until(1);
    const streams = bearers.map((bearer) => keep(overSocket(clientOf(edge, bearer), crossing)));
    const seen = await Promise.all(streams.map(async (stream) => (await stream.until(5)).map(({ data }) => data?.samples?.by)));
    expect(seen).toEqual(bearers.map((bearer) => Array.from({ length: 5 }, () => bearer)));
    expect(edge.fakes.sockets() - before).toBeLessThanOrEqual(1);
    // Entity requests of the events go to the other subgraph under the same viewer's token.
    const entityTokens = edge.fakes.seen.filter(({ subgraph }) => subgraph === 'network').map(({ authorization }) => authorization);
    for (const bearer of bearers) expect(entityTokens).toContain(bearer);
  });

  it('take the operation’s own token before that of the connection', async () => {
    const other = `Bearer ${await edge.issuer.token({ tid: 'utility-1', sub: 'dee' })}`;
    const [event] = await keep(overSocket(clientOf(edge), own, { variables: { every: 20 }, authorization: other })).until(1);
    expect(event?.data?.samples?.by).toBe(other);
  });

  it('are refused with a code: no token, forged token, broken text, cost', async () => {
    const refusals = async (query: string, authorization: string | undefined) => {
      const subscriber = keep(overSocket(clientOf(edge, authorization), query));
      const [event] = await subscriber.until(1);
      await subscriber.ended;
      return event?.errors?.map(({ extensions }) => extensions?.code);
    };
    expect(await refusals(crossing, '')).toEqual(['UNAUTHENTICATED']);
    expect(await refusals(crossing, 'Bearer forged')).toEqual(['UNAUTHENTICATED']);
    expect(await refusals('subscription { samples { nothing } }', edge.bearer)).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    expect(await refusals('subscription { samples {', edge.bearer)).toEqual(['GRAPHQL_PARSE_FAILED']);
    expect(await refusals('{ stations(first: 100) { nodes { name } } }', edge.bearer)).toEqual(['COST_LIMIT']);
    const { response } = await overMultipart(edge.url, crossing, 'Bearer forged');
    expect(response.status).toBe(401);
  });

  it('end with UNAUTHENTICATED when the token ends', async () => {
    const short = `Bearer ${await edge.issuer.token({ tid: 'utility-1', expiresIn: '2s' })}`;
    const streams = [keep(overSocket(clientOf(edge, short), crossing)), keep((await overMultipart(edge.url, crossing, short)).subscriber), keep(overSse(edge.url, crossing, short))];
    for (const stream of streams) {
      await stream.ended;
      expect(stream.events.length).toBeGreaterThan(1);
      expect(stream.events.at(-1)?.errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
    }
  });

  it.each(['20', '600000'])('leave nothing behind on the subgraph when clients leave, with an event every %s ms', async (every) => {
    await vi.waitFor(() => expect(edge.fakes.running()).toBe(0), 5000);
    const query = `subscription { samples(every: ${every}) { sequence station { name } } }`;
    const streams = [keep(overSocket(clientOf(edge), query)), keep(overSse(edge.url, query, edge.bearer)), keep((await overMultipart(edge.url, query, edge.bearer)).subscriber)];
    await Promise.all(streams.map((stream) => stream.until(1)));
    expect(edge.fakes.running()).toBe(3);
    for (const stream of streams) stream.leave();
    await vi.waitFor(() => expect(edge.fakes.running()).toBe(0), 5000);
  });

  it('also answers queries and mutations over the socket', async () => {
    const [answer] = await keep(overSocket(clientOf(edge), '{ version whoAmI }')).until(1);
    expect(answer).toEqual({ data: { version: '1.2.3', whoAmI: edge.bearer } });
  });

  it('survive a restart of their subgraph', async () => {
    const stream = keep(overSocket(clientOf(edge), crossing));
    await stream.until(3);
    await edge.fakes.restart('plants', 600);
    const before = stream.events.length;
    const events = await stream.until(before + 4);
    expect(events.every(({ errors }) => !errors)).toBe(true);
    // A new stream on the subgraph's side, the same one on the client's.
    expect(events.slice(before).some(({ data }) => data?.samples?.sequence === 0)).toBe(true);
  });

  it('show a coded error for the fields of a subgraph that is away, and go on', async () => {
    const stream = keep(overSocket(clientOf(edge), crossing));
    await stream.until(1);
    await edge.fakes.stop('network');
    await vi.waitFor(() => expect(stream.events.at(-1)?.errors?.[0]?.extensions?.code).toBe('SERVICE_UNAVAILABLE'), 5000);
    const before = stream.events.length;
    await stream.until(before + 3);
  });
});

describe('a subscription whose subgraph does not come back', () => {
  it('ends with a coded error', async () => {
    const edge = await startTestEdge({}, { retryForMs: 750 });
    tidy.push(() => edge.stop().catch(() => undefined));
    const stream = keep(overSocket(clientOf(edge), own, { variables: { every: 20 } }));
    await stream.until(2);
    await edge.fakes.stop('plants');
    await stream.ended;
    expect(stream.events.at(-1)?.errors?.[0]).toMatchObject({ message: 'plants does not answer', extensions: { code: 'SERVICE_UNAVAILABLE' } });
  });
});

describe('a plain request for a subscription', () => {
  it('is told which transports there are', async () => {
    const edge = await startTestEdge();
    tidy.push(() => edge.stop());
    const { status, body } = await edge.ask(crossing);
    expect(status).toBe(406);
    expect(body.errors?.[0]).toMatchObject({ extensions: { code: 'BAD_REQUEST' }, message: expect.stringContaining('graphql-transport-ws') as string });
  });
});
