import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { samplesTopic, uploadsTopic, uploadStatesTopic } from '@hydrograph/bus';
import type { StationProtocol, UploadReport, UploadTargetSetting } from '@hydrograph/bus';
import { dialIn, stationKinds } from '@hydrograph/simulator';
import type { DialedIn } from '@hydrograph/simulator';
import { openUploadTable } from '../src/upload/upload-table.ts';
import { fieldOf, freePort, publishDevices } from './field-setting.ts';
import { createSetting, P1, SECRET, TENANT } from './setting.ts';
import type { Setting } from './setting.ts';

const MINUTE = 60_000;
const SLOTS = 10;
const patience = { connectMs: 2000, answerMs: 2000, retryMs: 50, longestRetryMs: 200 };
const codes = { SL651: { address: '0010000000', code: '39', statistic: undefined }, HJ212: { address: 'PLATFORM-1', code: 'w01001', statistic: 'Rtd' }, SZY206: { address: '6501020100', code: '2', statistic: undefined } } as const;

const settings: Setting[] = [];
const aSetting = async (): Promise<Setting> => {
  const setting = await createSetting();
  settings.push(setting);
  return setting;
};
let stations: DialedIn | undefined;
let child: ChildProcess | undefined;
let folder: string | undefined;
afterEach(async () => {
  await stations?.stop();
  child?.kill('SIGKILL');
  for (const setting of settings.splice(0)) await setting.cleanUp();
  if (folder) rmSync(folder, { recursive: true, force: true });
});

/** The platform of an authority: a collector with a port that stations dial into. Answers what reaches it, in the order in which it came. */
async function aPlatform(protocol: StationProtocol, port: number, more: { address: string; code: string; statistic?: string | undefined }): Promise<{ heard: (readonly [time: number, value: number])[] }> {
  const setting = await aSetting();
  const collector = await setting.start();
  const { address, code, statistic } = more;
  const field = fieldOf(protocol, { address: () => address, channels: [{ code, ...(statistic && { statistic }), quantity: 'LEVEL', unit: 'm', scale: 1 }] }, 1, { port });
  await collector.register(TENANT, field.points);
  const heard: (readonly [number, number])[] = [];
  await collector.bus().subscribe(samplesTopic(TENANT), ({ samples }) => void heard.push(...samples.map(([, time, value]) => [time, value] as const))).ready;
  await publishDevices(collector, field.document);
  return { heard };
}

describe.each(['SL651', 'HJ212', 'SZY206'] as const)('uploads to a platform that speaks %s', (protocol) => {
  it('wait while it is away, reach it in order when it is there, and are told of', async () => {
    const port = await freePort();
    const setting = await aSetting();
    const collector = await setting.start({}, { uploads: { patience, graceMs: 0, tellEveryMs: 100 } });
    await collector.register();
    const bus = collector.bus();
    let state: UploadReport | undefined;
    await bus.subscribe(uploadStatesTopic(TENANT), ({ targets }) => void ([state] = targets)).ready;
    const { address, code, statistic } = codes[protocol];
    const target: UploadTargetSetting = { id: 't-1', name: '水利厅', protocol, transport: 'TCP', host: '127.0.0.1', port, address, everyMs: MINUTE, channels: [{ code, ...(statistic && { statistic }), pointId: P1, scale: 0.1, offset: 1 }] };
    await bus.publish(uploadsTopic(TENANT), { version: 1, tenantId: TENANT, targets: [target] }, { retain: true });
    await expect.poll(() => state?.state, { timeout: 20_000 }).toBe('IDLE');

    const begun = Math.floor(Date.now() / MINUTE) * MINUTE - (SLOTS + 5) * MINUTE;
    // Two values a minute: the newer one is reported. One of them is bad, and one comes twice.
    const samples = Array.from({ length: SLOTS }, (_, slot) => [0, 30].map((second) => ({ point: 'P-1', time: begun + slot * MINUTE + second * 1000, value: 10 + slot + second / 100 }))).flat();
    expect((await collector.push([...samples, samples.at(-1), { point: 'P-1', time: begun + 45_000, value: 999 }])).status).toBe(200);
    await expect.poll(() => state, { timeout: 20_000 }).toMatchObject({ state: 'UNREACHABLE', waiting: SLOTS, oldestAt: begun + MINUTE, acknowledged: 0, problem: expect.any(String) });

    const { heard } = await aPlatform(protocol, port, codes[protocol]);
    const wanted = Array.from({ length: SLOTS }, (_, slot) => [begun + (slot + 1) * MINUTE, Number((((10 + slot + 0.3) * 0.1) + 1).toFixed(3))] as const);
    await expect.poll(() => heard, { timeout: 30_000 }).toEqual(wanted);
    await expect.poll(() => state, { timeout: 20_000 }).toMatchObject({ state: 'IDLE', waiting: 0, acknowledged: SLOTS });
    expect(state).not.toHaveProperty('problem');

    // What comes late is a report of its own.
    await collector.push([{ point: 'P-1', time: begun + 31_000, value: 20 }]);
    await expect.poll(() => heard.at(-1), { timeout: 20_000 }).toEqual([begun + MINUTE, 3]);
    // A target that is taken away is forgotten with what waits for it.
    await bus.publish(uploadsTopic(TENANT), { version: 2, tenantId: TENANT, targets: [] }, { retain: true });
    await collector.push([{ point: 'P-1', time: begun + 32_000, value: 30 }]);
    await bus.publish(uploadsTopic(TENANT), { version: 3, tenantId: TENANT, targets: [target] }, { retain: true });
    await expect.poll(() => state, { timeout: 20_000 }).toMatchObject({ waiting: 0, acknowledged: 0 });
    expect(heard).toHaveLength(SLOTS + 1);
  }, 90_000);
});

