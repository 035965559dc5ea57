import mqtt from 'mqtt';
import type { IClientOptions, MqttClient } from 'mqtt';

/** Where the process writes its log lines (a pino logger fits). */
export interface BusLog {
  info(facts: object, text: string): void;
  warn(facts: object, text: string): void;
  error(facts: object, text: string): void;
}

export interface BusPlace {
  /** `mqtt://user:password@host:1883` or mqtts. */
  readonly url: string;
  /** Name of this process on the broker. */
  readonly clientId: string;
  readonly log: BusLog;
}

/** Opens one MQTT 3.1.1 connection that keeps reconnecting until it is ended, and logs each loss and return once. */
export function openConnection({ url, clientId, log }: BusPlace, options: IClientOptions = {}): MqttClient {
  const { username, password, hostname, port, protocol } = new URL(url);
  if (protocol !== 'mqtt:' && protocol !== 'mqtts:') throw new Error(`the bus URL must begin with mqtt:// or mqtts://, not ${protocol}//`);
  const client = mqtt.connect({
    protocol: protocol === 'mqtt:' ? 'mqtt' : 'mqtts', host: hostname, port: Number(port || (protocol === 'mqtt:' ? 1883 : 8883)),
    ...(username ? { username: decodeURIComponent(username), password: decodeURIComponent(password) } : {}),
    clientId, protocolVersion: 4, clean: true, keepalive: 30, connectTimeout: 10_000, reconnectPeriod: 1000,
    // A broker that is still starting refuses connections; giving up then would need a restart by hand.
    reconnectOnConnackError: true, resubscribe: false,
    ...options,
  });
  const facts = { broker: `${hostname}:${port || '1883'}`, clientId };
  let lost = false;
  client.on('connect', () => {
    if (lost) log.info(facts, 'connected to the bus again');
    lost = false;
  });
  client.on('error', (error) => {
    if (!lost) log.warn({ ...facts, err: error }, 'no connection to the bus, trying again');
    lost = true;
  });
  client.on('close', () => {
    if (!lost && !client.disconnecting) log.warn(facts, 'the connection to the bus was lost');
    lost = true;
  });
  return client;
}

/** Ends the connection after what is under way, but never waits longer than two seconds for a broker that is gone. */
export async function endConnection(client: MqttClient): Promise<void> {
  const timer = setTimeout(() => client.end(true), 2000);
  await client.endAsync(!client.connected);
  clearTimeout(timer);
}
