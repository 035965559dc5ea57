import type { Service } from '@hydrograph/service';

const EVERY_MS = 600_000;

/** Runs jobs now and every ten minutes; one that fails is logged and tried again. */
export function keepHouse(jobs: Readonly<Record<string, () => Promise<unknown>>>, log: Service['log']): { stop(): Promise<void> } {
  let running: Promise<void> | undefined;
  const run = async (): Promise<void> => {
    for (const [name, job] of Object.entries(jobs)) await job().catch((error: unknown) => log.warn({ err: error, job: name }, 'A job of housekeeping failed, and is tried again in ten minutes'));
  };
  const start = (): void => {
    running ??= run().finally(() => (running = undefined));
  };
  const timer = setInterval(start, EVERY_MS);
  timer.unref();
  start();
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
