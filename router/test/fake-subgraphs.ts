import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import { composeServices } from '@theguild/federation-composition';
import Fastify, { type FastifyInstance } from 'fastify';
import { GraphQLError, type GraphQLSchema, parse } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import mercurius from 'mercurius';
import { setTimeout as sleep } from 'node:timers/promises';
import { WebSocketServer } from 'ws';

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@external", "@requires", "@cost", "@listSize", "@inaccessible"])`;

const networkSdl = `${link}
  type Query {
    version: String!
    health: String!
    station(id: ID!): Station
    stations(first: Int! = 50): StationConnection! @listSize(slicingArguments: ["first"], sizedFields: ["nodes"], requireOneSlicingArgument: false)
    whoAmI: String!
    slow(ms: Int!): String!
    broken: String!
    stored: String!
    refused: String!
    echo(input: EchoInput!): String!
    secret: String @inaccessible
  }
  input EchoInput { text: String!, number: Int = 7 }
  type Mutation { rename(id: ID!, name: String!): Station }
  type StationConnection { nodes: [Station!]! }
  type Station @key(fields: "id") { id: ID!, name: String!, massKg: Float! }
`;

const plantsSdl = `${link}
  type Query { samplesOnce(first: Int! = 2): [Sample!]! @listSize(slicingArguments: ["first"], requireOneSlicingArgument: false) }
  type Subscription { samples(every: Int! = 20, stationId: ID! = "1"): Sample! @cost(weight: 5), counted(cursor: String): Count!, readings(stationId: ID! = "1", maxRatePerS: Float! = 50, cursor: String): Reading! }
  type Reading { cursor: String!, value: Int!, by: String!, text: String!, station: Station! }
  type Count { cursor: String!, value: Int! }
  type Sample { sequence: Int!, by: String!, station: Station! }
  type Station @key(fields: "id") { id: ID!, pressure: Float! @cost(weight: 2), massKg: Float! @external, load: Float! @requires(fields: "massKg") }
`;

/** What a fake subgraph saw of one request. */
export interface SeenRequest {
  subgraph: string;
  authorization: string | undefined;
  requestId: string | undefined;
  operation: 'http' | 'websocket';
}

interface FakeContext {
  authorization: string | undefined;
}

/** Two real subgraphs on free ports, Apollo Server and Mercurius, with entities that cross and a live subscription. */
export interface FakeSubgraphs {
  addresses: { network: string; plants: string };
  supergraph: string;
  seen: SeenRequest[];
  /** WebSockets that the second subgraph has accepted so far. */
  sockets(): number;
  /** Subscriptions running on the second subgraph. */
  running(): number;
  /** What is wrong with the subgraphs: their store is away, or they take no cursor. */
  trouble: 'none' | 'no store' | 'no cursor';
  /** How often each of these was asked for. */
  asked: Record<'stored' | 'rename' | 'station' | '/map/cut' | '/import/cut', number>;
  /** Cuts every connection of a subgraph, as kill -9 does, and listens again on its port after `downMs`. */
  restart(name: 'network' | 'plants', downMs?: number): Promise<void>;
  stop(name: 'network' | 'plants'): Promise<void>;
  close(): Promise<void>;
}

