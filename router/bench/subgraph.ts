// One of the two subgraphs behind the benchmark, in a process of its own: `network` on Apollo Server, `plants` on Mercurius.
import { setTimeout as sleep } from 'node:timers/promises';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import Fastify from 'fastify';
import { parse } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import mercurius from 'mercurius';
import { WebSocketServer } from 'ws';
import { contracts } from './contract.ts';

const meterOf = (index: number) => ({ id: String(index), name: `城北 Meter ${index}`, value: index / 7, unit: 'm3/h', time: '2026-01-01T00:00:00.000Z', station: { id: String(index % 5000) } });
const stationOf = (id: string) => ({ id, name: `Station ${id}`, operator: `Operator ${Number(id) % 7}` });

const network = buildSubgraphSchema([{ typeDefs: parse(contracts.network), resolvers: { Query: { version: () => '1' }, Station: { __resolveReference: ({ id }: { id: string }) => stationOf(id) } } }]);

const plants = buildSubgraphSchema([
  {
    typeDefs: parse(contracts.plants),
    resolvers: {
      Query: {
        meter: (_: unknown, { id }: { id: string }) => meterOf(Number(id)),
        meters: (_: unknown, { from, first }: { from: number; first: number }) => Array.from({ length: first }, (_item, index) => meterOf(from + index)),
      },
      Subscription: { readings: { subscribe: (_: unknown, args: { stationId: string; maxRatePerS: number }) => readings(args) } },
    },
  },
]);

async function* readings({ stationId, maxRatePerS }: { stationId: string; maxRatePerS: number }) {
  const every = 1000 / maxRatePerS;
  const first = performance.now() + Math.random() * every;
  for (let sequence = 0; ; sequence += 1) {
    await sleep(Math.max(0, first + sequence * every - performance.now()));
    const at = Date.now();
    yield { readings: { cursor: cursorAt(at), at, values: [1, 2, 3, 4, 5].map((value) => value * sequence), station: { id: stationId } } };
  }
}

/** As `packages/live` writes them. */
const cursorAt = (at: number): string => Buffer.from(JSON.stringify([1, at, ['collector', at]])).toString('base64url');

const app = Fastify();
app.get('/ready', () => ({ status: 'ok' }));
if (process.argv[2] === 'network') {
  const apollo = new ApolloServer({ schema: network, plugins: [ApolloServerPluginInlineTraceDisabled()] });
  await apollo.start();
  app.post('/graphql', fastifyApolloHandler(apollo));
} else {
  await app.register(mercurius, { schema: plants, jit: 1 });
  useServer({ schema: plants }, new WebSocketServer({ server: app.server, path: '/graphql' }));
}
const url = await app.listen({ port: 0, host: '127.0.0.1' });
process.send?.({ url });
process.on('disconnect', () => process.exit());
