import { Worker } from 'node:worker_threads';
import type { SkippedLine } from './import.entity.ts';
import type { FromWorker, NetworkFacts, ReadOrder, RowBatch, ToWorker } from './worker-messages.ts';

/** The file cannot be imported: the line at fault and why. */
export class FileRefused extends Error {
  override name = 'FileRefused';
  readonly refusal: SkippedLine;

  constructor(refusal: SkippedLine) {
    super(refusal.line === null ? refusal.reason : `line ${refusal.line}: ${refusal.reason}`);
    this.refusal = refusal;
  }
}

/** A network file that is read in a thread of its own, so that nothing here waits for it. */
export interface NetworkFile {
  /** What the file holds; rejects with `FileRefused` when it cannot be imported. */
  facts(): Promise<NetworkFacts>;
  /** The next rows, at most so many; null after the last. Ask after `facts`, one at a time. */
  next(most: number): Promise<RowBatch | null>;
  close(): Promise<void>;
}

/** Starts reading a file; `onShare` hears which share of it (0 to 1) was read. */
export function openNetworkFile(order: ReadOrder, onShare: (share: number) => void): NetworkFile {
  const worker = new Worker(new URL('./import-worker.ts', import.meta.url), { workerData: order });
  const facts = Promise.withResolvers<NetworkFacts>();
  let batch: PromiseWithResolvers<RowBatch | null> | undefined;
  let broken: Error | undefined;

  const fail = (error: Error): void => {
    broken ??= error;
    facts.reject(error);
    batch?.reject(error);
  };
  // Nobody may be waiting for the facts when the thread dies later.
  facts.promise.catch(() => undefined);
  worker.on('message', (message: FromWorker) => {
    if (message.type === 'read') onShare(message.share);
    else if (message.type === 'facts') facts.resolve(message.facts);
    else if (message.type === 'batch') batch?.resolve(message.batch);
    else fail(new FileRefused(message.error));
  });
  worker.on('error', (error) => fail(error instanceof Error ? error : new Error(String(error))));
  worker.on('exit', (code) => fail(new Error(`the thread that read the file ended with code ${code}`)));

  return {
    facts: () => facts.promise,
    next(most) {
      if (broken) return Promise.reject(broken);
      batch = Promise.withResolvers();
      worker.postMessage({ type: 'next', most } satisfies ToWorker);
      return batch.promise;
    },
    async close() {
      await worker.terminate();
    },
  };
}
