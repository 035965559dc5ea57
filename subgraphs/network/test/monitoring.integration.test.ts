import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeEachDatabase } from '../../../packages/entities/test/databases.ts';
import { ownTenant, startTrial, type Trial } from './trial.ts';

const stranger = '018f0000-0000-7000-8000-000000000002';
const QUARTER = 15 * 60_000;
const HOUR = 4 * QUARTER;
const DAY = 24 * HOUR;

describeEachDatabase('monitoring of the network', (database) => {
  let trial: Trial;
  const ids = new Map<string, string>();

  beforeAll(async () => {
    trial = await startTrial(database.url());
    const stations = [['WORKS', 'WATER_PLANT'], ['END', 'NETWORK_END'], ['MILL', 'LARGE_USER']].map(([code, kind]) => ({ code, name: code, kind, geometry: { type: 'Point', coordinates: [87.6, 43.8] } }));
    const added = await ask('mutation ($stations: [AddStationInput!]!) { addStations(input: { stations: $stations }) { stations { id code } userErrors { message } } }', { stations });
    const stationOf = new Map<string, string>(added.addStations.stations.map(({ id, code }: { id: string; code: string }) => [code, id]));
    const points = [['W.CL', 'CHLORINE', 'WORKS'], ['E.CL', 'CHLORINE', 'END'], ['E.TU', 'TURBIDITY', 'END'], ['E.PH', 'PH', 'END'], ['M.Q', 'FLOW', 'MILL'], ['P', 'PRESSURE', '']]
      .map(([code, quantity, station]) => ({ code, name: code, quantity, stationId: stationOf.get(station!) ?? null }));
    const registered = await ask('mutation ($points: [RegisterPointInput!]!) { registerPoints(input: { points: $points }) { points { id code } userErrors { message } } }', { points });
    for (const { id, code } of registered.registerPoints.points) ids.set(code, id);
  });
  afterAll(() => trial?.stop());

  const ask = async (query: string, variables: object = {}, client = trial.ask) => {
    const { data, errors } = await client(query, variables);
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  };
  const write = (code: string, from: number, everyMs: number, values: readonly number[]) => trial.writer.write(values.map((value, step) => ({ tenantId: ownTenant, pointId: ids.get(code)!, time: from + step * everyMs, value, quality: 192 as const })));
  const limitsOf = async (code: string) => (await ask('query ($id: ID!) { point(id: $id) { limits { minimum maximum source } } }', { id: ids.get(code) })).point.limits;

  it('judges water by GB 5749-2022 and the kind of its station until an alarm rule says otherwise', async () => {
    expect(await limitsOf('W.CL')).toEqual({ minimum: 0.3, maximum: 2, source: 'GB_5749' });
    expect(await limitsOf('E.CL')).toEqual({ minimum: 0.05, maximum: 2, source: 'GB_5749' });
    expect(await limitsOf('E.PH')).toEqual({ minimum: 6.5, maximum: 8.5, source: 'GB_5749' });
    expect(await limitsOf('P')).toBeNull();
    const rule = (input: object) => ask('mutation ($input: AlarmRuleInput!) { createAlarmRule(input: $input) { alarmRule { id } userErrors { message } } }', { input: { severity: 'MAJOR', ...input } });
    await rule({ name: '压力', condition: { kind: 'LIMITS', lo: 18, lolo: 12 }, target: { quantity: 'PRESSURE' } });
    const { createAlarmRule } = await rule({ name: '末梢余氯', condition: { kind: 'LIMITS', lo: 0.1 }, target: { quantity: 'CHLORINE', stationKind: 'NETWORK_END' } });
    expect(await limitsOf('P')).toEqual({ minimum: 18, maximum: null, source: 'ALARM_RULE' });
    expect(await limitsOf('E.CL')).toEqual({ minimum: 0.1, maximum: null, source: 'ALARM_RULE' });
    expect((await limitsOf('W.CL')).source).toBe('GB_5749');
    await ask('mutation ($id: ID!) { deleteAlarmRule(input: { id: $id }) { userErrors { message } } }', { id: createAlarmRule.alarmRule.id });
    expect((await limitsOf('E.CL')).source).toBe('GB_5749');
  });

  it('tells what is online, what is beyond its limits now, and how often it was right', async () => {
    const now = Date.now();
    const begun = Math.floor(now / QUARTER) * QUARTER - 8 * QUARTER;
    // Four quarters of an hour, the last of them too low for the end of a network.
    await write('E.CL', begun, QUARTER, [0.4, 0.3, 0.2, 0.01]);
    await write('E.CL', now - 1000, QUARTER, [0.01]);
    await write('W.CL', begun, QUARTER, [0.5, 0.2]);
    const overview = 'query ($from: DateTime!, $to: DateTime!) { monitoringOverview(from: $from, to: $to) { pointCount onlineCount stations { kind stationCount onlineCount } groups { quantity stationKind unit pointCount onlineCount minimum maximum exceedingCount passRate trend { start mean minimum maximum } } } }';
    const span = { from: new Date(begun).toISOString(), to: new Date(begun + 4 * QUARTER).toISOString() };
    const { monitoringOverview } = await ask(overview, span);
    expect(monitoringOverview).toMatchObject({
      pointCount: 6, onlineCount: 1,
      stations: [{ kind: 'WATER_PLANT', stationCount: 1, onlineCount: 0 }, { kind: 'LARGE_USER', stationCount: 1, onlineCount: 0 }, { kind: 'NETWORK_END', stationCount: 1, onlineCount: 1 }],
    });
    const group = (quantity: string, kind: string) => monitoringOverview.groups.find((own: { quantity: string; stationKind: string }) => own.quantity === quantity && own.stationKind === kind);
    expect(group('CHLORINE', 'NETWORK_END')).toMatchObject({ unit: 'mg/L', pointCount: 1, onlineCount: 1, minimum: 0.05, maximum: 2, exceedingCount: 1, passRate: 0.75 });
    expect(group('CHLORINE', 'WATER_PLANT')).toMatchObject({ minimum: 0.3, exceedingCount: 0, passRate: 0.5 });
    expect(group('TURBIDITY', 'NETWORK_END')).toMatchObject({ passRate: null, trend: [] });
    const trend = group('CHLORINE', 'NETWORK_END').trend as { minimum: number; maximum: number }[];
    expect([Math.min(...trend.map(({ minimum }) => minimum)), Math.max(...trend.map(({ maximum }) => maximum))]).toEqual([0.01, 0.4]);
    const { points } = await ask('query ($from: DateTime!, $to: DateTime!) { points(filter: { stationKind: { in: [NETWORK_END, LARGE_USER] }, quantity: { eq: CHLORINE } }) { totalCount nodes { code statistics(from: $from, to: $to, byOwnLimits: true) { passRate } } } }', span);
    expect(points).toEqual({ totalCount: 1, nodes: [{ code: 'E.CL', statistics: { passRate: 0.75 } }] });
    expect((await ask(overview, span, trial.ask.ofTenant(stranger))).monitoringOverview).toEqual({ pointCount: 0, onlineCount: 0, stations: [], groups: [] });
    expect((await trial.ask(overview, { from: '2026-01-01T00:00:00Z', to: '2026-11-01T00:00:00Z' })).errors![0]!.message).toContain('31 days');
    expect(await trial.ask.statements(`query { monitoringOverview(from: "${span.from}", to: "${span.to}") { pointCount groups { passRate } } points { nodes { limits { minimum } } } }`)).toBeLessThan(12);
  });

  it('finds what is unusual in the use of a large user', async () => {
    const day = Date.parse('2026-10-28T00:00:00+08:00');
    const usual = Array.from({ length: 24 }, (_, hour) => (hour < 6 ? 2 : 10));
    for (const week of [1, 2, 3, 4]) await write('M.Q', day - week * 7 * DAY, HOUR, usual);
    await write('M.Q', day, HOUR, usual.map((flow) => flow * 2));
    const use = async (code: string, on = '2026-10-28') => (await ask('query ($id: ID!, $day: Date!) { point(id: $id) { usage(day: $day) { day volumeM3 usualVolumeM3 nightM3PerH usualNightM3PerH findings } } }', { id: ids.get(code), day: on })).point.usage;
    expect(await use('M.Q')).toEqual({ day: '2026-10-28', volumeM3: 384, usualVolumeM3: 192, nightM3PerH: 4, usualNightM3PerH: 2, findings: ['JUMP_UP', 'NIGHT_USE'] });
    expect(await use('M.Q', '2026-10-21')).toMatchObject({ volumeM3: 192, usualVolumeM3: 192, findings: [] });
    expect(await use('M.Q', '2026-10-25')).toMatchObject({ volumeM3: null, findings: [] });
    expect(await use('W.CL')).toBeNull();
    await expect(use('M.Q', '28.10.2026')).rejects.toThrow('28.10.2026');
  });
});
