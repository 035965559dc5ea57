// Samples into the store, beside the same rows written bare. Ours: acknowledged by the collector's log (synced), then by the
// store writer into the store (synced again), with marks for the rollups. Peers: one table by node:sqlite, and the InfluxDB client.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { InfluxDB } from '@influxdata/influxdb-client';
import { openTelemetry, Quality } from '@hydrograph/telemetry';
import type { Sample } from '@hydrograph/telemetry';
import { byTurns, median, ratioLine } from '../../packages/telemetry/bench/rounds.ts';
import { hasInfluxd, startInfluxd } from '../../packages/telemetry/test/influxd.ts';
import type { LoggedSample } from '../src/log/batch.ts';
import { startConsumer } from '../src/log/consumer.ts';
import { openLog } from '../src/log/ordered-log.ts';
import { createStoreWriter, STORE_WRITER } from '../src/store-writer/store-writer.ts';
import { silent, TENANT } from '../test/setting.ts';

const SENSORS = 1000;
const BATCH = 5000;
const BATCHES = 40;
const ROUNDS = 7;
const STEP_MS = 60_000;
const T0 = Math.floor(Date.now() / 86_400_000) * 86_400_000 - 300 * 86_400_000;

const sensors = Array.from({ length: SENSORS }, (_, i) => `0190a000-0000-7000-8000-${i.toString(16).padStart(12, '0')}`);

/** Batch `n` of all: every sensor once a minute. */
const batchOf = (n: number): LoggedSample[] => Array.from({ length: BATCH }, (_, i) => {
  const at = n * BATCH + i;
  return [sensors[at % SENSORS] as string, T0 + Math.floor(at / SENSORS) * STEP_MS, 20 + (at % 97) / 7, Quality.GOOD];
});
const toSamples = (batch: readonly LoggedSample[]): Sample[] => batch.map(([pointId, time, value]) => ({ tenantId: TENANT, pointId, time, value, quality: Quality.GOOD }));

/** Points a second, and microseconds of CPU a point, of one round. */
async function measure(cpu: number[], run: () => Promise<void>): Promise<number> {
  const before = process.cpuUsage();
  const from = performance.now();
  await run();
  const seconds = (performance.now() - from) / 1000;
  const { user, system } = process.cpuUsage(before);
  cpu.push((user + system) / (BATCH * BATCHES));
  return BATCH * BATCHES / seconds;
}

const folder = mkdtempSync(join(tmpdir(), 'hydrograph-bench-'));
const cpu = { ours: [] as number[], bare: [] as number[] };

