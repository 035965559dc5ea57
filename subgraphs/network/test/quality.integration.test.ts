import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { cleaningRulesTopic, connectBus, type Bus, type CleaningRulesDocument } from '@hydrograph/bus';
import { defaultRules, type DayScore } from '@hydrograph/cleaning';
import { describeEachDatabase } from '../../../packages/entities/test/databases.ts';
import type { CollectedDay } from '../src/quality/quality-intake.ts';
import { aNetwork } from './network-of.ts';
import { ownTenant, startTrial, type Trial } from './trial.ts';

const town = aNetwork().reservoir('R1', { at: [87.6, 43.8] }).junction('J1', { at: [87.601, 43.8] }).tank('T1', { at: [87.65, 43.85] }).pump('PU1', 'R1', 'J1').pipe('P1', 'J1', 'T1').build();
const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
const stranger = '018f0000-0000-7000-8000-000000000002';
const day = Math.floor(Date.parse('2026-11-29') / 86_400_000);

const aScore = (total: number, more: Partial<DayScore> = {}): DayScore => ({
  total, completeness: total, accuracy: total, consistency: total, timeliness: total, uniqueness: total, validity: total, samples: 96, expected: 100, silentS: 60, late: 1, repeated: 2, doubted: 0,
  found: { OUT_OF_RANGE: 0, SPIKE: 2, RATE: 0, FLAT_LINE: 5, CROSS_SENSOR: 0 }, ...more,
});

