import { randomUUID } from 'node:crypto';
import { decodeJwt } from 'jose';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { describeEachDatabase } from '../../../packages/entities/test/databases.ts';
import { install, type Installation } from './installation.ts';

vi.setConfig({ testTimeout: 60_000 });

/** Each test knows the shape of its own answers. */
type Json = ReturnType<typeof JSON.parse>;

const secret = 'a-secret-of-our-services';

describeEachDatabase('applications that call the API', (database) => {
  let house: Installation;
  let edgeToken: string;
  beforeAll(async () => {
    house = await install(database, { HYDROGRAPH_SERVICE_SECRET: secret });
    edgeToken = await serviceToken('edge');
  });
  afterAll(() => house?.stop());
  afterEach(() => void (house.now.offsetMs = 0));

  const serviceToken = async (clientId: string): Promise<string> => {
    const response = await fetch(`${house.url}/auth/token`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ grant: 'client-credentials', clientId, clientSecret: secret }) });
    return ((await response.json()) as { accessToken: string }).accessToken;
  };
  const gateway = async (path: string, body: object, token = edgeToken) => {
    const response = await fetch(`${house.url}/gateway/${path}`, { method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` }, body: JSON.stringify(body) });
    return { status: response.status, body: (await response.json()) as Json };
  };
  const change = async (mutation: string, input: object, selection: string, token = house.admin): Promise<Json> => {
    const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
    const { data, errors } = await house.ask(`mutation ($input: ${type}!) { ${mutation}(input: $input) { ${selection} userErrors { field code message } } }`, token, { input });
    if (errors) throw new Error(JSON.stringify(errors));
    return data[mutation];
  };
  const newApplication = async (more: object = {}): Promise<string> => {
    const { application, userErrors } = await change('addClientApplication', { name: `应用 ${randomUUID()}`, kind: 'SERVICE', permissions: ['network:read'], ...more }, 'application { id }');
    expect(userErrors).toEqual([]);
    return application.id;
  };
  const newKey = async (applicationId: string, more: object = {}): Promise<{ id: string; key: string }> => {
    const { apiKey, key, userErrors } = await change('addApiKey', { applicationId, name: '合作方网站', ...more }, 'key apiKey { id }');
    expect(userErrors).toEqual([]);
    return { id: apiKey.id, key };
  };

  describe('a key', () => {
    it('is shown once, stored as a hash, and becomes a short token of its application', async () => {
      const applicationId = await newApplication();
      const { id, key } = await newKey(applicationId);
      const { body } = await gateway('key', { key });
      expect(body).toMatchObject({ keyId: id, keyExpiresAt: null, expiresIn: 900, application: { id: applicationId, operations: null, callsPerDay: null, trustedDocumentsOnly: false } });
      expect(decodeJwt(body.accessToken)).toMatchObject({ sub: applicationId, kind: 'application', scope: 'network:read', zoneinfo: 'Asia/Shanghai' });
      const stored = JSON.stringify(await database.execute('select * from identity.api_key')) + JSON.stringify(await database.execute('select * from identity.audit_entry')) + JSON.stringify(await database.execute('select * from identity.outbox'));
      expect(stored).not.toContain(key.slice(-43));
    });

    it('ends when it is revoked, when its time is over, and with its application; another one lives on', async () => {
      const applicationId = await newApplication();
      const [first, second, third] = [await newKey(applicationId), await newKey(applicationId), await newKey(applicationId, { expiresAt: new Date(Date.now() + 120_000).toISOString() })];
      const watched = { applications: [applicationId], keys: [first.id, second.id, third.id] };
      expect((await gateway('watch', watched)).body.deadKeys).toEqual([]);
      await change('revokeApiKey', { id: first.id, reason: '泄露' }, 'apiKey { revokedAt }');
      expect((await gateway('watch', watched)).body.deadKeys).toEqual([first.id]);
      house.now.offsetMs = 150_000;
      expect((await gateway('watch', watched)).body.deadKeys).toEqual([first.id, third.id]);
      for (const { key } of [first, third]) expect((await gateway('key', { key })).status).toBe(401);
      house.now.offsetMs = 0;
      expect((await gateway('key', { key: second.key })).status).toBe(200);
      await change('updateClientApplication', { id: applicationId, active: false }, 'application { active }');
      expect((await gateway('key', { key: second.key })).status).toBe(401);
      expect((await gateway('watch', watched)).body.applications).toMatchObject([{ active: false }]);
    });

    it('is refused whatever else is sent in its place', async () => {
      const { id, key } = await newKey(await newApplication());
      const other = await newKey(await newApplication());
      for (const wrong of ['', 'hgk_', 'x'.repeat(200), `${key}x`, key.toUpperCase(), `${other.key.slice(0, 36)}${key.slice(36)}`, `hgk_${'0'.repeat(32)}_${'A'.repeat(43)}`, `hgk_${id.replaceAll('-', '')}_${'A'.repeat(43)}`, "' or true --"]) expect((await gateway('key', { key: wrong })).status, wrong).toBe(401);
      expect((await gateway('key', { key: 'x'.repeat(201) })).status).toBe(400);
    });

    it('is exchanged for the edge alone', async () => {
      const { key } = await newKey(await newApplication());
      expect((await gateway('key', { key }, house.admin)).status).toBe(403);
      expect((await gateway('key', { key }, await serviceToken('network'))).status).toBe(403);
      expect((await gateway('key', { key }, 'nonsense')).status).toBe(401);
    });

    it('is not given to an app on a device that may run any document, and not twenty-one times', async () => {
      const device = await newApplication({ kind: 'NATIVE', redirectUris: ['com.example:/back'] });
      expect((await change('addApiKey', { applicationId: device, name: 'a' }, 'key')).userErrors).toMatchObject([{ code: 'INVALID_VALUE' }]);
      await change('updateClientApplication', { id: device, trustedDocumentsOnly: true }, 'application { id }');
      await newKey(device);
      expect((await change('updateClientApplication', { id: device, trustedDocumentsOnly: false }, 'application { id }')).userErrors).toMatchObject([{ code: 'IN_USE' }]);
      for (let n = 1; n < 20; n++) await newKey(device);
      expect((await change('addApiKey', { applicationId: device, name: 'a' }, 'key')).userErrors).toMatchObject([{ code: 'TOO_MANY' }]);
    });
  });

  describe('an API class', () => {
    it('adds its permissions and bounds the operations, until it is taken away', async () => {
      const { apiClass } = await change('addApiClass', { name: '水厂只读', permissions: ['plants:read'], operations: ['Query.plants'] }, 'apiClass { id version }');
      const applicationId = await newApplication({ apiClassIds: [apiClass.id] });
      const { key } = await newKey(applicationId);
      const { body } = await gateway('key', { key });
      expect(decodeJwt(body.accessToken).scope).toBe('network:read plants:read');
      expect(body.application.operations).toEqual(['Query.plants']);
      expect((await change('removeApiClass', { id: apiClass.id }, 'apiClass { id }')).userErrors).toMatchObject([{ code: 'IN_USE' }]);
      await change('updateApiClass', { id: apiClass.id, operations: [] }, 'apiClass { id }');
      const [settings] = (await gateway('watch', { applications: [applicationId], keys: [] })).body.applications;
      expect(settings.operations).toBeNull();
      expect(settings.revision).not.toBe(body.application.revision);
      await change('updateClientApplication', { id: applicationId, apiClassIds: [] }, 'application { apiClasses { id } }');
      expect((await change('removeApiClass', { id: apiClass.id }, 'apiClass { id }')).userErrors).toEqual([]);
    });

    it.each([{ permissions: ['network:fly'] }, { operations: ['pipes'] }, { operations: ['Query.pipes; drop'] }, { name: ' ' }])('is refused with %j', async (wrong) => {
      expect((await change('addApiClass', { name: randomUUID(), permissions: ['network:read'], ...wrong }, 'apiClass { id }')).userErrors).toHaveLength(1);
    });

    it('is not given by somebody who lacks what it gives', async () => {
      const { token } = await house.signIn(await house.person(`helper-${randomUUID().slice(0, 8)}`, ['operator']));
      const answer = await house.ask('mutation { addApiClass(input: { name: "x", permissions: ["*"] }) { apiClass { id } } }', token);
      expect(answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    });
  });

  describe('limits', () => {
    const edge = randomUUID();
    const lease = async (applicationId: string, want = 1, id: string = randomUUID(), by = edge) => (await gateway('leases', { edge: by, requests: [{ id, applicationId, want }], ended: [] })).body.leases[0];
    const end = (id: string, used: number) => gateway('leases', { edge, requests: [], ended: [{ id, used }] });
    const usage = async (id: string) => ((await house.ask('query ($id: ID!) { clientApplication(id: $id) { usage { period used held limit } } }', house.admin, { id })).data.clientApplication as Json).usage;

    it('hold for two edges together, to the last call', async () => {
      const applicationId = await newApplication({ limits: { callsPerDay: 40 } });
      const granted = await Promise.all(Array.from({ length: 60 }, (_item, index) => lease(applicationId, 10, randomUUID(), index % 2 === 0 ? edge : randomUUID())));
      expect(granted.reduce((sum, slice) => sum + (slice.granted ?? 0), 0)).toBe(40);
      expect(granted.filter((slice) => slice.over === 'DAY').length).toBeGreaterThan(0);
      expect(await usage(applicationId)).toMatchObject([{ period: 'MINUTE', limit: null }, { period: 'DAY', used: 0, held: 40, limit: 40 }, { period: 'MONTH', limit: null }]);
    });

    it('give back what was not used, once', async () => {
      const applicationId = await newApplication({ limits: { callsPerDay: 100 } });
      const id = randomUUID();
      expect((await lease(applicationId, 50, id)).granted).toBe(5);
      await end(id, 2);
      await end(id, 2);
      expect((await usage(applicationId))[1]).toMatchObject({ used: 2, held: 0 });
    });

    it('count a lease once when its answer was lost and it is asked for again', async () => {
      const applicationId = await newApplication({ limits: { callsPerDay: 100 } });
      const id = randomUUID();
      expect((await lease(applicationId, 3, id)).granted).toBe(3);
      expect((await lease(applicationId, 3, id)).granted).toBe(3);
      expect((await usage(applicationId))[1]).toMatchObject({ held: 3 });
    });

    it('count what a killed edge held as used, and what it says much later not again', async () => {
      const applicationId = await newApplication({ limits: { callsPerDay: 100 } });
      const id = randomUUID();
      await lease(applicationId, 5, id);
      house.now.offsetMs = 50_000;
      await lease(applicationId, 1);
      house.now.offsetMs = 0;
      await end(id, 1);
      expect((await usage(applicationId))[1]).toMatchObject({ used: 5, held: 1 });
    });

    it('begin anew with the next minute and the next day of the utility', async () => {
      const applicationId = await newApplication({ limits: { callsPerMinute: 1 } });
      expect((await lease(applicationId)).granted).toBe(1);
      expect(await lease(applicationId)).toMatchObject({ over: 'MINUTE', limit: 1 });
      house.now.offsetMs = 60_000;
      expect((await lease(applicationId)).granted).toBe(1);
    });

    it('are unknown for an application that is switched off', async () => {
      const applicationId = await newApplication();
      await change('updateClientApplication', { id: applicationId, active: false }, 'application { id }');
      expect(await lease(applicationId)).toMatchObject({ unknown: true });
      expect(await lease(randomUUID())).toMatchObject({ unknown: true });
    });

    it.each([{ callsPerDay: 0 }, { callsPerMinute: -5 }, { depth: 51 }, { aliases: 100_000 }])('are refused as %j', async (limits) => {
      expect((await change('addClientApplication', { name: randomUUID(), kind: 'SERVICE', permissions: [], limits }, 'application { id }')).userErrors).toMatchObject([{ field: ['limits', Object.keys(limits)[0]], code: 'INVALID_VALUE' }]);
    });
  });

  describe('a trusted list', () => {
    it('takes documents by their hash, all or none', async () => {
      const applicationId = await newApplication();
      const text = 'query Pipes { pipes { totalCount } }';
      const add = (documents: object[]) => change('addTrustedDocuments', { applicationId, documents }, 'documents { hash name }');
      const { documents } = await add([{ text }, { text }]);
      expect(documents).toMatchObject([{ name: 'Pipes', hash: expect.stringMatching(/^[0-9a-f]{64}$/) }, { name: 'Pipes' }]);
      expect((await gateway('document', { applicationId, hash: documents[0].hash })).body.text).toBe(text);
      expect((await gateway('document', { applicationId: await newApplication(), hash: documents[0].hash })).body.text).toBeNull();
      const refused = await add([{ text: '{ a }' }, { text: 'query {' }, { text: 'fragment F on Pipe { id }' }]);
      expect(refused).toMatchObject({ documents: [], userErrors: [{ field: ['documents', '1', 'text'] }, { field: ['documents', '2', 'text'] }] });
      const before = (await gateway('watch', { applications: [applicationId], keys: [] })).body.applications[0].documentsRevision;
      await change('removeTrustedDocuments', { applicationId, hashes: [documents[0].hash] }, 'documents { hash }');
      expect((await gateway('document', { applicationId, hash: documents[0].hash })).body.text).toBeNull();
      expect((await gateway('watch', { applications: [applicationId], keys: [] })).body.applications[0].documentsRevision).not.toBe(before);
    });
  });

  it('keep the history of their limits', async () => {
    const id = await newApplication({ limits: { callsPerDay: 10 } });
    const before = new Date().toISOString();
    await change('updateClientApplication', { id, limits: { callsPerMinute: 5 } }, 'application { id }');
    const read = async (asOf?: string) => ((await house.ask('query ($id: ID!, $asOf: DateTime) { clientApplications(filter: { id: { eq: $id } }, asOf: $asOf) { nodes { limits { callsPerDay callsPerMinute } } } }', house.admin, { id, asOf })).data.clientApplications as Json).nodes[0].limits;
    expect(await read(before)).toEqual({ callsPerDay: 10, callsPerMinute: null });
    expect(await read()).toEqual({ callsPerDay: null, callsPerMinute: 5 });
  });

  it('are read with few statements, however many there are', async () => {
    // What the service does by itself meanwhile is counted as well: the least of several tries is the query's own.
    const counts: number[] = [];
    while (counts.length < 5) counts.push((await countOf('{ clientApplications(first: 100) { nodes { id apiClasses { name } apiKeys { name } limits { cost } } } }')).statements);
    expect(Math.min(...counts)).toBeLessThanOrEqual(3);
  });

  async function countOf(query: string): Promise<{ statements: number }> {
    const metric = async () => Number(/^hydrograph_sql_statements_total\S* (\d+)/m.exec(await (await fetch(`${house.url}/metrics`)).text())?.[1]);
    const before = await metric();
    const { errors } = await house.ask(query, house.admin);
    expect(errors).toBeUndefined();
    return { statements: (await metric()) - before };
  }
});
