import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createServer } from 'node:http';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import mqtt from 'mqtt';
import { createTestIssuer } from '@hydrograph/access/testing.ts';
import { connectBus, deviceSamplesTopic, registryTopic } from '@hydrograph/bus';
import { createHub, createLogReplay } from '@hydrograph/live';
import { openTelemetry } from '@hydrograph/telemetry';
import type { TelemetryPlace, TelemetryReader } from '@hydrograph/telemetry';
import { freePort } from '../../packages/telemetry/test/influxd.ts';
import { SECRET, silent, TENANT, until } from './setting.ts';

export interface TortureOptions {
  readonly kills: number;
  /** Same seed, same moments and sizes. */
  readonly seed: number;
  /** Default: a SQLite file in a temporary folder. */
  readonly influxUrl?: string;
  /** Told after each kill how many there were. */
  readonly onKill?: (kills: number) => void;
}

/** What was acknowledged, compared with what is there. */
export interface TortureResult {
  readonly kills: number;
  readonly acknowledged: number;
  /** Acknowledged, but not in the store, or with another value. */
  readonly lost: number;
  /** More rows in the store than there were samples. */
  readonly doubled: number;
  /** Points whose newest value in the live hub is not the last that was sent. */
  readonly stale: number;
  /** Hours whose values from rollups are not those of the samples. */
  readonly askew: number;
}

/** Small generator of random numbers that can be repeated (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const SENDERS = 5;
const HOUR_MS = 3_600_000;
const points = Array.from({ length: SENDERS }, (_, i) => ({ id: `0190a000-0000-7000-8000-0000000b000${i}`, code: `T-${i}` }));
const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const kill = (child: ChildProcess): Promise<void> => new Promise((resolve) => {
  child.removeAllListeners('exit').once('exit', () => resolve());
  child.kill('SIGKILL');
});

/** Compares the hours that are read from rollups with those of the samples. */
async function countAskew(reader: TelemetryReader, samples: ReadonlyMap<string, number>): Promise<number> {
  const hours = new Map<string, { count: number; sum: number; max: number }>();
  for (const [key, value] of samples) {
    const [pointId = '', time = ''] = key.split('/');
    const hour = `${pointId}/${Math.floor(Number(time) / HOUR_MS) * HOUR_MS}`;
    const known = hours.get(hour) ?? { count: 0, sum: 0, max: -Infinity };
    hours.set(hour, { count: known.count + 1, sum: known.sum + value, max: Math.max(known.max, value) });
  }
  const now = Date.now();
  const span = { from: Math.floor(now / HOUR_MS) * HOUR_MS - 4 * HOUR_MS, to: Math.ceil(now / HOUR_MS) * HOUR_MS + HOUR_MS };
  const series = await reader.calendar({ tenantId: TENANT, pointIds: points.map(({ id }) => id), ...span, interval: '1h', zone: 'Asia/Shanghai' });
  let good = 0;
  for (const { pointId, buckets } of series) {
    for (const { start, count, mean, max } of buckets) {
      const right = hours.get(`${pointId}/${start}`);
      if (right && right.count === count && right.max === max && Math.abs(right.sum / count - mean) < 1e-6 * Math.abs(mean) + 1e-9) good++;
    }
  }
  return hours.size - good;
}

