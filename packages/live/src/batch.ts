import type { Sample } from '@hydrograph/telemetry';

/** LIVE: as it arrived. LOG: replayed from a collector's log. STORE: from the store, since the cursor was older than the log. */
export type SampleSource = 'LIVE' | 'LOG' | 'STORE';

/** Samples of many points given to one subscriber at once. */
export interface SampleBatch {
  /** Give it back after a lost connection to go on without a gap. */
  readonly cursor: string;
  readonly source: SampleSource;
  /** Live: the newest of each point since the batch before, and late ones. In a replay every sample. */
  readonly samples: Sample[];
  /** How many samples were left out because a newer one of the same point came before they could be sent. */
  readonly conflated: number;
}
