import { createServer } from 'node:net';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { registryTopic, samplesTopic } from '@hydrograph/bus';
import { createHub, createLogReplay } from '@hydrograph/live';
import { openTelemetry } from '@hydrograph/telemetry';
import type { TelemetryWriter } from '@hydrograph/telemetry';
import { startAedes } from '../../packages/bus/test/brokers.ts';
import { createSetting, P1, POINTS, silent, TENANT, until } from './setting.ts';
import type { Running, Setting } from './setting.ts';

let setting: Setting;
beforeEach(async () => {
  setting = await createSetting();
});
afterEach(() => setting.cleanUp());

/** Pushes values 1..n, one a request, with times 1 s apart. */
async function pushMany(collector: Running, from: number, to: number, base: number): Promise<void> {
  for (let value = from; value <= to; value++) expect((await collector.push([{ point: 'P-1', time: base + value * 1000, value }])).status).toBe(200);
}

const numbers = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);

describe('while something is away', () => {
  it('the store: samples are acknowledged, published, and stored once when it is back', async () => {
    const real = openTelemetry({ file: join(setting.folder, 'telemetry.sqlite') }, 'write');
    let down = true;
    const writer: TelemetryWriter = { ...real, write: (batch) => (down ? Promise.reject(new Error('store is down')) : real.write(batch)) };
    const collector = await setting.start({}, { writer });
    await collector.register();
    const live: number[] = [];
    await collector.bus().subscribe(samplesTopic(TENANT), ({ samples }) => void live.push(...samples.map(([, , value]) => value))).ready;
    const base = Date.now() - 1_000_000;
    await pushMany(collector, 1, 30, base);
    await until(() => live.length === 30);
    const metrics = await (await fetch(`${collector.url}/metrics`)).text();
    expect(metrics).toMatch(/hydrograph_log_consumer_failing\{consumer="store"[^}]*\} 1/);
    expect(metrics).toMatch(/hydrograph_log_lag_batches\{consumer="store"[^}]*\} 30/);
    expect((await fetch(`${collector.url}/ready`)).status).toBe(200);
    down = false;
    const reader = setting.reader();
    await until(async () => (await reader.raw({ tenantId: TENANT, pointIds: [P1], from: 0, to: Date.now() })).samples.length === 30);
    expect((await reader.raw({ tenantId: TENANT, pointIds: [P1], from: 0, to: Date.now() })).samples.map(({ value }) => value)).toEqual(numbers(1, 30));
  });

  it('the broker: samples are acknowledged and stored, and published in order when it is back, also after a restart meanwhile', async () => {
    const broker = await startAedes();
    const more = { HYDROGRAPH_MQTT_EMBEDDED: '0', HYDROGRAPH_MQTT_URL: broker.url };
    let collector = await setting.start(more);
    await collector.register();
    await broker.pause();
    const base = Date.now() - 1_000_000;
    await pushMany(collector, 1, 10, base);
    await collector.stop();
    collector = await setting.start(more);
    // The points are known from disk: nothing has come over the bus yet.
    await pushMany(collector, 11, 20, base);
    const reader = setting.reader();
    await until(async () => (await reader.latest(TENANT, [P1]))[0]?.value === 20);
    await broker.restart();
    const live: number[] = [];
    await collector.bus().subscribe(samplesTopic(TENANT), ({ samples }) => void live.push(...samples.map(([, , value]) => value))).ready;
    await until(() => new Set(live).size === 20);
    expect([...new Set(live)]).toEqual(numbers(1, 20));
    await collector.stop();
    await broker.stop();
  });

  it('a hub over both: it catches up from the log after it was cut off', async () => {
    const collector = await setting.start();
    await collector.register();
    const base = Date.now() - 1_000_000;
    await pushMany(collector, 1, 5, base);
    const token = (): Promise<string> => setting.issuer.token({ tid: TENANT, kind: 'service' });
    const hubOf = () => {
      const bus = collector.bus();
      return { bus, hub: createHub({ bus, reader: setting.reader(), replay: createLogReplay({ url: collector.url, token }), log: silent }) };
    };
    const first = hubOf();
    await first.hub.ready;
    expect((await first.hub.latest(TENANT, [P1])).get(P1)?.value).toBe(5);
    const stream = first.hub.subscribe({ tenantId: TENANT, points: [P1] });
    let cursor = (await stream.next()).value.cursor as string;
    await pushMany(collector, 6, 6, base);
    const batch = (await stream.next()).value;
    expect(batch.samples[0].value).toBe(6);
    cursor = batch.cursor;
    await stream.return?.();
    await first.hub.close();
    await first.bus.close();
    await pushMany(collector, 7, 12, base);
    const second = hubOf();
    await second.hub.ready;
    const resumed = second.hub.subscribe({ tenantId: TENANT, points: [P1], cursor });
    const got: number[] = [];
    const sources = new Set<string>();
    while (got.at(-1) !== 12) {
      const { value } = await resumed.next();
      sources.add(value.source);
      got.push(...value.samples.map((sample: { value: number }) => sample.value));
    }
    expect([...new Set(got)]).toEqual(numbers(7, 12));
    expect([...sources][0]).toBe('LOG');
    await resumed.return?.();
    await second.hub.close();
  });
});

