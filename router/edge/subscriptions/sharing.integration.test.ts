import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { startTestEdge, type TestEdge } from '../../test/edge.ts';
import { overSocket, socketClient, type Subscriber } from '../../test/subscribers.ts';

interface Reading {
  value: number;
  by: string;
  text: string;
  station?: { name: string };
}

const own = 'subscription ($cursor: String) { readings(cursor: $cursor) { value by text } }';
const crossing = 'subscription ($id: ID!, $rate: Float) { readings(stationId: $id, maxRatePerS: $rate) { value by station { name } } }';
const readingsOf = ({ events }: Subscriber): Reading[] => events.flatMap(({ data }) => (data ? [data['readings'] as unknown as Reading] : []));

describe.each(['rust', 'javascript'] as const)('subscriptions of one scope, %s planner', (planner) => {
  let edge: TestEdge;
  const tidy: (() => unknown)[] = [];
  beforeAll(async () => {
    edge = await startTestEdge({ HYDROGRAPH_PLANNER: planner, HYDROGRAPH_EXECUTED_EVENTS_LIMIT: '130' });
  });
  afterEach(async () => {
    for (const undo of tidy.splice(0)) await undo();
    await vi.waitFor(() => expect(edge.fakes.running()).toBe(0), 5000);
  });
  afterAll(() => edge?.stop());

  const follow = (query: string, variables: Record<string, unknown> = {}, authorization = edge.bearer) => {
    const client = socketClient(edge.url, authorization);
    tidy.push(() => client.dispose());
    return overSocket(client, query, { variables });
  };
  const anotherToken = async (claims: { sub?: string; expiresIn?: string } = {}) => `Bearer ${await edge.issuer.token({ tid: 'utility-1', ...claims })}`;

  it.each([
    ['relayed', own, {}],
    ['executed', crossing, { id: '4' }],
  ])('are %s once, whichever token they come with', async (_how, query, variables) => {
    const streams = [follow(query, variables), follow(query, variables, await anotherToken()), follow(query, variables, await anotherToken())];
    await Promise.all(streams.map((stream) => stream.until(4)));
    await vi.waitFor(() => expect(edge.fakes.running()).toBe(1), 5000);
    const late = follow(query, variables, await anotherToken());
    await late.until(6);
    expect(edge.fakes.running()).toBe(1);
    for (const stream of [...streams, late]) {
      const values = readingsOf(stream).map(({ value }) => value);
      expect(values).toEqual([...values.keys()].map((index) => (values[0] ?? 0) + index));
    }
    if (query === crossing) expect(readingsOf(late)[0]?.station).toEqual({ name: 'Station 4' });
    else expect(readingsOf(late)[0]).toEqual({ value: expect.any(Number), by: expect.any(String), text: 'a "quote", "hydrographPosition":"x"}}}' });
  });

  it('are not shared with another user', async () => {
    const other = await anotherToken({ sub: 'ben' });
    const [mine, theirs] = [follow(own), follow(own, {}, other)];
    await Promise.all([mine.until(3), theirs.until(3)]);
    expect(edge.fakes.running()).toBe(2);
    expect(new Set(readingsOf(mine).map(({ by }) => by))).toEqual(new Set([edge.bearer]));
    expect(new Set(readingsOf(theirs).map(({ by }) => by))).toEqual(new Set([other]));
  });

  it.each([
    ['relayed', own, {}],
    ['executed', crossing, { id: '4' }],
  ])('go on under the next token when the viewer they run under leaves, and lose nothing: %s', async (_how, query, variables) => {
    const first = follow(query, variables);
    await first.until(2);
    const next = await anotherToken();
    const second = follow(query, variables, next);
    await second.until(3);
    first.leave();
    await vi.waitFor(() => expect(readingsOf(second).at(-1)?.by).toBe(next), 5000);
    await second.until(second.events.length + 5);
    const values = readingsOf(second).map(({ value }) => value);
    expect(values).toEqual([...values.keys()].map((index) => (values[0] ?? 0) + index));
  });

  it('outlive the token of one of them', async () => {
    const short = follow(own, {}, await anotherToken({ expiresIn: '3s' }));
    await short.until(2);
    const stays = follow(own);
    await short.ended;
    expect(short.events.at(-1)?.errors?.[0]?.extensions?.['code']).toBe('UNAUTHENTICATED');
    await stays.until(stays.events.length + 5);
    expect(stays.events.every(({ errors }) => !errors)).toBe(true);
  });

  it('give who comes back with a cursor what it missed', async () => {
    const watching = follow(own);
    await watching.until(20);
    const [, , , , fifth] = readingsOf(watching);
    const cursor = Buffer.from(JSON.stringify([1, fifth?.value, ['collector', fifth?.value]])).toString('base64url');
    const back = follow(own, { cursor });
    await back.until(25);
    expect(readingsOf(back)[0]?.value).toBe(readingsOf(watching)[5]?.value);
    const values = [...new Set(readingsOf(back).map(({ value }) => value))];
    expect(values).toEqual([...values.keys()].map((index) => (values[0] ?? 0) + index));
    await vi.waitFor(() => expect(edge.fakes.running()).toBe(1), 5000);
  });

  it('are refused with a code where too many would have to be executed; those that run go on', async () => {
    const runs = [1, 2].map((id) => follow(crossing, { id: String(id), rate: 50 }));
    await Promise.all(runs.map((stream) => stream.until(2)));
    const refused = follow(crossing, { id: '3', rate: 50 });
    await refused.ended;
    expect(refused.events[0]?.errors?.[0]?.extensions).toMatchObject({ code: 'RATE_LIMITED', ratePerS: 50, limit: 130 });
    const shared = follow(crossing, { id: '1', rate: 50 });
    await shared.until(3);
    await Promise.all(runs.map((stream) => stream.until(stream.events.length + 3)));
  });
});

describe('the price of subscriptions', () => {
  it('is cost x rate, bounded for a connection and for a user', async () => {
    const edge = await startTestEdge({ HYDROGRAPH_SOCKET_PRICE_LIMIT: '100', HYDROGRAPH_VIEWER_PRICE_LIMIT: '250' });
    const clients = Array.from({ length: 3 }, () => socketClient(edge.url, edge.bearer));
    // Cost 1 x 60 a second.
    const ask = (client = clients[0]!) => overSocket(client, 'subscription { readings(maxRatePerS: 60) { value } }');
    const code = async (stream: Subscriber) => (await stream.until(1))[0]?.errors?.[0];
    const first = ask();
    expect(await code(first)).toBeUndefined();
    expect(await code(ask())).toMatchObject({ message: expect.stringContaining('on this connection') as string, extensions: { code: 'RATE_LIMITED', price: 120, limit: 100 } });
    first.leave();
    await vi.waitFor(async () => expect(await code(ask())).toBeUndefined(), 5000);
    await Promise.all(clients.map((client) => client.dispose()));
    await edge.stop();
  });
});
