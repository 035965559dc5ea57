import { createClient as createSseClient } from 'graphql-sse';
import { type Client, createClient } from 'graphql-ws';
import { WebSocket } from 'ws';

/** One event as a client got it. */
export interface Event {
  data?: Record<string, { sequence: number; by: string; station?: { name: string; load?: number } }> | null;
  errors?: readonly { message: string; extensions?: Record<string, unknown> }[];
}

/** A running subscription of a test. */
export interface Subscriber {
  events: Event[];
  /** Resolves when so many events have come; rejects when the stream ends before. */
  until(count: number): Promise<Event[]>;
  /** Resolves when the stream is over; with what it ended by when that was an error. */
  ended: Promise<unknown>;
  leave(): void;
}

interface Sink {
  next(event: Event): void;
  error(fault: unknown): void;
  complete(): void;
}

function collect(start: (sink: Sink) => () => void): Subscriber {
  const events: Event[] = [];
  const ended = Promise.withResolvers<unknown>();
  let over = false;
  let waiters: (() => void)[] = [];
  const wake = () => {
    for (const waiter of waiters) waiter();
  };
  const leave = start({
    next: (event) => {
      events.push(event);
      wake();
    },
    error: (fault) => {
      over = true;
      ended.resolve(fault);
      wake();
    },
    complete: () => {
      over = true;
      ended.resolve(null);
      wake();
    },
  });
  const until = (count: number) =>
    new Promise<Event[]>((resolve, reject) => {
      const look = () => {
        if (events.length < count && !over) return;
        waiters = waiters.filter((waiter) => waiter !== look);
        if (events.length >= count) resolve(events.slice(0, count));
        else reject(new Error(`the stream ended after ${events.length} of ${count} events`));
      };
      waiters.push(look);
      look();
    });
  return { events, until, ended: ended.promise, leave };
}

/** A graphql-ws client of the edge. */
export function socketClient(url: string, authorization?: string, more: Record<string, string> = {}): Client {
  return createClient({ url: url.replace(/^http/, 'ws') + '/graphql', webSocketImpl: WebSocket, retryAttempts: 0, lazy: false, onNonLazyError: () => undefined, connectionParams: { ...(authorization && { authorization }), ...more } });
}

/** Subscribes over an open client; the token may be the operation's own. */
export function overSocket(client: Client, query: string, options: { authorization?: string; variables?: Record<string, unknown> } = {}): Subscriber {
  return collect((sink) =>
    client.subscribe({ query, ...(options.variables && { variables: options.variables }), ...(options.authorization && { extensions: { authorization: options.authorization } }) }, sink as Parameters<Client['subscribe']>[1] & Sink),
  );
}

/** Subscribes by server-sent events with graphql-sse, distinct connections mode. */
export function overSse(url: string, query: string, authorization: string): Subscriber {
  const client = createSseClient({ url: `${url}/graphql`, headers: { authorization }, retryAttempts: 0 });
  return collect((sink) => client.subscribe({ query }, sink as unknown as Parameters<typeof client.subscribe>[1]));
}

/** Subscribes by Apollo's multipart protocol, read by hand; answers the response too. */
export async function overMultipart(url: string, query: string, authorization: string, headers: Record<string, string> = {}): Promise<{ response: Response; subscriber: Subscriber }> {
  const gone = new AbortController();
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    signal: gone.signal,
    headers: { 'content-type': 'application/json', accept: 'multipart/mixed;boundary="graphql";subscriptionSpec=1.0,application/json', authorization, ...headers },
    body: JSON.stringify({ query }),
  });
  const subscriber = collect((sink) => {
    void readParts(response, sink);
    return () => gone.abort();
  });
  return { response, subscriber };
}

async function readParts(response: Response, sink: Sink): Promise<void> {
  let text = '';
  try {
    for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      text += chunk;
      const parts = text.split('\r\n--graphql');
      text = parts.pop() ?? '';
      for (const part of [...parts, ...takeWhole(text)]) {
        const payload = part.split('\r\n\r\n')[1];
        if (!payload) continue;
        text = part === text ? '' : text;
        const parsed = JSON.parse(payload) as { payload?: Event };
        if (parsed.payload) sink.next(parsed.payload);
      }
    }
    sink.complete();
  } catch (error) {
    sink.error(error);
  }
}

/** The last part has no boundary behind it yet: it counts as soon as its JSON is whole. */
function takeWhole(text: string): string[] {
  const payload = text.split('\r\n\r\n')[1];
  return payload?.endsWith('}') ? [text] : [];
}