export async function startFakeSubgraphs(): Promise<FakeSubgraphs> {
  const seen: SeenRequest[] = [];
  let sockets = 0;
  let running = 0;
  const born = Date.now();
  const asked = { stored: 0, rename: 0, station: 0, '/map/cut': 0, '/import/cut': 0 };
  const needStore = () => {
    if (fakes.trouble === 'no store') throw new GraphQLError('A store does not answer just now', { extensions: { code: 'SERVICE_UNAVAILABLE' } });
  };
  // While it works on the request, as kill -9 does.
  const cutOff = (id: string) => id === 'cut' && apps.network.server.closeAllConnections();

  const network = buildSubgraphSchema([
    {
      typeDefs: parse(networkSdl),
      resolvers: {
        Query: {
          version: () => '1.2.3',
          health: () => 'ok',
          station: (_: unknown, { id }: { id: string }) => {
            asked.station += 1;
            if (asked.station === 1) cutOff(id);
            return stationOf(id);
          },
          stored: () => {
            asked.stored += 1;
            needStore();
            return 'safe';
          },
          stations: (_: unknown, { first }: { first: number }) => ({ nodes: Array.from({ length: first }, (_item, index) => stationOf(String(index + 1))) }),
          whoAmI: (_: unknown, _args: unknown, { authorization }: FakeContext) => authorization ?? 'nobody',
          slow: async (_: unknown, { ms }: { ms: number }) => {
            await sleep(ms);
            return 'done';
          },
          broken: () => {
            throw new Error('secret detail at /etc/passwd');
          },
          refused: () => {
            throw new GraphQLError('You may not', { extensions: { code: 'FORBIDDEN' } });
          },
          echo: (_: unknown, { input }: { input: { text: string; number: number } }) => `${input.text} ${input.number}`,
        },
        Mutation: {
          rename: (_: unknown, { id, name }: { id: string; name: string }) => {
            asked.rename += 1;
            cutOff(id);
            return { ...stationOf(id), name };
          },
        },
        Station: { __resolveReference: ({ id }: { id: string }) => stationOf(id) },
      },
    },
  ]);

  const plants = buildSubgraphSchema([
    {
      typeDefs: parse(plantsSdl),
      resolvers: {
        Query: { samplesOnce: (_: unknown, { first }: { first: number }) => Array.from({ length: first }, (_item, sequence) => ({ sequence, by: 'nobody', station: { id: String(sequence + 1) } })) },
        Subscription: {
          counted: {
            subscribe: (_: unknown, { cursor }: { cursor?: string }) => {
              needStore();
              if (cursor && fakes.trouble === 'no cursor') throw new GraphQLError('That is no cursor', { extensions: { code: 'BAD_USER_INPUT' } });
              // One more each 10 ms, whether anybody is there or not.
              const from = cursor === undefined ? Math.floor((Date.now() - born) / 10) : Number(cursor) + 1;
              return ticking(10, (sequence) => ({ counted: { cursor: String(from + sequence), value: from + sequence } }), () => undefined);
            },
          },
          readings: {
            subscribe: (_: unknown, { stationId, maxRatePerS, cursor }: { stationId: string; maxRatePerS: number; cursor?: string }, { authorization }: FakeContext) => {
              running += 1;
              const every = 1000 / maxRatePerS;
              const now = () => Math.floor((Date.now() - born) / every);
              const from = cursor === undefined ? now() : sequenceOf(cursor) + 1;
              const reading = (value: number) => ({ cursor: cursorAt(value), value, by: authorization ?? 'nobody', text: 'a "quote", "hydrographPosition":"x"}}}', station: { id: stationId } });
              // As fast as they are taken until the present is reached.
              return ticking(() => (cursor !== undefined && from < now() ? 0 : every), (sequence) => ({ readings: reading(from + sequence) }), () => (running -= 1));
            },
          },
          samples: {
            subscribe: (_: unknown, { every, stationId }: { every: number; stationId: string }, { authorization }: FakeContext) => {
              running += 1;
              return ticking(every, (sequence) => ({ samples: { sequence, by: authorization ?? 'nobody', station: { id: stationId } } }), () => (running -= 1));
            },
          },
        },
        Station: {
          pressure: ({ id }: { id: string }) => Number(id) * 10,
          load: ({ massKg }: { massKg: number }) => massKg * 9.81,
        },
      },
    },
  ]);

  const builders = {
    network: () =>
      apolloServer(network, seen, (app) => {
        for (const [method, url] of [['GET', '/map/cut'], ['POST', '/import/cut']] as const) {
          app.route({ method, url, handler: async () => {
            asked[url] += 1;
            if (asked[url] === 1) cutOff('cut');
            return 'whole';
          } });
        }
        app.route({ method: ['GET', 'POST'], url: '/import/who', handler: async ({ headers, body }, reply) => {
          if (!headers.authorization) return reply.status(401).send({ errors: [{ message: 'Sign in', extensions: { code: 'UNAUTHENTICATED' } }] });
          return { authorization: headers.authorization, key: headers['x-api-key'] ?? null, body: body ?? null };
        } });
      }),
    plants: () => mercuriusServer(plants, seen, () => (sockets += 1)),
  };
  const apps: Record<'network' | 'plants', FastifyInstance> = { network: await builders.network(), plants: await builders.plants() };
  const addresses = { network: await apps.network.listen({ port: 0, host: '127.0.0.1' }), plants: await apps.plants.listen({ port: 0, host: '127.0.0.1' }) };
  const composed = composeServices([
    { name: 'network', url: 'http://127.0.0.1:1/graphql', typeDefs: parse(networkSdl) },
    { name: 'plants', url: 'http://127.0.0.1:2/graphql', typeDefs: parse(plantsSdl) },
  ]);
  if (!composed.supergraphSdl) throw new Error(composed.errors?.map((error) => error.message).join('\n'));

  const stop = async (name: 'network' | 'plants') => {
    apps[name].server.closeAllConnections();
    await apps[name].close();
  };
  const fakes: FakeSubgraphs = {
    trouble: 'none',
    asked,
    addresses,
    supergraph: composed.supergraphSdl,
    seen,
    sockets: () => sockets,
    running: () => running,
    stop,
    async restart(name, downMs = 0) {
      await stop(name);
      await sleep(downMs);
      apps[name] = await builders[name]();
      await apps[name].listen({ port: Number(new URL(addresses[name]).port), host: '127.0.0.1' });
    },
    close: async () => {
      await Promise.all([stop('network'), stop('plants')]);
    },
  };
  return fakes;
}

