import type { FormattedExecutionResult, GraphQLFormattedError } from 'graphql';
import { type Client, createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { errorsOf, Refusal } from '../operations/refusals.ts';
import type { EngineResult } from './engine.ts';
import { resumptionOf } from './resumption.ts';
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
   * connection, which all viewers share. A subgraph that restarts within `retryForMs` is subscribed again; a field of
   * `resumable` then goes on after the last event that came, so that nothing is missed meanwhile.
   */
  subscribe(subgraph: string, url: string, request: SubgraphRequest, resumable?: ReadonlySet<string>): AsyncGenerator<EngineResult>;
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
    async *subscribe(subgraph, url, { document, variables, authorization, requestId, signal }, resumable = new Set()) {
      const queue = createQueue(queueLimit);
      const resumption = resumptionOf(document, variables, resumable);
      const payload = {
        query: textOf(resumption?.document ?? document),
        // Read by the client each time it subscribes, so also after a lost connection.
        get variables() {
          return resumption ? resumption.variables() : variables;
        },
        extensions: { ...(authorization && { authorization }), ...(requestId && { requestId }) },
      };
      let leave = () => {};
      let later: NodeJS.Timeout | undefined;
      let missingSince: number | undefined;
      let left = false;

      const refused = (faults: readonly GraphQLFormattedError[]) => {
        if (left) return;
        missingSince ??= performance.now();
        // A cursor of a version before is not worth a subscription; a store that starts is worth waiting for.
        if (hasCode(faults, 'BAD_USER_INPUT') && resumption?.forget()) return start();
        if (hasCode(faults, 'SERVICE_UNAVAILABLE') && performance.now() - missingSince < retryForMs) return void (later = setTimeout(start, retryWaitMs));
        queue.end({ errors: errorsOf(faults) as EngineResult['errors'] });
      };
      const start = () => {
        let lastWord: readonly GraphQLFormattedError[] | undefined;
        leave = clientOf(subgraph, url).subscribe<Record<string, unknown>>(payload, {
          next: (value) => {
            const event = value as FormattedExecutionResult as EngineResult;
            // How servers answer a subscription that cannot begin: an event that has no data at all, and the end.
            if (event.data === undefined && event.errors) return void (lastWord = event.errors);
            missingSince = undefined;
            queue.push(resumption ? resumption.take(event) : event);
          },
          error: (fault) => (Array.isArray(fault) ? refused(fault as GraphQLFormattedError[]) : queue.end(lostConnection(subgraph))),
          complete: () => (lastWord ? refused(lastWord) : queue.end()),
        });
      };
      start();
      const stop = () => queue.end();
      signal?.addEventListener('abort', stop, { once: true });
      try {
        yield* queue.events();
      } finally {
        signal?.removeEventListener('abort', stop);
        clearTimeout(later);
        left = true;
        leave();
      }
    },
    async close() {
      await Promise.all([...clients.values()].map((client) => client.dispose()));
      clients.clear();
    },
  };
}

const hasCode = (faults: readonly GraphQLFormattedError[], code: string): boolean => faults.some(({ extensions }) => extensions?.['code'] === code);

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
