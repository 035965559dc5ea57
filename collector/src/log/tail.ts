import type { LoggedBatch } from './batch.ts';

/** The newest batches in memory, so that consumers that keep up need not read the log back. */
export interface Tail {
  push(batch: LoggedBatch): void;
  /** The batches after a sequence as `read` of the table would give them; undefined when they are not all here. */
  read(after: number, maxSamples: number): LoggedBatch[] | undefined;
}

export function createTail(maxSamples: number): Tail {
  let batches: LoggedBatch[] = [];
  let held = 0;
  return {
    push(batch) {
      const last = batches.at(-1);
      // A hole cannot be served from: begin anew.
      if (last && last.sequence + 1 !== batch.sequence) {
        batches = [];
        held = 0;
      }
      batches.push(batch);
      held += batch.samples.length;
      if (held <= maxSamples) return;
      // Half at once: dropping one by one would move the whole list each time.
      const keep: LoggedBatch[] = [];
      held = 0;
      for (const kept of batches.toReversed()) {
        if (held + kept.samples.length > maxSamples / 2 && keep.length > 0) break;
        keep.push(kept);
        held += kept.samples.length;
      }
      batches = keep.toReversed();
    },
    read(after, limit) {
      const first = batches[0];
      if (!first || first.sequence > after + 1) return undefined;
      const found: LoggedBatch[] = [];
      let samples = 0;
      for (let i = after + 1 - first.sequence; i < batches.length; i++) {
        const batch = batches[i] as LoggedBatch;
        samples += batch.samples.length;
        if (found.length > 0 && samples > limit) break;
        found.push(batch);
      }
      return found;
    },
  };
}
