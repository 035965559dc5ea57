import { Refusal } from '../operations/refusals.ts';
import type { EngineResult } from './engine.ts';

export interface EventQueue {
  push(event: EngineResult): void;
  /** Ends the stream after what is queued, with one last answer when there is a reason to give. */
  end(last?: EngineResult): void;
  events(): AsyncGenerator<EngineResult>;
}

/** Events between a socket that pushes and an executor that pulls; bounded, so that a slow one costs no memory. */
export function createEventQueue(limit: number): EventQueue {
  let waiting: EngineResult[] = [];
  let ended = false;
  let wake = Promise.withResolvers<void>();

  const end = (last?: EngineResult) => {
    if (ended) return;
    ended = true;
    if (last) waiting.push(last);
    wake.resolve();
  };
  return {
    push(event) {
      if (ended) return;
      if (waiting.length >= limit) {
        waiting = [];
        return end({ errors: [new Refusal('RATE_LIMITED', `The subscriber is more than ${limit} events behind`).toJSON()] });
      }
      waiting.push(event);
      wake.resolve();
    },
    end,
    async *events() {
      for (;;) {
        const batch = waiting;
        waiting = [];
        for (const event of batch) yield event;
        if (waiting.length > 0) continue;
        if (ended) return;
        await wake.promise;
        wake = Promise.withResolvers();
      }
    },
  };
}
