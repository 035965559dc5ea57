import type { FormattedExecutionResult } from 'graphql';
import { type Client, createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { errorsOf, Refusal } from '../operations/refusals.ts';
import type { EngineResult } from './engine.ts';
import { type SubgraphRequest, textOf } from './subgraph-http.ts';

export interface SubgraphSocketsOptions {
  /** How long a lost connection is tried again before its subscriptions end, ms. */
  retryForMs: number;
  /** Events kept for a subscriber that reads too slowly; one more ends its subscription. */
  queueLimit: number;
  onReconnect?: (subgraph: string) => void;
}

/** Subscriptions on subgraphs: one WebSocket for each subgraph, shared by all viewers. */
export interface SubgraphSockets {
  /**
   * Events of a subscription. The viewer's token goes with the operation (`extensions.authorization`), never with the
   * connection, which all viewers share. A subgraph that restarts within `retryForMs` is subscribed again.
   */
  subscribe(subgraph: string, url: string, request: SubgraphRequest): AsyncGenerator<EngineResult>;
  close(): Promise<void>;
}

const retryWaitMs = 250;

export function createSubgraphSockets({ retryForMs, queueLimit, onReconnect }: SubgraphSocketsOptions): SubgraphSockets {
  const clients = new Map<string, Client>();

  const connect = (subgraph: string, url: string): Client =>
    createClient({
      url: url.replace(/^http/, 'ws'),
      webSocketImpl: WebSocket,
      keepAlive: 10_000,
      lazyCloseTimeout: 3000,
      // The built-in transport gives up at once and every client's subscription ends when a subgraph restarts.
      retryAttempts: Math.ceil(retryForMs / retryWaitMs),
      retryWait: () => new Promise((resolve) => setTimeout(resolve, retryWaitMs)),
      shouldRetry: () => true,
      on: { connecting: (isRetry) => isRetry && onReconnect?.(subgraph) },
    });

  const clientOf = (subgraph: string, url: string): Client => {
    const key = `${subgraph} ${url}`;
    let client = clients.get(key);
    if (!client) clients.set(key, (client = connect(subgraph, url)));
    return client;
  };

  return {
    async *subscribe(subgraph, url, { document, variables, authorization, requestId, signal }) {
      const queue = createQueue(queueLimit);
      const extensions = { ...(authorization && { authorization }), ...(requestId && { requestId }) };
      const leave = clientOf(subgraph, url).subscribe<Record<string, unknown>>(
        { query: textOf(document), ...(variables && { variables }), extensions },
        {
          next: (value) => queue.push(value as FormattedExecutionResult as EngineResult),
          error: (fault) => queue.end(Array.isArray(fault) ? { errors: errorsOf(fault) as EngineResult['errors'] } : lostConnection(subgraph)),
          complete: () => queue.end(),
        },
      );
      const stop = () => queue.end();
      signal?.addEventListener('abort', stop, { once: true });
      try {
        yield* queue.events();
      } finally {
        signal?.removeEventListener('abort', stop);
        leave();
      }
    },
    async close() {
      await Promise.all([...clients.values()].map((client) => client.dispose()));
      clients.clear();
    },
  };
}

function lostConnection(subgraph: string): EngineResult {
  return { errors: [new Refusal('SERVICE_UNAVAILABLE', `${subgraph} does not answer`, { service: subgraph }).toJSON()] };
}

interface EventQueue {
  push(event: EngineResult): void;
  /** Ends the stream after what is queued, with one last answer when there is a reason to give. */
  end(last?: EngineResult): void;
  events(): AsyncGenerator<EngineResult>;
}

/** Events between a socket that pushes and a client that pulls; bounded, so that a slow client costs no memory. */
function createQueue(limit: number): EventQueue {
  let waiting: EngineResult[] = [];
  let ended = false;
  let wake = Promise.withResolvers<void>();

  const end = (last?: EngineResult) => {
    if (ended) return;
    ended = true;
    if (last) waiting.push(last);
    wake.resolve();
  };
  return {
    push(event) {
      if (ended) return;
      if (waiting.length >= limit) {
        waiting = [];
        return end({ errors: [new Refusal('RATE_LIMITED', `The subscriber is more than ${limit} events behind`).toJSON()] });
      }
      waiting.push(event);
      wake.resolve();
    },
    end,
    async *events() {
      for (;;) {
        const batch = waiting;
        waiting = [];
        for (const event of batch) yield event;
        if (waiting.length > 0) continue;
        if (ended) return;
        await wake.promise;
        wake = Promise.withResolvers();
      }
    },
  };
}
