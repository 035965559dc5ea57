import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { fixedRuleBook } from '@hydrograph/access';
import { alarmsTopic, connectBus, type AlarmReport, type Bus } from '@hydrograph/bus';
import { subjectsOf } from '@hydrograph/entities';
import { describeEachDatabase } from '../../../packages/entities/test/databases.ts';
import { networkTables } from '../src/database.ts';
import { decodeMap } from './decode-map.ts';
import { aNetwork } from './network-of.ts';
import { aSample, ownTenant, startTrial, type Trial } from './trial.ts';

const town = aNetwork()
  .reservoir('R1', { at: [87.6, 43.8] })
  .junction('J1', { at: [87.601, 43.8] })
  .junction('J2', { at: [87.602, 43.8] })
  .pipe('P1', 'R1', 'J1', { diameterMm: 300 })
  .pipe('P2', 'J1', 'J2', { diameterMm: 600 })
  .build();

const box = (west: number, east: number) => ({ type: 'Polygon', coordinates: [[[west, 43.79], [east, 43.79], [east, 43.81], [west, 43.81], [west, 43.79]]] });
const everywhere = box(87.5, 87.7);

interface Answer {
  // An answer has the shape that its document asks for.
  readonly data: ReturnType<JSON['parse']>;
  readonly errors?: { message: string; extensions: { code: string } }[];
}

