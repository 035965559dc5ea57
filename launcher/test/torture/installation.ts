import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TelemetryReader, openTelemetry } from '@hydrograph/telemetry';
import { Client } from 'pg';
import { startMosquitto } from '../../../packages/bus/test/brokers.ts';
import { asOwner, findPostgres, startPostgres } from '../../../packages/entities/test/postgres-server.ts';
import { startInfluxd } from '../../../packages/telemetry/test/influxd.ts';
import { createClient, localSignOn, type ProductClient } from '../../src/client/product-client.ts';
import { readEnv } from '../../src/env.ts';
import { readRunning } from '../../src/supervisor/data-folder.ts';
import { databaseSocketDir } from '../../src/supervisor/plan.ts';
import { type Product, startProduct } from '../../src/supervisor/product.ts';
import { textsFor } from '../../src/texts.ts';
import { aProductsPorts, eventually } from '../processes.ts';

export type Column = 'embedded' | 'production';

/** Something that can be killed. */
export interface Victim {
  readonly name: string;
  /** Ends it by SIGKILL; resolves when another one is there, which may not be ready yet. */
  kill(): Promise<void>;
}

/** A product of its own in a temporary folder. */
export interface Installation {
  readonly url: string;
  readonly dataDir: string;
  readonly client: ProductClient;
  /** The newest access token. */
  token(): string;
  readonly mqttUrl: string;
  readonly victims: ReadonlyMap<string, Victim>;
  /** Process ids of the product's own parts. */
  pids(): Map<string, number>;
  query<T extends object>(sql: string): Promise<T[]>;
  reader(): TelemetryReader;
  stop(): Promise<void>;
}

export interface InstallationOptions {
  readonly column: Column;
  readonly subgraphs: 'together' | 'apart';
  readonly say: (line: string) => void;
  /** Whether it serves the app. */
  readonly frontend?: boolean;
}

/** The stores of the production column. */
export interface Stores {
  /** What tells the product to use them. */
  readonly settings: Record<string, string>;
  readonly victims: Victim[];
  stop(): Promise<void>;
}

/** PostgreSQL, InfluxDB and Mosquitto as Debian brings them, each on a folder of its own. */
export async function startStores(): Promise<Stores> {
  const bin = findPostgres();
  if (!bin) throw new Error('There is no PostgreSQL with PostGIS on this machine: apt-get install postgresql-15-postgis-3 influxdb mosquitto');
  const [postgres, influxd, mosquitto] = [await startPostgres(bin, { durable: true }), await startInfluxd(), await startMosquitto()];
  return {
    settings: { HYDROGRAPH_DATABASE_URL: asOwner(await postgres.createDatabase()), HYDROGRAPH_INFLUX_URL: influxd.url, HYDROGRAPH_MQTT_URL: mosquitto.url },
    victims: [
      { name: 'postgres', kill: () => postgres.kill() },
      { name: 'influxd', kill: () => influxd.kill() },
      { name: 'mosquitto', kill: () => mosquitto.kill() },
    ],
    async stop() {
      await Promise.all([postgres.stop(), influxd.stop(), mosquitto.stop()]);
    },
  };
}

const partVictim = (product: Product, name: string): Victim => ({
  name,
  async kill() {
    const pid = await eventually(`a process of ${name}`, () => product.parts.get(name)?.pid, 60_000);
    process.kill(pid, 'SIGKILL');
    await eventually(`the next ${name}`, () => ![undefined, pid].includes(product.parts.get(name)?.pid), 60_000);
  },
});

/** Starts the whole product without a demo town. What it prints goes to `say`. */
export async function startInstallation({ column, subgraphs, say, frontend = false }: InstallationOptions): Promise<Installation> {
  const dataDir = mkdtempSync(join(tmpdir(), 'hydrograph-torture-'));
  const stores = column === 'production' ? await startStores() : undefined;
  const env = readEnv({ ...(await aProductsPorts()), HYDROGRAPH_DATA_DIR: dataDir, HYDROGRAPH_DEMO: 'none', HYDROGRAPH_SUBGRAPHS: subgraphs, HYDROGRAPH_LOG_LEVEL: 'warn', ...stores?.settings });
  const removeAll = async (): Promise<void> => {
    await stores?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  const product = await startProduct({ env, texts: textsFor({}), say, frontend, pauses: { firstDelayMs: 50, maxDelayMs: 50 } }).catch(async (error: unknown) => {
    await removeAll();
    throw error;
  });
  let token = '';
  const signOn = localSignOn(product.url, dataDir);
  const databaseUrl = env.databaseUrl ?? `postgres://hydrograph@localhost/hydrograph?host=${encodeURI(databaseSocketDir(dataDir))}`;
  const victims = [...[...product.parts.keys()].map((name) => partVictim(product, name)), ...(stores?.victims ?? [])];
  const ports = readRunning(dataDir)?.ports;
  return {
    url: product.url,
    dataDir,
    client: createClient(product.url, async () => (token = await signOn())),
    token: () => token,
    mqttUrl: env.mqttUrl ?? `mqtt://127.0.0.1:${ports?.['mqtt']}`,
    victims: new Map(victims.map((victim) => [victim.name, victim])),
    pids: () => new Map([...product.parts].flatMap(([name, { pid }]) => (pid === undefined ? [] : [[name, pid]]))),
    async query<T extends object>(sql: string) {
      const connection = new Client({ connectionString: databaseUrl });
      await connection.connect();
      await connection.query(`select set_config('hydrograph.tenant', '*', false)`);
      try {
        return (await connection.query<T>(sql)).rows;
      } finally {
        await connection.end();
      }
    },
    reader: () => openTelemetry(env.influxUrl ? { influxUrl: env.influxUrl } : { file: join(dataDir, 'telemetry', 'samples.sqlite') }, 'read'),
    async stop() {
      await product.stop();
      await removeAll();
    },
  };
}
