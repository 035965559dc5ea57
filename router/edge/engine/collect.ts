import type { Dispatcher, Pool } from 'undici';

/** An answer as it came. */
export interface CollectedAnswer {
  status: number;
  body: Buffer;
}

export interface Sending {
  path: string;
  headers: Record<string, string>;
  body: Buffer | string;
  signal: AbortSignal;
}

/** Posts and collects the answer. Without a stream object or a promise a chunk: those cost more than the request itself. */
export function postAndCollect(pool: Pool, { path, headers, body, signal }: Sending): Promise<CollectedAnswer> {
  const { promise, resolve, reject } = Promise.withResolvers<CollectedAnswer>();
  if (signal.aborted) return Promise.reject(reasonOf(signal));
  const chunks: Buffer[] = [];
  let length = 0;
  let status = 0;
  let controller: Dispatcher.DispatchController | undefined;
  const leave = () => {
    controller?.abort(reasonOf(signal));
    reject(reasonOf(signal));
  };
  signal.addEventListener('abort', leave, { once: true });
  pool.dispatch(
    { method: 'POST', path, headers, body },
    {
      onRequestStart(given) {
        controller = given;
        if (signal.aborted) given.abort(reasonOf(signal));
      },
      onResponseStart(_controller, given) {
        status = given;
      },
      onResponseData(_controller, chunk) {
        chunks.push(chunk);
        length += chunk.length;
      },
      onResponseEnd() {
        signal.removeEventListener('abort', leave);
        resolve({ status, body: chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks, length) });
      },
      onResponseError(_controller, error) {
        signal.removeEventListener('abort', leave);
        reject(error);
      },
    },
  );
  return promise;
}

const reasonOf = (signal: AbortSignal): Error => (signal.reason instanceof Error ? signal.reason : new Error('The client has gone'));