describeEachDatabase('marks of sensitivity', (database) => {
  let trial: Trial;
  let rules: ReturnType<typeof fixedRuleBook>;
  let bus: Bus;
  let sequence = 0;
  let url: string;
  let pipe: string;
  let point: string;

  const as = (claims: object) => async (query: string, variables: object = {}): Promise<Answer> => {
    const { body } = await trial.service.app.inject({ method: 'POST', url: '/graphql', headers: { authorization: `Bearer ${await trial.issuer.token({ tid: ownTenant, ...claims })}` }, payload: { query, variables } });
    return JSON.parse(body) as Answer;
  };
  const officer = as({ clearance: 5, scope: 'policy:* network:*' });
  const cleared = as({ clearance: 3 });
  const anyone = as({ clearance: 2 });
  const bytes = async (path: string, clearance: number): Promise<Buffer> => {
    const { rawPayload, statusCode } = await trial.service.app.inject({ url: path, headers: { authorization: `Bearer ${await trial.issuer.token({ tid: ownTenant, clearance })}` } });
    if (statusCode !== 200) throw new Error(`${path} answered ${statusCode}`);
    return rawPayload;
  };
  const mark = async (input: object, ask = officer) => {
    const { data, errors } = await ask('mutation ($input: MarkSensitivityInput!) { markSensitivity(input: $input) { marked { kind count } userErrors { field code message } } }', { input: { reason: '重点保护', ...input } });
    if (errors) throw new Error(errors[0]!.message);
    return data.markSensitivity as { marked: { kind: string; count: number }[]; userErrors: { field: string[] | null; code: string }[] };
  };

  /** As the collector reports that a point is silent; resolves when it is stored. */
  const raise = async (pointId: string): Promise<void> => {
    const report: AlarmReport = { ruleId: '018f0000-0000-7000-8000-0000000000c1', ruleVersion: 1, pointId, start: Date.now(), kind: 'RAISED', cause: 'STALE', severity: 'MAJOR', value: 0, limit: 600, raisedAt: Date.now() };
    await bus.publish(alarmsTopic(ownTenant), { collector: 'c', tenantId: ownTenant, sequence: ++sequence, reports: [report] });
    await vi.waitFor(async () => expect((await cleared('query ($id: ID!) { alarms(filter: { pointId: { eq: $id } }) { totalCount } }', { id: pointId })).data.alarms.totalCount).toBe(1), { timeout: 20_000, interval: 50 });
  };
  /** A new flow meter at a pipe, named by its code. */
  const pointAt = async (code: string): Promise<string> => {
    const { data } = await cleared('query ($code: String!) { pipes(filter: { code: { eq: $code } }) { nodes { id } } }', { code });
    const made = await cleared('mutation ($input: RegisterPointsInput!) { registerPoints(input: $input) { points { id } } }', { input: { points: [{ code: `${code}.${performance.now()}`, name: code, quantity: 'FLOW', siteId: data.pipes.nodes[0].id }] } });
    return made.data.registerPoints.points[0].id;
  };

  beforeAll(async () => {
    rules = fixedRuleBook(subjectsOf(networkTables.entities));
    trial = await startTrial(database.url(), {}, { rules });
    await trial.import(town, 'town');
    url = await trial.service.listen({});
    const { data } = await cleared('{ pipes(filter: { code: { eq: "P2" } }) { nodes { id } } }');
    pipe = data.pipes.nodes[0].id;
    const made = await cleared('mutation ($input: RegisterPointsInput!) { registerPoints(input: $input) { points { id } userErrors { message } } }', { input: { points: [{ code: 'F2', name: 'P2 流量', quantity: 'FLOW', siteId: pipe }] } });
    point = made.data.registerPoints.points[0].id;
    await trial.writer.write([aSample(point, 12)]);
    await database.execute(`insert into network.point_day (id, tenant_id, point_id, quantity, day, total, completeness, accuracy, consistency, timeliness, uniqueness, validity, sample_count, expected_count, silent_s, late_count, repeated_count, doubted_count, found)
      values (gen_random_uuid(), '${ownTenant}', '${point}', 'FLOW', '2026-11-29', 1, 1, 1, 1, 1, 1, 1, 96, 96, 0, 0, 0, 0, '{}')`);
    const { data: rule } = await cleared('mutation ($input: SaveCleaningRuleInput!) { saveCleaningRule(input: $input) { userErrors { message } } }', { input: { pointId: point, maximum: 900 } });
    expect(rule.saveCleaningRule.userErrors).toEqual([]);
    bus = connectBus({ url: trial.broker.url, clientId: 'test', log: { info: () => undefined, warn: () => undefined, error: () => undefined } });
    await raise(point);
  });
  afterAll(async () => {
    await bus?.close();
    await trial?.stop();
  });
  beforeEach(() => mark({ sensitivity: 0, area: everywhere }));

  const everyWay = async (ask: typeof anyone, clearance: number) => {
    const instant = new Date().toISOString();
    const { data, errors } = await ask(
      `query ($id: ID!, $point: ID!, $instant: DateTime!, $any: [_Any!]!) {
        pipes { totalCount nodes { code } } pipe(id: $id) { code } earlier: pipe(id: $id, asOf: $instant) { code } past: pipes(asOf: $instant) { totalCount } networkElement(id: $id) { code }
        _entities(representations: $any) { __typename ... on Pipe { code } ... on Point { code } }
        junctions(filter: { code: { eq: "J2" } }) { nodes { pipes { code } } } search(text: "P2", first: 10) { code } networkSummary { counts { pipes } }
        points(filter: { code: { eq: "F2" } }) { totalCount } point(id: $point) { code latest { value } } alarms { totalCount } alarmPlaces { count } alarmGroups { count } alarmSummary { cursor }
        pointDays(first: 10) { totalCount } qualityBoard(from: "2026-11-01", to: "2026-11-30", by: DAY) { pointCount } pointCleaningRules { nodes { point { code } } }
      }`,
      { id: pipe, point, instant, any: [{ __typename: 'Pipe', id: pipe }, { __typename: 'Point', id: point }] },
    );
    if (errors) throw new Error(errors[0]!.message);
    return {
      ...data,
      alarmSummary: undefined,
      pointCleaningRules: data.pointCleaningRules.nodes,
      map: decodeMap(await bytes('/map/elements', clearance)).layers.pipes!.code,
      isExported: /^\s*P2\s+J1\s+J2/m.test((await bytes('/export/network', clearance)).toString()),
    };
  };
  const hidden = {
    pipes: { totalCount: 1, nodes: [{ code: 'P1' }] }, pipe: null, earlier: null, past: { totalCount: 1 }, networkElement: null, _entities: [null, null], junctions: { nodes: [{ pipes: [] }] }, search: [],
    networkSummary: { counts: { pipes: 1 } }, points: { totalCount: 0 }, point: null, alarms: { totalCount: 0 }, alarmPlaces: [], alarmGroups: [], map: ['P1'], isExported: false,
    pointDays: { totalCount: 0 }, qualityBoard: [], pointCleaningRules: [],
  };
  const seen = {
    pipes: { totalCount: 2 }, pipe: { code: 'P2' }, earlier: { code: 'P2' }, past: { totalCount: 2 }, networkElement: { code: 'P2' }, _entities: [{ code: 'P2' }, { code: 'F2' }], junctions: { nodes: [{ pipes: [{ code: 'P2' }] }] },
    networkSummary: { counts: { pipes: 2 } }, points: { totalCount: 1 }, point: { code: 'F2', latest: { value: 12 } }, alarms: { totalCount: 1 }, alarmPlaces: [{ count: 1 }], alarmGroups: [{ count: 1 }], map: ['P1', 'P2'], isExported: true,
    pointDays: { totalCount: 1 }, qualityBoard: [{ pointCount: 1 }], pointCleaningRules: [{ point: { code: 'F2' } }],
  };

  it('hide a pipe, its points and their alarms by every way, and show them to whoever is cleared', async () => {
    expect(await everyWay(anyone, 2)).toMatchObject(seen);
    expect(await mark({ sensitivity: 3, ids: [pipe] })).toEqual({ marked: [{ kind: 'PIPE', count: 1 }], userErrors: [] });
    expect(await everyWay(anyone, 2)).toMatchObject(hidden);
    expect(await everyWay(cleared, 3)).toMatchObject(seen);
    expect((await cleared('query ($id: ID!) { pipe(id: $id) { sensitivity } }', { id: pipe })).data.pipe.sensitivity).toBe(3);
  });

  it('hide with a point what is said of it, where a policy hides the point', async () => {
    const policy = { id: 'no flow', effect: 'DENY' as const, action: 'read' as const, subject: 'Point', condition: { field: 'quantity', eq: 'FLOW' }, for: { kind: 'EVERYONE' as const, id: null } };
    rules.replace({ version: 'with', tenants: { [ownTenant]: { rules: [policy], organisations: [], changed: {} } } });
    const { points, point: one, pointDays, qualityBoard, pointCleaningRules, alarms, alarmPlaces, alarmGroups } = await everyWay(cleared, 3);
    const { points: noPoints, point: noPoint, pointDays: noDays, qualityBoard: noBoard, pointCleaningRules: noRules, alarms: noAlarms, alarmPlaces: noPlaces, alarmGroups: noGroups } = hidden;
    expect({ points, one, pointDays, qualityBoard, pointCleaningRules, alarms, alarmPlaces, alarmGroups }).toEqual({
      points: noPoints, one: noPoint, pointDays: noDays, qualityBoard: noBoard, pointCleaningRules: noRules, alarms: noAlarms, alarmPlaces: noPlaces, alarmGroups: noGroups,
    });
    rules.replace({ version: 'without', tenants: {} });
    expect(await everyWay(cleared, 3)).toMatchObject(seen);
  });

  it('keep changes of a hidden pipe away, and its samples from whoever follows them', async () => {
    await mark({ sensitivity: 3, ids: [pipe] });
    const changed = await anyone('mutation ($input: UpdatePipeInput!) { updatePipe(input: $input) { userErrors { code } } }', { input: { id: pipe, material: 'PE' } });
    expect(changed.data.updatePipe.userErrors).toEqual([{ code: 'NOT_FOUND' }]);
    const follow = async (clearance: number) => {
      const client = createClient({ url: `${url.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket, connectionParams: { authorization: `Bearer ${await trial.issuer.token({ tid: ownTenant, clearance })}` }, retryAttempts: 0 });
      const stream = client.iterate<{ samples: { samples: { pointId: string }[] } }>({ query: 'subscription { samples { samples { pointId } } }' });
      const first = await stream.next();
      await stream.return?.();
      await client.dispose();
      return (first.value?.data?.samples.samples ?? []).map((sample: { pointId: string }) => sample.pointId);
    };
    expect(await follow(3)).toEqual([point]);
    expect(await follow(2)).toEqual([]);
  });

  it('count as far as one may see, and mark a zone with every pipe that enters it', async () => {
    await mark({ sensitivity: 3, ids: [pipe] });
    const zone = box(87.6005, 87.6006);
    expect(await mark({ sensitivity: 2, area: zone })).toMatchObject({ marked: [{ kind: 'PIPE', count: 1 }] });
    expect(await mark({ sensitivity: 2, area: zone })).toMatchObject({ marked: [] });
    const counts = async (clearance: number) => (await as({ clearance, scope: 'policy:read network:read' })('{ sensitivityCounts { kind sensitivity count } }')).data.sensitivityCounts;
    expect(await counts(5)).toEqual([{ kind: 'PIPE', sensitivity: 3, count: 1 }, { kind: 'PIPE', sensitivity: 2, count: 1 }]);
    expect(await counts(2)).toEqual([{ kind: 'PIPE', sensitivity: 2, count: 1 }]);
    expect((await as({ clearance: 1 })('{ pipes { totalCount } }')).data.pipes.totalCount).toBe(0);
  });

  it('are not taken away by whoever cannot see what is marked, and are by whoever can', async () => {
    await mark({ sensitivity: 3, ids: [pipe] });
    expect(await mark({ sensitivity: 0, ids: [pipe] }, as({ clearance: 1, scope: 'policy:* network:read' }))).toMatchObject({ marked: [] });
    expect(await everyWay(anyone, 2)).toMatchObject(hidden);
    expect(await mark({ sensitivity: 0, ids: [pipe] })).toMatchObject({ marked: [{ kind: 'PIPE', count: 1 }] });
    expect(await everyWay(anyone, 2)).toMatchObject(seen);
  });

  it('are refused where they are not understood, go beyond one\'s own clearance, or are not one\'s to give', async () => {
    const faults = async (input: object) => (await mark(input)).userErrors.map(({ field, code }) => `${field?.join('.') ?? ''} ${code}`);
    expect(await faults({ sensitivity: 6, ids: [pipe] })).toEqual(['sensitivity INVALID_VALUE']);
    expect(await faults({ sensitivity: 10, ids: [pipe] })).toEqual(['sensitivity INVALID_VALUE']);
    expect(await faults({ sensitivity: 1 })).toEqual([' REQUIRED']);
    expect(await faults({ sensitivity: 1, area: { type: 'Point', coordinates: [1, 2] } })).toEqual(['area INVALID_VALUE']);
    expect(await faults({ sensitivity: 1, ids: [pipe], reason: ' ' })).toEqual(['reason REQUIRED']);
    await expect(mark({ sensitivity: 1, ids: [pipe] }, as({ clearance: 9, scope: 'network:*' }))).rejects.toThrow('policy:write');
  });

  it('keep a hidden point out of files and trials, as a peer too', async () => {
    await mark({ sensitivity: 3, ids: [pipe] });
    await expect(bytes(`/export/series?points=${point}&from=2026-11-01T00:00:00Z&to=2026-11-02T00:00:00Z`, 2)).rejects.toThrow('400');
    await expect(bytes(`/export/series?points=${point}&from=2026-11-01T00:00:00Z&to=2026-11-02T00:00:00Z`, 3)).resolves.toBeDefined();
    const own = await pointAt('P1');
    const from = Date.parse('2026-11-10T00:00:00Z');
    const minute = 60_000;
    await trial.writer.write([
      ...[0, 1, 2, 3, 4, 5, 6].map((step) => ({ ...aSample(own, 10), time: from + step * minute })),
      ...[4, 5].map((step) => ({ ...aSample(point, step === 5 ? 18 : 10), time: from + step * minute })),
    ]);
    const tried = async (ask: typeof anyone, pointIds: string[]) => {
      const input = { rule: { pointId: own, peerIds: [point], peerTolerance: 2 }, pointIds, from: new Date(from).toISOString(), to: new Date(from + 3_600_000).toISOString() };
      const { data } = await ask('query ($input: CleaningRuleTrialInput!) { cleaningRuleTrial(input: $input) { after { kind } } }', { input });
      return data.cleaningRuleTrial as { after: { kind: string }[] }[];
    };
    expect((await tried(cleared, [own]))[0]!.after).toEqual([{ kind: 'CROSS_SENSOR' }]);
    expect(await tried(anyone, [own, point])).toEqual([{ after: [] }]);
  });

  it('keep alarms of before a mark from whoever follows them from then on', async () => {
    const seenToo = await pointAt('P1');
    await raise(seenToo);
    const { data } = await cleared('{ alarmSummary { cursor } alarms(first: 100) { nodes { id point { id } } } }');
    const alarmOf = (id: string): string => data.alarms.nodes.find((alarm: { point: { id: string } }) => alarm.point.id === id).id;
    const follow = async (clearance: number, cursor: string | null = data.alarmSummary.cursor): Promise<string[]> => {
      const client = createClient({ url: `${url.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket, connectionParams: { authorization: `Bearer ${await trial.issuer.token({ tid: ownTenant, clearance })}` }, retryAttempts: 0 });
      const stream = client.iterate<{ alarms: { alarms: { id: string }[] } }>({ query: 'subscription ($cursor: String) { alarms(cursor: $cursor) { alarms { id } } }', variables: { cursor } });
      const first = await stream.next();
      await stream.return?.();
      await client.dispose();
      // A mark is a change as well.
      return [...new Set<string>((first.value?.data?.alarms.alarms ?? []).map(({ id }: { id: string }) => id))];
    };
    // What changes from the first follower on is remembered for all who follow.
    expect(await follow(3, null)).toEqual([]);
    for (const id of [alarmOf(point), alarmOf(seenToo)]) await cleared('mutation ($input: CommentAlarmInput!) { commentAlarm(input: $input) { userErrors { message } } }', { input: { id, text: '已查看' } });
    await expect.poll(() => follow(2), { timeout: 20_000 }).toEqual([alarmOf(point), alarmOf(seenToo)]);
    await mark({ sensitivity: 3, ids: [pipe] });
    await expect.poll(() => follow(2), { timeout: 20_000 }).toEqual([alarmOf(seenToo)]);
    expect(await follow(3)).toEqual([alarmOf(point), alarmOf(seenToo)]);
  });
});
