import type { Logger } from 'pino';
import type { Counter } from 'prom-client';
import { openConnection, endConnection } from '@hydrograph/bus/connection.ts';
import type { Intake } from './intake.ts';
import { MalformedBody } from './sample-body.ts';

/** Topics of devices, to subscribe to. */
export const DEVICE_SAMPLES = 'hydrograph/devices/+/+/samples';

const TOPIC = /^hydrograph\/devices\/([^/]+)\/([^/]+)\/samples$/;

export interface MqttJson {
  /** Takes a device's message and resolves when its samples are on disk; false when the topic is not a device's. Throws LogUnavailable. */
  take(topic: string, payload: Buffer | string): Promise<boolean>;
}

export interface MqttJsonDeps {
  readonly intake: Intake;
  readonly logger: Logger;
  readonly dropped: Counter<'connector'>;
}

/** JSON samples over MQTT, the same as over HTTP. A message that cannot be read is counted, logged and dropped. */
export function createMqttJson({ intake, logger, dropped }: MqttJsonDeps): MqttJson {
  return {
    async take(topic, payload) {
      const [, tenantId, device] = TOPIC.exec(topic) ?? [];
      if (tenantId === undefined) return false;
      try {
        const { rejected } = await intake.take('mqtt-json', tenantId, payload.toString());
        if (rejected.length > 0) logger.warn({ topic, device, count: rejected.length, first: rejected[0] }, 'did not take some samples of a device');
      } catch (error) {
        if (!(error instanceof MalformedBody)) throw error;
        dropped.inc({ connector: 'mqtt-json' });
        logger.warn({ topic, device, problem: error.message }, 'dropped a message of a device');
      }
      return true;
    },
  };
}

/** Follows the devices on a broker that is not ours. Each message is acknowledged to the broker when it is on disk. */
export function followDevices(place: { url: string; clientId: string; log: Logger }, connector: MqttJson): { stop(): Promise<void> } {
  // A session the broker keeps: what devices send while the collector is away comes afterwards.
  const client = openConnection({ ...place, clientId: `${place.clientId}-devices` }, { clean: false });
  let stopping = false;
  client.on('connect', () => client.subscribe(DEVICE_SAMPLES, { qos: 1 }, (error, granted) => {
    if (!stopping && (error || granted?.some(({ qos }) => qos === 128))) place.log.error({ topic: DEVICE_SAMPLES, err: error }, 'the broker refused the subscription to the devices');
  }));
  async function stored(topic: string, payload: Buffer | string): Promise<void> {
    for (let attempt = 0; ; attempt++) {
      try {
        await connector.take(topic, payload);
        return;
      } catch (error) {
        if (stopping) throw error;
        if (attempt === 0) place.log.error({ topic, err: error }, 'cannot log samples of devices; they wait at the broker');
        await new Promise((resolve) => setTimeout(resolve, Math.min(100 * 2 ** attempt, 5000)));
      }
    }
  }
  client.handleMessage = (packet, done) => void stored(packet.topic, packet.payload).then(() => done(), done);
  return {
    async stop() {
      stopping = true;
      await endConnection(client);
    },
  };
}
