import type { Database, DatabaseLog } from '@hydrograph/entities';
import { resumeMembership } from '../dmas/area-members.ts';
import { clearBrokenImports } from './broken-imports.ts';

export interface Housekeeping {
  /** Begins at once, after what is under way. */
  now(): void;
  /** Breaks off between two batches. */
  stop(): Promise<void>;
}

/** Ends, now and every quarter of a minute, what is left of retired networks and of processes that stopped in the middle: imports, the members of new areas. */
export function keepTidy(database: Database, log: DatabaseLog, everyMs = 15_000): Housekeeping {
  let running: Promise<void> = Promise.resolve();
  const stopped = new AbortController();

  async function tidy(): Promise<void> {
    if (stopped.signal.aborted) return;
    try {
      await clearBrokenImports(database, stopped.signal);
      await resumeMembership(database);
    } catch (error) {
      if (!stopped.signal.aborted) log.warn({ err: error }, 'left-overs could not be cleared yet');
    }
  }

  const run = (): void => {
    running = running.then(tidy);
  };
  run();
  const timer = setInterval(run, everyMs);
  return {
    now: run,
    async stop() {
      stopped.abort();
      clearInterval(timer);
      await running;
    },
  };
}
