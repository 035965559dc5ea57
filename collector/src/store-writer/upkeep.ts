import type { Logger } from 'pino';
import type { Expiry, TelemetryWriter } from '@hydrograph/telemetry';

/** How long each class of stored values is kept; absent: for ever. Days always are. */
export interface StoreRetention {
  readonly rawMs: number;
  readonly '15mMs': number;
  readonly '1hMs': number;
}

export interface UpkeepOptions {
  readonly writer: Pick<TelemetryWriter, 'rollUp' | 'expire'>;
  readonly retention: StoreRetention;
  readonly logger: Logger;
  /** Pause between two rounds. */
  readonly everyMs?: number;
  readonly now?: () => number;
}

/** So many quarters of an hour in one step; writes wait for a step, so it stays short. */
const BUCKETS_PER_STEP = 200;
/** Writes come in between two steps. */
const BREATH_MS = 20;
/** A quarter of an hour is closed only so long after its end: most of what is late has come by then. */
const SETTLE_MS = 60_000;
const EXPIRE_EVERY_MS = 10 * 60_000;

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Makes rollups and deletes what is older than it is kept, in the background, in steps between which writes come first. */
export function startUpkeep({ writer, retention, logger, everyMs = 5000, now = Date.now }: UpkeepOptions): { stop(): Promise<void> } {
  let stopping = false;
  let running: Promise<void> | undefined;
  let failing = false;
  let expired = -Infinity;
  const isWanted = (): boolean => !stopping;

  async function steps(step: () => Promise<boolean>): Promise<void> {
    while (isWanted() && (await step())) await sleep(BREATH_MS);
  }

  async function round(): Promise<void> {
    const rollUp = (): Promise<boolean> => writer.rollUp({ before: now() - SETTLE_MS, limit: BUCKETS_PER_STEP });
    await steps(rollUp);
    if (!isWanted() || now() - expired < EXPIRE_EVERY_MS) return;
    expired = now();
    const expiry: Expiry = { raw: expired - retention.rawMs, '15m': expired - retention['15mMs'], '1h': expired - retention['1hMs'] };
    await steps(async () => {
      // What came late meanwhile is rolled up before it is deleted.
      await rollUp();
      return writer.expire(expiry);
    });
  }

  async function tend(): Promise<void> {
    try {
      await round();
      if (failing) logger.info('rollups go on');
      failing = false;
    } catch (error) {
      expired = -Infinity;
      if (!failing && isWanted()) logger.warn({ err: error }, 'could not make rollups or delete old samples; answers come from the samples meanwhile, and it is tried again');
      failing = true;
    }
  }

  const begin = (): void => {
    running ??= tend().finally(() => {
      running = undefined;
    });
  };
  begin();
  const timer = setInterval(begin, everyMs);
  return {
    async stop() {
      stopping = true;
      clearInterval(timer);
      await running;
    },
  };
}
