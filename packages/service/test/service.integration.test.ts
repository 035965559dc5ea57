import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClient, type Client as SocketClient, type SubscribePayload } from 'graphql-ws';
import WebSocket from 'ws';
import { startTrial, type Trial } from './trial.ts';

const tid = '018f0000-0000-7000-8000-000000000001';

describe.each(['apollo', 'mercurius'] as const)('the chassis with %s', (engine) => {
  let trial: Trial;
  let url: string;
  let token: string;

  beforeAll(async () => {
    trial = await startTrial(engine);
    url = await trial.service.listen({ host: '127.0.0.1', port: 0 });
    token = await trial.issuer.token({ tid, name: 'Anna', scope: 'plants:read energy:read' });
  });
  afterAll(() => trial?.service.stop());

  async function post(body: unknown, bearer?: string, headers: Record<string, string> = {}) {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(bearer && { authorization: `Bearer ${bearer}` }), ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    return { status: response.status, requestId: response.headers.get('x-request-id'), body: (await response.json()) as Answer };
  }
  interface Answer {
    data?: Record<string, unknown> | null;
    errors?: { message: string; path?: unknown[]; extensions: Record<string, unknown> }[];
  }
  const ask = (query: string, bearer: string | undefined = token, variables?: object) => post({ query, variables }, bearer);
  const code = ({ body }: { body: Answer }) => body.errors?.map(({ extensions }) => extensions.code);

  describe('over HTTP', () => {
    it('answers whom the token names', async () => {
      expect(await ask('{ me pumps { id power } }')).toMatchObject({ status: 200, body: { data: { me: `Anna of ${tid}`, pumps: [{ id: '1', power: 75 }, { id: '2', power: 75 }] } } });
    });

    it('answers what is public without a token, and only that', async () => {
      expect(await post({ query: '{ version __typename }' })).toMatchObject({ status: 200, body: { data: { version: '1.2.3' } } });
      const mixed = await post({ query: '{ version me }' });
      expect([mixed.status, mixed.body.data, code(mixed)]).toEqual([200, { version: '1.2.3', me: null }, ['UNAUTHENTICATED']]);
    });

    it.each(['{ me }', '{ pumps { id } }', '{ __schema { types { name } } }', '{ version __schema { types { name } } }', '{ _service { sdl } }', 'mutation { start(id: 1) { id } }', '{ nonsense }', 'query ($r: [_Any!]!) { _entities(representations: $r) { __typename } }'])(
      'refuses %s without a token',
      async (query) => {
        const answer = await post({ query, variables: { r: [] } });
        expect([answer.status, code(answer), answer.body.data]).toEqual([401, ['UNAUTHENTICATED'], undefined]);
      },
    );

    it('refuses expired, foreign, misdirected and unreadable tokens, each with its reason', async () => {
      const { createTestIssuer } = await import('@hydrograph/access/testing.ts');
      const foreign = await (await createTestIssuer()).token({ tid });
      const cases = { expired: await trial.issuer.token({ tid, expiresIn: '-1m' }), forged: foreign, 'wrong-audience': await trial.issuer.token({ tid, audience: 'elsewhere' }), malformed: 'abc.def' };
      for (const [reason, bearer] of Object.entries(cases)) {
        const answer = await ask('{ version }', bearer);
        expect([answer.status, code(answer), answer.body.errors?.[0]?.extensions.reason]).toEqual([401, ['UNAUTHENTICATED'], reason]);
      }
    });

    it('names what a lacking permission forbids, and answers the rest', async () => {
      const answer = await ask('{ me secret }');
      expect([answer.status, answer.body.data]).toEqual([200, { me: `Anna of ${tid}`, secret: null }]);
      expect(answer.body.errors).toEqual([expect.objectContaining({ message: 'Query.secret needs the permission identity:write', path: ['secret'], extensions: { code: 'FORBIDDEN', coordinate: 'Query.secret', permission: 'identity:write' } })]);
      expect(code(await ask('mutation { start(id: 1) { id } }'))).toEqual(['FORBIDDEN']);
    });

    it('guards a type by whatever way it is reached, and its fields beyond that', async () => {
      const stranger = await trial.issuer.token({ tid, scope: 'customers:read' });
      for (const query of ['{ pump(id: 1) { id } }', '{ nearest { id } }', '{ nearest { ... on Pump { owner } } }']) expect(code(await ask(query, stranger))).toEqual(['FORBIDDEN']);
      const operator = await trial.issuer.token({ tid, scope: 'plants:*' });
      const answer = await ask('{ pump(id: 1) { owner power } }', operator);
      expect([answer.body.data, answer.body.errors?.[0]?.message]).toEqual([{ pump: { owner: 'utility', power: null } }, 'Pump.power needs the permission energy:read']);
    });

    it('resolves entities, and refuses each representation alone', async () => {
      const query = 'query ($r: [_Any!]!) { _entities(representations: $r) { __typename ... on Pump { id owner } ... on Meter { id } } }';
      const variables = { r: [{ __typename: 'Pump', id: '7' }, { __typename: 'Meter', id: '8' }] };
      expect((await ask(query, token, variables)).body.data).toEqual({ _entities: [{ __typename: 'Pump', id: '7', owner: 'utility' }, { __typename: 'Meter', id: '8' }] });
      const operator = await trial.issuer.token({ tid, scope: 'plants:read' });
      const half = await ask(query, operator, variables);
      expect([half.body.data, code(half), half.body.errors?.[0]?.path]).toEqual([{ _entities: [{ __typename: 'Pump', id: '7', owner: 'utility' }, null] }, ['FORBIDDEN'], ['_entities', 1]]);
    });

    it('hides what went wrong inside, and gives the id to look for it', async () => {
      const answer = await post({ query: '{ broken }' }, token, { 'x-request-id': 'req-42' });
      expect(answer).toMatchObject({ status: 200, requestId: 'req-42', body: { data: { broken: null } } });
      expect(answer.body.errors).toEqual([expect.objectContaining({ message: 'Internal error (request req-42)', path: ['broken'], extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'req-42' } })]);
    });

    it('passes errors that are meant for people', async () => {
      expect((await ask('{ badly }')).body.errors).toEqual([expect.objectContaining({ message: 'That is no pump', extensions: { code: 'BAD_USER_INPUT', field: 'id' } })]);
    });

    it.each([
      ['a syntax error', { query: '{ pumps {' }, 'GRAPHQL_PARSE_FAILED'],
      ['an unknown field', { query: '{ pumps { colour } }' }, 'GRAPHQL_VALIDATION_FAILED'],
      ['a missing variable', { query: 'query ($t: DateTime!) { at(time: $t) }' }, 'BAD_USER_INPUT'],
      ['a wrong variable', { query: 'query ($t: DateTime!) { at(time: $t) }', variables: { t: 'yesterday' } }, 'BAD_USER_INPUT'],
      ['an unknown operation', { query: 'query A { me }', operationName: 'B' }, 'OPERATION_RESOLUTION_FAILURE'],
      ['no query', { variables: {} }, 'BAD_USER_INPUT'],
      ['a list', [{ query: '{ me }' }], 'BAD_USER_INPUT'],
      ['a text', '"{ me }"', 'BAD_USER_INPUT'],
      ['broken JSON', '{"query":', 'BAD_USER_INPUT'],
    ])('answers %s with status 400 and one clear error', async (_name, body, expected) => {
      const answer = await post(body, token);
      expect([answer.status, code(answer)]).toEqual([400, [expected]]);
      expect('data' in answer.body).toBe(false);
    });

    it('reads scalars from variables and from the text', async () => {
      const volume = '9007199254740993';
      const variables = { t: '2026-11-23T16:00:00+08:00', w: { type: 'Point', coordinates: [120, 30] }, v: volume };
      const expected = `2026-11-23T08:00:00.000Z Point bigint ${volume}`;
      expect((await ask('query ($t: DateTime!, $w: GeoJSON, $v: BigInt) { at(time: $t, where: $w, volume: $v) }', token, variables)).body.data).toEqual({ at: expected });
      expect((await ask(`{ at(time: "2026-11-23T08:00:00Z", where: { type: "Point", coordinates: [120, 30] }, volume: ${volume}) }`)).body.data).toEqual({ at: expected });
    });

    it('tells health, readiness and metrics without a token', async () => {
      expect(await (await fetch(`${url}/health`)).json()).toMatchObject({ status: 'ok', name: 'trial' });
      expect(await (await fetch(`${url}/ready`)).json()).toMatchObject({ status: 'ready', parts: { clock: 'ready' } });
      expect(await (await fetch(`${url}/metrics`)).text()).toMatch(/hydrograph_http_request_seconds_count\{service="trial",method="POST",route="\/graphql",status="200"\} \d/);
    });

    it('answers unknown addresses and methods in the shape of GraphQL errors', async () => {
      expect(await (await fetch(`${url}/nowhere?token=x`)).json()).toEqual({ errors: [{ message: 'trial has no GET /nowhere', extensions: { code: 'NOT_FOUND' } }] });
      expect((await fetch(`${url}/graphql`)).status).toBe(405);
    });
  });

  describe('over WebSocket', () => {
    const clients: SocketClient[] = [];
    const connect = (connectionParams?: Record<string, unknown>): SocketClient => {
      const client = createClient({ url: `${url.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket, retryAttempts: 0, connectionParams, lazy: true });
      clients.push(client);
      return client;
    };
    afterAll(() => Promise.all(clients.map((client) => client.dispose())));

    const authorized = (bearer: string, query: string): SubscribePayload => ({ query, extensions: { authorization: `Bearer ${bearer}` } });

    /** Everything one operation sends; an error message becomes the last entry. */
    async function collect(client: SocketClient, payload: SubscribePayload): Promise<unknown[]> {
      const seen: unknown[] = [];
      await new Promise<void>((resolve) => {
        client.subscribe(payload, { next: (value) => seen.push(value), error: (errors) => (seen.push({ refused: errors }), resolve()), complete: resolve });
      });
      return seen;
    }

    it('sends events, each with a context of its own', async () => {
      const events = (await collect(connect(), authorized(token, 'subscription { ticks(count: 3) { n serial pump { id power } } }'))) as { data: { ticks: { n: number; serial: number } } }[];
      expect(events.map(({ data }) => data.ticks.n)).toEqual([1, 2, 3]);
      expect(new Set(events.map(({ data }) => data.ticks.serial)).size).toBe(3);
    });

    it('takes each operation for the user of its own token, on one socket', async () => {
      const client = connect({ authorization: `Bearer ${token}` });
      const other = await trial.issuer.token({ tid, name: 'Bo', scope: 'plants:read' });
      const [anna, bo] = await Promise.all([collect(client, { query: '{ me }' }), collect(client, authorized(other, '{ me }'))]);
      expect([anna, bo]).toEqual([[{ data: { me: `Anna of ${tid}` } }], [{ data: { me: `Bo of ${tid}` } }]]);
    });

    it.each([
      ['no token', undefined, 'subscription { ticks(count: 1) { n } }', 'UNAUTHENTICATED'],
      ['a bad token', 'x.y.z', 'subscription { ticks(count: 1) { n } }', 'UNAUTHENTICATED'],
      ['an unknown field', 'good', 'subscription { ticks(count: 1) { colour } }', 'GRAPHQL_VALIDATION_FAILED'],
      ['a syntax error', 'good', 'subscription {', 'GRAPHQL_PARSE_FAILED'],
      ['a lacking permission', 'weak', 'subscription { ticks(count: 1) { n } }', 'FORBIDDEN'],
    ])('refuses %s, and the socket goes on', async (_name, kind, query, expected) => {
      const client = connect();
      const weak = await trial.issuer.token({ tid, scope: 'customers:read' });
      const bearer = kind === 'good' ? token : kind === 'weak' ? weak : kind;
      const [last] = (await collect(client, { query, ...(bearer && { extensions: { authorization: `Bearer ${bearer}` } }) })) as { refused?: { extensions: object }[]; errors?: { extensions: object }[] }[];
      expect((last?.refused ?? last?.errors)?.[0]?.extensions).toMatchObject({ code: expected });
      expect(await collect(client, authorized(token, '{ version }'))).toEqual([{ data: { version: '1.2.3' } }]);
    });

    it('ends a subscription with an error when its token expires, even while nothing happens', async () => {
      const brief = await trial.issuer.token({ tid, scope: 'plants:read', expiresIn: '2s' });
      const seen = (await collect(connect(), authorized(brief, 'subscription { never { n } }'))) as { errors: { extensions: object }[] }[];
      expect(seen).toHaveLength(1);
      expect(seen[0]!.errors[0]!.extensions).toMatchObject({ code: 'UNAUTHENTICATED', reason: 'expired' });
      expect(trial.ended).toContain('never');
    });

    it('ends the source when the client leaves', async () => {
      trial.ended.length = 0;
      const client = connect();
      await new Promise<void>((resolve) => {
        const leave = client.subscribe(authorized(token, 'subscription { ticks(count: 1000, every: 5) { n } }'), { next: () => (leave(), resolve()), error: () => resolve(), complete: () => resolve() });
      });
      await expect.poll(() => trial.ended).toEqual(['ticks']);
    });

    it('hides internal errors here too', async () => {
      const [answer] = (await collect(connect(), authorized(token, '{ broken }'))) as { errors: { message: string; extensions: object }[] }[];
      expect(answer!.errors[0]!.message).toMatch(/^Internal error \(request /);
      expect(answer!.errors[0]!.extensions).toMatchObject({ code: 'INTERNAL_SERVER_ERROR' });
    });
  });

  it('ends sockets and answers what runs when it stops', async () => {
    const other = await startTrial(engine);
    const address = await other.service.listen({ port: 0 });
    const bearer = await other.issuer.token({ tid });
    const client = createClient({ url: `${address.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket, retryAttempts: 0 });
    const ended = new Promise((resolve) => client.subscribe({ query: 'subscription { never { n } }', extensions: { authorization: bearer } }, { next: () => undefined, error: resolve, complete: () => resolve('complete') }));
    await expect.poll(async () => (await fetch(`${address}/metrics`)).text()).toContain('hydrograph_subscriptions{service="trial"} 1');
    await other.service.stop();
    await ended;
    await expect(fetch(`${address}/health`)).rejects.toThrow();
  });
});
