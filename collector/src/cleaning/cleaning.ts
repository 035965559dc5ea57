import type { Logger } from 'pino';
import type { CleaningRulesDocument } from '@hydrograph/bus';
import type { Sample, TelemetryPlace, TelemetryWriter } from '@hydrograph/telemetry';
import { createTurns } from '@hydrograph/telemetry/influx/turns.ts';
import { startWorker } from '@hydrograph/telemetry/sqlite/worker-call.ts';
import type { LoggedBatch } from '../log/batch.ts';
import type { Consumer } from '../log/consumer.ts';
import type { Cleaned } from './cleaner.ts';
import type { ScoredDay } from './cleaning-table.ts';
import type { CleaningWorkerData } from './cleaning-worker.ts';

/** Name of the cursor of cleaning. */
export const CLEANING = 'cleaning';

/** Doubts what cannot be, on a thread of its own: the store holds the cleaned value, with the raw one and the reason beside it. */
export interface Cleaning {
  /** Writes batches to the store, never at the same time as a correction. */
  store(write: () => Promise<void>, batches: readonly LoggedBatch[]): Promise<void>;
  handle(batches: readonly LoggedBatch[]): Promise<void>;
  setRules(document: CleaningRulesDocument): Promise<void>;
  /** Begins to look through what is due and stored. */
  begin(storeWriter: Pick<Consumer, 'sequence'>): void;
  /** Scores that changed after a revision of this book. */
  changed(after: number, most: number): Promise<{ book: string; days: ScoredDay[] }>;
  /** How many points are judged, and how many days wait for it. */
  stand(): Promise<{ points: number; due: number }>;
  stop(): Promise<void>;
}

export interface CleaningDeps {
  readonly file: string;
  readonly place: TelemetryPlace;
  readonly zone: string;
  readonly writer: Pick<TelemetryWriter, 'write'>;
  readonly logger: Logger;
  readonly everyMs?: number;
}

const EVERY_MS = 60_000;
const SILENT_EVERY_MS = 5 * 60_000;
const AT_ONCE = 20;
/** Others come in between two looks. */
const BREATH_MS = 20;

export function startCleaning({ file, place, zone, writer, logger, everyMs = EVERY_MS }: CleaningDeps): Cleaning {
  const data: CleaningWorkerData = { file, place, zone, everyMs };
  const worker = startWorker(new URL('./cleaning-worker.ts', import.meta.url), data);
  const inTurn = createTurns();
  /** Points that were written since the look under way began: what it read of them may be old. */
  const written = new Set<string>();
  let stopping = false;
  let running: Promise<void> = Promise.resolve();
  let failing = false;
  let timer: NodeJS.Timeout | undefined;
  let silentAt = 0;

  /** Writes corrections but those that a newer sample may have overtaken; answers the points left out. */
  const correct = (corrections: readonly Sample[]): Promise<string[]> => inTurn(async () => {
    const current = corrections.filter(({ pointId }) => !written.has(pointId));
    if (current.length > 0) await writer.write(current);
    return [...new Set(corrections.filter(({ pointId }) => written.has(pointId)).map(({ pointId }) => pointId))];
  });

  async function round(stored: () => number): Promise<void> {
    const now = Date.now();
    if (now - silentAt > SILENT_EVERY_MS) {
      silentAt = now;
      await worker.call('askSilent', [now]);
    }
    for (let more = true; more && !stopping; ) {
      await inTurn(async () => written.clear());
      const { looked, corrections } = await worker.call<Cleaned>('clean', [Date.now(), stored(), AT_ONCE]);
      if (looked === 0) return;
      const left = await correct(corrections);
      await worker.call('done', [Date.now(), left]);
      // A point that sends all the time must not keep the others waiting.
      more = left.length < looked;
      await new Promise((resolve) => setTimeout(resolve, BREATH_MS));
    }
  }

  async function tend(stored: () => number): Promise<void> {
    try {
      await round(stored);
      if (failing) logger.info('cleaning goes on');
      failing = false;
    } catch (error) {
      if (!failing && !stopping) logger.warn({ err: error }, 'samples could not be cleaned; what is due waits, and it is tried again');
      failing = true;
    }
  }

  return {
    store: (write, batches) => inTurn(async () => {
      for (const { samples } of batches) for (const [pointId] of samples) written.add(pointId);
      await write();
    }),
    async handle(batches) {
      const last = batches.at(-1);
      if (last) await worker.call('take', [batches, last.sequence, Date.now()]);
    },
    async setRules(document) {
      const points = await worker.call<number>('setRules', [document, Date.now()]);
      if (points > 0) logger.info({ tenantId: document.tenantId, version: document.version, points }, 'took the cleaning rules; the last month of these points is looked through');
    },
    begin(storeWriter) {
      let busy = false;
      timer = setInterval(() => {
        if (busy) return;
        busy = true;
        running = tend(() => storeWriter.sequence).finally(() => {
          busy = false;
        });
      }, Math.min(1000, everyMs));
    },
    changed: (after, most) => worker.call('changed', [after, most]),
    stand: () => worker.call('stand', []),
    async stop() {
      stopping = true;
      clearInterval(timer);
      await running;
      await worker.close();
    },
  };
}
