import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { Aedes, type AuthenticateError, type Client } from 'aedes';
import type { GraphQLFormattedError } from 'graphql';
import type { Callers } from '../applications/callers.ts';
import type { Operator, Outcome } from '../operations/operator.ts';
import type { RequestLog } from '../site/request-log.ts';
import type { LiveStream } from '../subscriptions/stream.ts';
import { boundInput } from './bounded-input.ts';
import { operationOf, topicRoot } from './topics.ts';

export interface PartnerBrokerOptions {
  host: string;
  port: number;
  operator: Operator;
  callers: Pick<Callers, 'identify'>;
  log: RequestLog;
  /** Most connections at a time; one more is closed at once. */
  connectionLimit: number;
  /** Most topics that one client may subscribe to. */
  topicLimit: number;
}

export interface PartnerBroker {
  readonly port: number;
  close(): Promise<void>;
}

/** What a client proved itself with, and what it follows. */
interface Partner {
  credentials: { authorization: string | undefined; apiKey?: string };
  /** By topic; undefined while it is being started. */
  streams: Map<string, LiveStream | undefined>;
}

// MQTT 3.1.1, table 3.1 (the numbers of aedes' own const enum, which type stripping cannot read).
const serverUnavailable = 3;
const notAuthorized = 5;

const behindBytes = 65_536;
const errorTopic = `${topicRoot}/errors`;

/**
 * Live samples over MQTT 3.1.1 for partners. A client gives an access token or an API key as its password and subscribes to
 * the topics of `topics.ts`; each is a subscription of the graph under its own rights, so what holds there holds here. It is
 * a broker of its own: nothing is published to it, it shares no session, and the bus of the product is not behind it.
 */
export async function openPartnerBroker({ host, port, operator, callers, log, connectionLimit, topicLimit }: PartnerBrokerOptions): Promise<PartnerBroker> {
  const partners = new WeakMap<Client, Partner>();

  const admit = async (password: string | undefined, address: string | undefined): Promise<Partner> => {
    const credentials = isToken(password) ? { authorization: `Bearer ${password}` } : { authorization: undefined, ...(password && { apiKey: password }) };
    const caller = await callers.identify({ ...credentials, address, requestId: randomUUID() });
    if (!caller.viewer) throw caller.fault ?? new Error('A token or a key is expected as the password');
    return { credentials, streams: new Map() };
  };

  const follow = async (client: Client, partner: Partner, topic: string): Promise<boolean> => {
    const operation = operationOf(topic);
    if (!operation || partner.streams.size >= topicLimit) return false;
    partner.streams.get(topic)?.stop();
    // Counted from now on: all topics of one packet are started at once.
    partner.streams.set(topic, undefined);
    const requestId = randomUUID();
    const outcome = await operator.run({ body: operation, ...partner.credentials, address: addressOf(client), connection: client, requestId, signal: new AbortController().signal, streams: true, mutations: false, log });
    log.line({ requestId, transport: 'mqtt', operation: outcome.facts });
    if (outcome.kind !== 'stream') {
      partner.streams.delete(topic);
      tellErrors(client, topic, errorsIn(outcome));
      return false;
    }
    if (client.closed) {
      outcome.stream.stop();
      return false;
    }
    partner.streams.set(topic, outcome.stream);
    outcome.stream.start({
      write: (text) => deliver(client, topic, text),
      onDrain: (listener) => void client.conn.once('drain', listener),
      // What ends a subscription ends all of them: the token, the key, or the product itself. The client connects again.
      end: () => client.close(),
    });
    return true;
  };

  const broker = await Aedes.createBroker({
    connectTimeout: 10_000,
    keepaliveLimit: 0,
    preConnect(_client, packet, done) {
      // A name that another partner may use as well must not end its connection, and nobody's session outlives it.
      Object.assign(packet, { clientId: randomUUID(), clean: true, will: undefined });
      done(null, true);
    },
    authenticate(client, _username, password, done) {
      admit(password?.toString(), addressOf(client)).then(
        (partner) => {
          partners.set(client, partner);
          client.conn.once('close', () => leaveAll(partner));
          done(null, true);
        },
        (error: unknown) => done(refusedConnect(error), false),
      );
    },
    authorizePublish: (_client, _packet, done) => done(new Error('Partners only read')),
    authorizeSubscribe(client, subscription, done) {
      const partner = partners.get(client);
      const following = partner && subscription.topic !== errorTopic ? follow(client, partner, subscription.topic) : Promise.resolve(partner !== undefined);
      following.then(
        (granted) => done(null, granted ? subscription : null),
        (error: unknown) => {
          log.error({ err: error }, 'a subscription over MQTT could not be started');
          done(null, null);
        },
      );
    },
  });
  broker.on('unsubscribe', (topics, client) => {
    const streams = client && partners.get(client)?.streams;
    for (const topic of topics) {
      streams?.get(topic)?.stop();
      streams?.delete(topic);
    }
  });

  const server = createServer((socket: Socket) => {
    boundInput(socket);
    broker.handle(socket);
  });
  server.maxConnections = connectionLimit;
  server.listen(port, host);
  await once(server, 'listening');

  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      server.close();
      await new Promise<void>((resolve) => broker.close(() => resolve()));
    },
  };
}

/** Sends the data of one event to one client, or what went wrong to its topic of errors; false when it reads too slowly. */
function deliver(client: Client, topic: string, text: string): boolean {
  const { data, errors } = JSON.parse(text) as { data?: { samples: unknown } | null; errors?: GraphQLFormattedError[] };
  if (errors) tellErrors(client, topic, errors);
  if (data) send(client, topic, JSON.stringify(data.samples));
  return (client.conn as Socket).writableLength < behindBytes;
}

const tellErrors = (client: Client, topic: string, errors: readonly GraphQLFormattedError[]): void => send(client, errorTopic, JSON.stringify({ topic, errors }));

function send(client: Client, topic: string, payload: string): void {
  if (!client.closed) client.publish({ cmd: 'publish', topic, payload: Buffer.from(payload), qos: 0, dup: false, retain: false }, () => undefined);
}

function leaveAll({ streams }: Partner): void {
  for (const stream of streams.values()) stream?.stop();
  streams.clear();
}

const errorsIn = (outcome: Outcome): readonly GraphQLFormattedError[] => (outcome.kind === 'result' ? (outcome.result.errors ?? []) : []);
const isToken = (password: string | undefined): boolean => password !== undefined && /^[\w-]+\.[\w-]+\.[\w-]+$/.test(password);
const addressOf = (client: Client): string | undefined => (client.conn as Socket).remoteAddress;

function refusedConnect(error: unknown): AuthenticateError {
  const { extensions, message } = error as { extensions?: { code?: unknown }; message?: string };
  const later = extensions?.code === 'SERVICE_UNAVAILABLE' || extensions?.code === 'RATE_LIMITED';
  return Object.assign(new Error(message), { returnCode: later ? serverUnavailable : notAuthorized }) as AuthenticateError;
}
