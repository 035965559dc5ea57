/** One sample in the log: point id, epoch ms, value, quality, reason when it is not plain, raw value when cleaning judged it. */
export type LoggedSample = [pointId: string, time: number, value: number, quality: number, reason?: string | null, raw?: number];

/** What was acknowledged at once for one tenant. */
export interface LoggedBatch {
  readonly sequence: number;
  readonly tenantId: string;
  /** The tenant's batch before this one; 0 when it is the first. */
  readonly previous: number;
  /** When it was logged, epoch ms. */
  readonly at: number;
  readonly samples: readonly LoggedSample[];
}

/** Where the log stands. */
export interface LogState {
  /** Id of this collector, made with the log. */
  readonly collector: string;
  /** Newest sequence ever given. */
  readonly head: number;
  /** All batches after this sequence are still there. */
  readonly floor: number;
  /** How far each consumer has come. */
  readonly cursors: Readonly<Record<string, number>>;
  readonly bytes: number;
}
