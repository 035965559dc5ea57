import { GraphQLError } from 'graphql';
import { startWorker } from '@hydrograph/telemetry/sqlite/worker-call.ts';
import type { LoggedBatch, LoggedSample, LogState } from './batch.ts';
import type { Change, LogTableOptions, Placed, Row } from './log-table.ts';
import { createTail } from './tail.ts';

/** The collector's own ordered log: what is in it may be acknowledged, and everything downstream is fed from it. */
export interface OrderedLog {
  /** Appends a batch and resolves when it is on disk. Batches that come together share one sync. Rejects with LogUnavailable. */
  append(tenantId: string, samples: readonly LoggedSample[]): Promise<number>;
  /** Batches after a sequence, oldest first, together about `maxSamples`; empty at the end. */
  read(after: number, maxSamples: number): Promise<readonly LoggedBatch[]>;
  readTenant(tenantId: string, after: number, limit: number): Promise<LoggedBatch[]>;
  /** Notes durably how far a consumer has come. */
  advance(consumer: string, sequence: number): Promise<void>;
  state(): Promise<LogState>;
  /** Deletes what was logged before `before` and all `consumers` have passed, in small steps. */
  trim(before: number, consumers: readonly string[]): Promise<number>;
  /** Calls back whenever so many samples were appended; the answer ends that. */
  onAppend(call: (samples: number) => void): () => void;
  close(): Promise<void>;
}

/** The log cannot take samples now (disk full, file locked): nothing is acknowledged until it can again. */
export class LogUnavailable extends GraphQLError {
  constructor(cause: Error) {
    const full = /full|ENOSPC/i.test(cause.message);
    super(full ? 'The disk of the collector is full: samples are not accepted until there is room' : `The collector's log does not take samples: ${cause.message}`, {
      originalError: cause,
      extensions: { code: 'SERVICE_UNAVAILABLE', reason: full ? 'DISK_FULL' : 'LOG_UNAVAILABLE', http: { status: 503 } },
    });
    this.name = 'LogUnavailable';
  }
}

const TAIL_SAMPLES = 200_000;

const toBatch = ({ samples, count: _count, ...row }: Row): LoggedBatch => ({ ...row, samples: JSON.parse(samples) as LoggedSample[] });

export function openLog(options: LogTableOptions, now: () => number = Date.now): OrderedLog {
  const worker = startWorker(new URL('./log-worker.ts', import.meta.url), options);
  const listeners = new Set<(samples: number) => void>();
  const tail = createTail(TAIL_SAMPLES);
  const commit = (change: Change): Promise<Placed> => worker.call<Placed>('commit', [change]);

  return {
    async append(tenantId, samples) {
      const at = now();
      let placed: Placed;
      try {
        placed = await commit({ kind: 'append', tenantId, at, count: samples.length, samples: JSON.stringify(samples) });
      } catch (error) {
        throw new LogUnavailable(error instanceof Error ? error : new Error(String(error)));
      }
      tail.push({ ...placed, tenantId, at, samples });
      for (const call of listeners) call(samples.length);
      return placed.sequence;
    },
    async read(after, maxSamples) {
      return tail.read(after, maxSamples) ?? (await worker.call<Row[]>('read', [after, maxSamples])).map(toBatch);
    },
    readTenant: async (tenantId, after, limit) => (await worker.call<Row[]>('readTenant', [tenantId, after, limit])).map(toBatch),
    advance: async (consumer, sequence) => void (await commit({ kind: 'advance', consumer, sequence })),
    state: () => worker.call<LogState>('state', []),
    async trim(before, consumers) {
      let removed = 0;
      for (;;) {
        const step = await worker.call<number>('trim', [before, consumers]);
        removed += step;
        if (step === 0) return removed;
      }
    },
    onAppend(call) {
      listeners.add(call);
      return () => listeners.delete(call);
    },
    close: () => worker.close(),
  };
}
