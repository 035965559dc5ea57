import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { samplesTopic } from '@hydrograph/bus';
import type { SampleMessage } from '@hydrograph/bus';
import { createTestIssuer } from '@hydrograph/access/testing.ts';
import { createSetting, OTHER_TENANT, P1, Q1, TENANT, until } from './setting.ts';
import type { Setting } from './setting.ts';

let setting: Setting;
beforeEach(async () => {
  setting = await createSetting();
});
afterEach(() => setting.cleanUp());

describe('HTTP push', () => {
  it('stores and publishes what it accepted', async () => {
    const collector = await setting.start();
    await collector.register();
    const seen: SampleMessage[] = [];
    await collector.bus().subscribe(samplesTopic(TENANT), (message) => void seen.push(message)).ready;
    const now = Date.now();
    const { status, body } = await collector.push([
      { point: 'P-1', time: now - 2000, value: 1.5 },
      { point: P1, time: new Date(now - 1000).toISOString(), value: 2.5, quality: 'UNCERTAIN' },
      { point: 'Q-1', value: 3 },
    ]);
    expect([status, body]).toEqual([200, { accepted: 3, rejected: [] }]);
    const reader = setting.reader();
    await until(async () => (await reader.latest(TENANT, [Q1])).length > 0);
    const { samples } = await reader.raw({ tenantId: TENANT, pointIds: [P1], from: 0, to: now + 1 });
    expect(samples).toEqual([
      { tenantId: TENANT, pointId: P1, time: now - 2000, value: 1.5, quality: 192 },
      { tenantId: TENANT, pointId: P1, time: now - 1000, value: 2.5, quality: 64, reason: 'REPORTED_BY_DEVICE' },
    ]);
    await until(() => seen.length > 0);
    expect(seen[0]).toMatchObject({ tenantId: TENANT, sequence: 1, after: 0 });
    expect(seen[0]?.samples.slice(0, 2)).toEqual([[P1, now - 2000, 1.5, 192], [P1, now - 1000, 2.5, 64, 'REPORTED_BY_DEVICE']]);
    expect(Math.abs((seen[0]?.samples[2]?.[1] ?? 0) - now)).toBeLessThan(10_000);
  });

  it('rejects each bad sample by itself and keeps the rest', async () => {
    const collector = await setting.start();
    await collector.register();
    const now = Date.now();
    const { status, body } = await collector.push(`{"samples":[
      {"point":"nowhere","value":1}, {"point":"P-1","value": NaN }, {"point":"P-1","value":null}, {"point":"P-1","value":1e999}, {"point":"P-1"},
      {"point":"P-1","value":1,"time":${now + 20 * 60_000}}, {"point":"P-1","value":1,"time":1700000000}, {"point":"P-1","value":1,"time":"yesterday"},
      {"point":"P-1","value":1,"time":"2026-11-23T10:00:00"}, {"point":"P-1","value":1,"time":${now + 60_000}}]}`);
    expect(status).toBe(200);
    expect(body.accepted).toBe(1);
    expect(body.rejected.map(({ index, code }) => [index, code])).toEqual([
      [0, 'UNKNOWN_POINT'], [1, 'NOT_A_NUMBER'], [2, 'NOT_A_NUMBER'], [3, 'NOT_A_NUMBER'], [4, 'NOT_A_NUMBER'],
      [5, 'TIME_IN_FUTURE'], [6, 'TIME_TOO_OLD'], [7, 'BAD_TIME'], [8, 'BAD_TIME'],
    ]);
    expect(body.rejected[0]?.message).toContain('"nowhere"');
  });

  it('keeps a value outside the limits of its point, marked bad with its raw value', async () => {
    const collector = await setting.start();
    await collector.register();
    await collector.push([{ point: 'P-1', time: 1_790_000_000_000, value: 1 }, { point: 'P-1', time: Date.now(), value: 250 }]);
    const reader = setting.reader();
    await until(async () => (await reader.latest(TENANT, [P1])).length > 0);
    expect((await reader.latest(TENANT, [P1]))[0]).toMatchObject({ value: 250, quality: 0, reason: 'OUT_OF_RANGE', raw: 250 });
  });

  it.each([
    ['not JSON', '{"samples":[', 'BAD_USER_INPUT'],
    ['no samples', '{"data":[]}', 'BAD_USER_INPUT'],
    ['a sample without a point', '{"samples":[{"point":"P-1","value":1},{"value":2}]}', 'BAD_USER_INPUT'],
    ['an unknown quality', '{"samples":[{"point":"P-1","value":1,"quality":"FINE"}]}', 'BAD_USER_INPUT'],
  ])('answers 400 to %s and changes nothing', async (_what, body, code) => {
    const collector = await setting.start();
    await collector.register();
    const answer = await collector.push(body);
    expect(answer.status).toBe(400);
    expect(answer.body.errors?.[0]?.extensions.code).toBe(code);
    const head = await collector.app.inject({ url: '/log/batches?after=0', headers: { authorization: `Bearer ${await setting.issuer.token({ tid: TENANT })}` } });
    expect(head.json()).toMatchObject({ head: 0, batches: [] });
    expect((await collector.push([{ point: 'P-1', value: 1 }])).body.accepted).toBe(1);
  });

  it('answers 413 to a body over 5 MB', async () => {
    const collector = await setting.start();
    expect((await collector.push(JSON.stringify({ samples: [], filler: 'x'.repeat(5_000_001) }))).status).toBe(413);
  });

  it('lets nobody in without a good token, and nobody write into another tenant', async () => {
    const collector = await setting.start();
    await collector.register();
    const forger = await createTestIssuer();
    const refused = async (token: string) => {
      const { status, body } = await collector.push([{ point: 'P-1', value: 1 }], { token });
      return [status, body.errors?.[0]?.extensions.code];
    };
    expect(await refused('')).toEqual([401, 'UNAUTHENTICATED']);
    expect(await refused('rubbish')).toEqual([401, 'UNAUTHENTICATED']);
    expect(await refused(await forger.token({ tid: TENANT }))).toEqual([401, 'UNAUTHENTICATED']);
    expect(await refused(await setting.issuer.token({ tid: TENANT, expiresIn: '-1m' }))).toEqual([401, 'UNAUTHENTICATED']);
    expect(await refused(await setting.issuer.token({ tid: TENANT, scope: 'telemetry:read' }))).toEqual([403, 'FORBIDDEN']);
    expect((await collector.push([{ point: P1, value: 1 }], { tenantId: OTHER_TENANT })).body.rejected[0]?.code).toBe('UNKNOWN_POINT');
  });
});