/** Values at once and then every so many ms; `return` ends it at once, also while it waits. */
function ticking<T>(every: number | (() => number), value: (sequence: number) => T, ended: () => void): AsyncGenerator<T> {
  const left = new AbortController();
  const values = (async function* () {
    for (let sequence = 0; ; sequence += 1) {
      yield value(sequence);
      await sleep(typeof every === 'number' ? every : every(), undefined, { signal: left.signal }).catch(() => undefined);
      if (left.signal.aborted) return;
    }
  })();
  const leave = values.return.bind(values);
  return Object.assign(values, {
    return: (result: undefined) => {
      if (!left.signal.aborted) ended();
      left.abort();
      return leave(result);
    },
  });
}

/** As the live hub of the product writes them. */
const cursorAt = (sequence: number): string => Buffer.from(JSON.stringify([1, sequence, ['collector', sequence]])).toString('base64url');
const sequenceOf = (cursor: string): number => (JSON.parse(Buffer.from(cursor, 'base64url').toString()) as [number, number])[1];

function stationOf(id: string): { id: string; name: string; massKg: number } {
  return { id, name: `Station ${id}`, massKg: Number(id) * 100 };
}

async function apolloServer(schema: GraphQLSchema, seen: SeenRequest[], addRoutes: (app: FastifyInstance) => void): Promise<FastifyInstance> {
  const app = Fastify({ forceCloseConnections: true });
  addRoutes(app);
  const apollo = new ApolloServer<FakeContext>({ schema, plugins: [ApolloServerPluginInlineTraceDisabled()], formatError: (error) => (error.extensions?.code === 'INTERNAL_SERVER_ERROR' ? { ...error, message: 'hidden', extensions: { code: 'INTERNAL_SERVER_ERROR' } } : error) });
  await apollo.start();
  app.post('/graphql', fastifyApolloHandler(apollo, { context: async (request) => remember(seen, 'network', request.headers, 'http') }));
  app.get('/ready', () => ({ status: 'ok' }));
  return app;
}

async function mercuriusServer(schema: GraphQLSchema, seen: SeenRequest[], onSocket: () => void): Promise<FastifyInstance> {
  const app = Fastify({ forceCloseConnections: true });
  await app.register(mercurius, { schema, context: (request) => remember(seen, 'plants', request.headers, 'http') });
  app.get('/ready', () => ({ status: 'ok' }));
  const wss = new WebSocketServer({ server: app.server, path: '/graphql' });
  wss.on('connection', onSocket);
  useServer({ schema, context: (_ctx, _id, payload) => remember(seen, 'plants', { authorization: payload.extensions?.authorization as string | undefined }, 'websocket') }, wss);
  app.addHook('preClose', () => {
    for (const socket of wss.clients) socket.terminate();
    wss.close();
  });
  await app.ready();
  return app;
}

function remember(seen: SeenRequest[], subgraph: string, headers: Record<string, unknown>, operation: SeenRequest['operation']): FakeContext {
  const text = (name: string) => (typeof headers[name] === 'string' ? headers[name] : undefined);
  seen.push({ subgraph, authorization: text('authorization'), requestId: text('x-request-id'), operation });
  return { authorization: text('authorization') };
}
