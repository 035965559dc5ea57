import { parse } from 'graphql';
import { expect, it } from 'vitest';
import { createSubgraphSockets } from './subgraph-socket.ts';

it('a subscription is not started for whoever left while it was planned', async () => {
  const sockets = createSubgraphSockets({ retryForMs: 60_000, queueLimit: 10 });
  const events = sockets.subscribe('network', 'http://127.0.0.1:9', { document: parse('subscription { a }'), signal: AbortSignal.abort() });
  expect(await events.next()).toEqual({ done: true, value: undefined });
  await sockets.close();
});
