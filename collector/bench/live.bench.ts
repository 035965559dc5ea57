// From a sample to those who watch it: how much the hub costs beside bare WebSockets, and how long a sample takes to arrive.
import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { WebSocketServer } from 'ws';
import type { WebSocket } from 'ws';
import type { SampleMessage } from '@hydrograph/bus';
import { createHub } from '@hydrograph/live';
import type { LiveHub } from '@hydrograph/live';
import type { Sample, TelemetryReader } from '@hydrograph/telemetry';
import { byTurns, median, ratioLine } from '../../packages/telemetry/bench/rounds.ts';
import { createSetting, silent, TENANT } from '../test/setting.ts';

const SUBSCRIBERS = 2000;
const POINTS = 1000;
const POINTS_EACH = 20;
const MESSAGES = 10;
const ROUNDS = 7;

const points = Array.from({ length: POINTS }, (_, i) => `0190a000-0000-7000-8000-${i.toString(16).padStart(12, '0')}`);
const followed = (subscriber: number): number[] => Array.from({ length: POINTS_EACH }, (_, i) => (subscriber * 7 + i * 13) % POINTS);

const emptyReader: TelemetryReader = { latest: async () => [], earliest: async () => [], raw: async () => ({ samples: [] }), downsampled: async () => [], calendar: async () => [], check: async () => {}, close: async () => {} };

/** Server and clients, as many as subscribers, the clients in a process of their own that counts what arrives. */
async function connect(): Promise<{ sockets: WebSocket[]; received(count: number): Promise<void>; close(): void }> {
  const http = createServer();
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const server = new WebSocketServer({ server: http });
  const sockets: WebSocket[] = [];
  server.on('connection', (socket) => void sockets.push(socket));
  const child: ChildProcess = fork(fileURLToPath(new URL('./live-clients.ts', import.meta.url)), [`ws://127.0.0.1:${(http.address() as AddressInfo).port}`, String(SUBSCRIBERS)]);
  let total = 0;
  let wake: (() => void) | undefined;
  child.on('message', (count: number) => {
    total = count;
    wake?.();
  });
  while (sockets.length < SUBSCRIBERS) await new Promise((resolve) => setTimeout(resolve, 20));
  let expected = 0;
  return {
    sockets,
    async received(count) {
      expected += count;
      while (total < expected) await new Promise<void>((resolve) => { wake = resolve; });
    },
    close() {
      child.kill();
      server.close();
      http.close();
    },
  };
}

async function fanOut(): Promise<void> {
  const clients = await connect();
  const hub: LiveHub = createHub({ bus: { subscribe: () => ({ ready: Promise.resolve(), close: async () => {} }) }, reader: emptyReader, log: silent });
  const lists = clients.sockets.map((_, i) => followed(i));
  const streams = clients.sockets.map((socket, i) => {
    const stream = hub.subscribe({ tenantId: TENANT, points: (lists[i] as number[]).map((n) => points[n] as string), snapshot: false });
    void (async () => {
      for await (const batch of stream) socket.send(JSON.stringify(batch));
    })();
    return stream;
  });
  let sequence = 0;
  let time = Date.now();
  const nextSamples = (): Sample[] => {
    time++;
    return points.map((pointId, i) => ({ tenantId: TENANT, pointId, time, value: i + sequence / 7, quality: 192 }));
  };
  /** Deliveries a second. */
  async function measured(send: (samples: Sample[]) => void): Promise<number> {
    const from = performance.now();
    for (let i = 0; i < MESSAGES; i++) {
      send(nextSamples());
      await clients.received(SUBSCRIBERS);
    }
    return SUBSCRIBERS * MESSAGES / ((performance.now() - from) / 1000);
  }
  const throughHub = (samples: Sample[]): void => {
    const message: SampleMessage = { collector: 'c', tenantId: TENANT, sequence: ++sequence, after: sequence - 1, time, samples: samples.map(({ pointId, time: at, value, quality }) => [pointId, at, value, quality]) };
    hub.take(message);
  };
  const bare = (samples: Sample[]): void => {
    for (const [i, socket] of clients.sockets.entries()) {
      socket.send(JSON.stringify({ cursor: 'none', source: 'LIVE', samples: (lists[i] as number[]).map((n) => samples[n]), conflated: 0 }));
    }
  };
  await measured(throughHub);
  await measured(bare);
  const rates = await byTurns(ROUNDS, { hub: () => measured(throughHub), bare: () => measured(bare) });
  console.log(`${SUBSCRIBERS} subscribers of ${POINTS_EACH} points: hub ${Math.round(median(rates.hub))} deliveries/s, bare ws ${Math.round(median(rates.bare))}`);
  console.log(ratioLine('fanout:hub/bare-ws', median(rates.hub.map((rate, i) => rate / (rates.bare[i] as number))), 0.5));
  for (const stream of streams) await stream.return?.();
  await hub.close();
  clients.close();
}

/** Pushes by HTTP ten times a second, through log, bus and hub, and takes the time until a subscriber of all points has each sample. */
async function latency(pointsPerSecond: number, seconds: number): Promise<void> {
  const setting = await createSetting();
  const collector = await setting.start();
  await collector.register(TENANT, points.map((id) => ({ id, code: id, unit: 'm' })));
  const hub = createHub({ bus: collector.bus(), reader: emptyReader, log: silent });
  const stream = hub.subscribe({ tenantId: TENANT, points });
  const waits: number[] = [];
  const token = await setting.issuer.token({ tid: TENANT, expiresIn: '1h' });
  const end = pointsPerSecond * seconds;
  const watching = (async () => {
    for await (const { samples } of stream) {
      const now = Date.now();
      for (const { time } of samples) waits.push(now - time);
    }
  })();
  const each = pointsPerSecond / 10;
  const first = Date.now();
  const pushes: Promise<unknown>[] = [];
  for (let sent = 0; sent < end; sent += each) {
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, first + (sent / pointsPerSecond) * 1000 - Date.now())));
    const time = Date.now();
    pushes.push(collector.push(Array.from({ length: each }, (_, i) => ({ point: points[(sent + i) % POINTS], time, value: i })), { token }));
  }
  await Promise.all(pushes);
  await new Promise((resolve) => setTimeout(resolve, 1000));
  await stream.return?.();
  await watching;
  await hub.close();
  await setting.cleanUp();
  waits.sort((a, b) => a - b);
  const at = (share: number): number => waits[Math.min(waits.length - 1, Math.floor(waits.length * share))] ?? NaN;
  console.log(`frame-to-subscriber at ${pointsPerSecond} points/s: p50 ${at(0.5)} ms, p99 ${at(0.99)} ms (goal p99 < 250 ms), ${waits.length} of ${end} delivered, the others conflated`);
}

await fanOut();
await latency(1000, 10);
await latency(10_000, 10);
process.exit();
