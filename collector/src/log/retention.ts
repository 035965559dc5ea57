import type { Logger } from 'pino';
import type { Consumer } from './consumer.ts';
import type { OrderedLog } from './ordered-log.ts';

export interface RetentionOptions {
  readonly log: OrderedLog;
  readonly consumers: readonly Consumer[];
  readonly keepMs: number;
  /** With a size limit: from half of it on, what all consumers have passed goes earlier. */
  readonly maxBytes?: number | undefined;
  readonly everyMs?: number;
  readonly logger: Logger;
}

/** Deletes old batches in the background, in small steps, and never one that a consumer still needs. */
export function startRetention({ log, consumers, keepMs, maxBytes, everyMs = 10_000, logger }: RetentionOptions): { stop(): Promise<void> } {
  let running: Promise<void> | undefined;
  async function sweep(): Promise<void> {
    try {
      const names = consumers.map(({ name }) => name);
      const { bytes } = await log.state();
      const crowded = maxBytes !== undefined && bytes > maxBytes / 2;
      await log.trim(crowded ? Number.MAX_SAFE_INTEGER : Date.now() - keepMs, names);
    } catch (error) {
      logger.warn({ err: error }, 'could not delete old batches of the log; tried again');
    }
  }
  const timer = setInterval(() => {
    running ??= sweep().finally(() => {
      running = undefined;
    });
  }, everyMs);
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
