import type { QualityCode, Sample, TelemetryWriter } from '@hydrograph/telemetry';
import { createTurns } from '@hydrograph/telemetry/influx/turns.ts';
import type { LoggedBatch } from '../log/batch.ts';
import type { Recheck } from './recheck.ts';

/** Name of the store writer's cursor; everything up to it is in the telemetry store. */
export const STORE_WRITER = 'store';

/** Samples as the store takes them. */
export function toSamples({ tenantId, samples }: Pick<LoggedBatch, 'tenantId' | 'samples'>): Sample[] {
  return samples.map(([pointId, time, value, quality, reason, raw]) => ({
    tenantId, pointId, time, value, quality: quality as QualityCode,
    ...(typeof reason === 'string' ? { reason } : {}), ...(raw === undefined ? {} : { raw }),
  }));
}

/** Writes batches of the log to the telemetry store. Writing them again changes nothing. */
export const createStoreWriter = (writer: Pick<TelemetryWriter, 'write'>) =>
  (batches: readonly LoggedBatch[]): Promise<void> => writer.write(batches.flatMap(toSamples));

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
