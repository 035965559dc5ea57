import mqtt from 'mqtt';

/** A device that publishes with QoS 1 and comes back by itself. */
export interface TestDevice {
  /** True when the broker has acknowledged; false when that is not known. */
  publish(topic: string, body: string): Promise<boolean>;
  end(): void;
}

/** Connects with the newest password each time: tokens end. */
export function connectDevice(url: string, password: () => string): TestDevice {
  const client = mqtt.connect(url, { username: 'device', password: password(), protocolVersion: 4, reconnectPeriod: 50, reconnectOnConnackError: true });
  client.on('close', () => (client.options.password = password()));
  client.on('error', () => undefined);
  return {
    publish: (topic, body) => client.publishAsync(topic, body, { qos: 1 }).then(() => true, () => false),
    end: () => void client.end(true),
  };
}
