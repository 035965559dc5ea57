import { createClient, type Client as WsClient } from 'graphql-ws';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { alarmAcknowledgementsTopic, alarmRulesTopic, alarmsTopic, connectBus, type AlarmReport, type AlarmRulesDocument, type Bus } from '@hydrograph/bus';
import { describeEachDatabase } from '../../../packages/entities/test/databases.ts';
import { startMessageSimulator, type MessageSimulator } from './message-simulator.ts';
import { aNetwork } from './network-of.ts';
import { aSample, ownTenant, startTrial, type Trial } from './trial.ts';

const town = aNetwork().reservoir('R1', { at: [87.6, 43.8] }).junction('J1', { at: [87.601, 43.8] }).tank('T1', { at: [87.65, 43.85] }).pump('PU1', 'R1', 'J1').pipe('P1', 'J1', 'T1').build();
const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
const collector = 'c1';
const MINUTE = 60_000;

interface Batch {
  cursor: string;
  alarms: { id: string; state: string; severity: string; cause: string; message: string; point: { code: string } | null; escalationLevel: number }[];
}

describeEachDatabase('alarms', (database) => {
  let trial: Trial;
  let bus: Bus;
  let client: WsClient;
  let simulator: MessageSimulator;
  let points: Record<string, string>;
  let sequence = 0;
  const acknowledged: number[] = [];
  const open: AsyncIterator<unknown>[] = [];

  beforeAll(async () => {
    simulator = await startMessageSimulator();
    trial = await startTrial(database.url(), simulator.env);
    const url = await trial.service.listen({});
    bus = connectBus({ url: trial.broker.url, clientId: 'test', log: quiet });
    await bus.subscribe(alarmAcknowledgementsTopic(collector), (message) => void acknowledged.push(message.sequence)).ready;
    const token = await trial.issuer.token({ tid: ownTenant });
    client = createClient({ url: `${url.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket, connectionParams: { authorization: `Bearer ${token}` }, retryAttempts: 0 });
    await trial.import(town, 'town');
    const { data } = await trial.ask('{ points(first: 1000) { nodes { id code } } }');
    points = Object.fromEntries(data.points.nodes.map(({ id, code }: { id: string; code: string }) => [code, id]));
  });
  afterEach(async () => {
    for (const subscription of open.splice(0)) await subscription.return?.();
  });
  afterAll(async () => {
    await client?.dispose();
    await bus?.close();
    await trial?.stop();
    await simulator?.stop();
  });

  const ask = async (query: string, variables: object = {}) => {
    const { data, errors } = await trial.ask(query, variables);
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  };
  const createRule = async (input: object): Promise<string> => {
    const { createAlarmRule } = await ask('mutation ($input: AlarmRuleInput!) { createAlarmRule(input: $input) { alarmRule { id } userErrors { field code message } } }', { input: { severity: 'MAJOR', ...input } });
    expect(createAlarmRule.userErrors).toEqual([]);
    return createAlarmRule.alarmRule.id;
  };
  const deleteRule = (id: string) => ask('mutation ($id: ID!) { deleteAlarmRule(input: { id: $id }) { userErrors { message } } }', { id });
  const aReport = (ruleId: string, code: string, start: number, more: Partial<AlarmReport> = {}): AlarmReport => ({
    ruleId, ruleVersion: 1, pointId: points[code] ?? code, start, kind: 'RAISED', cause: 'LO', severity: 'MAJOR', value: 12.34, limit: 15, raisedAt: start, ...more,
  });
  /** As the collector reports; resolves when it is acknowledged. */
  const report = async (...reports: AlarmReport[]): Promise<void> => {
    const own = ++sequence;
    await bus.publish(alarmsTopic(ownTenant), { collector, tenantId: ownTenant, sequence: own, reports });
    await expect.poll(() => acknowledged.includes(own), { timeout: 10_000, interval: 10 }).toBe(true);
  };
  const alarmsOf = async (ruleId: string, fields: string) =>
    (await ask(`query ($id: ID!) { alarms(filter: { ruleId: { eq: $id } }, first: 1000) { totalCount nodes { id ${fields} } } }`, { id: ruleId })).alarms.nodes;
  const follow = (args = ''): { next(): Promise<Batch> } => {
    const subscription = client.iterate<{ alarms: Batch }>({ query: `subscription { alarms${args} { cursor alarms { id state severity cause message escalationLevel point { code } } } }` });
    open.push(subscription);
    return {
      async next() {
        const { value } = await subscription.next();
        if (value?.errors) throw new Error(JSON.stringify(value.errors));
        return value.data.alarms;
      },
    };
  };
  const documentOf = async (): Promise<AlarmRulesDocument> => {
    const document = Promise.withResolvers<AlarmRulesDocument>();
    const subscription = bus.subscribe(alarmRulesTopic(ownTenant), (message) => document.resolve(message));
    const answer = await document.promise;
    await subscription.close();
    return answer;
  };

  it('gives the collector each rule with the points it watches; the rule of one point goes before that of its kind', async () => {
    const all = await createRule({ name: '压力偏低', condition: { kind: 'LIMITS', lo: 15, lolo: 10, hysteresis: 1 }, target: { quantity: 'PRESSURE' }, raiseDelayS: 60 });
    const one = await createRule({ name: '泵站压力', condition: { kind: 'LIMITS', lo: 30 }, target: { pointId: points['PS-PU1.PRESSURE'] }, schedule: [{ days: [1, 2], from: '22:00', to: '06:00' }] });
    const { rules } = await documentOf();
    expect(rules.find(({ id }) => id === one)).toEqual({
      id: one, version: 1, condition: { kind: 'LIMITS', lo: 30, hysteresis: 0 }, severity: 'MAJOR', raiseDelayMs: 0, clearDelayMs: 0, points: [points['PS-PU1.PRESSURE']], schedule: [{ days: [1, 2], from: 1320, to: 360 }],
    });
    const pressures = Object.keys(points).filter((code) => code.endsWith('.PRESSURE') && code !== 'PS-PU1.PRESSURE');
    expect(rules.find(({ id }) => id === all)?.points.length).toBe(pressures.length);
    await deleteRule(one);
    expect((await documentOf()).rules.find(({ id }) => id === all)?.points).toContain(points['PS-PU1.PRESSURE']);
    expect((await ask('query ($id: ID!) { alarmRule(id: $id) { pointCount activeCount condition { kind lo lolo hysteresis } } }', { id: all })).alarmRule).toEqual({
      pointCount: pressures.length + 1, activeCount: 0, condition: { kind: 'LIMITS', lo: 15, lolo: 10, hysteresis: 1 },
    });
    await deleteRule(all);
  });

  it('refuses a rule that means nothing, naming each fault', async () => {
    const { createAlarmRule } = await ask('mutation ($input: AlarmRuleInput!) { createAlarmRule(input: $input) { userErrors { field code } } }', {
      input: { name: ' ', severity: 'MAJOR', condition: { kind: 'LIMITS', lo: 20, hi: 10, afterS: 5 }, target: {}, raiseDelayS: -1, schedule: [{ days: [8], from: '25:00', to: '06:00' }] },
    });
    expect(createAlarmRule.userErrors.map(({ field }: { field: string[] }) => field.join('.'))).toEqual([
      'name', 'raiseDelayS', 'target', 'condition.afterS', 'condition.hi', 'schedule.0.days', 'schedule.0.from',
    ]);
  });

  it('stores what is reported once, tells it, and acknowledges it', async () => {
    const ruleId = await createRule({ name: '低压', condition: { kind: 'LIMITS', lo: 15 }, target: { quantity: 'PRESSURE' }, steps: [{ text: '检查阀门' }] });
    const stream = follow();
    await stream.next();
    const start = Date.now() - MINUTE;
    const at = performance.now();
    await report(aReport(ruleId, 'PS-PU1.PRESSURE', start));
    const { alarms, cursor } = await stream.next();
    console.log(`an alarm told ${Math.round(performance.now() - at)} ms after its report`);
    expect(alarms).toMatchObject([{ state: 'RAISED', severity: 'MAJOR', cause: 'LO', point: { code: 'PS-PU1.PRESSURE' } }]);
    expect(alarms[0]!.message).toContain('偏低：12.3 m，低于 15 m');
    await report(aReport(ruleId, 'PS-PU1.PRESSURE', start));
    await report(aReport(ruleId, 'PS-PU1.PRESSURE', start, { kind: 'WORSENED', cause: 'LOLO', severity: 'CRITICAL', value: 8, limit: 10 }), aReport(ruleId, 'PS-PU1.PRESSURE', start, { kind: 'CLEARED', cause: 'LOLO', severity: 'CRITICAL', endedAt: start + MINUTE }));
    await report(aReport(ruleId, 'PS-PU1.PRESSURE', start, { kind: 'CLEARED', endedAt: start + MINUTE }), aReport(ruleId, 'PS-PU1.PRESSURE', start));
    expect(await alarmsOf(ruleId, 'state severity open value startedAt clearedAt steps { text doneAt }')).toEqual([{
      id: alarms[0]!.id, state: 'CLEARED', severity: 'CRITICAL', open: true, value: 8, startedAt: new Date(start).toISOString(), clearedAt: new Date(start + MINUTE).toISOString(), steps: [{ text: '检查阀门', doneAt: null }],
    }]);
    // Whoever was away gets every change it missed, and none twice.
    const again = await follow(`(cursor: "${cursor}")`).next();
    expect(again.alarms.map(({ state, severity }) => [state, severity])).toEqual([['CLEARED', 'CRITICAL']]);
    await deleteRule(ruleId);
  });

  it('is acknowledged, remarked, ticked off and set aside by people; the past stays to be seen', async () => {
    const ruleId = await createRule({ name: '处置', condition: { kind: 'LIMITS', lo: 15 }, target: { quantity: 'PRESSURE' }, steps: [{ text: '检查阀门' }] });
    const start = Date.now() - MINUTE;
    await report(aReport(ruleId, 'PS-PU1.PRESSURE', start));
    const [{ id }] = await alarmsOf(ruleId, '');
    const before = new Date();
    await ask('mutation ($id: ID!) { tickAlarmStep(input: { id: $id, step: 0 }) { userErrors { message } } acknowledgeAlarms(input: { ids: [$id], comment: "派人去看" }) { changedCount userErrors { message } } }', { id });
    const { shelveAlarms } = await ask('mutation ($id: ID!, $until: DateTime!) { shelveAlarms(input: { ids: [$id], until: $until, reason: "检修" }) { alarms { state open shelvedUntil shelveReason acknowledgedBy comments { text } steps { doneBy } } userErrors { message } } }', { id, until: new Date(Date.now() + 60 * MINUTE).toISOString() });
    expect(shelveAlarms.alarms).toMatchObject([{ state: 'ACKNOWLEDGED', open: false, shelveReason: '检修', comments: [{ text: '派人去看' }] }]);
    expect(shelveAlarms.alarms[0].steps[0].doneBy).toBe(shelveAlarms.alarms[0].acknowledgedBy);
    // Its like is set aside as well.
    await report(aReport(ruleId, 'PS-PU1.PRESSURE', start, { kind: 'CLEARED', endedAt: start + 1 }), aReport(ruleId, 'PS-PU1.PRESSURE', start + 30_000));
    expect((await alarmsOf(ruleId, 'open')).map((alarm: { open: boolean }) => alarm.open)).toEqual([false, false]);
    const past = await ask('query ($id: ID!, $at: DateTime!) { alarm(id: $id, asOf: $at) { state open } }', { id, at: before.toISOString() });
    expect(past.alarm).toEqual({ state: 'RAISED', open: true });
    const { unshelveAlarms } = await ask('mutation ($id: ID!) { unshelveAlarms(input: { ids: [$id] }) { alarms { shelvedUntil open } } }', { id });
    expect(unshelveAlarms.alarms).toEqual([{ shelvedUntil: null, open: false }]);
    await deleteRule(ruleId);
  });

  it('refuses what cannot be done, and shows others nothing', async () => {
    const ruleId = await createRule({ name: '边界', condition: { kind: 'LIMITS', lo: 15 }, target: { quantity: 'PRESSURE' } });
    await report(aReport(ruleId, 'PS-PU1.PRESSURE', Date.now()));
    const [{ id }] = await alarmsOf(ruleId, '');
    const nothing = '018f0000-0000-7000-8000-00000000ffff';
    const codes = async (mutation: string) => Object.values(await ask(`mutation { ${mutation} { userErrors { field code } } }`) as Record<string, { userErrors: { field: string[] | null; code: string }[] }>)[0]!.userErrors.map(({ field, code }) => [field?.join('.') ?? null, code]);
    expect(await codes(`acknowledgeAlarms(input: { ids: ["${id}", "${nothing}"] })`)).toEqual([['ids.1', 'NOT_FOUND']]);
    expect(await codes('acknowledgeAlarms(input: {})')).toEqual([[null, 'INVALID_VALUE']]);
    expect(await codes(`shelveAlarms(input: { ids: ["${id}"], until: "2020-01-01T00:00:00Z", reason: "" })`)).toEqual([['reason', 'REQUIRED'], ['until', 'INVALID_VALUE']]);
    expect(await codes(`tickAlarmStep(input: { id: "${id}", step: 3 })`)).toEqual([['step', 'NOT_FOUND']]);
    const stranger = trial.ask.ofTenant('018f0000-0000-7000-8000-000000000002');
    expect((await stranger('query ($id: ID!) { alarm(id: $id) { id } alarms { totalCount } alarmGroups { count } alarmRules { totalCount } alarmSummary { open { count } } }', { id })).data).toEqual({ alarm: null, alarms: { totalCount: 0 }, alarmGroups: [], alarmRules: { totalCount: 0 }, alarmSummary: { open: [] } });
    expect((await trial.ask.withScope('telemetry:read network:read')(`mutation { acknowledgeAlarms(input: { ids: ["${id}"] }) { changedCount } }`)).errors![0]!.extensions!.code).toBe('FORBIDDEN');
    const wrong = follow('(cursor: "nonsense")').next();
    await expect(wrong).rejects.toThrow('BAD_USER_INPUT');
    await deleteRule(ruleId);
  });

  it('passes an alarm on that nobody takes note of, by message too', async () => {
    const save = (input: object) => ask('mutation ($input: SaveAlarmContactInput!) { saveAlarmContact(input: $input) { contact { id } userErrors { field message } } }', { input });
    const first = await save({ name: '值班员', channel: 'SMS', address: '13900000001', level: 0 });
    const second = await save({ name: '调度长', channel: 'WECHAT', address: 'ZhangSan', level: 1 });
    const ruleId = await createRule({ name: '升级', condition: { kind: 'LIMITS', lo: 15 }, target: { quantity: 'PRESSURE' }, acknowledgeWithinS: 10, message: '{station}低压 {value}{unit}' });
    simulator.refuse(1);
    await report(aReport(ruleId, 'PS-PU1.PRESSURE', Date.now()));
    const [{ id }] = await alarmsOf(ruleId, '');
    // The ten seconds are over.
    await expect.poll(async () => (await alarmsOf(ruleId, 'escalationLevel'))[0].escalationLevel, { timeout: 20_000 }).toBe(1);
    await expect.poll(() => simulator.received.map(({ channel, address }) => `${channel} ${address}`).toSorted(), { timeout: 20_000 }).toEqual(['SMS 13900000001', 'WECHAT ZhangSan']);
    expect(simulator.received[0]!.text).toMatch(/低压 12\.3m$/);
    await ask('mutation ($id: ID!) { acknowledgeAlarms(input: { ids: [$id] }) { changedCount } }', { id });
    expect((await alarmsOf(ruleId, 'escalatesAt notices { contactName channel state }'))[0]).toEqual({
      id, escalatesAt: null, notices: [{ contactName: '值班员', channel: 'SMS', state: 'SENT' }, { contactName: '调度长', channel: 'WECHAT', state: 'SENT' }],
    });
    for (const { saveAlarmContact } of [first, second]) await ask('mutation ($id: ID!) { removeAlarmContact(input: { id: $id }) { userErrors { message } } }', { id: saveAlarmContact.contact.id });
    await deleteRule(ruleId);
  });

  it('stays usable in a flood', async () => {
    const ruleId = await createRule({ name: `洪水 ${Date.now()}`, condition: { kind: 'STALE', afterS: 600 }, target: { quantity: 'PRESSURE' } });
    const stream = follow('(severities: [MAJOR])');
    await stream.next();
    const begun = Date.now();
    // Points that are gone since: an alarm is kept all the same.
    const count = 2000;
    const flood = Array.from({ length: count }, (_, n) => aReport(ruleId, `018f0000-0000-7000-8000-${String(n).padStart(12, '0')}`, begun, { cause: 'STALE' }));
    for (let start = 0; start < flood.length; start += 200) await report(...flood.slice(start, start + 200));
    console.log(`${count} alarms stored in ${((Date.now() - begun) / 1000).toFixed(1)} s`);
    const { alarmGroups } = await ask('{ alarmGroups { cause count unacknowledgedCount station { code } } }');
    expect(alarmGroups.find(({ cause }: { cause: string }) => cause === 'STALE')).toEqual({ cause: 'STALE', count, unacknowledgedCount: count, station: null });
    const seen = new Set<string>();
    while (seen.size < count) {
      const { alarms } = await stream.next();
      expect(alarms.length).toBeLessThanOrEqual(200);
      for (const { id } of alarms) seen.add(id);
    }
    const { acknowledgeAlarms } = await ask('mutation { acknowledgeAlarms(input: { cause: STALE }) { changedCount userErrors { message } } }');
    expect(acknowledgeAlarms).toEqual({ changedCount: count, userErrors: [] });
    const list = '{ alarms(first: 100, filter: { open: true }) { nodes { message point { code station { name } } rule { name } station { name } } } }';
    // A hundred rows with three relations each; what works in the background sends a few statements of its own.
    expect(await trial.ask.statements(list)).toBeLessThan(20);
    expect(trial.slow).toEqual([]);
    await deleteRule(ruleId);
  });

  it('tells where open alarms are, one entry a place', async () => {
    const ruleId = await createRule({ name: `地点 ${Date.now()}`, condition: { kind: 'LIMITS', lo: 15 }, target: { quantity: 'PRESSURE' } });
    const start = Date.now();
    const { data } = await trial.ask('{ points(first: 1000) { nodes { id code geometry station { code } } } }');
    const one = data.points.nodes.find(({ geometry, station }: { geometry: object | null; station: { code: string } | null }) => geometry && station && station.code !== 'PS-PU1');
    await report(aReport(ruleId, one.code, start, { severity: 'MINOR' }), aReport(ruleId, one.code, start - MINUTE, { severity: 'CRITICAL' }), aReport(ruleId, '018f0000-0000-7000-8000-00000000abcd', start));
    const places = async () => (await ask('{ alarmPlaces(first: 2000) { geometry severity count unacknowledgedCount pointIds station { code } } }')).alarmPlaces;
    const here = (all: { pointIds: string[] }[]) => all.find(({ pointIds }) => pointIds.includes(one.id));
    expect(here(await places())).toEqual({ geometry: one.geometry, severity: 'CRITICAL', count: 2, unacknowledgedCount: 2, pointIds: [one.id], station: one.station });
    // A point that is gone has no place.
    expect((await places()).every(({ geometry }: { geometry: { type: string } }) => geometry.type === 'Point')).toBe(true);
    await ask('mutation ($ids: [ID!]) { acknowledgeAlarms(input: { ids: $ids }) { changedCount } }', { ids: (await alarmsOf(ruleId, '')).map(({ id }: { id: string }) => id) });
    expect(here(await places())).toMatchObject({ count: 2, unacknowledgedCount: 0 });
    await deleteRule(ruleId);
    expect((await trial.ask('{ alarmPlaces(first: 2001) { count } }')).errors![0]!.message).toContain('1 to 2000');
    expect((await trial.ask.ofTenant('018f0000-0000-7000-8000-000000000002')('{ alarmPlaces { count } }')).data).toEqual({ alarmPlaces: [] });
  });

  it('tries a rule on the past', async () => {
    const pointId = points['PS-PU1.PRESSURE']!;
    const from = Date.now() - 120 * MINUTE;
    await trial.writer.write(Array.from({ length: 120 }, (_, minute) => aSample(pointId, minute >= 30 && minute < 40 ? 12 : 40, { time: from + minute * MINUTE })));
    const trialOf = (input: object) => ask('query ($input: AlarmRuleTrialInput!) { alarmRuleTrial(input: $input) { point { code } sampleCount episodeCount episodes { startedAt raisedAt clearedAt cause value limit } } }', {
      input: { pointIds: [pointId], from: new Date(from).toISOString(), to: new Date(from + 120 * MINUTE).toISOString(), ...input },
    });
    const at = (minute: number) => new Date(from + minute * MINUTE).toISOString();
    expect((await trialOf({ condition: { kind: 'LIMITS', lo: 15 }, raiseDelayS: 120 })).alarmRuleTrial).toEqual([
      { point: { code: 'PS-PU1.PRESSURE' }, sampleCount: 120, episodeCount: 1, episodes: [{ startedAt: at(30), raisedAt: at(32), clearedAt: at(40), cause: 'LO', value: 12, limit: 15 }] },
    ]);
    expect((await trialOf({ condition: { kind: 'LIMITS', lo: 15 }, raiseDelayS: 900 })).alarmRuleTrial[0].episodeCount).toBe(0);
    await expect(trialOf({ condition: { kind: 'RATE', windowS: 60 } })).rejects.toThrow('a rate needs rise or fall');
  });
});
