import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { describeEachDatabase } from '../../packages/entities/test/databases.ts';
import { type GatewayInstallation, installGateway, type Json } from './installation.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const waitFor = { timeout: 30_000 };

describeEachDatabase('a scheduled call', (database) => {
  let house: GatewayInstallation;
  let receiver: Server;
  const received: Json[] = [];
  beforeAll(async () => {
    receiver = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString())).on('end', () => {
        received.push(JSON.parse(body));
        response.end();
      });
    }).listen(0, '127.0.0.1');
    house = await installGateway(database, 2, { HYDROGRAPH_WEBHOOK_ALLOW: '127.0.0.1' });
  });
  afterAll(async () => {
    await house?.stop();
    receiver.closeAllConnections();
    receiver.close();
  });

  let names = 0;
  const partner = async (more: object = {}) => {
    const applicationId = await house.newApplication(more);
    const { webhook } = await house.change('addWebhook', { name: `钩 ${(names += 1)}`, applicationId, url: `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`, events: ['TEST'] }, 'webhook { id }');
    return { applicationId, webhookId: webhook.id as string };
  };
  const facts = (more: object = {}) => ({ name: `日报 ${(names += 1)}`, cron: '0 8 * * *', document: 'query Daily { version }', ...more });
  const add = async (more: object): Promise<Json> => (await house.change('addScheduledCall', facts(more), 'scheduledCall { id version nextRunAt variables }')).scheduledCall;
  const runsOf = async (id: string, state?: string): Promise<Json[]> => (await house.ask('query ($filter: ScheduledRunFilter) { scheduledRuns(filter: $filter) { nodes { id dueAt state attempts code message durationMs resultBytes } } }', { filter: { scheduledCallId: { eq: id }, ...(state && { state }) } })).scheduledRuns.nodes;
  const receivedOf = (id: string) => received.filter(({ data }) => data?.scheduledCallId === id);
  const makeDue = (id: string) => database.execute(`update identity.scheduled_run set next_attempt_at = now() - interval '1 second', due_at = now() - interval '3 days' where scheduled_call_id = '${id}' and state = 'WAITING'`);
  const logged = async (id: string): Promise<Json[]> => (await house.ask('query ($filter: AccessEntryFilter) { accessEntries(filter: $filter, first: 10) { nodes { operation transport code requestId } } }', { filter: { applicationId: { eq: id } } })).accessEntries.nodes;

  it('is run when it is due, by one of two edges, once however often it fell due, and its answer is posted', async () => {
    const owner = await partner();
    const { id, nextRunAt } = await add(owner);
    expect(nextRunAt).toMatch(/T00:00:00/);
    await makeDue(id);
    await expect.poll(() => receivedOf(id).length, waitFor).toBe(1);
    const [run] = await runsOf(id, 'DONE');
    expect(run).toMatchObject({ state: 'DONE', attempts: 1, code: null });
    expect(receivedOf(id)[0]).toMatchObject({ type: 'scheduled.call', data: { name: expect.stringContaining('日报'), runId: run!.id, dueAt: run!.dueAt, result: { data: { version: expect.any(String) } } } });
    // The next one waits for its time.
    expect(await runsOf(id, 'WAITING')).toMatchObject([{ dueAt: nextRunAt, attempts: 0 }]);
    await expect.poll(() => logged(owner.applicationId), waitFor).toMatchObject([{ operation: 'Daily', transport: 'schedule', requestId: run!.id }]);
  });

  it('that an edge died with is run by another one under the same id, and told of once', async () => {
    const { id } = await add(await partner());
    const [waiting] = await runsOf(id);
    // As an edge leaves it that is killed after it took the run: claimed, begun, and nobody is there to end it.
    await database.execute(`update identity.scheduled_run set attempts = 1, claimed_until = now() + interval '3 seconds', next_attempt_at = now() - interval '1 second' where id = '${waiting!.id}'`);
    expect(receivedOf(id)).toEqual([]);
    await expect.poll(() => runsOf(id, 'DONE'), waitFor).toMatchObject([{ id: waiting!.id, attempts: 2 }]);
    await expect.poll(() => receivedOf(id).map(({ data }) => data.runId), waitFor).toEqual([waiting!.id]);
  });

  it('is given up when five attempts ended without a word, and that is told', async () => {
    const { id } = await add(await partner());
    await database.execute(`update identity.scheduled_run set attempts = 5, claimed_until = now(), next_attempt_at = now() where scheduled_call_id = '${id}'`);
    await expect.poll(() => runsOf(id, 'FAILED'), waitFor).toMatchObject([{ code: 'ABANDONED' }]);
    await expect.poll(() => receivedOf(id)[0]?.data.result, waitFor).toMatchObject({ errors: [{ extensions: { code: 'ABANDONED' } }] });
  });

  it('runs now on demand, and under the limits of its application', async () => {
    const owner = await partner({ limits: { callsPerDay: 1 } });
    const { id } = await add(owner);
    const first = (await house.change('runScheduledCall', { id }, 'run { id state }')).run;
    expect(first.state).toBe('WAITING');
    await expect.poll(() => runsOf(id, 'DONE'), waitFor).toMatchObject([{ id: first.id }]);
    await house.change('runScheduledCall', { id }, 'run { id }');
    await expect.poll(() => runsOf(id, 'FAILED'), waitFor).toMatchObject([{ code: 'QUOTA', message: expect.stringContaining('1 times a day') }]);
    await expect.poll(() => receivedOf(id).length, waitFor).toBe(2);
  });

  it('is changed, switched off and removed', async () => {
    const owner = await partner();
    const { id, version } = await add(owner);
    const { scheduledCall } = await house.change('updateScheduledCall', { id, version, cron: '30 6 1 * *' }, 'scheduledCall { version cron nextRunAt }');
    expect(scheduledCall.nextRunAt).toMatch(/T22:30:00/);
    expect(await runsOf(id)).toMatchObject([{ dueAt: scheduledCall.nextRunAt }]);
    await expect(house.change('updateScheduledCall', { id, version, cron: '0 0 * * *' }, 'scheduledCall { id }')).rejects.toThrow('CONFLICT');
    await expect(house.change('removeWebhook', { id: owner.webhookId }, 'webhook { id }')).rejects.toThrow('IN_USE');
    await house.change('updateScheduledCall', { id, active: false }, 'scheduledCall { id }');
    expect(await runsOf(id)).toEqual([]);
    await expect(house.change('runScheduledCall', { id }, 'run { id }')).rejects.toThrow('INVALID_VALUE');
    await house.change('removeScheduledCall', { id }, 'scheduledCall { id }');
    expect((await house.ask('query ($id: ID!) { scheduledCall(id: $id) { id } }', { id })).scheduledCall).toBeNull();
  });

  it('may be a trusted document, named by its hash', async () => {
    const owner = await partner({ trustedDocumentsOnly: true });
    await expect(add(owner)).rejects.toThrow('trusted list');
    const { documents } = await house.change('addTrustedDocuments', { applicationId: owner.applicationId, documents: [{ text: 'query Trusted { version }' }] }, 'documents { hash }');
    const { scheduledCall } = await house.change('addScheduledCall', { ...facts(owner), document: null, documentHash: documents[0].hash }, 'scheduledCall { document }');
    expect(scheduledCall.document).toBe('query Trusted { version }');
  });

  it.each([
    { cron: 'daily' },
    { cron: '* * * * * *' },
    { document: '{ nothing }' },
    { document: 'mutation { readNotices(input: { ids: [] }) { userErrors { code } } }' },
    { document: 'query ($first: Int!) { pipes(first: $first) { totalCount } }' },
    { variables: [1] },
    { document: null },
    { documentHash: 'abc' },
    { name: ' ' },
    { webhookId: '018f0000-0000-7000-8000-000000000009' },
  ])('is refused as %j', async (wrong) => {
    await expect(house.change('addScheduledCall', { ...facts(await partner()), ...wrong }, 'scheduledCall { id }')).rejects.toThrow(/INVALID_VALUE|REQUIRED|NOT_FOUND/);
  });

  it('is refused where its application may not call what it asks, or the webhook is another one\'s', async () => {
    const { apiClass } = await house.change('addApiClass', { name: `阀 ${(names += 1)}`, operations: ['Query.valves'], permissions: [] }, 'apiClass { id }');
    const bounded = await partner({ apiClassIds: [apiClass.id] });
    await expect(add(bounded)).rejects.toThrow('Query.version');
    await expect(add({ ...(await partner()), webhookId: bounded.webhookId })).rejects.toThrow('another application');
  });
});
