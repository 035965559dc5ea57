import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestIssuer, type TestIssuer } from '@hydrograph/access/testing.ts';
import type { Service } from '@hydrograph/service';
import { openTelemetry, type Sample, type TelemetryWriter } from '@hydrograph/telemetry';
import { startAedes, type TestBroker } from '../../../packages/bus/test/brokers.ts';
import { aClientOf, type Client } from '../../../packages/service/test/client.ts';
import { createNetworkApp, type NetworkDeps } from '../src/app.ts';
import { readEnv } from '../src/env.ts';

/** The tenant that `aClientOf` asks for. */
export const ownTenant = '018f0000-0000-7000-8000-000000000001';

interface Imported {
  id: string;
  state: string;
  error: { line: number | null; reason: string } | null;
  counts: Record<string, number>;
  model: { id: string } | null;
}

/** The network service with a bus, a telemetry store and a data folder of its own. */
export interface Trial {
  readonly service: Service;
  readonly ask: Client;
  readonly issuer: TestIssuer;
  readonly broker: TestBroker;
  readonly writer: TelemetryWriter;
  /** Uploads a file; answers status and body. */
  upload(text: string, name: string, more?: { scope?: string; query?: string }): Promise<{ status: number; body: { importId?: string; errors?: { message: string; extensions: { code: string } }[] } }>;
  /** Uploads a file and waits until its import has ended. */
  import(text: string, name: string): Promise<Imported>;
  /** Waits for an import to end. */
  ended(importId: string): Promise<Imported>;
  /** Transactions that took more than a second. */
  readonly slow: { reason: string; ms: number }[];
  stop(): Promise<void>;
}

export async function startTrial(databaseUrl: string, more: Record<string, string> = {}, deps: Pick<NetworkDeps, 'rules' | 'scores' | 'scoresEveryMs'> = {}): Promise<Trial> {
  const folder = mkdtempSync(join(tmpdir(), 'hydrograph-network-'));
  const issuer = await createTestIssuer();
  const broker = await startAedes();
  const file = join(folder, 'telemetry.db');
  const writer = openTelemetry({ file }, 'write');
  await writer.write([]);
  const env = readEnv({
    HYDROGRAPH_DATABASE_URL: databaseUrl, HYDROGRAPH_JWKS_URL: 'http://127.0.0.1:1/jwks', HYDROGRAPH_MQTT_URL: broker.url, HYDROGRAPH_TELEMETRY_FILE: file,
    HYDROGRAPH_DATA_DIR: folder, HYDROGRAPH_LOG_LEVEL: 'warn', ...more,
  });
  const slow: Trial['slow'] = [];
  const service = await createNetworkApp(env, { ...deps, verify: issuer.verify, onSlowTransaction: (transaction) => void slow.push(transaction) });
  const ask = await aClientOf(service, issuer);

  const upload: Trial['upload'] = async (text, name, { scope = '*', query = '' } = {}) => {
    const answer = await service.app.inject({
      method: 'POST', url: `/import/network?name=${encodeURIComponent(name)}${query}`, payload: text,
      headers: { 'content-type': 'application/octet-stream', authorization: `Bearer ${await issuer.token({ tid: ownTenant, scope })}` },
    });
    return { status: answer.statusCode, body: answer.json() };
  };
  const ended: Trial['ended'] = async (importId) => {
    for (;;) {
      const { data } = await ask('query ($id: ID!) { networkImport(id: $id) { id state error { line reason } counts { junctions reservoirs tanks pipes pumps valves } model { id } } }', { id: importId });
      if (!['READING', 'LOADING'].includes(data.networkImport.state)) return data.networkImport;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  return {
    service, ask, issuer, broker, writer, upload, ended, slow,
    async import(text, name) {
      const { status, body } = await upload(text, name);
      if (status !== 202) throw new Error(`the upload was answered ${status}: ${JSON.stringify(body)}`);
      return ended(body.importId!);
    },
    async stop() {
      await service.stop();
      await writer.close();
      await broker.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A good sample of a point of `ownTenant`, measured now unless told otherwise. */
export const aSample = (pointId: string, value: number, more: Partial<Sample> = {}): Sample => ({ tenantId: ownTenant, pointId, time: Date.now(), value, quality: 192, ...more });
