import type { IncomingMessage } from 'node:http';
import { Refusal } from './refusals.ts';

/** Longest wait for the rest of a body that has not come with its headers, ms. */
const bodyWaitMs = 15_000;

/** The whole body of a request. Refuses one that is too large, before it is read where its length is announced, or too slow. */
export function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  const tooLarge = () => new Refusal('BAD_REQUEST', `The body is larger than ${limit} bytes`, { status: 413, maximum: limit });
  if (Number(request.headers['content-length'] ?? 0) > limit) return Promise.reject(tooLarge());
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
  const chunks: Buffer[] = [];
  let length = 0;
  const stop = (refusal: Refusal) => {
    awaited.delete(wait);
    request.removeAllListeners('data');
    request.pause();
    reject(refusal);
  };
  const wait: Wait = { until: performance.now() + bodyWaitMs, stop: () => stop(tooSlow()) };
  awaited.add(wait);
  watch();
  request.on('data', (chunk: Buffer) => {
    length += chunk.length;
    if (length > limit) return stop(tooLarge());
    chunks.push(chunk);
  });
  request.once('end', () => {
    awaited.delete(wait);
    resolve(chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks));
  });
  request.once('error', (error) => {
    awaited.delete(wait);
    reject(error);
  });
  return promise;
}

interface Wait {
  until: number;
  stop: () => void;
}

// One timer for all of them: most bodies are whole before another turn of the loop.
const awaited = new Set<Wait>();
let watching: NodeJS.Timeout | undefined;

function watch(): void {
  watching ??= setInterval(() => {
    const at = performance.now();
    for (const { until, stop } of awaited) if (at > until) stop();
  }, 1000).unref();
}

const tooSlow = () => new Refusal('BAD_REQUEST', `The body has not come within ${bodyWaitMs / 1000} s`, { status: 408 });
