import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { samplesTopic } from '@hydrograph/bus';
import { createSetting, OTHER_TENANT, P1, Q1, TENANT, until } from './setting.ts';
import type { PushAnswer, Running, Setting } from './setting.ts';

const DAY = 24 * 3_600_000;
const day = Math.floor(Date.now() / DAY) * DAY - 100 * DAY;
const times = Array.from({ length: 96 }, (_, quarter) => day + quarter * 900_000);

let setting: Setting;
beforeEach(async () => {
  setting = await createSetting();
});
afterEach(() => setting.cleanUp());

async function history(collector: Running, body: unknown, tenantId = TENANT): Promise<{ status: number; body: PushAnswer }> {
  const response = await fetch(`${collector.url}/ingest/history`, {
    method: 'POST', headers: { authorization: `Bearer ${await setting.issuer.token({ tid: tenantId })}` }, body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: response.status, body: await response.json() as PushAnswer };
}

const progressOf = async (collector: Running, tenantId = TENANT): Promise<unknown> =>
  (await fetch(`${collector.url}/ingest/history`, { headers: { authorization: `Bearer ${await setting.issuer.token({ tid: tenantId })}` } })).json();

describe('imported history', () => {
  it('is in the store when it is acknowledged, rolled up, and nobody live sees it', async () => {
    const collector = await setting.start();
    await collector.register();
    const seen: unknown[] = [];
    await collector.bus().subscribe(samplesTopic(TENANT), (message) => void seen.push(message)).ready;
    const { status, body } = await history(collector, { series: [{ point: 'P-1', times, values: times.map((_, i) => i) }, { point: Q1, times: [day], values: [7] }] });
    expect([status, body]).toEqual([200, { accepted: 97, rejected: [] }]);
    const reader = setting.reader();
    const span = { tenantId: TENANT, pointIds: [P1], from: day, to: day + DAY };
    expect((await reader.raw(span)).samples).toHaveLength(96);
    const [hours] = await reader.calendar({ ...span, interval: '1h', zone: 'Asia/Shanghai' });
    expect(hours?.buckets).toHaveLength(24);
    expect(hours?.buckets[3]).toMatchObject({ min: 12, mean: 13.5, max: 15, count: 4 });
    await collector.push([{ point: 'P-1', value: 1 }]);
    await until(() => seen.length > 0);
    expect(seen).toHaveLength(1);
    expect(seen[0]).toMatchObject({ samples: [[P1, expect.any(Number), 1, 192]] });
  });

  it('goes on after a restart without a double and without a gap', async () => {
    const first = await setting.start();
    await first.register();
    const part = (from: number, to: number) => ({ series: [{ point: 'P-1', times: times.slice(from, to), values: times.slice(from, to).map((_, i) => from + i) }] });
    await history(first, part(40, 96));
    await first.stop();
    const second = await setting.start();
    // The answer to the last request was lost: it is sent again with the next.
    await history(second, part(40, 96));
    await history(second, part(0, 40));
    const { samples } = await setting.reader().raw({ tenantId: TENANT, pointIds: [P1], from: 0, to: Date.now() });
    expect(samples.map(({ time, value }) => [time, value])).toEqual(times.map((time, i) => [time, i]));
  });

  it('leaves the newest value alone', async () => {
    const collector = await setting.start();
    await collector.register();
    const now = Date.now();
    await collector.push([{ point: 'P-1', time: now, value: 42 }]);
    const reader = setting.reader();
    await until(async () => (await reader.latest(TENANT, [P1]))[0]?.value === 42);
    await history(collector, { series: [{ point: 'P-1', times: [now - 1000], values: [1] }] });
    expect((await reader.latest(TENANT, [P1]))[0]).toMatchObject({ time: now, value: 42 });
  });

  it('is judged sample by sample', async () => {
    const collector = await setting.start();
    await collector.register();
    const { body } = await history(collector, { series: [{ point: 'nowhere', times: [day], values: [1] }, { point: 'P-1', times: [day - 400 * DAY, day, Date.now() + DAY], values: [1, 250, 1] }] });
    expect([body.accepted, body.rejected.map(({ index, code }) => [index, code])]).toEqual([1, [[0, 'UNKNOWN_POINT'], [1, 'TIME_TOO_OLD'], [3, 'TIME_IN_FUTURE']]]);
    const { samples } = await setting.reader().raw({ tenantId: TENANT, pointIds: [P1], from: day, to: day + 1 });
    expect(samples).toMatchObject([{ value: 250, quality: 0, reason: 'OUT_OF_RANGE' }]);
  });

  it.each([
    ['no JSON', '{"series":[', /it is not JSON/],
    ['a wrong shape', { samples: [] }, /series/],
    ['times without values', { series: [{ point: 'P-1', times: [1, 2], values: [1] }] }, /series\.0: 2 times but 1 values/],
    ['too much at once', { series: [{ point: 'P-1', times: Array.from({ length: 20_001 }, () => day), values: Array.from({ length: 20_001 }, () => 1) }] }, /at most 20000/],
  ])('is refused as a whole: %s', async (_name, body, message) => {
    const collector = await setting.start();
    const answer = await history(collector, body);
    expect([answer.status, answer.body.errors?.[0]?.extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
    expect(answer.body.errors?.[0]?.message).toMatch(message);
  });

  it('needs the right to write, its progress the right to read', async () => {
    const collector = await setting.start();
    const ask = async (method: string, scope?: string) => (await fetch(`${collector.url}/ingest/history`, {
      method, ...(method === 'POST' && { body: '{"series":[]}' }), headers: scope ? { authorization: `Bearer ${await setting.issuer.token({ tid: TENANT, scope })}` } : {},
    })).status;
    expect(await ask('POST')).toBe(401);
    expect(await ask('GET')).toBe(401);
    expect(await ask('POST', 'telemetry:read')).toBe(403);
    expect(await ask('GET', 'telemetry:write')).toBe(403);
    expect(await ask('POST', 'telemetry:write')).toBe(200);
  });

  it('tells its own tenant how far it has come', async () => {
    const collector = await setting.start();
    const progress = { source: 'demo', from: day, to: day + 10 * DAY, reachedBackTo: day + 5 * DAY, share: 0.5 };
    await history(collector, { series: [], progress: { ...progress, share: 0.4 } });
    await history(collector, { series: [], progress });
    expect(await progressOf(collector)).toEqual({ imports: [{ source: 'demo', share: 0.5, from: new Date(day).toISOString(), to: new Date(day + 10 * DAY).toISOString(), reachedBackTo: new Date(day + 5 * DAY).toISOString(), at: expect.any(String) }] });
    expect(await progressOf(collector, OTHER_TENANT)).toEqual({ imports: [] });
  });

  it('says when the store does not take it, so that it is sent again', async () => {
    const real = await import('@hydrograph/telemetry').then(({ openTelemetry }) => openTelemetry({ file: `${setting.folder}/telemetry.sqlite` }, 'write'));
    const collector = await setting.start({}, { writer: { ...real, importHistory: () => Promise.reject(new Error('store is down')) } });
    await collector.register();
    const { status, body } = await history(collector, { series: [{ point: 'P-1', times: [day], values: [1] }] });
    expect([status, body.errors?.[0]?.extensions]).toEqual([503, expect.objectContaining({ code: 'SERVICE_UNAVAILABLE', reason: 'STORE_UNAVAILABLE' })]);
  });
});
