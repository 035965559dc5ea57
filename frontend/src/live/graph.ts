import { Client, fetchExchange, mapExchange, stringifyDocument, type AnyVariables, type TypedDocumentNode } from '@urql/core';
import { createClient as createSocket, type Client as Socket } from 'graphql-ws';
import { graphql } from '../generated/gql.ts';
import type { SamplesSubscription, SamplesSubscriptionVariables } from '../generated/graphql.ts';
import type { OpenSubscription } from './sample-stream.ts';
import type { Session } from './session.ts';

const samplesDocument = graphql(`
  subscription Samples($pointIds: [ID!], $cursor: String, $maxRatePerS: Float! = 2) {
    samples(pointIds: $pointIds, cursor: $cursor, maxRatePerS: $maxRatePerS) {
      cursor
      samples {
        pointId
        time
        value
        quality
        reason
      }
    }
  }
`);

const batchesPerSecond = 2;
const pingEveryMs = 12_000;
const pongWithinMs = 6_000;

export interface SubscriptionSink<Data> {
  /** The server took the connection; the first answer may be long in coming. */
  connected?(): void;
  next(data: Data): void;
  /** It ended, for whatever reason but being left. */
  ended(): void;
}

/** The graph as this page sees it: queries over HTTP, one socket for everything live. */
export interface Graph {
  readonly client: Client;
  /** For what may be asked by whoever has not signed in. */
  readonly stranger: Client;
  /** Opens the `samples` subscription; the stream above decides for what and from where. */
  readonly openSamples: OpenSubscription;
  /** Follows a subscription once, over the socket of all; whoever asked goes on from a cursor of its own when it ended. */
  subscribe<Data, Variables extends AnyVariables>(document: TypedDocumentNode<Data, Variables>, variables: Variables, sink: SubscriptionSink<Data>): () => void;
  dispose(): void;
}

/** A socket that notices within 18 s when the other side is gone, even if nobody closed the connection. */
function createGraphSocket(url: string, session: Session): Socket {
  let pongTimer: ReturnType<typeof setTimeout> | undefined;
  let open: WebSocket | undefined;
  return createSocket({
    url,
    lazy: true,
    keepAlive: pingEveryMs,
    // Reconnecting is the sample stream's: only it knows the cursor to go on from.
    retryAttempts: 0,
    lazyCloseTimeout: 3_000,
    connectionParams: async () => ({ authorization: `Bearer ${await session.token()}` }),
    on: {
      opened: (socket) => (open = socket as WebSocket),
      ping(isReceived) {
        if (!isReceived) pongTimer = setTimeout(() => open?.close(4408, 'no pong in time'), pongWithinMs);
      },
      pong(isReceived) {
        if (isReceived) clearTimeout(pongTimer);
      },
      closed: () => clearTimeout(pongTimer),
    },
  });
}

/** Connects to the product this page came from; `onOutage` is called when an answer lacks what a service should have said. */
export function createGraph({ session, origin, onOutage }: { session: Session; origin: string; onOutage: () => void }): Graph {
  const socket = createGraphSocket(`${origin.replace(/^http/, 'ws')}/graphql`, session);
  const options = {
    url: `${origin}/graphql`,
    preferGetMethod: false,
    requestPolicy: 'network-only',
    // Without this urql asks for event streams as well, and a query would be answered as one.
    fetchOptions: { headers: { accept: 'application/graphql-response+json, application/json' } },
  } as const;
  const client = new Client({
    ...options,
    fetch: (input, init) => session.fetch(input, init),
    exchanges: [
      mapExchange({
        onError(error) {
          console.warn(`graph: ${error.message}`);
          if (error.graphQLErrors.some(({ extensions }) => extensions.code === 'SERVICE_UNAVAILABLE')) onOutage();
        },
      }),
      fetchExchange,
    ],
  });

  function subscribe<Data, Variables extends AnyVariables>(document: TypedDocumentNode<Data, Variables>, variables: Variables, sink: SubscriptionSink<Data>): () => void {
    const stopListening = socket.on('connected', () => sink.connected?.());
    let isOver = false;
    const end = () => {
      stopListening();
      if (!isOver) sink.ended();
      isOver = true;
    };
    const unsubscribe = socket.subscribe<Data>(
      { query: stringifyDocument(document), variables: { ...variables } },
      {
        next({ data, errors }) {
          if (errors?.length) console.warn(`subscription: ${errors.map(({ message }) => message).join('; ')}`);
          if (data) sink.next(data);
        },
        error(cause) {
          if (cause instanceof Error || Array.isArray(cause)) console.warn('subscription refused', cause);
          end();
        },
        complete: end,
      },
    );
    return () => {
      isOver = true;
      stopListening();
      unsubscribe();
    };
  }

  return {
    client,
    subscribe,
    stranger: new Client({ ...options, exchanges: [fetchExchange] }),
    openSamples({ pointIds, cursor }, sink) {
      const variables: SamplesSubscriptionVariables = { pointIds, cursor, maxRatePerS: batchesPerSecond };
      return subscribe<SamplesSubscription, SamplesSubscriptionVariables>(samplesDocument, variables, {
        connected: () => sink.connected(),
        next: ({ samples }) => sink.next({ cursor: samples.cursor, samples: samples.samples.map(({ pointId, time, value, quality, reason }) => ({ pointId, timeMs: Date.parse(time), value, quality, reason })) }),
        ended: () => sink.ended(),
      });
    },
    dispose: () => void socket.dispose(),
  };
}