describe('uploads of a collector that is killed', () => {
  it('bring every value that was acknowledged to the platform', async () => {
    const kind = stationKinds['hj212']!;
    const port = await freePort();
    const field = fieldOf('HJ212', kind, 1, { port: await freePort() });
    const base = Math.floor((Date.now() - 6 * 3_600_000) / MINUTE) * MINUTE;
    folder = mkdtempSync(join(tmpdir(), 'hydrograph-uploads-'));
    const own = (name: string, document: unknown): void => {
      mkdirSync(join(folder!, 'collector', name), { recursive: true });
      writeFileSync(join(folder!, 'collector', name, `${TENANT}.json`), JSON.stringify(document));
    };
    own('points', { version: 1, tenantId: TENANT, points: field.points });
    own('devices', field.document);
    const pointId = field.pointOf(kind.address(0), 'w01001');
    const table = openUploadTable(join(folder, 'collector', 'uploads.sqlite'));
    table.keepDocument({ version: 1, tenantId: TENANT, targets: [{ id: 't-1', name: '环保厅', protocol: 'HJ212', transport: 'TCP', host: '127.0.0.1', port, ...codes.HJ212, everyMs: 1000, channels: [{ code: 'w01001', pointId, scale: 1, offset: 0 }] }] });
    table.close();
    const start = (): ChildProcess => spawn(process.execPath, [fileURLToPath(new URL('../src/main.ts', import.meta.url))], {
      stdio: 'ignore',
      env: {
        ...process.env, HYDROGRAPH_DATA_DIR: folder, HYDROGRAPH_TELEMETRY_FILE: join(folder!, 'telemetry.sqlite'), HYDROGRAPH_MQTT_EMBEDDED: '1', HYDROGRAPH_MQTT_PORT: '0', HYDROGRAPH_SERVICE_SECRET: SECRET,
        HYDROGRAPH_JWKS_URL: 'http://127.0.0.1:9/keys', HYDROGRAPH_LOG_LEVEL: 'warn',
      },
    });
    const acknowledged: string[] = [];
    child = start();
    stations = dialIn({
      kind, host: '127.0.0.1', port: field.connector.port, stations: 1, everyMs: 30, seed: 3, answerMs: 1000, timeOf: (serial) => base + serial * kind.stepMs,
      acknowledged: (_address, { time, values }) => acknowledged.push(`${time + 1000} ${values.find(({ code }) => code === 'w01001')!.value}`),
    });
    let heard: (readonly [time: number, value: number])[] = [];
    for (let kills = 0; kills < 4; kills++) {
      const before = acknowledged.length;
      await expect.poll(() => acknowledged.length, { timeout: 30_000 }).toBeGreaterThan(before + 20);
      const gone = new Promise((resolve) => child?.once('exit', resolve));
      child.kill('SIGKILL');
      await gone;
      // The platform comes while there is something to be brought.
      if (kills === 1) ({ heard } = await aPlatform('HJ212', port, codes.HJ212));
      child = start();
    }
    await expect.poll(() => stations!.counts.acknowledged, { timeout: 30_000 }).toBeGreaterThan(100);
    await stations.stop();
    const lost = (): string[] => {
      const there = new Set(heard.map(([time, value]) => `${time} ${value}`));
      return acknowledged.filter((line) => !there.has(line));
    };
    await expect.poll(lost, { timeout: 60_000 }).toEqual([]);
    // In order, but for one that was sent again because its answer was lost with the process.
    const times = heard.map(([time]) => time);
    expect(times.filter((time, place) => place > 0 && time < times[place - 1]!).length).toBeLessThanOrEqual(4);
  }, 150_000);
});