describeEachDatabase('data quality', (database) => {
  let trial: Trial;
  let bus: Bus;
  let points: { id: string; code: string; quantity: string; station: { code: string } | null }[];
  /** Stands in for the collector. */
  const collected: CollectedDay[] = [];
  let book = '';
  const anew = (): void => {
    book = randomUUID();
    collected.splice(0);
  };
  const tell = (pointId: string, on: number, score: DayScore | null, tenantId = ownTenant): void => void collected.push({ tenantId, pointId, day: on, revision: (collected.at(-1)?.revision ?? 0) + 1, score });

  beforeAll(async () => {
    trial = await startTrial(database.url(), {}, { scores: async (after, limit) => ({ book, days: collected.filter(({ revision }) => revision > after).slice(0, limit) }), scoresEveryMs: 50 });
    bus = connectBus({ url: trial.broker.url, clientId: 'test', log: quiet });
    await trial.import(town, 'town');
    points = (await ask('{ points(first: 1000) { nodes { id code quantity station { code } } } }')).points.nodes;
  });
  afterAll(async () => {
    await bus?.close();
    await trial?.stop();
  });

  const ask = async (query: string, variables: object = {}, client = trial.ask) => {
    const { data, errors } = await client(query, variables);
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  };
  const documentOf = async (): Promise<CleaningRulesDocument> => {
    const document = Promise.withResolvers<CleaningRulesDocument>();
    const subscription = bus.subscribe(cleaningRulesTopic(ownTenant), (message) => document.resolve(message));
    const answer = await document.promise;
    await subscription.close();
    return answer;
  };
  const believed = async (id: string) => {
    const { rules, peers } = await documentOf();
    return { rule: rules.find(({ points: own }) => own.includes(id))?.rule, peers: peers[id] };
  };
  const save = async (input: object) => (await ask('mutation ($input: SaveCleaningRuleInput!) { saveCleaningRule(input: $input) { cleaningRule { id isUsual spike peers { id } } userErrors { field code } } }', { input })).saveCleaningRule;
  const remove = (id: string) => ask('mutation ($id: ID!) { removeCleaningRule(input: { id: $id }) { userErrors { code } } }', { id });

  it('tells the collector what is usual until somebody says otherwise, of a quantity or of a point', async () => {
    const [one, other] = points.filter(({ quantity }) => quantity === 'LEVEL' || quantity === 'PRESSURE');
    expect((await believed(one!.id)).rule).toMatchObject({ spike: defaultRules[one!.quantity]!.spike });
    const ofQuantity = await save({ quantity: one!.quantity, spike: 3 });
    expect(ofQuantity).toMatchObject({ cleaningRule: { isUsual: false, spike: 3 }, userErrors: [] });
    expect((await believed(one!.id)).rule).toMatchObject({ spike: 3 });
    const ofPoint = await save({ pointId: one!.id, spike: 1, peerTolerance: 2, peerIds: [other!.id] });
    expect(await believed(one!.id)).toMatchObject({ rule: { spike: 1, peerTolerance: 2 }, peers: [other!.id] });
    const { cleaningRules, pointCleaningRules } = await ask('{ cleaningRules { id quantity isUsual spike } pointCleaningRules { totalCount nodes { isUsual spike point { id } peers { id } } } }');
    expect(cleaningRules.find(({ quantity }: { quantity: string }) => quantity === 'PH')).toMatchObject({ id: null, isUsual: true, spike: 1 });
    expect(pointCleaningRules).toEqual({ totalCount: 1, nodes: [{ isUsual: false, spike: 1, point: { id: one!.id }, peers: [{ id: other!.id }] }] });
    await remove(ofPoint.cleaningRule.id);
    expect((await believed(one!.id)).rule).toMatchObject({ spike: 3 });
    await remove(ofQuantity.cleaningRule.id);
    expect((await believed(one!.id)).rule).toMatchObject({ spike: defaultRules[one!.quantity]!.spike });
  });

  it('refuses what cannot be believed, naming each fault, and lets nobody write who may only read', async () => {
    const [point] = points;
    const faults = async (input: object) => (await save(input)).userErrors.map(({ field, code }: { field: string[]; code: string }) => `${field.join('.')} ${code}`);
    expect(await faults({})).toEqual(['quantity REQUIRED']);
    expect(await faults({ quantity: 'PH', minimum: 9, maximum: 5, flatAfterS: 0, spike: -1, peerIds: [point!.id] })).toEqual(['peerIds INVALID_VALUE', 'spike INVALID_VALUE', 'flatAfterS INVALID_VALUE', 'maximum INVALID_VALUE']);
    expect(await faults({ pointId: '018f0000-0000-7000-8000-00000000ffff', peerIds: [point!.id] })).toEqual(['pointId NOT_FOUND']);
    const reader = trial.ask.withScope('telemetry:read network:read');
    expect((await reader('mutation { saveCleaningRule(input: { quantity: PH }) { userErrors { code } } }')).errors![0]!.extensions!.code).toBe('FORBIDDEN');
  });

  it('shows scores by day, worst first, and put together; scores change and go with the collector\'s', async () => {
    const [one, two] = points;
    anew();
    tell(one!.id, day, aScore(0.9));
    tell(two!.id, day, aScore(0.5));
    tell(one!.id, day + 1, aScore(0.7));
    tell(two!.id, day + 1, aScore(0.1));
    tell('018f0000-0000-7000-8000-00000000ffff', day, aScore(0));
    tell(two!.id, day, aScore(0), stranger);
    const list = 'query ($filter: PointDayFilter) { pointDays(filter: $filter, first: 10) { totalCount nodes { day total sampleCount expectedCount silentS point { code } station { code } findings { kind count } } } }';
    await expect.poll(async () => (await ask(list)).pointDays.totalCount, { timeout: 20_000 }).toBe(4);
    tell(two!.id, day + 1, null);
    await expect.poll(async () => (await ask(list)).pointDays.totalCount, { timeout: 20_000 }).toBe(3);
    const { nodes } = (await ask(list, { filter: { day: { eq: '2026-11-29' } } })).pointDays;
    expect(nodes).toEqual([
      { day: '2026-11-29', total: 0.5, sampleCount: 96, expectedCount: 100, silentS: 60, point: { code: two!.code }, station: two!.station, findings: [{ kind: 'FLAT_LINE', count: 5 }, { kind: 'SPIKE', count: 2 }] },
      { day: '2026-11-29', total: 0.9, sampleCount: 96, expectedCount: 100, silentS: 60, point: { code: one!.code }, station: one!.station, findings: [{ kind: 'FLAT_LINE', count: 5 }, { kind: 'SPIKE', count: 2 }] },
    ]);
    const { byDay, byStation } = await ask('{ byDay: qualityBoard(from: "2026-11-01", to: "2026-11-30", by: DAY) { day pointCount total validity } byStation: qualityBoard(from: "2026-11-01", to: "2026-11-30", by: STATION) { station { code } pointCount total } }');
    expect(byDay).toEqual([{ day: '2026-11-29', pointCount: 2, total: 0.7, validity: 0.7 }, { day: '2026-11-30', pointCount: 1, total: 0.7, validity: 0.7 }]);
    expect(byStation[0].total).toBeLessThanOrEqual(byStation.at(-1).total);
    tell(one!.id, day + 1, aScore(0.2));
    await expect.poll(async () => (await ask(list)).pointDays.nodes[0].total, { timeout: 20_000 }).toBe(0.2);
    expect(await trial.ask.statements(list)).toBeLessThan(12);
    expect((await ask('{ pointDays { totalCount } qualityBoard(from: "2026-11-01", to: "2026-11-30", by: DAY) { day } }', {}, trial.ask.ofTenant(stranger)))).toEqual({ pointDays: { totalCount: 0 }, qualityBoard: [] });
    // A new collector counts from one again.
    anew();
    tell(one!.id, day + 1, aScore(0.3));
    await expect.poll(async () => (await ask(list)).pointDays.nodes[0].total, { timeout: 20_000 }).toBe(0.3);
  });

  it('tries a rule on the past beside what stands there, and writes nothing', async () => {
    const [point, peer] = points.filter(({ quantity }) => quantity === 'PRESSURE' || quantity === 'LEVEL' || quantity === 'FLOW');
    const from = Date.parse('2026-11-10T00:00:00Z');
    const minute = 60_000;
    const sample = (pointId: string, step: number, value: number, more: object = {}) => ({ tenantId: ownTenant, pointId, time: from + step * minute, value, quality: 192 as const, ...more });
    await trial.writer.write([
      ...[0, 1, 3, 4, 5, 6].map((step) => sample(point!.id, step, 10)), sample(point!.id, 2, 10, { quality: 64, reason: 'SPIKE', raw: 14 }), sample(point!.id, 7, 30, { quality: 64, reason: 'REPORTED' }),
      ...[4, 5].map((step) => sample(peer!.id, step, step === 5 ? 18 : 10)),
    ]);
    const tried = async (rule: object, more: object = {}) => {
      const input = { rule, pointIds: [point!.id], from: new Date(from).toISOString(), to: new Date(from + 86_400_000).toISOString(), ...more };
      const { data, errors } = await trial.ask('query ($input: CleaningRuleTrialInput!) { cleaningRuleTrial(input: $input) { point { code } sampleCount before { kind count } after { kind count } changeCount changes { time raw reasonBefore valueBefore reasonAfter valueAfter } } }', { input });
      return errors ? errors[0]!.message : data.cleaningRuleTrial[0];
    };
    const spike = { time: new Date(from + 2 * minute).toISOString(), raw: 14, reasonBefore: 'SPIKE', valueBefore: 10 };
    expect(await tried({ pointId: point!.id, spike: 5 })).toEqual({ point: { code: point!.code }, sampleCount: 8, before: [{ kind: 'SPIKE', count: 1 }], after: [], changeCount: 1, changes: [{ ...spike, reasonAfter: null, valueAfter: 14 }] });
    expect(await tried({ pointId: point!.id, spike: 3, peerIds: [peer!.id], peerTolerance: 2 })).toMatchObject({
      before: [{ kind: 'SPIKE', count: 1 }], after: expect.arrayContaining([{ kind: 'SPIKE', count: 1 }, expect.objectContaining({ kind: 'CROSS_SENSOR' })]),
      changes: expect.arrayContaining([{ time: new Date(from + 5 * minute).toISOString(), raw: 10, reasonBefore: null, valueBefore: 10, reasonAfter: 'CROSS_SENSOR', valueAfter: 10 }]),
    });
    expect(await tried({ quantity: point!.quantity, maximum: 9 })).toMatchObject({ after: [{ kind: 'OUT_OF_RANGE', count: 7 }], changeCount: 7 });
    expect(await tried({ pointId: point!.id, spike: -1 })).toContain('must not be negative');
    expect(await tried({ pointId: point!.id }, { to: new Date(from + 40 * 86_400_000).toISOString() })).toContain('31 days');
    expect(await tried({ pointId: point!.id }, { pointIds: [] })).toContain('1 to 20');
    expect((await ask('query ($id: ID!, $from: DateTime!, $to: DateTime!) { point(id: $id) { samples(from: $from, to: $to) { value } } }', { id: point!.id, from: new Date(from).toISOString(), to: new Date(from + 8 * minute).toISOString() })).point.samples.map(({ value }: { value: number }) => value)).toEqual([10, 10, 10, 10, 10, 10, 10, 30]);
  });

  it('refuses days that are none, and too many', async () => {
    const fault = async (args: string) => (await trial.ask(`{ qualityBoard(${args}, by: DAY) { day } }`)).errors![0]!.message;
    expect(await fault('from: "2026-01-01", to: "2026-11-30"')).toContain('1 to 100 are allowed');
    expect(await fault('from: "2026-11-30", to: "2026-11-01"')).toContain('1 to 100 are allowed');
  });

  it('tells what the values of a stretch come to, and how often they were right; bad ones count for nothing', async () => {
    const { id } = points[1]!;
    const from = Date.parse('2026-11-20T00:00:00Z');
    const quarter = 15 * 60_000;
    await trial.writer.write([[0, 10, 192], [1, 20, 192], [2, 30, 192], [3, 999, 0]].map(([step, value, quality]) => ({ tenantId: ownTenant, pointId: id, time: from + step! * quarter, value: value!, quality: quality as 192 | 0 })));
    const ask2 = (to: number) => trial.ask('query ($id: ID!, $from: DateTime!, $to: DateTime!) { point(id: $id) { statistics(from: $from, to: $to, minimum: 15) { sampleCount quarterCount minimum mean maximum passRate } } }', { id, from: new Date(from).toISOString(), to: new Date(to).toISOString() });
    expect((await ask2(from + 4 * quarter)).data.point.statistics).toEqual({ sampleCount: 3, quarterCount: 3, minimum: 10, mean: 20, maximum: 30, passRate: 2 / 3 });
    expect((await ask2(from + 401 * 86_400_000)).errors![0]!.message).toContain('at most 400');
  });

  it('shows the raw value beside the cleaned one', async () => {
    const { id } = points[0]!;
    const time = Date.now() - 60_000;
    await trial.writer.write([{ tenantId: ownTenant, pointId: id, time, value: 21, quality: 64, reason: 'SPIKE', raw: 70 }]);
    const { point } = await ask('query ($id: ID!, $from: DateTime!, $to: DateTime!) { point(id: $id) { samples(from: $from, to: $to) { value raw reason quality } } }', { id, from: new Date(time).toISOString(), to: new Date(time + 1).toISOString() });
    expect(point.samples).toEqual([{ value: 21, raw: 70, reason: 'SPIKE', quality: 'UNCERTAIN' }]);
  });
});
