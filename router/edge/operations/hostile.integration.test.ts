import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { startTestEdge, type TestEdge } from '../../test/edge.ts';

describe('requests that are wrong before they are GraphQL', () => {
  let edge: TestEdge;
  beforeAll(async () => {
    edge = await startTestEdge({ HYDROGRAPH_BODY_LIMIT: '100000', HYDROGRAPH_SOCKET_OPERATION_LIMIT: '3' });
  });
  afterAll(() => edge?.stop());

  const post = async (body: string | Buffer<ArrayBuffer>, headers: Record<string, string> = { 'content-type': 'application/json' }) => {
    const response = await fetch(`${edge.url}/graphql`, { method: 'POST', body, headers: { authorization: edge.bearer, ...headers } });
    const answer = (await response.json()) as { errors?: { message: string; extensions: { code: string } }[] };
    return [response.status, answer.errors?.[0]?.extensions.code];
  };

  it.each<[string, string | Buffer<ArrayBuffer>, number]>([
    ['no JSON', '{ "query": ', 400],
    ['nothing', '', 400],
    ['JSON that is no object', '"query"', 400],
    ['null', 'null', 400],
    ['a batch', '[{"query":"{ version }"},{"query":"{ version }"}]', 400],
    ['a query that is no text', '{"query":{"a":1}}', 400],
    ['variables that are no object', '{"query":"{ version }","variables":[1]}', 400],
    ['invalid UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]), 400],
    ['a prototype in disguise', '{"query":"{ version }","__proto__":{"admin":true}}', 400],
    ['a body over the limit', JSON.stringify({ query: `{ version } #${'x'.repeat(200_000)}` }), 413],
  ])('refuses %s', async (_what, body, status) => {
    expect(await post(body)).toEqual([status, 'BAD_REQUEST']);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])('refuses the content type %s, which a form of another site could send', async (type) => {
    expect(await post('{"query":"{ version }"}', { 'content-type': type })).toEqual([415, 'BAD_REQUEST']);
  });

  it.each([['x', 400, 'BAD_REQUEST'], ['0'.repeat(64), 200, 'PERSISTED_QUERY_NOT_FOUND']])('says what is wrong with the hash of a document: %s', async (sha256Hash, status, code) => {
    expect(await post(JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash } } }))).toEqual([status, code]);
  });

  it('takes keys of applications only where it can ask identity about them', async () => {
    const response = await fetch(`${edge.url}/graphql`, { method: 'POST', body: '{"query":"{ version }"}', headers: { 'content-type': 'application/json', 'x-api-key': 'x' } });
    expect([response.status, ((await response.json()) as { errors: { extensions: { code: string } }[] }).errors[0]!.extensions.code]).toEqual([503, 'SERVICE_UNAVAILABLE']);
  });

  it('takes a GET only with a header that another site cannot send, and never a mutation', async () => {
    const get = async (query: string, headers: Record<string, string>) => (await fetch(`${edge.url}/graphql?query=${encodeURIComponent(query)}`, { headers })).status;
    expect(await get('{ version }', {})).toBe(400);
    expect(await get('{ version }', { 'apollo-require-preflight': '1' })).toBe(200);
    expect(await get('{ whoAmI }', { authorization: edge.bearer })).toBe(200);
    expect(await get('mutation { rename(id: 1, name: "x") { name } }', { authorization: edge.bearer })).toBe(405);
    expect((await fetch(`${edge.url}/graphql`, { method: 'PUT' })).status).toBe(404);
  });

  it('outlives clients that ask for a WebSocket elsewhere and break off', async () => {
    const breakOff = () =>
      new Promise<void>((resolve) => {
        const socket = connect(Number(new URL(edge.url).port), '127.0.0.1', () => socket.write('GET /elsewhere HTTP/1.1\r\nhost: x\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n', () => setImmediate(() => socket.resetAndDestroy())));
        socket.on('error', () => undefined);
        socket.once('close', () => resolve());
      });
    for (let count = 0; count < 10; count += 1) await breakOff();
    expect(await post('{"query":"{ version }"}')).toEqual([200, undefined]);
  });

  it('grants nothing to other origins', async () => {
    const response = await fetch(`${edge.url}/graphql`, { method: 'OPTIONS', headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' } });
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('closes sockets that speak something else, and bounds what one may run', async () => {
    const closed = (send: (socket: WebSocket) => void, protocol = 'graphql-transport-ws') =>
      new Promise<number>((resolve) => {
        const socket = new WebSocket(`${edge.url.replace('http', 'ws')}/graphql`, protocol);
        socket.on('open', () => send(socket));
        socket.on('close', (code) => resolve(code));
        socket.on('error', () => resolve(-1));
      });
    expect(await closed((socket) => socket.send('not json'))).toBe(4400);
    expect(await closed((socket) => socket.send('{"type":"subscribe","id":"1","payload":{"query":"{ version }"}}'))).toBe(4401);
    expect(await closed((socket) => socket.send('x'.repeat(200_000)))).toBe(1009);
    expect(await closed(() => undefined, 'graphql-ws')).toBe(-1);

    const codes: unknown[] = [];
    const code = await closed((socket) => {
      socket.on('message', (data) => {
        const message = JSON.parse(String(data)) as { type: string; payload?: { errors?: { extensions: { code: string } }[] } };
        if (message.type === 'connection_ack') for (const id of '12345') socket.send(JSON.stringify({ type: 'subscribe', id, payload: { query: 'subscription { samples(every: 10000) { sequence } }' } }));
        if (message.type === 'next' && message.payload?.errors) codes.push(message.payload.errors[0]?.extensions.code);
        if (message.type === 'complete' && codes.length === 2) socket.close(1000);
      });
      socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: edge.bearer } }));
    });
    expect([code, codes]).toEqual([1000, ['RATE_LIMITED', 'RATE_LIMITED']]);
  });

  it('lives on after clients that break off in the middle', async () => {
    for (const bytes of ['POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-length: 500\r\n\r\n{"qu', 'GARBAGE\r\n\r\n', 'GET /graphql HTTP/1.1\r\nhost: x\r\nupgrade: websocket\r\nconnection: upgrade\r\n\r\n', 'GET /other HTTP/1.1\r\nhost: x\r\nupgrade: websocket\r\nconnection: upgrade\r\n\r\n']) {
      await new Promise<void>((resolve) => {
        const socket = connect(Number(new URL(edge.url).port), '127.0.0.1', () => socket.end(bytes));
        socket.on('close', () => resolve());
        socket.on('error', () => resolve());
        socket.resume();
      });
    }
    expect((await edge.ask('{ version }')).status).toBe(200);
  });
});
