import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { Aedes } from 'aedes';
import type { AuthenticateError, Client } from 'aedes';
import type { Logger } from 'pino';
import { mayPublish, maySubscribe } from './rights.ts';
import type { Refusal, Rights } from './rights.ts';
import type { RetainedFiles } from './retained-files.ts';

export interface EmbeddedBrokerOptions {
  readonly host: string;
  readonly port: number;
  readonly rightsOf: (password: string | undefined) => Promise<Rights | Refusal>;
  readonly retained: RetainedFiles;
  /** Sees every message before it is acknowledged; a rejection ends the sender's connection unacknowledged, so that it sends again. */
  readonly before: (topic: string, payload: Buffer) => Promise<void>;
  readonly logger: Logger;
}

export interface EmbeddedBroker {
  readonly port: number;
  close(): Promise<void>;
}

// MQTT 3.1.1, table 3.1 (the numbers of aedes' own const enum, which type stripping cannot read).
const SERVER_UNAVAILABLE = 3;
const NOT_AUTHORIZED = 5;

/** The longest delay that setTimeout bears. */
const MAX_TIMER_MS = 2 ** 31 - 1;

function closeWhenExpired(client: Client, expiresAt: number): void {
  const timer = setTimeout(() => client.close(), Math.min(expiresAt - Date.now(), MAX_TIMER_MS)).unref();
  client.conn.once('close', () => clearTimeout(timer));
}

/** The broker inside the collector: devices and our own processes on one port. */
export async function hostBroker({ host, port, rightsOf, retained, before, logger }: EmbeddedBrokerOptions): Promise<EmbeddedBroker> {
  const rights = new WeakMap<Client, Rights>();
  const broker = await Aedes.createBroker({
    authenticate(client, _username, password, done) {
      rightsOf(password?.toString()).then((found) => {
        if ('reason' in found) {
          logger.warn({ client: client.id, reason: found.reason }, 'refused a client of the broker');
          return done(Object.assign(new Error(found.reason), { returnCode: found.kind === 'later' ? SERVER_UNAVAILABLE : NOT_AUTHORIZED }) as AuthenticateError, false);
        }
        rights.set(client, found);
        if (found.kind === 'device') closeWhenExpired(client, found.expiresAt);
        return done(null, true);
      }, (error: unknown) => done(Object.assign(new Error(String(error)), { returnCode: SERVER_UNAVAILABLE }) as AuthenticateError, false));
    },
    authorizePublish(client, packet, done) {
      // Without a client it is the broker's own.
      if (client && !mayPublish(rights.get(client), packet.topic)) {
        logger.warn({ client: client.id, topic: packet.topic }, 'a client may not publish there');
        return done(new Error(`may not publish to ${packet.topic}`));
      }
      // aedes acknowledges after this, so what must be on disk first is done here.
      admit(packet.topic, Buffer.from(packet.payload), packet.retain).then(() => done(), (error: unknown) => {
        logger.error({ client: client?.id, topic: packet.topic, err: error }, 'a message could not be stored and is not acknowledged');
        done(error instanceof Error ? error : new Error(String(error)));
      });
    },
    authorizeSubscribe(client, subscription, done) {
      if (maySubscribe(rights.get(client))) return done(null, subscription);
      logger.warn({ client: client.id, topic: subscription.topic }, 'a client may not subscribe');
      return done(null, null);
    },
  });

  async function admit(topic: string, payload: Buffer, retain: boolean): Promise<void> {
    if (retain) await retained.keep(topic, payload.toString());
    await before(topic, payload);
  }

  broker.on('clientError', (client, error) => logger.debug({ client: client.id, err: error }, 'connection of a client failed'));
  broker.on('connectionError', (client, error) => logger.debug({ client: client.id, err: error }, 'connection failed before a client was known'));

  for (const { topic, payload } of retained.all()) {
    await new Promise<void>((resolve, reject) => broker.publish({ cmd: 'publish', topic, payload: Buffer.from(payload), retain: true, qos: 1, dup: false }, (error) => (error ? reject(error) : resolve())));
  }

  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    broker.handle(socket);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(error.code === 'EADDRINUSE' ? new Error(`the MQTT port ${port} of ${host} is in use by another program: set HYDROGRAPH_MQTT_PORT`, { cause: error }) : error));
    server.listen(port, host, resolve);
  });

  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      await new Promise<void>((resolve) => broker.close(() => resolve()));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}
