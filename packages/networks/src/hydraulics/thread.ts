import { Worker } from 'node:worker_threads';
import { HydraulicsFailed } from './failure.ts';
import type { Answer, Question } from './messages.ts';
import type { HydraulicStep, HydraulicWarning, NetworkIndex } from './results.ts';

export interface Listener {
  onIndex?: (index: NetworkIndex) => void;
  onStep?: (step: HydraulicStep) => void;
  /** One value of every node. */
  onNodes?: (values: Float32Array) => void;
}

/** EPANET in a thread of its own, so that a long run stops nobody. Questions are answered in their order. */
export interface HydraulicsThread {
  ask(question: Question, listener?: Listener): Promise<HydraulicWarning[]>;
  close(): Promise<void>;
}

interface Waiting {
  listener: Listener;
  resolve: (warnings: HydraulicWarning[]) => void;
  reject: (error: Error) => void;
}

export function startThread(): HydraulicsThread {
  const waiting: Waiting[] = [];
  let worker: Worker | undefined;
  const fail = (stopped: Worker, error: Error) => {
    if (worker !== undefined && worker !== stopped) return;
    worker = undefined;
    for (const { reject } of waiting.splice(0)) reject(error);
  };
  const start = () => {
    const started = new Worker(new URL('worker.ts', import.meta.url));
    started.on('message', (answer: Answer) => hear(waiting, answer));
    started.on('error', (error) => fail(started, error instanceof Error ? error : new Error(String(error))));
    started.on('exit', () => fail(started, new HydraulicsFailed('the hydraulics thread has stopped', 0)));
    // An idle thread must not keep a process alive that is done.
    started.unref();
    return started;
  };
  return {
    ask: (question, listener = {}) =>
      new Promise((resolve, reject) => {
        worker ??= start();
        const current = worker;
        current.ref();
        const settled = (then: () => void) => {
          if (waiting.length === 0) current.unref();
          then();
        };
        waiting.push({ listener, resolve: (warnings) => settled(() => resolve(warnings)), reject: (error) => settled(() => reject(error)) });
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
        current.postMessage(question);
      }),
    close: async () => {
      const stopping = worker;
      worker = undefined;
      await stopping?.terminate();
    },
  };
}

function hear(waiting: Waiting[], answer: Answer): void {
  const [first] = waiting;
  if (first === undefined) return;
  if (answer.say === 'index') first.listener.onIndex?.(answer.index);
  else if (answer.say === 'step') first.listener.onStep?.(answer.step);
  else if (answer.say === 'nodes') first.listener.onNodes?.(answer.values);
  else {
    waiting.shift();
    if (answer.say === 'done') first.resolve(answer.warnings);
    else first.reject(new HydraulicsFailed(answer.message, answer.code, answer.timeS));
  }
}
