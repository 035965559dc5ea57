import { createHash, randomUUID } from 'node:crypto';
import { endConnection, openConnection } from './connection.ts';
import type { BusPlace } from './connection.ts';
import type { Topic } from './topics.ts';

/** Handles one message. The broker gets its acknowledgement when this has finished. */
export type BusHandler<T> = (message: T, topic: string) => Promise<void> | void;

export interface SubscribeOptions {
  /**
   * Name of a consumer whose messages the broker keeps while it is away (one process at a time per name). The broker
   * inside the collector keeps them in memory only.
   */
  readonly durable?: string;
  /** How often a message is tried when the handler throws, with growing pauses, before it is given up and logged. Default 5. */
  readonly attempts?: number;
  /** Called each time the broker has confirmed the subscription: after a lost connection something may have been missed. */
  readonly onSubscribed?: () => void;
}

export interface Subscription {
  /** Resolves when the broker has confirmed the subscription for the first time. */
  readonly ready: Promise<void>;
  close(): Promise<void>;
}

/** What became of the messages of all subscriptions of a process. */
export interface BusCounts {
  received: number;
  /** Not JSON, or not of the topic's shape: dropped. */
  invalid: number;
  /** Given up after the handler threw each time. */
  failed: number;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Each subscription has a connection of its own, so that a slow handler holds up nobody else's messages. */
export function openSubscription<T>(place: BusPlace, topic: Topic<T>, handler: BusHandler<T>, { durable, attempts = 5, onSubscribed }: SubscribeOptions, counts: BusCounts): Subscription {
  const { log } = place;
  const suffix = durable === undefined ? randomUUID() : `${durable}-${createHash('sha1').update(topic.name).digest('hex').slice(0, 8)}`;
  const client = openConnection({ ...place, clientId: `${place.clientId}-${suffix}` }, { clean: durable === undefined });
  let closed = false;

  function parse(name: string, payload: Buffer | string): { message: T } | undefined {
    try {
      return { message: topic.schema.parse(JSON.parse(payload.toString())) };
    } catch (error) {
      counts.invalid++;
      log.error({ topic: name, bytes: payload.length, err: error }, 'dropped a message of the wrong shape');
      return undefined;
    }
  }

  async function handle(name: string, payload: Buffer | string): Promise<void> {
    counts.received++;
    // An empty retained message only says that the document was removed.
    const parsed = payload.length > 0 ? parse(name, payload) : undefined;
    if (!parsed) return;
    for (let attempt = 1; ; attempt++) {
      try {
        return await handler(parsed.message, name);
      } catch (error) {
        if (closed) return;
        if (attempt >= attempts) {
          counts.failed++;
          log.error({ topic: name, payload: payload.toString().slice(0, 2000), attempts, err: error }, 'gave up a message: its handler failed each time');
          return;
        }
        log.warn({ topic: name, attempt, err: error }, 'the handler of a message failed, trying again');
        await pause(Math.min(100 * 2 ** attempt, 5000));
      }
    }
  }

  client.handleMessage = (packet, done) => void handle(packet.topic, packet.payload).then(() => done(), done);

  const ready = new Promise<void>((resolve) => {
    client.on('connect', () => client.subscribe(topic.name, { qos: 1 }, (error, granted) => {
      if (!error && granted?.every(({ qos }) => qos !== 128)) {
        resolve();
        return onSubscribed?.();
      }
      if (!closed) log.error({ topic: topic.name, err: error }, 'the broker refused a subscription');
    }));
  });

  return {
    ready,
    async close() {
      closed = true;
      await endConnection(client);
    },
  };
}
