import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { EngineResult } from '../engine/engine.ts';

/** How a stream of results is written into one HTTP response. */
export interface StreamFormat {
  contentType: string;
  /** First bytes, sent at once so that the client knows it is subscribed. */
  open: string;
  event(result: EngineResult): string;
  /** Keeps proxies from closing an idle stream. */
  heartbeat: string;
  end: string;
}

/** Server-sent events as graphql-sse names them (distinct connections mode). */
export const serverSentEvents: StreamFormat = {
  contentType: 'text/event-stream; charset=utf-8',
  open: ':\n\n',
  event: (result) => `event: next\ndata: ${JSON.stringify(result)}\n\n`,
  heartbeat: ':\n\n',
  end: 'event: complete\ndata: \n\n',
};

const part = (value: unknown) => `\r\n--graphql\r\ncontent-type: application/json\r\n\r\n${JSON.stringify(value)}`;

/** Apollo's multipart subscription protocol 1.0, which Apollo Client and the Router speak. */
export const apolloMultipart: StreamFormat = {
  contentType: 'multipart/mixed;boundary="graphql";subscriptionSpec=1.0',
  open: part({}),
  event: (result) => part({ payload: result }),
  heartbeat: part({}),
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
 * Writes events until they end or the client leaves, never faster than the client reads. Nothing is compressed: a
 * compressor holds events back until its block is full.
 */
export async function writeStream(response: ServerResponse, format: StreamFormat, events: AsyncGenerator<EngineResult>, headers: Record<string, string>): Promise<number> {
  let sent = 0;
  response.writeHead(200, { ...headers, 'content-type': format.contentType, 'cache-control': 'no-cache, no-transform', 'x-accel-buffering': 'no' });
  response.write(format.open);
  const beat = setInterval(() => {
    if (!response.writableNeedDrain) response.write(format.heartbeat);
  }, heartbeatMs);
  const leave = () => void events.return(undefined);
  response.once('close', leave);
  try {
    for await (const event of events) {
      sent += 1;
      if (!response.write(format.event(event)) && !response.closed) await Promise.race([once(response, 'drain'), once(response, 'close')]);
      if (response.closed) break;
    }
    response.end(format.end);
  } finally {
    clearInterval(beat);
    response.off('close', leave);
    if (!response.writableEnded) response.destroy();
  }
  return sent;
}
