import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { describeEachDatabase } from '../../packages/entities/test/databases.ts';
import type { TestEdge } from './edge.ts';
import { type GatewayInstallation, installGateway } from './installation.ts';
import { overSocket, socketClient } from './subscribers.ts';

vi.setConfig({ testTimeout: 60_000 });

const whoAmI = '{ whoAmI }';
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

describeEachDatabase('applications at two edges', (database) => {
  let house: GatewayInstallation;
  let edge: TestEdge;
  beforeAll(async () => {
    house = await installGateway(database, 2);
    edge = house.edges[0]!;
  });
  afterAll(() => house?.stop());

  const call = (key: string, query = whoAmI, at = edge) => at.ask(query, { bearer: null, headers: { 'x-api-key': key } });
  const post = async (body: object, headers: Record<string, string>) => {
    const response = await fetch(`${edge.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) });
    return { status: response.status, body: (await response.json()) as { data?: unknown; errors?: { message: string; extensions: { code: string } }[] } };
  };
  const codeOf = ({ body }: { body: { errors?: { extensions: Record<string, unknown> }[] } }) => body.errors?.[0]?.extensions['code'];
  const keyed = async (more: object = {}) => {
    const applicationId = await house.newApplication(more);
    return { applicationId, ...(await house.newKey(applicationId)) };
  };
  const usage = async (id: string) => (await house.ask('query ($id: ID!) { clientApplication(id: $id) { usage { period used held } } }', { id })).clientApplication.usage;

  describe('a key', () => {
    it('becomes a token, which is all that the subgraphs see', async () => {
      const { key, applicationId } = await keyed();
      const { status, body } = await call(key);
      expect(status).toBe(200);
      const token = String(body.data?.['whoAmI']).replace('Bearer ', '');
      expect(JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString())).toMatchObject({ sub: applicationId, kind: 'application', scope: 'network:read' });
      expect(edge.logged()).not.toContain(key.slice(-43));
    });

    it('is refused when it is wrong, or comes beside a token', async () => {
      const { key } = await keyed();
      for (const wrong of ['x', `${key}x`, `${key.slice(0, -1)}!`]) expect(await call(wrong), wrong).toMatchObject({ status: 401, body: { errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] } });
      expect(await edge.ask(whoAmI, { headers: { 'x-api-key': key } })).toMatchObject({ status: 400, body: { errors: [{ extensions: { code: 'BAD_REQUEST' } }] } });
    });

    it('ends everywhere within seconds when it is revoked, with what runs under it', async () => {
      const { id, key } = await keyed();
      for (const at of house.edges) expect((await call(key, whoAmI, at)).status).toBe(200);
      const running = overSocket(socketClient(edge.url, undefined, { apiKey: key }), 'subscription { samples { sequence by } }');
      await running.until(1);
      await house.change('revokeApiKey', { id }, 'apiKey { id }');
      for (const at of house.edges) await expect.poll(async () => (await call(key, whoAmI, at)).status, { timeout: 10_000 }).toBe(401);
      await expect.poll(() => JSON.stringify(running.events.at(-1))).toContain('UNAUTHENTICATED');
      await running.ended;
    });

    it('gets what its application may do within seconds', async () => {
      const { key, applicationId } = await keyed();
      await call(key);
      await house.change('updateClientApplication', { id: applicationId, permissions: ['plants:read'] }, 'application { id }');
      const scope = async () => JSON.parse(Buffer.from(String((await call(key)).body.data?.['whoAmI']).split('.')[1] ?? '', 'base64url').toString() || '{}').scope;
      await expect.poll(scope, { timeout: 10_000 }).toBe('plants:read');
      await house.change('updateClientApplication', { id: applicationId, active: false }, 'application { id }');
      await expect.poll(async () => (await call(key)).status, { timeout: 10_000 }).toBe(401);
    });
  });

  describe('limits', () => {
    it('hold to the call at two edges together, and say when to come again', async () => {
      const { key, applicationId } = await keyed({ limits: { callsPerDay: 40 } });
      const answers = await Promise.all(Array.from({ length: 120 }, (_item, index) => call(key, whoAmI, house.edges[index % 2]!)));
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(40);
      const refused = answers.filter(({ status }) => status === 429);
      expect(refused).toHaveLength(80);
      expect(refused.at(-1)).toMatchObject({ body: { errors: [{ extensions: { code: 'QUOTA', period: 'DAY', limit: 40 } }] } });
      expect(Number(refused.at(-1)!.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(refused.at(-1)!.headers.get('ratelimit-policy')).toBe('"day";q=40;w=86400');
      expect(answers.find(({ status }) => status === 200)!.headers.get('ratelimit')).toMatch(/^"day";r=\d+;t=\d+$/);
      await expect.poll(async () => (await usage(applicationId))[1], { timeout: 10_000 }).toEqual({ period: 'DAY', used: 40, held: 0 });
    });

    it('of a minute are another code', async () => {
      const { key } = await keyed({ limits: { callsPerMinute: 1 } });
      const answers = [await call(key), await call(key), await call(key)];
      expect(answers.map(codeOf)).toContain('RATE_LIMITED');
    });

    it('count what a stopped edge has used and no more', async () => {
      const { key, applicationId } = await keyed({ limits: { callsPerDay: 1000 } });
      const third = await house.startEdge();
      for (let n = 0; n < 3; n++) expect((await call(key, whoAmI, third)).status).toBe(200);
      await third.stop();
      expect((await usage(applicationId))[1]).toEqual({ period: 'DAY', used: 3, held: 0 });
    });

    it('are none where none are set, and the calls are counted', async () => {
      const { key, applicationId } = await keyed();
      await Promise.all(Array.from({ length: 50 }, () => call(key)));
      await expect.poll(async () => (await usage(applicationId))[2], { timeout: 10_000 }).toEqual({ period: 'MONTH', used: 50, held: 0 });
    });

    it('of depth and cost are its own', async () => {
      const { key } = await keyed({ limits: { depth: 1, cost: 100_000 } });
      expect(codeOf(await call(key, '{ station(id: "1") { name } }'))).toBe('DOCUMENT_LIMIT');
      const many = '{ stations(first: 60000) { nodes { id } } }';
      expect(codeOf(await edge.ask(many, { bearer: `Bearer ${house.admin}` }))).toBe('COST_LIMIT');
      const { key: rich } = await keyed({ limits: { cost: 100 } });
      expect(codeOf(await call(rich, '{ stations(first: 200) { nodes { id } } }'))).toBe('COST_LIMIT');
      expect((await call(rich, '{ stations(first: 2) { nodes { id } } }')).status).toBe(200);
    });
  });

  it('call the operations of their classes and no others', async () => {
    const { apiClass } = await house.change('addApiClass', { name: '只问我是谁', permissions: [], operations: ['Query.whoAmI'] }, 'apiClass { id }');
    const { key } = await keyed({ apiClassIds: [apiClass.id] });
    expect((await call(key)).status).toBe(200);
    for (const beyond of ['{ station(id: "1") { id } }', '{ whoAmI ...More } fragment More on Query { x: station(id: "1") { id } }', '{ __schema { queryType { name } } }', 'mutation { rename(id: "1", name: "x") { id } }'])
      expect(await call(key, beyond), beyond).toMatchObject({ status: 403, body: { errors: [{ extensions: { code: 'FORBIDDEN' } }] } });
  });

  describe('a trusted list', () => {
    const trusted = 'query Who { whoAmI }';
    it('is all that a trusted application runs, by text or by hash', async () => {
      const { key, applicationId } = await keyed({ trustedDocumentsOnly: true });
      await house.change('addTrustedDocuments', { applicationId, documents: [{ text: trusted }] }, 'documents { hash }');
      const asKey = { 'x-api-key': key };
      expect((await post({ query: trusted }, asKey)).status).toBe(200);
      expect((await post({ extensions: { persistedQuery: { version: 1, sha256Hash: hashOf(trusted) } } }, asKey)).status).toBe(200);
      expect((await post({ documentId: `sha256:${hashOf(trusted)}` }, asKey)).status).toBe(200);
      for (const other of [{ query: `${trusted} ` }, { documentId: `sha256:${hashOf('x')}` }, { query: '{ __typename }' }]) expect(codeOf(await post(other, asKey)), JSON.stringify(other)).toBe('DOCUMENT_NOT_TRUSTED');
      await house.change('removeTrustedDocuments', { applicationId, hashes: [hashOf(trusted)] }, 'documents { hash }');
      await expect.poll(async () => codeOf(await post({ query: trusted }, asKey)), { timeout: 10_000 }).toBe('DOCUMENT_NOT_TRUSTED');
    });

    it('may be run by hash by an application that runs others too', async () => {
      const { key, applicationId } = await keyed();
      const text = 'query Listed { whoAmI }';
      await house.change('addTrustedDocuments', { applicationId, documents: [{ text }] }, 'documents { hash }');
      expect((await post({ documentId: hashOf(text) }, { 'x-api-key': key })).status).toBe(200);
      expect((await post({ query: whoAmI }, { 'x-api-key': key })).status).toBe(200);
      expect(codeOf(await post({ documentId: hashOf(text) }, { authorization: `Bearer ${house.admin}` }))).toBe('PERSISTED_QUERY_NOT_FOUND');
    });
  });

  it('and everybody else may send the hash of a document that was sent before', async () => {
    const authorization = { authorization: `Bearer ${house.admin}` };
    const text = 'query Again { whoAmI }';
    const persistedQuery = { version: 1, sha256Hash: hashOf(text) };
    expect(await post({ extensions: { persistedQuery } }, authorization)).toMatchObject({ status: 200, body: { errors: [{ message: 'PersistedQueryNotFound', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }] } });
    expect((await post({ query: text, extensions: { persistedQuery } }, authorization)).body.data).toBeDefined();
    expect((await post({ extensions: { persistedQuery } }, authorization)).body.data).toBeDefined();
    expect(codeOf(await post({ query: '{ other: whoAmI }', extensions: { persistedQuery } }, authorization))).toBe('BAD_REQUEST');
    for (const rubbish of [{ persistedQuery: 1 }, { persistedQuery: { version: 2, sha256Hash: hashOf(text) } }, { persistedQuery: { version: 1, sha256Hash: '../../x' } }]) expect(codeOf(await post({ extensions: rubbish }, authorization))).toBe('BAD_REQUEST');
  });
});
