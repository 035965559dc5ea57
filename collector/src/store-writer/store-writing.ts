import { createTurns } from '@hydrograph/telemetry/influx/turns.ts';
import type { LoggedBatch } from '../log/batch.ts';
import type { Recheck } from './recheck.ts';

export interface StoreWriting {
  /** Takes batches of the log, after looking whether the store lost some. */
  handle(batches: readonly LoggedBatch[]): Promise<void>;
  stop(): Promise<void>;
}

const LOOK_EVERY_MS = 5000;

/** The store writer, and beside it the look at a store that may lose what it had acknowledged: never both at once. */
export function startStoreWriting(write: (batches: readonly LoggedBatch[]) => Promise<void>, recheck: Recheck | undefined): StoreWriting {
  if (!recheck) return { handle: write, stop: async () => {} };
  const inTurn = createTurns();
  // A store that is away says so to the writer as well, which logs it.
  const timer = setInterval(() => void inTurn(() => recheck.look()).catch(() => undefined), LOOK_EVERY_MS);
  return {
    handle: (batches) => inTurn(async () => {
      try {
        await recheck.look();
        await write(batches);
      } catch (error) {
        recheck.suspect();
        throw error;
      }
    }),
    async stop() {
      clearInterval(timer);
      await inTurn(async () => {});
    },
  };
}
