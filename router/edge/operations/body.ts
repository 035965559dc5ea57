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
  let slow: NodeJS.Timeout | undefined;
  const stop = (refusal: Refusal) => {
    clearTimeout(slow);
    request.removeAllListeners('data');
    request.pause();
    reject(refusal);
  };
  request.on('data', (chunk: Buffer) => {
    length += chunk.length;
    if (length > limit) return stop(tooLarge());
    chunks.push(chunk);
    // Most bodies are whole by now: no timer for them.
    if (length !== Number(request.headers['content-length'])) slow ??= setTimeout(() => stop(tooSlow()), bodyWaitMs);
  });
  request.once('end', () => {
    clearTimeout(slow);
    resolve(chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks));
  });
  request.once('error', (error) => {
    clearTimeout(slow);
    reject(error);
  });
  if (request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) > 0) {
    setImmediate(() => {
      if (!request.complete && chunks.length === 0) slow ??= setTimeout(() => stop(tooSlow()), bodyWaitMs);
    });
  }
  return promise;
}

const tooSlow = () => new Refusal('BAD_REQUEST', `The body has not come within ${bodyWaitMs / 1000} s`, { status: 408 });
