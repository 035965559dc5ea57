import type { GraphQLFormattedError } from 'graphql';
import { type Client, createClient } from 'graphql-ws';
import { errorsOf, Refusal } from '../operations/refusals.ts';
import type { Credentials } from '../subscriptions/credentials.ts';
import { createEventQueue } from './event-queue.ts';
import type { EngineResult } from './engine.ts';
import { listeningSocket, type TextListeners } from './listening-socket.ts';
import { type Resumption, resumptionOf } from './resumption.ts';
import { type SubgraphRequest, textOf } from './subgraph-http.ts';

export interface SubgraphSocketsOptions {
  /** How long a lost connection is tried again before its subscriptions end, ms. */
  retryForMs: number;
  /** Events kept for an executor that reads too slowly; one more ends its subscription. */
  queueLimit: number;
  onReconnect?: (subgraph: string) => void;
}

/** What comes of a subscription on a subgraph: texts of events as the subgraph wrote them, and the end. */
export interface SubgraphEvents {
  event(text: string): void;
  /** The stream is over; with one last answer when there is a reason to give. */
  end(last?: EngineResult): void;
}

/** Subscriptions on subgraphs: one WebSocket for each subgraph, shared by all viewers. */
export interface SubgraphSockets {
  /**
   * Events of a subscription, none of them parsed. The viewer's token goes with the operation (`extensions.authorization`),
   * never with the connection, which all viewers share; another token takes over without a loss where the field can be
   * resumed. A subgraph that restarts within `retryForMs` is subscribed again; a field of `resumable` then goes on after the
   * last event that came, so that nothing is missed meanwhile. Answers how to leave.
   */
  relay(subgraph: string, url: string, request: SubgraphRequest, resumable: ReadonlySet<string>, to: SubgraphEvents): () => void;
  /** The same events, for an executor. */
  subscribe(subgraph: string, url: string, request: SubgraphRequest, resumable?: ReadonlySet<string>): AsyncGenerator<EngineResult>;
  close(): Promise<void>;
}

interface Upstream {
  client: Client;
  listeners: TextListeners;
}

const retryWaitMs = 250;

export function createSubgraphSockets({ retryForMs, queueLimit, onReconnect }: SubgraphSocketsOptions): SubgraphSockets {
  const upstreams = new Map<string, Upstream>();

  const connect = (subgraph: string, url: string): Upstream => {
    const { webSocketImpl, generateID, listeners } = listeningSocket();
    const client = createClient({
      url: url.replace(/^http/, 'ws'),
      webSocketImpl,
      generateID,
      keepAlive: 10_000,
      lazyCloseTimeout: 3000,
      // The built-in transport gives up at once and every client's subscription ends when a subgraph restarts.
      retryAttempts: Math.ceil(retryForMs / retryWaitMs),
      retryWait: () => new Promise((resolve) => setTimeout(resolve, retryWaitMs)),
      shouldRetry: () => true,
      on: { connecting: (isRetry) => isRetry && onReconnect?.(subgraph) },
    });
    return { client, listeners };
  };

  const upstreamOf = (subgraph: string, url: string): Upstream => {
    const key = `${subgraph} ${url}`;
    let upstream = upstreams.get(key);
    if (!upstream) upstreams.set(key, (upstream = connect(subgraph, url)));
    return upstream;
  };

  const relay = (subgraph: string, url: string, request: SubgraphRequest, resumable: ReadonlySet<string>, to: SubgraphEvents): (() => void) => {
    const { document, variables, credentials } = request;
    const resumption = resumptionOf(document, variables, resumable);
    const payload = payloadOf(request, resumption);
    let leave = () => {};
    let later: NodeJS.Timeout | undefined;
    let missingSince: number | undefined;
    let over = false;
    let run = 0;

    const end = (last?: EngineResult) => {
      if (over) return;
      stop();
      to.end(last);
    };
    const refused = (faults: readonly GraphQLFormattedError[]) => {
      missingSince ??= performance.now();
      // A cursor of a version before is not worth a subscription; a store that starts is worth waiting for.
      if (hasCode(faults, 'BAD_USER_INPUT') && resumption?.forget()) return start();
      if (hasCode(faults, 'SERVICE_UNAVAILABLE') && performance.now() - missingSince < retryForMs) return void (later = setTimeout(start, retryWaitMs));
      return end({ errors: errorsOf(faults) as EngineResult['errors'] });
    };
    const start = () => {
      let lastWord: readonly GraphQLFormattedError[] | undefined;
      const own = (run += 1);
      const isOver = () => over || own !== run;
      const { client, listeners } = upstreamOf(subgraph, url);
      listeners.listen(payload, (text) => {
        if (isOver()) return;
        // How servers answer a subscription that cannot begin: an event that has no data at all, and the end.
        if (!text.startsWith('{"data":')) {
          const event = JSON.parse(text) as EngineResult;
          if (event.data === undefined && event.errors) return void (lastWord = event.errors);
        }
        missingSince = undefined;
        to.event(resumption ? resumption.takeText(text) : text);
      });
      leave = client.subscribe<Record<string, unknown>>(payload, {
        next: () => undefined,
        error: (fault) => {
          if (isOver()) return;
          if (Array.isArray(fault)) refused(fault as GraphQLFormattedError[]);
          else end(lostConnection(subgraph));
        },
        complete: () => {
          if (isOver()) return;
          if (lastWord) refused(lastWord);
          else end();
        },
      });
    };
    const restart = () => {
      run += 1;
      clearTimeout(later);
      leave();
      start();
    };
    const forget = credentials?.onChange(restart);
    const stop = () => {
      over = true;
      clearTimeout(later);
      forget?.();
      upstreams.get(`${subgraph} ${url}`)?.listeners.forget(payload);
      leave();
    };
    start();
    return stop;
  };

  return {
    relay,
    async *subscribe(subgraph, url, request, resumable = new Set()) {
      // Left while it was planned: nobody would end it before its first event.
      if (request.signal?.aborted) return;
      const queue = createEventQueue(queueLimit);
      const leave = relay(subgraph, url, request, resumable, { event: (text) => queue.push(JSON.parse(text) as EngineResult), end: queue.end });
      const stop = () => queue.end();
      request.signal?.addEventListener('abort', stop, { once: true });
      try {
        yield* queue.events();
      } finally {
        request.signal?.removeEventListener('abort', stop);
        leave();
      }
    },
    async close() {
      await Promise.all([...upstreams.values()].map(({ client }) => client.dispose()));
      upstreams.clear();
    },
  };
}

function payloadOf({ document, variables, authorization, credentials, requestId }: SubgraphRequest & { credentials?: Credentials | undefined }, resumption: Resumption | null) {
  return {
    query: textOf(resumption?.document ?? document),
    // Both are read by the client each time it subscribes, so also after a lost connection.
    get variables() {
      return resumption ? resumption.variables() : variables;
    },
    get extensions() {
      const token = credentials ? credentials.authorization() : authorization;
      return { ...(token && { authorization: token }), ...(requestId && { requestId }) };
    },
  };
}

const hasCode = (faults: readonly GraphQLFormattedError[], code: string): boolean => faults.some(({ extensions }) => extensions?.['code'] === code);

function lostConnection(subgraph: string): EngineResult {
  return { errors: [new Refusal('SERVICE_UNAVAILABLE', `${subgraph} does not answer`, { service: subgraph }).toJSON()] };
}
