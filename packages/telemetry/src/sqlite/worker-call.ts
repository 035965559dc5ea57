import { Worker } from 'node:worker_threads';
import type { Transferable } from 'node:worker_threads';

/** A thread that answers calls in order. When the thread dies, open calls reject and the next call starts a new one. */
export interface WorkerCall {
  call<T>(method: string, args: readonly unknown[], transfer?: readonly Transferable[]): Promise<T>;
  /** Lets the open calls finish, calls `close` in the thread and ends it. */
  close(): Promise<void>;
}

type Answer = { id: number; value: unknown } | { id: number; error: Error };

interface Open { resolve: (value: unknown) => void; reject: (error: Error) => void }

export function startWorker(script: URL, workerData: unknown): WorkerCall {
  let thread: Worker | undefined;
  let closed = false;
  let nextId = 0;
  const open = new Map<number, Open>();

  function failAll(error: Error): void {
    for (const { reject } of open.values()) reject(error);
    open.clear();
  }

  function started(): Worker {
    if (thread) return thread;
    const worker = new Worker(script, { workerData });
    worker.on('message', (answer: Answer) => {
      const waiting = open.get(answer.id);
      open.delete(answer.id);
      if (open.size === 0) worker.unref();
      if ('error' in answer) waiting?.reject(answer.error);
      else waiting?.resolve(answer.value);
    });
    const gone = (error: Error): void => {
      if (thread !== worker) return;
      thread = undefined;
      failAll(error);
    };
    worker.on('error', gone);
    worker.on('exit', (code) => gone(new Error(`the storage thread ended with code ${code}`)));
    thread = worker;
    return worker;
  }

  function call<T>(method: string, args: readonly unknown[], transfer: readonly Transferable[] = []): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const worker = started();
      const id = nextId++;
      open.set(id, { resolve: (value) => resolve(value as T), reject });
      worker.ref();
      worker.postMessage({ id, method, args }, [...transfer]);
    });
  }

  return {
    call: (method, args, transfer) => (closed ? Promise.reject(new Error('the store is closed')) : call(method, args, transfer)),
    async close() {
      if (closed) return;
      closed = true;
      if (!thread) return;
      await call('close', []);
      await thread?.terminate();
    },
  };
}
