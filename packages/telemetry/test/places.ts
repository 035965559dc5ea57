import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TelemetryPlace } from '../src/index.ts';
import { hasInfluxd, startInfluxd } from './influxd.ts';

/** An empty store of its own. */
export interface Place { place: TelemetryPlace; stop(): Promise<void> }

async function sqlitePlace(): Promise<Place> {
  const folder = mkdtempSync(join(tmpdir(), 'hydrograph-telemetry-'));
  return { place: { file: join(folder, 'telemetry.sqlite') }, stop: async () => rmSync(folder, { recursive: true, force: true }) };
}

async function influxPlace(): Promise<Place> {
  const { url, stop } = await startInfluxd();
  return { place: { influxUrl: url }, stop };
}

/** The stores of this machine, for `describe.each`. */
export const stores: [string, () => Promise<Place>][] = [['SQLite', sqlitePlace], ...(hasInfluxd ? [['InfluxDB', influxPlace] as [string, () => Promise<Place>]] : [])];

if (!hasInfluxd) console.log('skipped: no InfluxDB');
