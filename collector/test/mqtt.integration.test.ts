import mqtt from 'mqtt';
import type { MqttClient } from 'mqtt';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTestIssuer } from '@hydrograph/access/testing.ts';
import { deviceSamplesTopic } from '@hydrograph/bus';
import { hasMosquitto, startAedes, startMosquitto } from '../../packages/bus/test/brokers.ts';
import type { TestBroker } from '../../packages/bus/test/brokers.ts';
import { createSetting, OTHER_TENANT, P1, SECRET, TENANT, until } from './setting.ts';
import type { Setting } from './setting.ts';

let setting: Setting;
const clients: MqttClient[] = [];
beforeEach(async () => {
  setting = await createSetting();
});
afterEach(async () => {
  for (const client of clients.splice(0)) client.end(true);
  await setting.cleanUp();
});

const payload = (value: unknown, time = Date.now()): string => JSON.stringify({ samples: [{ point: 'P-1', time, value }] });

async function device(port: number | undefined, password: string | undefined): Promise<MqttClient> {
  const client = await mqtt.connectAsync(`mqtt://127.0.0.1:${port}`, { ...(password === undefined ? {} : { username: 'device', password }), protocolVersion: 4, reconnectPeriod: 0 });
  clients.push(client);
  client.on('error', () => client.end(true));
  return client;
}

describe('the embedded broker', () => {
  it('acknowledges a device only when its samples are in the log', async () => {
    const collector = await setting.start();
    await collector.register();
    const client = await device(collector.mqttPort, await setting.issuer.token({ tid: TENANT, scope: 'telemetry:write', kind: 'device' }));
    await client.publishAsync(deviceSamplesTopic(TENANT, 'logger-7'), payload(4.5), { qos: 1 });
    const page = await collector.app.inject({ url: '/log/batches?after=0', headers: { authorization: `Bearer ${await setting.issuer.token({ tid: TENANT })}` } });
    expect(page.json().batches.map((batch: { samples: unknown[][] }) => batch.samples[0]?.[2])).toEqual([4.5]);
  });

  it('drops messages it cannot read, counts them, and takes the next', async () => {
    const collector = await setting.start();
    await collector.register();
    const client = await device(collector.mqttPort, await setting.issuer.token({ tid: TENANT }));
    const topic = deviceSamplesTopic(TENANT, 'logger-7');
    for (const bad of ['{{{', '', '[]', Buffer.from([0xff, 0xfe])]) await client.publishAsync(topic, bad, { qos: 1 });
    await client.publishAsync(topic, payload('x'), { qos: 1 });
    await client.publishAsync(topic, payload(1), { qos: 1 });
    const metrics = await (await fetch(`${collector.url}/metrics`)).text();
    expect(metrics).toMatch(/hydrograph_messages_dropped_total\{connector="mqtt-json"[^}]*\} 4/);
    expect(metrics).toMatch(/hydrograph_samples_rejected_total\{connector="mqtt-json",code="NOT_A_NUMBER"[^}]*\} 1/);
    expect(metrics).toMatch(/hydrograph_samples_accepted_total\{connector="mqtt-json"[^}]*\} 1/);
  });

  it('lets nobody in without the secret or a good token', async () => {
    const collector = await setting.start();
    const forger = await createTestIssuer();
    for (const password of [undefined, 'wrong', SECRET.slice(1), await forger.token({ tid: TENANT }), await setting.issuer.token({ tid: TENANT, expiresIn: '-1m' }), await setting.issuer.token({ tid: TENANT, scope: 'telemetry:read' })]) {
      await expect(device(collector.mqttPort, password)).rejects.toThrow(/Not authorized/i);
    }
  });

  it('lets a device publish under its own tenant only, and subscribe to nothing', async () => {
    const collector = await setting.start();
    await collector.register();
    await collector.register(OTHER_TENANT);
    const token = await setting.issuer.token({ tid: TENANT, kind: 'device' });
    for (const topic of [deviceSamplesTopic(OTHER_TENANT, 'x'), `hydrograph/samples/${TENANT}`, `hydrograph/registry/${TENANT}/points`, `hydrograph/devices/${TENANT}x/y/samples`]) {
      const client = await device(collector.mqttPort, token);
      const closed = new Promise((resolve) => client.once('close', () => resolve('closed')));
      expect(await Promise.race([client.publishAsync(topic, payload(1), { qos: 1 }).then(() => 'acknowledged', () => 'closed'), closed])).toBe('closed');
    }
    const client = await device(collector.mqttPort, token);
    await expect(client.subscribeAsync('#', { qos: 1 })).rejects.toThrow();
    await expect(client.subscribeAsync(`hydrograph/devices/${TENANT}/#`)).rejects.toThrow();
    const page = await collector.app.inject({ url: `/log/batches?after=0&tenantId=${OTHER_TENANT}`, headers: { authorization: `Bearer ${await setting.issuer.token({ tid: TENANT, kind: 'service' })}` } });
    expect(page.json().batches).toEqual([]);
  });

  it('does not acknowledge while the log is full', async () => {
    const collector = await setting.start({ HYDROGRAPH_LOG_MAX_MB: '0.2' }, { writer: { write: () => Promise.reject(new Error('down')), importHistory: async () => {}, rollUp: async () => false, expire: async () => false, check: async () => {}, close: async () => {} } });
    await collector.register();
    while ((await collector.push(Array.from({ length: 500 }, () => ({ point: 'P-1', value: 1 })))).status === 200);
    const client = await device(collector.mqttPort, await setting.issuer.token({ tid: TENANT }));
    const closed = new Promise((resolve) => client.once('close', () => resolve('closed')));
    const samples = Array.from({ length: 500 }, () => ({ point: 'P-1', value: 1 }));
    const acknowledged = client.publishAsync(deviceSamplesTopic(TENANT, 'x'), JSON.stringify({ samples }), { qos: 1 }).then(() => 'acknowledged', () => 'closed');
    expect(await Promise.race([acknowledged, closed])).toBe('closed');
  });
});

