// 5,000 stations on one connector: what a connection costs, how soon a report is acknowledged (decoded, judged, on disk), and how soon its
// values are with a subscriber. They report each minute in the field; the goals are what we ask of ourselves.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { samplesTopic } from '@hydrograph/bus';
import { stationKinds } from '@hydrograph/simulator';
import { ratioLine } from '../../packages/telemetry/bench/rounds.ts';
import { fieldOf, publishDevices } from '../test/field-setting.ts';
import { createSetting, TENANT, until } from '../test/setting.ts';
import type { Done, Load } from './device-clients.ts';

const STATIONS = 5000;
const PER_STATION = 2;
/** Each station ten times as often as in the field. */
const PACED: Load = { everyMs: 6000, forMs: 24_000 };
const FLAT_OUT: Load = { everyMs: 0, forMs: 15_000 };
const BASE = Math.floor(Date.now() / 1000) * 1000 - 6 * 3_600_000;
const MIB = 1_048_576;

const now = (): number => performance.timeOrigin + performance.now();
const share = (values: readonly number[], part: number): number => values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? 0;
const field = fieldOf('HJ212', stationKinds['hj212']!, STATIONS);
const firstPoints = new Map(field.document.devices.map(({ channels }, index) => [channels[0]!.pointId, index]));

const setting = await createSetting();
try {
  const collector = await setting.start();
  await collector.register(TENANT, field.points);
  await publishDevices(collector, field.document);
  const connector = () => collector.connectors.reports(TENANT)[0]!;
  await until(() => connector()?.state === 'RUNNING', 60_000);
  await until(() => connector().memoryBytes > 0);
  await new Promise((resolve) => setTimeout(resolve, 2000));
  const before = connector().memoryBytes;

  const clients = fork(fileURLToPath(new URL('device-clients.ts', import.meta.url)), [String(connector().port), String(STATIONS), String(BASE)]);
  await once(clients, 'message');
  await until(() => connector().connections === STATIONS);
  await new Promise((resolve) => setTimeout(resolve, 2000));
  const perConnection = (connector().memoryBytes - before) / STATIONS;

  const arrived = new Map<string, number>();
  let points = 0;
  await collector.bus().subscribe(samplesTopic(TENANT), ({ samples }) => {
    const at = now();
    points += samples.length;
    for (const [id, time] of samples) if (firstPoints.has(id)) arrived.set(`${firstPoints.get(id)} ${time}`, at);
  }).ready;

  async function under(load: Load): Promise<{ done: Done; perS: number; pointsPerS: number; toSubscriber: number[] }> {
    const [from, pointsBefore] = [now(), points];
    clients.send(load);
    const [done] = await once(clients, 'message') as [Done];
    const answeredAt = now();
    await until(() => points - pointsBefore >= done.length * PER_STATION, 60_000);
    return {
      done, perS: done.length / (answeredAt - from) * 1000, pointsPerS: (points - pointsBefore) / (now() - from) * 1000,
      toSubscriber: done.map(([index, time, sentAt]) => arrived.get(`${index} ${time}`)! - sentAt),
    };
  }

  const paced = await under(PACED);
  const flatOut = await under(FLAT_OUT);
  clients.disconnect();

  const took = paced.done.map(([, , , ms]) => ms);
  console.log(`${STATIONS} stations on one connector: ${(before / MIB).toFixed(0)} MiB before, ${(perConnection / 1024).toFixed(1)} KiB a connection`);
  console.log(`each every ${PACED.everyMs / 1000} s: ${paced.perS.toFixed(0)} reports/s, acknowledged after ${share(took, 0.5).toFixed(1)} ms (p50), ${share(took, 0.99).toFixed(1)} ms (p99); with a subscriber after ${share(paced.toSubscriber, 0.5).toFixed(0)} ms (p50), ${share(paced.toSubscriber, 0.99).toFixed(0)} ms (p99)`);
  console.log(`flat out: ${flatOut.perS.toFixed(0)} reports/s acknowledged, ${flatOut.pointsPerS.toFixed(0)} points/s to a subscriber, acknowledged after ${share(flatOut.done.map(([, , , ms]) => ms), 0.99).toFixed(0)} ms (p99)`);
  console.log(ratioLine('devices:reports-per-second/needed-by-5000-each-minute', flatOut.perS / (STATIONS / 60), 10));
  console.log(ratioLine('devices:one-second/p99-to-subscriber', 1000 / share(paced.toSubscriber, 0.99), 1));
  console.log(ratioLine('devices:64-KiB/memory-per-connection', 65_536 / Math.max(1, perConnection), 1));
} finally {
  await setting.cleanUp();
}
