import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { describeEachDatabase } from '../../packages/entities/test/databases.ts';
import { type GatewayInstallation, installGateway } from './installation.ts';
import { overSocket, socketClient } from './subscribers.ts';

vi.setConfig({ testTimeout: 60_000 });

describeEachDatabase('the access log', (database) => {
  let house: GatewayInstallation;
  beforeAll(async () => {
    house = await installGateway(database, 1);
  });
  afterAll(() => house?.stop());

  const entries = async (filter: object) =>
    (await house.ask('query ($filter: AccessEntryFilter) { accessEntries(filter: $filter, first: 1000) { totalCount nodes { kind actorKind application { id } operationKind operation cost code status durationMs bytesIn bytesOut address transport requestId } } }', { filter })).accessEntries;
  const report = async (applicationId?: string) =>
    (await house.ask('query ($from: DateTime!, $id: ID) { apiActivity(from: $from, applicationId: $id) { rows { application { id } operation calls errors callsPerSecond p50Ms p95Ms p99Ms } series { calls errors } } }', { from: new Date(Date.now() - 60_000).toISOString(), id: applicationId })).apiActivity;

  it('has what people and systems called, within seconds, and never a token, a key or a variable', async () => {
    const [edge] = house.edges;
    const applicationId = await house.newApplication();
    const { key } = await house.newKey(applicationId);
    const bearer = `Bearer ${house.admin}`;
    await edge!.ask('query Mine($id: ID!) { station(id: $id) { name } }', { bearer, variables: { id: 'a secret' } });
    await edge!.ask('query Theirs { whoAmI }', { bearer: null, headers: { 'x-api-key': key } });
    await edge!.ask('query Wrong { refused }', { bearer: null, headers: { 'x-api-key': key, 'x-request-id': 'theirs-1' } });
    await edge!.ask('{ nothing }', { bearer });
    await edge!.ask('{ whoAmI }', { bearer: null });
    await expect.poll(async () => (await entries({})).totalCount, { timeout: 10_000 }).toBe(4);
    const { nodes } = await entries({});
    expect(nodes).toContainEqual(expect.objectContaining({ kind: 'ACCESS', actorKind: 'user', application: null, operationKind: 'query', operation: 'Mine', cost: 1, code: null, status: 200, transport: 'http', bytesIn: expect.any(Number), bytesOut: expect.any(Number), address: expect.stringContaining('127.0.0.1') }));
    expect(nodes).toContainEqual(expect.objectContaining({ kind: 'DATA_EXCHANGE', actorKind: 'application', application: { id: applicationId }, operation: 'Theirs', code: null }));
    expect(nodes).toContainEqual(expect.objectContaining({ operation: 'Wrong', code: 'FORBIDDEN', requestId: 'theirs-1' }));
    expect(nodes).toContainEqual(expect.objectContaining({ operation: null, code: 'GRAPHQL_VALIDATION_FAILED', status: 400 }));
    expect((await entries({ kind: 'DATA_EXCHANGE', code: { isNull: true } })).totalCount).toBe(1);
    const stored = JSON.stringify(await database.execute('select * from identity.access_entry'));
    for (const secret of ['a secret', key.slice(-43), house.admin.slice(-40)]) expect(stored).not.toContain(secret);
  });

  it('is summed up by application and operation, asked for and live', async () => {
    const applicationId = await house.newApplication();
    const { key } = await house.newKey(applicationId);
    const live = overSocket(socketClient(house.identityUrl, `Bearer ${house.admin}`), `subscription { apiActivity(windowS: 60, everyS: 1, applicationId: "${applicationId}") { rows { operation calls } } }`);
    await Promise.all(Array.from({ length: 30 }, (_item, index) => house.edges[0]!.ask(index % 3 === 0 ? 'query Slow { slow(ms: 40) }' : 'query Fine { whoAmI }', { bearer: null, headers: { 'x-api-key': key } })));
    await house.edges[0]!.ask('query Fine { whoAmI refused }', { bearer: null, headers: { 'x-api-key': key } });
    await expect.poll(async () => (await report(applicationId)).rows.reduce((sum: number, row: { calls: number }) => sum + row.calls, 0), { timeout: 10_000 }).toBe(31);
    const { rows, series } = await report(applicationId);
    expect(rows).toEqual([
      { application: { id: applicationId }, operation: 'Fine', calls: 21, errors: 1, callsPerSecond: expect.any(Number), p50Ms: expect.any(Number), p95Ms: expect.any(Number), p99Ms: expect.any(Number) },
      expect.objectContaining({ operation: 'Slow', calls: 10, errors: 0 }),
    ]);
    expect(rows[1].p50Ms).toBeGreaterThan(35);
    expect(series.reduce((sum: number, step: { calls: number }) => sum + step.calls, 0)).toBe(31);
    expect((await report(randomUUID())).rows).toEqual([]);
    await expect.poll(() => JSON.stringify(live.events.at(-1)), { timeout: 10_000 }).toContain('"Fine","calls":21');
    live.leave();
  });

  it('says where it may lack something because an edge was killed', async () => {
    await database.execute(`insert into identity.edge (id, host, pid) values ('${randomUUID()}', '${hostname()}', 4194303)`);
    await expect.poll(async () => (await entries({ kind: 'GAP' })).nodes.map(({ operation }: { operation: string }) => operation), { timeout: 20_000 }).toEqual([expect.stringMatching(/process 4194303\) ended without saying so/)]);
    // A service's id is no UUID.
    expect((await entries({ actorId: { eq: 'service:edge' } })).totalCount).toBe(1);
    expect((await entries({ actorId: { ne: 'service:edge' }, kind: 'GAP' })).totalCount).toBe(0);
    const third = await house.startEdge();
    await third.stop();
    await expect.poll(async () => (await database.execute<{ stopped: number }>('select count(*)::int as stopped from identity.edge where stopped_at is not null'))[0]!.stopped, { timeout: 5000 }).toBe(1);
    expect((await entries({ kind: 'GAP' })).totalCount).toBe(1);
  });
});
