import type { QualityCode, Sample, TelemetryWriter } from '@hydrograph/telemetry';
import type { LoggedBatch } from '../log/batch.ts';

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