describe('a restart', () => {
  it('keeps the retained documents of the embedded broker and the points', async () => {
    const first = await setting.start();
    await first.register();
    await first.stop();
    const second = await setting.start();
    expect((await second.push([{ point: 'P-1', value: 1 }])).body.accepted).toBe(1);
    const documents: unknown[] = [];
    second.bus().subscribe(registryTopic(TENANT), (document) => void documents.push(document));
    await until(() => documents.length > 0);
    expect(documents[0]).toMatchObject({ tenantId: TENANT, points: [{ code: 'P-1' }, { code: 'Q-1' }] });
  });

  it('takes a newer list of points and ignores an older one', async () => {
    const collector = await setting.start();
    await collector.register(TENANT, POINTS, 5);
    const bus = collector.bus();
    await bus.publish(registryTopic(TENANT), { version: 4, tenantId: TENANT, points: [] }, { retain: true });
    expect((await collector.push([{ point: 'P-1', value: 1 }])).body.accepted).toBe(1);
    await bus.publish(registryTopic(TENANT), { version: 6, tenantId: TENANT, points: [] }, { retain: true });
    expect((await collector.push([{ point: 'P-1', value: 1 }])).body.rejected[0]?.code).toBe('UNKNOWN_POINT');
  });

  it('says what is wrong: a damaged log, an MQTT port in use, missing settings', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const address = taken.address();
    const port = address && typeof address === 'object' ? address.port : 0;
    await expect(setting.start({ HYDROGRAPH_MQTT_PORT: String(port) })).rejects.toThrow(`the MQTT port ${port} of 127.0.0.1 is in use`);
    await new Promise((resolve) => taken.close(resolve));
    expect(() => setting.env({ HYDROGRAPH_SERVICE_SECRET: '', HYDROGRAPH_TELEMETRY_FILE: '' })).toThrow(/HYDROGRAPH_TELEMETRY_FILE.*\n.*HYDROGRAPH_SERVICE_SECRET/);
    expect(() => setting.env({ HYDROGRAPH_MQTT_PORT: '99999' })).toThrow('HYDROGRAPH_MQTT_PORT');
    const other = await createSetting();
    await (await other.start()).stop();
    writeFileSync(join(other.folder, 'collector', 'log.sqlite'), 'rubbish'.repeat(5000));
    await expect(other.start()).rejects.toThrow(/log\.sqlite cannot be used: file is not a database/);
    await other.cleanUp();
  });
});

describe('a full disk', () => {
  it('answers 503 and acknowledges nothing until there is room again', async () => {
    const real = openTelemetry({ file: join(setting.folder, 'telemetry.sqlite') }, 'write');
    let down = true;
    const writer: TelemetryWriter = { ...real, write: (batch) => (down ? Promise.reject(new Error('store is down')) : real.write(batch)) };
    const collector = await setting.start({ HYDROGRAPH_LOG_MAX_MB: '0.6' }, { writer });
    await collector.register();
    const base = Date.now() - 1_000_000;
    const batch = (round: number) => Array.from({ length: 1000 }, (_, i) => ({ point: 'P-1', time: base + round * 1000 + i, value: 1 }));
    let accepted = 0;
    let answer = await collector.push(batch(0));
    for (let round = 1; answer.status === 200; round++) {
      accepted += answer.body.accepted;
      answer = await collector.push(batch(round));
    }
    expect(answer.status).toBe(503);
    expect(answer.body.errors?.[0]).toMatchObject({ message: expect.stringContaining('disk'), extensions: { code: 'SERVICE_UNAVAILABLE', reason: 'DISK_FULL' } });
    down = false;
    await until(async () => (await collector.push([{ point: 'P-1', time: base - 1, value: 7 }])).status === 200, 60_000);
    const reader = setting.reader();
    await until(async () => (await reader.raw({ tenantId: TENANT, pointIds: [P1], from: 0, to: Date.now(), limit: 50_000 })).samples.length === accepted + 1);
  });
});
