import type { ServerResponse } from 'node:http';
import type { LiveStream } from '../subscriptions/stream.ts';

/** How a stream of results is written into one HTTP response. */
export interface StreamFormat {
  contentType: string;
  /** First bytes, sent at once so that the client knows it is subscribed. */
  open: string;
  /** @param text JSON of one answer. */
  event(text: string): string;
  /** Keeps proxies from closing an idle stream. */
  heartbeat: string;
  end: string;
}

/** Server-sent events as graphql-sse names them (distinct connections mode). */
export const serverSentEvents: StreamFormat = {
  contentType: 'text/event-stream; charset=utf-8',
  open: ':\n\n',
  // A line break would end the event; in JSON it can only stand between words.
  event: (text) => `event: next\ndata: ${text.includes('\n') ? text.replaceAll(/[\r\n]+/g, ' ') : text}\n\n`,
  heartbeat: ':\n\n',
  end: 'event: complete\ndata: \n\n',
};

const part = (json: string) => `\r\n--graphql\r\ncontent-type: application/json\r\n\r\n${json}`;

/** Apollo's multipart subscription protocol 1.0, which Apollo Client and the Router speak. */
export const apolloMultipart: StreamFormat = {
  contentType: 'multipart/mixed;boundary="graphql";subscriptionSpec=1.0',
  open: part('{}'),
  event: (text) => part(`{"payload":${text}}`),
  heartbeat: part('{}'),
  end: '\r\n--graphql--\r\n',
};

/** The stream format that an Accept header asks for; null for a plain JSON answer. */
export function streamFormatFor(accept: string | undefined): StreamFormat | null {
  if (!accept) return null;
  if (/text\/event-stream/i.test(accept)) return serverSentEvents;
  return /multipart\/mixed[^,]*subscriptionSpec\s*=\s*"?1\.0/i.test(accept) ? apolloMultipart : null;
}

const heartbeatMs = 5000;

/**
 * Writes events until they end, the client leaves or `stopping` aborts. Nothing is compressed: a compressor holds events
 * back until its block is full.
 */
export async function writeStream(response: ServerResponse, format: StreamFormat, stream: LiveStream, headers: Record<string, string>, stopping: AbortSignal): Promise<void> {
  const { promise: over, resolve: finish } = Promise.withResolvers<void>();
  response.writeHead(200, { ...headers, 'content-type': format.contentType, 'cache-control': 'no-cache, no-transform', 'x-accel-buffering': 'no' });
  response.write(format.open);
  const beat = setInterval(() => {
    if (!response.writableNeedDrain) response.write(format.heartbeat);
  }, heartbeatMs);
  const leave = () => {
    stream.stop();
    finish();
  };
  response.once('close', leave);
  stopping.addEventListener('abort', leave, { once: true });
  if (response.closed || stopping.aborted) leave();
  else stream.start({ write: (text) => response.write(format.event(text)), onDrain: (listener) => void response.once('drain', listener), end: finish });
  await over;
  clearInterval(beat);
  stopping.removeEventListener('abort', leave);
  response.off('close', leave);
  if (!response.closed) response.end(format.end);
}
