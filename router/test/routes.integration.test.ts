import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { describeEachDatabase } from '../../packages/entities/test/databases.ts';
import { type GatewayInstallation, installGateway, type Json } from './installation.ts';

vi.setConfig({ testTimeout: 60_000 });

describeEachDatabase('routes beside GraphQL', (database) => {
  let house: GatewayInstallation;
  beforeAll(async () => {
    house = await installGateway(database, 2);
  });
  afterAll(() => house?.stop());

  const upload = async (headers: Record<string, string>, at = 0, path = '/import/who?name=a-secret'): Promise<{ status: number; headers: Headers; body: Json }> => {
    const response = await fetch(`${house.edges[at]!.url}${path}`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: '{"rows":1}' });
    return { status: response.status, headers: response.headers, body: await response.json() };
  };
  const keyed = async (more: object = {}) => {
    const applicationId = await house.newApplication(more);
    return { applicationId, ...(await house.newKey(applicationId)) };
  };
  const claimsOf = (authorization: string) => JSON.parse(Buffer.from(authorization.split('.')[1]!, 'base64url').toString());
  const codeOf = ({ body }: { body: Json }) => body.errors?.[0]?.extensions.code;
  const entries = async (filter: object) => (await house.ask('query ($filter: AccessEntryFilter) { accessEntries(filter: $filter, first: 1000) { nodes { kind actorKind application { id } operationKind operation code status bytesIn bytesOut transport } } }', { filter })).accessEntries.nodes;

  it('take a key, of which the service sees the token alone', async () => {
    const { key, applicationId } = await keyed();
    const { status, body } = await upload({ 'x-api-key': key });
    expect([status, body.key, body.body]).toEqual([200, null, { rows: 1 }]);
    expect(claimsOf(body.authorization)).toMatchObject({ sub: applicationId, kind: 'application', scope: 'network:read' });
  });

  it('refuse a wrong key, one that was revoked and one beside a token, and leave a bad token to the service', async () => {
    const { key, id } = await keyed();
    expect((await upload({ 'x-api-key': key })).status).toBe(200);
    expect(await upload({ 'x-api-key': `${key.slice(0, -1)}!` })).toMatchObject({ status: 401, body: { errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] } });
    expect(codeOf(await upload({ 'x-api-key': key, authorization: `Bearer ${house.admin}` }))).toBe('BAD_REQUEST');
    expect((await upload({})).status).toBe(401);
    expect((await upload({ authorization: 'Bearer rubbish' })).body.authorization).toBe('Bearer rubbish');
    await house.change('revokeApiKey', { id }, 'apiKey { id }');
    await expect.poll(async () => (await upload({ 'x-api-key': key })).status, { timeout: 10_000 }).toBe(401);
  });

  it('count on the limits that operations count on, at both edges, and say when to come again', async () => {
    const { key } = await keyed({ limits: { callsPerDay: 20 } });
    const headers = { 'x-api-key': key };
    const answers = await Promise.all(Array.from({ length: 60 }, async (_item, index) => (index % 3 === 0 ? house.edges[index % 2]!.ask('{ whoAmI }', { bearer: null, headers }) : upload(headers, index % 2))));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(20);
    const over = await upload(headers);
    expect([over.status, codeOf(over), over.headers.get('ratelimit-policy')]).toEqual([429, 'QUOTA', '"day";q=20;w=86400']);
    expect(Number(over.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it('belong to API classes: an application with classes calls what one of them names', async () => {
    const apiClass = async (operations: string[]) => (await house.change('addApiClass', { name: `类 ${operations.join(' ')}`, permissions: ['network:read'], operations }, 'apiClass { id }')).apiClass.id;
    const queries = await keyed({ apiClassIds: [await apiClass(['Query.whoAmI'])] });
    const uploads = await keyed({ apiClassIds: [await apiClass(['POST /import'])] });
    expect(await upload({ 'x-api-key': queries.key })).toMatchObject({ status: 403, body: { errors: [{ extensions: { code: 'FORBIDDEN', coordinate: 'POST /import' } }] } });
    expect((await upload({ 'x-api-key': uploads.key })).status).toBe(200);
    await expect(house.change('addApiClass', { name: 'wrong', permissions: [], operations: ['POST /auth'] }, 'apiClass { id }')).rejects.toThrow('INVALID_VALUE');
  });

  it('stand in the access log and in that of exchanges with other systems', async () => {
    const { key, applicationId } = await keyed({ limits: { callsPerDay: 2 } });
    await upload({ 'x-api-key': key });
    await upload({ 'x-api-key': key }, 0, '/import/nothing');
    await upload({ 'x-api-key': key });
    await expect.poll(() => entries({ applicationId: { eq: applicationId } }), { timeout: 10_000 }).toHaveLength(3);
    const mine = await entries({ applicationId: { eq: applicationId } });
    const entry = { kind: 'DATA_EXCHANGE', actorKind: 'application', application: { id: applicationId }, operationKind: 'POST', bytesIn: 10, transport: 'http' };
    expect(mine).toContainEqual(expect.objectContaining({ ...entry, operation: '/import/who', status: 200, code: null, bytesOut: expect.any(Number) }));
    expect(mine).toContainEqual(expect.objectContaining({ ...entry, operation: '/import/nothing', status: 404, code: 'NOT_FOUND' }));
    expect(mine).toContainEqual(expect.objectContaining({ ...entry, operation: '/import/who', status: 429, code: 'QUOTA' }));
    await upload({ authorization: `Bearer ${house.admin}` });
    await expect.poll(() => entries({ kind: 'ACCESS' }), { timeout: 10_000 }).toContainEqual(expect.objectContaining({ kind: 'ACCESS', operation: '/import/who', application: null }));
    const stored = JSON.stringify(await database.execute('select * from identity.access_entry'));
    for (const secret of ['a-secret', key.slice(-43), house.admin.slice(-40)]) expect(stored).not.toContain(secret);
  });
});
