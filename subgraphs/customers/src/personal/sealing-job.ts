import type { Database } from '@hydrograph/entities';
import type { Service } from '@hydrograph/service';
import { resealAll } from './personal-data.service.ts';
import type { PersonalKeys } from './personal-keys.ts';

/** Seals again, in the background, what older keys sealed: at the start what a death left over, and after each rotation. */
export function createSealingJob(keys: PersonalKeys) {
  let parts: { database: Database; log: Service['log'] } | undefined;
  let running: Promise<void> = Promise.resolve();

  async function run(): Promise<void> {
    if (!parts) return;
    const { database, log } = parts;
    try {
      const rows = await resealAll(database, keys);
      if (rows > 0) log.info({ rows, key: keys.current }, 'Personal data was sealed again by the newest key');
    } catch (error) {
      log.error({ err: error }, 'Personal data could not be sealed again; it is tried at the next start or rotation');
    }
  }
  const now = (): void => void (running = running.then(run));

  return {
    now,
    start(given: { database: Database; log: Service['log'] }): () => Promise<void> {
      parts = given;
      now();
      return async () => {
        parts = undefined;
        await running;
      };
    },
  };
}
