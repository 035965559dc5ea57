import { randomUUID } from 'node:crypto';
import type { MqttClient } from 'mqtt';
import { endConnection, openConnection } from './connection.ts';
import type { BusPlace } from './connection.ts';
import { openSubscription } from './subscription.ts';
import type { BusCounts, BusHandler, SubscribeOptions, Subscription } from './subscription.ts';
import { jsonTopic } from './topics.ts';
import type { Topic } from './topics.ts';

export interface PublishOptions {
  /** The broker keeps the message and gives it to everyone who subscribes later. */
  readonly retain?: boolean;
  /** How long to wait for the broker before the publish is rejected as BusUnavailable; 10 s when not given. */
  readonly timeoutMs?: number;
}

export interface Bus {
  /** Resolves when the broker has acknowledged (QoS 1). After a rejection the message may still arrive: publish it again. */
  publish<T>(topic: Topic<T> | string, message: T, options?: PublishOptions): Promise<void>;
  /** At least once: handlers must bear a message twice. Messages of the wrong shape are logged and dropped. */
  subscribe<T>(topic: Topic<T>, handler: BusHandler<T>, options?: SubscribeOptions): Subscription;
  subscribe(pattern: string, handler: BusHandler<unknown>, options?: SubscribeOptions): Subscription;
  /** Whether the broker can be reached now. */
  readonly connected: boolean;
  readonly counts: Readonly<BusCounts>;
  /** Rejects when the broker cannot be reached. */
  check(): Promise<void>;
  close(): Promise<void>;
}

/** The broker did not answer in time. */
export class BusUnavailable extends Error {
  override name = 'BusUnavailable';
}

async function connectedWithin(client: MqttClient, ms: number): Promise<void> {
  if (client.connected) return;
  await new Promise<void>((resolve, reject) => {
    const back = (): void => {
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(() => {
      client.off('connect', back);
      reject(new BusUnavailable(`no connection to the bus within ${ms} ms`));
    }, ms);
    client.once('connect', back);
  });
}

/** Joins the bus. Nothing waits for the broker: it may come later and go away meanwhile. */
export function connectBus(place: BusPlace): Bus {
  // Two replicas of one process must not take each other's place on the broker.
  const client = openConnection({ ...place, clientId: `${place.clientId}-${randomUUID()}` });
  const counts: BusCounts = { received: 0, invalid: 0, failed: 0 };
  const subscriptions = new Set<Subscription>();

  return {
    async publish(topic, message, { retain = false, timeoutMs = 10_000 } = {}) {
      await connectedWithin(client, timeoutMs);
      const { promise: late, reject } = Promise.withResolvers<never>();
      const timer = setTimeout(() => reject(new BusUnavailable(`the broker did not acknowledge within ${timeoutMs} ms`)), timeoutMs);
      try {
        await Promise.race([client.publishAsync(typeof topic === 'string' ? topic : topic.name, JSON.stringify(message), { qos: 1, retain }), late]);
      } finally {
        clearTimeout(timer);
      }
    },
    subscribe<T>(topic: Topic<T> | string, handler: BusHandler<T>, options: SubscribeOptions = {}): Subscription {
      const wanted = typeof topic === 'string' ? jsonTopic(topic) as Topic<T> : topic;
      const subscription = openSubscription(place, wanted, handler, options, counts);
      subscriptions.add(subscription);
      return {
        ready: subscription.ready,
        close: () => {
          subscriptions.delete(subscription);
          return subscription.close();
        },
      };
    },
    get connected() {
      return client.connected;
    },
    counts,
    check: () => connectedWithin(client, 1000),
    async close() {
      await Promise.all([endConnection(client), ...[...subscriptions].map((subscription) => subscription.close())]);
    },
  };
}
