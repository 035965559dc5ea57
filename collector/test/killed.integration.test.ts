import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { openTelemetry } from '@hydrograph/telemetry';
import { dialIn, stationKinds } from '@hydrograph/simulator';
import type { DialedIn } from '@hydrograph/simulator';
import { fieldOf, freePort, lineOf } from './field-setting.ts';
import { SECRET, TENANT } from './setting.ts';

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));
const kind = stationKinds['hj212']!;
const base = Math.floor((Date.now() - 6 * 3_600_000) / 60_000) * 60_000;

let collector: ChildProcess | undefined;
let stations: DialedIn | undefined;
const folder = mkdtempSync(join(tmpdir(), 'hydrograph-killed-'));
afterEach(async () => {
  await stations?.stop();
  collector?.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

describe('a collector that is killed while stations send', () => {
  it('has stored everything that a station got an answer for, once', async () => {
    const field = fieldOf('HJ212', kind, 20, { port: await freePort() });
    // The documents of the last run: it takes what stations send before network is there.
    const own = (name: string, document: unknown): void => {
      mkdirSync(join(folder, 'collector', name), { recursive: true });
      writeFileSync(join(folder, 'collector', name, `${TENANT}.json`), JSON.stringify(document));
    };
    own('points', { version: 1, tenantId: TENANT, points: field.points });
    own('devices', field.document);
    const file = join(folder, 'telemetry.sqlite');
    const start = (): ChildProcess => spawn(process.execPath, [main], {
      stdio: 'ignore',
      env: {
        ...process.env, HYDROGRAPH_DATA_DIR: folder, HYDROGRAPH_TELEMETRY_FILE: file, HYDROGRAPH_MQTT_EMBEDDED: '1', HYDROGRAPH_MQTT_PORT: '0', HYDROGRAPH_SERVICE_SECRET: SECRET,
        HYDROGRAPH_JWKS_URL: 'http://127.0.0.1:9/keys', HYDROGRAPH_LOG_LEVEL: 'warn',
      },
    });
    const acknowledged: string[] = [];
    collector = start();
    stations = dialIn({
      kind, host: '127.0.0.1', port: field.connector.port, stations: 20, everyMs: 30, seed: 3, answerMs: 1000, timeOf: (serial) => base + serial * kind.stepMs,
      acknowledged: (address, report) => acknowledged.push(...field.linesOf(address, report)),
    });
    for (let kills = 0; kills < 4; kills++) {
      const before = acknowledged.length;
      await expect.poll(() => acknowledged.length, { timeout: 30_000 }).toBeGreaterThan(before + 200);
      const gone = new Promise((resolve) => collector?.once('exit', resolve));
      collector.kill('SIGKILL');
      await gone;
      collector = start();
    }
    const before = acknowledged.length;
    await expect.poll(() => acknowledged.length, { timeout: 30_000 }).toBeGreaterThan(before + 100);
    await stations.stop();
    expect(stations.counts.again).toBeGreaterThan(0);

    const reader = openTelemetry({ file }, 'read');
    const stored = async (): Promise<string[]> => {
      const { samples } = await reader.raw({ tenantId: TENANT, pointIds: field.points.map(({ id }) => id), from: base - 1, to: Date.now(), limit: 100_000 });
      return samples.map(({ pointId, time, value }) => lineOf(pointId, time, value));
    };
    const lost = async (): Promise<string[]> => {
      const there = new Set(await stored());
      return acknowledged.filter((line) => !there.has(line));
    };
    await expect.poll(lost, { timeout: 20_000 }).toEqual([]);
    const lines = await stored();
    expect(new Set(lines).size).toBe(lines.length);
    // What was stored and not answered any more is at most the last report of each station.
    expect(lines.length - acknowledged.length).toBeLessThanOrEqual(20 * 2);
    await reader.close();
  }, 120_000);
});