async function embedded(): Promise<void> {
  const log = openLog({ file: join(folder, 'log.sqlite') });
  const writer = openTelemetry({ file: join(folder, 'ours.sqlite') }, 'write');
  const consumer = await startConsumer({ name: STORE_WRITER, log, logger: silent, handle: createStoreWriter(writer), intervalMs: 100, maxSamples: 20_000 });

  const bare = new DatabaseSync(join(folder, 'bare.sqlite'));
  bare.exec(`pragma page_size=8192; pragma journal_mode=wal; pragma synchronous=full; pragma cache_size=-100000; pragma wal_autocheckpoint=4000;
    create table p(h integer not null, sensor integer not null, o integer not null, v real not null, q integer not null, primary key(h, sensor, o)) without rowid, strict;
    create table latest(sensor integer primary key, ts integer not null, v real not null, q integer not null) strict`);
  const put = bare.prepare('insert or replace into p(h, sensor, o, v, q) values (?, ?, ?, ?, ?)');
  const putLatest = bare.prepare('insert or replace into latest(sensor, ts, v, q) values (?, ?, ?, ?)');
  const ids = new Map(sensors.map((id, i) => [id, i + 1]));

  const rates = await byTurns(ROUNDS, {
    ours: (round) => measure(cpu.ours, async () => {
      let last = 0;
      for (let i = 0; i < BATCHES; i++) last = await log.append(TENANT, batchOf(round * BATCHES + i));
      while (consumer.sequence < last) await new Promise((resolve) => setTimeout(resolve, 1));
    }),
    bare: (round) => measure(cpu.bare, async () => {
      for (let i = 0; i < BATCHES; i++) {
        const newest = new Map<number, LoggedSample>();
        bare.exec('begin immediate');
        for (const sample of batchOf(round * BATCHES + i)) {
          const [pointId, time, value, quality] = sample;
          const id = ids.get(pointId) as number;
          const h = Math.floor(time / 3_600_000);
          put.run(h, id, time - h * 3_600_000, value, quality);
          newest.set(id, sample);
        }
        for (const [id, [, time, value, quality]] of newest) putLatest.run(id, time, value, quality);
        bare.exec('commit');
      }
    }),
  });
  await consumer.stop();
  await log.close();
  await writer.close();
  const { n } = bare.prepare('select count(*) n from p').get() as { n: number };
  bare.close();
  const check = new DatabaseSync(join(folder, 'ours.sqlite'), { readOnly: true });
  const { n: stored } = check.prepare('select count(*) n from p').get() as { n: number };
  check.close();
  if (stored !== n) throw new Error(`${stored} rows stored, ${n} written bare`);
  console.log(`embedded ${Math.round(median(rates.ours))} points/s, ${median(cpu.ours).toFixed(2)} us CPU each; bare node:sqlite ${Math.round(median(rates.bare))} points/s, ${median(cpu.bare).toFixed(2)} us CPU each; ${BATCH} a sync, ${SENSORS} sensors`);
  console.log(ratioLine('embedded:points-per-second/bare-sqlite', median(rates.ours.map((rate, i) => rate / (rates.bare[i] as number))), 0.7));
  console.log(`embedded:points-per-CPU-second/bare-sqlite ${(median(cpu.bare) / median(cpu.ours)).toFixed(2)} (ours writes each sample twice, log and store)`);
}

async function influx(): Promise<void> {
  if (!hasInfluxd) return console.log('skipped: no InfluxDB');
  const [ours, bare] = [await startInfluxd(), await startInfluxd()];
  try {
    const writer = openTelemetry({ influxUrl: ours.url }, 'write');
    const client = new InfluxDB({ url: new URL(bare.url).origin, timeout: 30_000 });
    const bareWrite = (lines: string[]): Promise<void> => new Promise((resolve, reject) => {
      const api = client.getWriteApi('', '', 'ms', { batchSize: BATCH + 1, maxBatchBytes: 50_000_000, flushInterval: 0, maxRetries: 0, writeSuccess: () => resolve(), writeFailed: (error) => reject(error) });
      api.path = '/write?db=hydrograph&precision=ms';
      api.writeRecords(lines);
      api.flush().catch(reject);
    });
    const noCpu: number[] = [];
    const rates = await byTurns(ROUNDS, {
      ours: (round) => measure(noCpu, async () => {
        for (let i = 0; i < BATCHES; i++) await writer.write(toSamples(batchOf(round * BATCHES + i)));
      }),
      bare: (round) => measure(noCpu, async () => {
        for (let i = 0; i < BATCHES; i++) await bareWrite(toSamples(batchOf(round * BATCHES + i)).map(({ tenantId, pointId, time, value, quality }) => `samples,tenant=${tenantId},point=${pointId} v=${value},q=${quality}i ${time}`));
      }),
    });
    await writer.close();
    console.log(`influx ${Math.round(median(rates.ours))} points/s, bare client ${Math.round(median(rates.bare))} points/s; ${BATCH} a request`);
    console.log(ratioLine('influx:points-per-second/bare-client', median(rates.ours.map((rate, i) => rate / (rates.bare[i] as number))), 0.9));
  } finally {
    await ours.stop();
    await bare.stop();
  }
}

try {
  await embedded();
  await influx();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
