import type { Logger } from 'pino';
import type { LoggedBatch } from './batch.ts';
import type { OrderedLog } from './ordered-log.ts';

export interface ConsumerOptions {
  /** Its durable cursor is kept under this name. */
  readonly name: string;
  readonly log: OrderedLog;
  /**
   * Takes the batches; must bear the same batches again. A rejection is tried again for ever, with growing pauses. A consumer
   * that writes down only now and then what it made of them answers up to which sequence that is done.
   */
  readonly handle: (batches: readonly LoggedBatch[]) => Promise<void | number>;
  readonly logger: Logger;
  /** Pause between two rounds while it keeps up, so that small batches are taken together; over when half of `maxSamples` wait. */
  readonly intervalMs: number;
  readonly maxSamples: number;
  /** First pause after a failure, doubled up to a hundred times as long. */
  readonly retryMs?: number;
}

export interface Consumer {
  readonly name: string;
  /** The sequence everything up to which is handled: durably, or as far as the consumer itself keeps it. */
  readonly sequence: number;
  /** The last failure while it is failing. */
  readonly failure: Error | undefined;
  /** Ends after the round under way, or leaves it to the next start when that takes longer than 3 s. */
  stop(): Promise<void>;
}

const STOP_MS = 3000;

/** Feeds one consumer from the log: in order, at least once, from where it stopped last time. */
export async function startConsumer({ name, log, handle, logger, intervalMs, maxSamples, retryMs = 200 }: ConsumerOptions): Promise<Consumer> {
  let sequence = (await log.state()).cursors[name] ?? 0;
  let durable = sequence;
  let failure: Error | undefined;
  let stopping = false;
  let wake: (() => void) | undefined;
  const many = maxSamples / 2;
  /** Samples appended since the round began, and how many of them end a pause. */
  let waiting = 0;
  let enough = Infinity;
  const offAppend = log.onAppend((samples) => {
    waiting += samples;
    if (waiting >= enough) wake?.();
  });

  const isWanted = (): boolean => !stopping;
  const pause = async (ms: number): Promise<void> => {
    if (stopping) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    wake = undefined;
  };

  async function rest(ms: number, until: number): Promise<void> {
    enough = until;
    if (waiting < enough) await pause(ms);
    enough = Infinity;
  }

  async function round(): Promise<void> {
    waiting = 0;
    const batches = await log.read(sequence, maxSamples);
    const last = batches.at(-1);
    if (!last) {
      // Once in a while even without a sign: an append of which nobody told would otherwise wait for the next one.
      return rest(1000, 1);
    }
    const done = (await handle(batches)) ?? last.sequence;
    if (done > durable) await log.advance(name, done);
    durable = Math.max(durable, done);
    sequence = last.sequence;
    if (failure) logger.info({ consumer: name, sequence }, 'goes on');
    failure = undefined;
    if (batches.reduce((sum, { samples }) => sum + samples.length, 0) <= many) await rest(intervalMs, many);
  }

  const running = (async () => {
    let attempt = 0;
    while (isWanted()) {
      try {
        await round();
        attempt = 0;
      } catch (error) {
        const first = failure === undefined;
        failure = error instanceof Error ? error : new Error(String(error));
        if (first) logger.error({ consumer: name, sequence, err: failure }, 'cannot go on; samples stay in the log and it is tried again');
        await pause(Math.min(retryMs * 2 ** attempt++, retryMs * 100));
      }
    }
  })();

  return {
    name,
    get sequence() {
      return sequence;
    },
    get failure() {
      return failure;
    },
    async stop() {
      stopping = true;
      offAppend();
      wake?.();
      const { promise: late, resolve } = Promise.withResolvers<void>();
      const timer = setTimeout(resolve, STOP_MS);
      await Promise.race([running, late]);
      clearTimeout(timer);
    },
  };
}
