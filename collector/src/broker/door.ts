import { join } from 'node:path';
import type { Logger } from 'pino';
import type { TokenVerifier } from '@hydrograph/access';
import { allRegistriesTopic } from '@hydrograph/bus';
import type { RegistryDocument } from '@hydrograph/bus';
import type { MqttJson } from '../connectors/mqtt-json.ts';
import type { CollectorEnv } from '../env.ts';
import type { Registry } from '../registry/registry.ts';
import { hostBroker } from './embedded-broker.ts';
import { openRetainedFiles } from './retained-files.ts';
import { createRights } from './rights.ts';

/** The broker as the collector sees it: its own, or one elsewhere. */
export interface Door {
  readonly busUrl: string;
  /** Port of the embedded broker; undefined when the broker is elsewhere. */
  readonly port: number | undefined;
  close(): Promise<void>;
}

export interface DoorDeps {
  readonly env: CollectorEnv;
  /** The collector's part of the data folder. */
  readonly folder: string;
  readonly verify: TokenVerifier;
  readonly registry: Registry;
  readonly devices: MqttJson;
  readonly logger: Logger;
}

const REGISTRY = /^hydrograph\/registry\/[^/]+\/points$/;

/** A document that cannot be read is passed on all the same: the bus subscription drops it with a log line. */
function readDocument(payload: Buffer): RegistryDocument | undefined {
  try {
    return allRegistriesTopic.schema.parse(JSON.parse(payload.toString()));
  } catch {
    return undefined;
  }
}

/** Opens the embedded broker when the environment asks for it. */
export async function createDoor({ env, folder, verify, registry, devices, logger }: DoorDeps): Promise<Door> {
  const { HYDROGRAPH_MQTT_EMBEDDED: embedded, HYDROGRAPH_MQTT_URL: url, HYDROGRAPH_SERVICE_SECRET: secret, HYDROGRAPH_MQTT_HOST: host, HYDROGRAPH_MQTT_PORT: port } = env;
  if (embedded !== '1') {
    if (!url) throw new Error('HYDROGRAPH_MQTT_URL is needed unless the broker is embedded');
    return { busUrl: url, port: undefined, close: async () => {} };
  }
  if (!secret) throw new Error('HYDROGRAPH_SERVICE_SECRET is needed by the embedded broker');

  async function before(topic: string, payload: Buffer): Promise<void> {
    if (await devices.take(topic, payload) || payload.length === 0 || !REGISTRY.test(topic)) return;
    // Known before network is told so: a sample sent right after a point was registered finds it.
    const document = readDocument(payload);
    if (document) await registry.take(document);
  }

  const broker = await hostBroker({ host, port, rightsOf: createRights(secret, verify), retained: openRetainedFiles(join(folder, 'retained'), logger), before, logger });
  const reached = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return { busUrl: `mqtt://service:${encodeURIComponent(secret)}@${reached.includes(':') ? `[${reached}]` : reached}:${broker.port}`, port: broker.port, close: () => broker.close() };
}
