import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { fixedRuleBook, type AddressedRule } from '@hydrograph/access';
import { alarmsTopic, connectBus, type AlarmReport } from '@hydrograph/bus';
import { subjectsOf } from '@hydrograph/entities';
import { describeEachDatabase } from '../../../packages/entities/test/databases.ts';
import { networkTables } from '../src/database.ts';
import { decodeMap } from './decode-map.ts';
import { aNetwork } from './network-of.ts';
import { ownTenant, startTrial, type Trial } from './trial.ts';

const town = aNetwork()
  .reservoir('R1', { at: [87.6, 43.8] })
  .junction('J1', { at: [87.601, 43.8] })
  .junction('J2', { at: [87.602, 43.8] })
  .pipe('P1', 'R1', 'J1', { diameterMm: 300 })
  .pipe('P2', 'J1', 'J2', { diameterMm: 600 })
  .build();

describeEachDatabase('policies on the network', (database) => {
  const book = fixedRuleBook(subjectsOf(networkTables.entities));
  let trial: Trial;
  let version = 0;

  const rules = (...given: Partial<AddressedRule>[]): void => {
    const all = given.map((rule, index): AddressedRule => ({ id: `rule ${index}`, effect: 'DENY', action: 'read', subject: 'Pipe', for: { kind: 'EVERYONE' }, ...rule }));
    book.replace({ version: String(++version), tenants: { [ownTenant]: { rules: all as never, organisations: [], changed: {} } } });
  };
  const bytes = async (path: string, claims: object = {}): Promise<Buffer> => {
    const { rawPayload, statusCode } = await trial.service.app.inject({ url: path, headers: { authorization: `Bearer ${await trial.issuer.token({ tid: ownTenant, ...claims })}` } });
    if (statusCode !== 200) throw new Error(`${path} answered ${statusCode}`);
    return rawPayload;
  };
  const pipes = async (selection = 'code') => trial.ask(`{ pipes { totalCount nodes { ${selection} } } }`);
  const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

  beforeAll(async () => {
    trial = await startTrial(database.url(), {}, { rules: book });
    await trial.import(town, 'town');
  });
  afterAll(() => trial?.stop());

  it('leave everything to permissions where there are none', async () => {
    expect((await pipes()).data.pipes).toEqual({ totalCount: 2, nodes: [{ code: 'P1' }, { code: 'P2' }] });
  });

  it('hide a row from lists, counts, references, neighbours, history, search, summary, map and export', async () => {
    const { data } = await trial.ask('{ pipes(filter: { code: { eq: "P2" } }) { nodes { id } } }');
    const { id } = data.pipes.nodes[0];
    const whole = await bytes('/export/network');
    rules({ condition: { field: 'diameterMm', gt: 500 } });
    await settled();
    expect((await pipes()).data.pipes).toEqual({ totalCount: 1, nodes: [{ code: 'P1' }] });
    const instant = new Date().toISOString();
    const asked = await trial.ask(
      `query ($id: ID!, $instant: DateTime!, $any: [_Any!]!) {
        pipe(id: $id) { code } earlier: pipe(id: $id, asOf: $instant) { code } networkElement(id: $id) { code } past: pipes(asOf: $instant) { totalCount }
        _entities(representations: $any) { __typename ... on Pipe { code } } junctions { nodes { code pipes { code } } } search(text: "P2", first: 10) { code } networkSummary { counts { pipes } pipeLengthKm }
      }`,
      { id, instant, any: [{ __typename: 'Pipe', id }] },
    );
    expect(asked.errors).toBeUndefined();
    expect(asked.data).toMatchObject({ pipe: null, earlier: null, networkElement: null, past: { totalCount: 1 }, _entities: [null], search: [], networkSummary: { counts: { pipes: 1 } } });
    expect(asked.data.junctions.nodes).toEqual([{ code: 'J1', pipes: [{ code: 'P1' }] }, { code: 'J2', pipes: [] }]);
    expect(decodeMap(await bytes('/map/elements')).layers.pipes!.code).toEqual(['P1']);
    expect(whole.toString()).toMatch(/^\s*P2\s+J1\s+J2/m);
    expect((await bytes('/export/network')).toString()).not.toMatch(/^\s*P2\s+J1\s+J2/m);
    const changed = await trial.ask('mutation ($input: UpdatePipeInput!) { updatePipe(input: $input) { userErrors { code } } }', { input: { id, material: 'PE' } });
    expect(changed.data.updatePipe.userErrors).toEqual([{ code: 'NOT_FOUND' }]);
  });

  it('narrow to what is allowed, for those it is for', async () => {
    rules({ effect: 'ALLOW', condition: { field: 'code', in: ['P2'] }, for: { kind: 'ROLE', id: 'contractor' } });
    await settled();
    const token = await trial.issuer.token({ tid: ownTenant, roles: ['contractor'] });
    const { body } = await trial.service.app.inject({ method: 'POST', url: '/graphql', headers: { authorization: `Bearer ${token}` }, payload: { query: '{ pipes { totalCount nodes { code } } }' } });
    expect(JSON.parse(body).data.pipes).toEqual({ totalCount: 1, nodes: [{ code: 'P2' }] });
    expect((await pipes()).data.pipes.totalCount).toBe(2);
  });

  it('hide a field: empty where it may be, an error where it may not, and nothing to filter or sort by', async () => {
    rules({ fields: ['material', 'diameterMm'], condition: { field: 'code', eq: 'P1' } });
    await settled();
    expect((await pipes('code material lengthM')).errors).toBeUndefined();
    const { errors } = await pipes('code diameterMm');
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'FORBIDDEN', coordinate: 'Pipe.diameterMm' } });
    for (const args of ['filter: { diameterMm: { gt: 1 } }', 'filter: { not: { or: [{ material: { eq: "PE" } }] } }', 'sort: { field: DIAMETER_MM }'])
      expect((await trial.ask(`{ pipes(${args}) { totalCount } }`)).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    const { code, diameterMm } = decodeMap(await bytes('/map/elements')).layers.pipes! as { code: string[]; diameterMm: Float32Array };
    expect(code.map((name, index) => [name, diameterMm[index]])).toEqual([['P1', 0], ['P2', 600]]);
  });

  it('refuse a change of a row that may only be seen', async () => {
    rules({ action: 'write', condition: { field: 'code', eq: 'P1' } });
    await settled();
    const { data } = await pipes('id code');
    const update = (id: string) => trial.ask('mutation ($input: UpdatePipeInput!) { updatePipe(input: $input) { pipe { material } userErrors { code } } }', { input: { id, material: 'PE' } });
    expect((await update(data.pipes.nodes[0].id)).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    expect((await update(data.pipes.nodes[1].id)).data.updatePipe).toEqual({ pipe: { material: 'PE' }, userErrors: [] });
  });

  it('hide the pipes of a zone from whoever has not the clearance for it', async () => {
    const zone = { type: 'Polygon', coordinates: [[[87.6005, 43.79], [87.61, 43.79], [87.61, 43.81], [87.6005, 43.81], [87.6005, 43.79]]] };
    rules({ subject: 'Pipe', action: 'manage', condition: { and: [{ field: 'geometry', within: zone }, { viewer: 'clearance', lt: 3 }] } });
    await settled();
    const seenBy = async (clearance: number) => decodeMap(await bytes('/map/elements', { clearance })).layers.pipes!.code;
    expect(await seenBy(2)).toEqual(['P1']);
    expect(await seenBy(3)).toEqual(['P1', 'P2']);
    expect((await pipes()).data.pipes).toEqual({ totalCount: 1, nodes: [{ code: 'P1' }] });
  });

  it('hide alarms from whoever follows them, and keep those that may only be seen as they are', async () => {
    rules();
    await settled();
    const url = await trial.service.listen({});
    const client = createClient({ url: `${url.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket, connectionParams: { authorization: `Bearer ${await trial.issuer.token({ tid: ownTenant })}` }, retryAttempts: 0 });
    const bus = connectBus({ url: trial.broker.url, clientId: 'test', log: { info: () => undefined, warn: () => undefined, error: () => undefined } });
    const added = await trial.ask('mutation ($input: RegisterPointsInput!) { registerPoints(input: $input) { points { id } } }', { input: { points: [{ code: 'A1', name: 'A1', quantity: 'PRESSURE' }, { code: 'A2', name: 'A2', quantity: 'FLOW' }] } });
    const [seen, hidden] = added.data.registerPoints.points.map(({ id }: { id: string }) => id) as [string, string];
    const report = (pointId: string): AlarmReport => ({ ruleId: '018f0000-0000-7000-8000-0000000000c1', ruleVersion: 1, pointId, start: Date.now(), kind: 'RAISED', cause: 'STALE', severity: 'MAJOR', value: 0, limit: 600, raisedAt: Date.now() });
    const { data } = await trial.ask('{ alarmSummary { cursor } }');
    await bus.publish(alarmsTopic(ownTenant), { collector: 'c', tenantId: ownTenant, sequence: 1, reports: [report(hidden), report(seen)] });
    await expect.poll(async () => (await trial.ask('{ alarms { totalCount } }')).data.alarms.totalCount).toBe(2);
    // One way hides the alarm, the other the point that it is about.
    for (const rule of [{ subject: 'Alarm', condition: { field: 'pointId', eq: hidden } }, { subject: 'Point', condition: { field: 'quantity', eq: 'FLOW' } }] as Partial<AddressedRule>[]) {
      rules(rule);
      await settled();
      const stream = client.iterate<{ alarms: { alarms: { id: string; point: { id: string } | null }[] } }>({ query: 'subscription ($cursor: String) { alarms(cursor: $cursor) { alarms { id point { id } } } }', variables: { cursor: data.alarmSummary.cursor } });
      const told = (await stream.next()).value!.data!.alarms.alarms;
      expect(told).toEqual((await trial.ask('{ alarms { nodes { id point { id } } } }')).data.alarms.nodes);
      expect(told.map(({ point }: { point: { id: string } | null }) => point?.id)).toEqual([seen]);
      await stream.return?.();
    }
    rules({ subject: 'Alarm', action: 'write', condition: { field: 'pointId', eq: hidden } });
    await settled();
    expect((await trial.ask('mutation { acknowledgeAlarms(input: { cause: STALE }) { changedCount } }')).data.acknowledgeAlarms).toEqual({ changedCount: 1 });
    await client.dispose();
    await bus.close();
  });

  it('end a stream at once when the rights of its viewer change, and give the next one what is right then', async () => {
    rules();
    await settled();
    const url = await trial.service.listen({}).catch(() => `http://127.0.0.1:${(trial.service.app.server.address() as { port: number }).port}`);
    const client = createClient({ url: `${url.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket, connectionParams: { authorization: `Bearer ${await trial.issuer.token({ tid: ownTenant })}` }, retryAttempts: 0 });
    const open = client.iterate({ query: 'subscription { alarms { alarms { id } } }' });
    expect((await open.next()).value).toMatchObject({ data: { alarms: { alarms: [] } } });
    rules({ subject: 'Alarm' });
    expect((await open.next()).value).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    expect((await open.next()).done).toBe(true);
    expect((await trial.ask('{ alarms { totalCount } }')).data.alarms.totalCount).toBe(0);
    rules();
    await settled();
    await client.dispose();
  });

  it('refuse a token that was signed before the rights of its user changed', async () => {
    const sub = '018f0000-0000-7000-8000-0000000000bb';
    book.replace({ version: String(++version), tenants: { [ownTenant]: { rules: [], organisations: [], changed: { [sub]: 7 } } } });
    await settled();
    await expect(bytes('/map/elements', { sub, rv: 6 })).rejects.toThrow('401');
    await expect(bytes('/map/elements', { sub, rv: 7 })).resolves.toBeDefined();
  });
});
