import type { Database, DatabaseLog } from '@hydrograph/entities';
import { resumeMembership } from '../dmas/area-members.ts';
import { clearBrokenImports } from './broken-imports.ts';

export interface Housekeeping {
  stop(): Promise<void>;
}

/** Ends, now and every quarter of a minute, what processes that stopped in the middle of it have left: imports and the members of new areas. */
export function keepTidy(database: Database, log: DatabaseLog, everyMs = 15_000): Housekeeping {
  let running: Promise<void> = Promise.resolve();

  async function tidy(): Promise<void> {
    try {
      await clearBrokenImports(database);
      await resumeMembership(database);
    } catch (error) {
      log.warn({ err: error }, 'left-overs of a broken-off import could not be cleared yet');
    }
  }

  const run = (): void => {
    running = running.then(tidy);
  };
  run();
  const timer = setInterval(run, everyMs);
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
