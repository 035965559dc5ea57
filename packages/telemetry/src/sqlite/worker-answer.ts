import { parentPort } from 'node:worker_threads';

interface Call { id: number; method: string; args: unknown[] }

/** Answers the calls of worker-call.ts on this thread, at once or when a promise is kept. `open` runs at the first call, so that a failure to open rejects that call. */
export function answerCalls<T extends { close(): void | Promise<void> }>(open: () => T): void {
  const port = parentPort;
  if (!port) throw new Error('this file runs as a worker thread only');
  let target: T | undefined;
  port.on('message', ({ id, method, args }: Call) => {
    try {
      if (method === 'close' && !target) return port.postMessage({ id, value: undefined });
      target ??= open();
      const run = target[method as keyof T] as (...values: unknown[]) => unknown;
      const value = run(...args);
      if (value instanceof Promise) value.then((answer: unknown) => port.postMessage({ id, value: answer }), (error: unknown) => port.postMessage({ id, error }));
      else port.postMessage({ id, value });
    } catch (error) {
      port.postMessage({ id, error });
    }
  });
}