const brokers: [string, () => Promise<TestBroker>][] = [['aedes', () => startAedes()], ...(hasMosquitto ? [['Mosquitto', startMosquitto] as [string, () => Promise<TestBroker>]] : [])];
if (!hasMosquitto) console.log('skipped: no Mosquitto');

describe.each(brokers)('a broker elsewhere: %s', (name, startBroker) => {
  /** A broker with a collector and a device at it. */
  async function atBroker() {
    const broker = await startBroker();
    const more = { HYDROGRAPH_MQTT_EMBEDDED: '0', HYDROGRAPH_MQTT_URL: broker.url };
    const first = await setting.start(more);
    await first.register();
    const client = await mqtt.connectAsync(broker.url, { protocolVersion: 4 });
    clients.push(client);
    const end = async (): Promise<void> => {
      await client.endAsync(true);
      await broker.stop();
    };
    return { more, first, client, end };
  }

  it('brings the samples of devices, what they sent meanwhile as well', async () => {
    const { more, first, client, end } = await atBroker();
    const topic = deviceSamplesTopic(TENANT, 'logger-7');
    const base = Date.now() - 100_000;
    await client.publishAsync(topic, '{{{', { qos: 1 });
    await client.publishAsync(topic, payload(1, base + 1), { qos: 1 });
    const reader = setting.reader();
    const stored = async (): Promise<number[]> => (await reader.raw({ tenantId: TENANT, pointIds: [P1], from: 0, to: Date.now() + 1 })).samples.map(({ value }) => value);
    await until(async () => (await stored()).length === 1);
    await first.stop();
    await client.publishAsync(topic, payload(2, base + 2), { qos: 1 });
    const second = await setting.start(more);
    await until(async () => (await stored()).length === 2);
    expect(await stored(), name).toEqual([1, 2]);
    await second.stop();
    await end();
  });

  // Mosquitto holds 1,000 messages a session unless it is told otherwise, and acknowledges those it then drops.
  it('brings a long absence of the collector as a whole', async () => {
    const { more, first, client, end } = await atBroker();
    await first.stop();
    const base = Date.now() - 100_000;
    await Promise.all(Array.from({ length: 1500 }, (_, n) => client.publishAsync(deviceSamplesTopic(TENANT, 'logger-8'), payload(n, base + n), { qos: 1 })));
    const second = await setting.start(more);
    const reader = setting.reader();
    const stored = async (): Promise<number> => (await reader.raw({ tenantId: TENANT, pointIds: [P1], from: base, to: base + 2000 })).samples.length;
    await expect.poll(stored, { timeout: 60_000, interval: 200 }).toBe(1500);
    await second.stop();
    await end();
  }, 120_000);
});
