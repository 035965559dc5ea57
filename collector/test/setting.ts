import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { createTestIssuer } from '@hydrograph/access/testing.ts';
import type { TestIssuer } from '@hydrograph/access/testing.ts';
import { connectBus, registryTopic } from '@hydrograph/bus';
import type { Bus, RegisteredPoint } from '@hydrograph/bus';
import { openTelemetry } from '@hydrograph/telemetry';
import type { TelemetryReader } from '@hydrograph/telemetry';
import { createCollector } from '../src/app.ts';
import type { Collector, CollectorDeps } from '../src/app.ts';
import { readEnv } from '../src/env.ts';

export const TENANT = '0190a000-0000-7000-8000-000000000001';
export const OTHER_TENANT = '0190a000-0000-7000-8000-000000000002';
export const SECRET = 'a-service-secret-of-tests';

export const silent = pino({ level: 'silent' });

export const POINTS: RegisteredPoint[] = [
  { id: '0190a000-0000-7000-8000-00000000a001', code: 'P-1', unit: 'm', minimum: 0, maximum: 100 },
  { id: '0190a000-0000-7000-8000-00000000a002', code: 'Q-1', unit: 'm3/h' },
];
export const [P1, Q1] = POINTS.map(({ id }) => id) as [string, string];

/** A data folder of its own with everything a collector needs around it. */
export interface Setting {
  readonly folder: string;
  readonly issuer: TestIssuer;
  /** Environment for a collector with its own broker. */
  env(more?: Record<string, string>): ReturnType<typeof readEnv>;
  start(more?: Record<string, string>, deps?: CollectorDeps): Promise<Running>;
  reader(): TelemetryReader;
  cleanUp(): Promise<void>;
}

export interface Running extends Collector {
  readonly url: string;
  /** As one of our own processes. */
  bus(): Bus;
  /** Publishes the points above for a tenant and waits until the collector knows them. */
  register(tenantId?: string, points?: RegisteredPoint[], version?: number): Promise<void>;
  push(samples: unknown, options?: { token?: string; tenantId?: string }): Promise<{ status: number; body: PushAnswer }>;
}

export interface PushAnswer {
  accepted: number;
  rejected: { index: number; point: string; code: string; message: string }[];
  errors?: { message: string; extensions: { code: string; reason?: string } }[];
}

export async function until(condition: () => boolean | Promise<boolean>, ms = 20_000): Promise<void> {
  for (const end = Date.now() + ms; !(await condition()); ) {
    if (Date.now() > end) throw new Error(`did not happen within ${ms} ms: ${condition.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

export async function createSetting(): Promise<Setting> {
  const folder = mkdtempSync(join(tmpdir(), 'hydrograph-collector-'));
  const issuer = await createTestIssuer();
  const endings: (() => Promise<unknown>)[] = [];
  const file = join(folder, 'telemetry.sqlite');
  const env = (more: Record<string, string> = {}) => readEnv({
    HYDROGRAPH_DATA_DIR: folder, HYDROGRAPH_TELEMETRY_FILE: file, HYDROGRAPH_MQTT_EMBEDDED: '1', HYDROGRAPH_MQTT_PORT: '0',
    HYDROGRAPH_SERVICE_SECRET: SECRET, HYDROGRAPH_JWKS_URL: 'http://127.0.0.1:9/keys', ...more,
  });

  return {
    folder, issuer, env,
    async start(more = {}, deps = {}) {
      const collector = await createCollector(env(more), { verify: issuer.verify, log: silent, ...deps });
      endings.unshift(() => collector.stop());
      const url = await collector.listen({});
      const bus = (): Bus => {
        const made = connectBus({ url: more.HYDROGRAPH_MQTT_URL ?? `mqtt://service:${SECRET}@127.0.0.1:${collector.mqttPort}`, clientId: 'test', log: silent });
        endings.unshift(() => made.close());
        return made;
      };
      const push: Running['push'] = async (samples, { tenantId = TENANT, token } = {}) => {
        const response = await fetch(`${url}/ingest/samples`, {
          method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${token ?? await issuer.token({ tid: tenantId })}` },
          body: typeof samples === 'string' ? samples : JSON.stringify({ samples }),
        });
        return { status: response.status, body: await response.json() as PushAnswer };
      };
      return Object.assign(collector, {
        url, bus, push,
        async register(tenantId = TENANT, points = POINTS, version = 1) {
          const own = bus();
          await own.publish(registryTopic(tenantId), { version, tenantId, points }, { retain: true });
          await until(async () => (await push([{ point: points[0]?.id, value: 'probe' }], { tenantId })).body.rejected[0]?.code === 'NOT_A_NUMBER');
          await own.close();
        },
      });
    },
    reader() {
      const made = openTelemetry({ file }, 'read');
      endings.unshift(() => made.close());
      return made;
    },
    async cleanUp() {
      for (const end of endings) await end();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