describe('the log over HTTP', () => {
  it('gives batches again, of one tenant only', async () => {
    const collector = await setting.start();
    await collector.register();
    await collector.register(OTHER_TENANT);
    for (let i = 1; i <= 3; i++) {
      await collector.push([{ point: 'P-1', value: i }]);
      await collector.push([{ point: 'P-1', value: 10 * i }], { tenantId: OTHER_TENANT });
    }
    const ask = async (query: string, claims: { tid: string; kind?: string; scope?: string }) => {
      const answer = await collector.app.inject({ url: `/log/batches?${query}`, headers: { authorization: `Bearer ${await setting.issuer.token(claims)}` } });
      return { status: answer.statusCode, page: answer.json() as { batches: SampleMessage[]; more: boolean; head: number; floor: number } };
    };
    const { page } = await ask('after=0&limit=2', { tid: TENANT });
    expect(page).toMatchObject({ more: true, head: 6, floor: 0 });
    expect(page.batches.map(({ sequence, after, samples }) => [sequence, after, samples[0]?.[2]])).toEqual([[1, 0, 1], [3, 1, 2]]);
    expect((await ask(`after=3&tenantId=${OTHER_TENANT}`, { tid: TENANT, kind: 'service' })).page.batches.map(({ sequence }) => sequence)).toEqual([4, 6]);
    expect((await ask(`after=0&tenantId=${OTHER_TENANT}`, { tid: TENANT })).status).toBe(403);
    expect((await ask('after=0', { tid: TENANT, scope: 'telemetry:write' })).status).toBe(403);
    expect((await ask('after=-1', { tid: TENANT })).status).toBe(400);
  });
});