/** Kills a collector under load with SIGKILL again and again, and counts what that cost. */
export async function torture({ kills, seed, influxUrl, onKill }: TortureOptions): Promise<TortureResult> {
  const random = createRandom(seed);
  const folder = mkdtempSync(join(tmpdir(), 'hydrograph-torture-'));
  const issuer = await createTestIssuer();
  const keys = createServer((_request, response) => response.setHeader('content-type', 'application/json').end(JSON.stringify(issuer.jwks)));
  await new Promise<void>((resolve) => keys.listen(0, '127.0.0.1', resolve));
  const [port, mqttPort] = [await freePort(), await freePort()];
  const url = `http://127.0.0.1:${port}`;
  const file = join(folder, 'telemetry.sqlite');
  const busUrl = `mqtt://service:${SECRET}@127.0.0.1:${mqttPort}`;
  const token = await issuer.token({ tid: TENANT, kind: 'service', expiresIn: '10h' });

  async function start(): Promise<ChildProcess> {
    const child = spawn(process.execPath, [fileURLToPath(new URL('../src/main.ts', import.meta.url))], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      env: {
        PATH: process.env.PATH, HYDROGRAPH_DATA_DIR: folder, HYDROGRAPH_LISTEN_PORT: String(port), HYDROGRAPH_MQTT_EMBEDDED: '1', HYDROGRAPH_MQTT_PORT: String(mqttPort),
        HYDROGRAPH_SERVICE_SECRET: SECRET, HYDROGRAPH_JWKS_URL: `http://127.0.0.1:${(keys.address() as AddressInfo).port}/`, HYDROGRAPH_LOG_LEVEL: 'fatal',
        ...(influxUrl ? { HYDROGRAPH_INFLUX_URL: influxUrl } : { HYDROGRAPH_TELEMETRY_FILE: file }),
      },
    });
    await new Promise<void>((resolve, reject) => {
      child.once('message', () => resolve());
      child.once('exit', (code) => reject(new Error(`the collector ended with ${code} while starting`)));
    });
    return child;
  }
  let child = await start();
  const bus = connectBus({ url: busUrl, clientId: 'torture', log: silent });
  await bus.publish(registryTopic(TENANT), { version: 1, tenantId: TENANT, points }, { retain: true });
  const place: TelemetryPlace = influxUrl ? { influxUrl } : { file };
  const reader = openTelemetry(place, 'read');
  const hub = createHub({ bus, reader, replay: createLogReplay({ url, token: async () => token }), log: silent });

  const acknowledged = new Map<string, number>();
  const last = new Map<string, number>();
  const base = Date.now() - 3_600_000;
  let sending = true;
  const isSending = (): boolean => sending;
  let value = 0;
  let batches = 0;

  /** Sends one batch after another, each until it is acknowledged, as a good device does. */
  async function sender(i: number, deliver: (body: string) => Promise<boolean>): Promise<void> {
    const point = points[i] as (typeof points)[number];
    for (let time = base; isSending();) {
      const samples = Array.from({ length: 1 + Math.floor(random() * 30) }, () => ({ point: point.code, time: time++, value: value++ }));
      while (!(await deliver(JSON.stringify({ samples })))) await sleep(20);
      for (const sample of samples) acknowledged.set(`${point.id}/${sample.time}`, sample.value);
      last.set(point.id, samples.at(-1)?.value ?? NaN);
      batches++;
      await sleep(random() * 5);
    }
  }
  const byHttp = async (body: string): Promise<boolean> => {
    try {
      const response = await fetch(`${url}/ingest/samples`, { method: 'POST', headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' }, body });
      const answer = await response.json() as { rejected?: unknown[] };
      return response.ok && answer.rejected?.length === 0;
    } catch {
      return false;
    }
  };
  const device = mqtt.connect(`mqtt://device:${encodeURIComponent(token)}@127.0.0.1:${mqttPort}`, { protocolVersion: 4, reconnectPeriod: 50, reconnectOnConnackError: true });
  device.on('error', () => undefined);
  const byMqtt = (body: string): Promise<boolean> => device.publishAsync(deviceSamplesTopic(TENANT, 'd'), body, { qos: 1 }).then(() => true, () => false);
  const senders = points.map((_, i) => sender(i, i === 0 ? byMqtt : byHttp));

  try {
    for (let i = 0; i < kills; i++) {
      // By what was acknowledged, not by the clock: a slow machine shall be killed under load as well.
      const killAt = batches + 10 + Math.floor(random() * 90);
      await until(() => batches >= killAt, 60_000);
      await sleep(random() * 10);
      await kill(child);
      child = await start();
      onKill?.(i + 1);
    }
    const finish = batches + 20;
    await until(() => batches >= finish, 60_000);
    sending = false;
    await Promise.all(senders);

    const stored = async (): Promise<Map<string, number>> => {
      const found = new Map<string, number>();
      let rows = 0;
      for (const { id } of points) {
        let after: string | undefined;
        do {
          const page = await reader.raw({ tenantId: TENANT, pointIds: [id], from: 0, to: Date.now(), ...(after ? { after } : {}) });
          rows += page.samples.length;
          for (const sample of page.samples) found.set(`${id}/${sample.time}`, sample.value);
          after = page.next;
        } while (after);
      }
      doubled = rows - found.size + Math.max(0, found.size - acknowledged.size);
      return found;
    };
    let doubled = 0;
    let lost = Infinity;
    const counted = until(async () => {
      const found = await stored();
      lost = [...acknowledged].filter(([key, sent]) => found.get(key) !== sent).length;
      return lost === 0;
    }, 30_000);
    await counted.catch(() => undefined);
    let stale = Infinity;
    const settled = until(async () => {
      const newest = await hub.latest(TENANT, points.map(({ id }) => id));
      stale = points.filter(({ id }) => newest.get(id)?.value !== last.get(id)).length;
      return stale === 0;
    });
    await settled.catch(() => undefined);
    return { kills, acknowledged: acknowledged.size, lost, doubled, stale, askew: await countAskew(reader, await stored()) };
  } finally {
    sending = false;
    device.end(true);
    await hub.close();
    await bus.close();
    await reader.close();
    await kill(child);
    keys.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
