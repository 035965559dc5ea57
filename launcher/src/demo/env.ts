import { z } from 'zod';

export const shape = z.object({
  HYDROGRAPH_URL: z.url().describe('The running product that the town is seeded into.'),
  HYDROGRAPH_DATA_DIR: z.string().min(1).describe('Data folder, whose token file signs on.'),
  HYDROGRAPH_DEMO: z.enum(['small', 'medium', 'large']).describe('Size of the town.'),
  HYDROGRAPH_DEMO_INTERVAL_MS: z.coerce.number().int().min(100).default(5000).describe('Pause between two rounds of samples, ms.'),
  HYDROGRAPH_DEMO_HISTORY_DAYS: z.coerce.number().int().min(0).max(3650).default(365).describe('How many days of history the town gets behind its first live value, in the background; 0 for none. What the collector finds too old is left out.'),
});

/** Settings of the demo process. */
export interface DemoEnv {
  url: string;
  dataDir: string;
  size: 'small' | 'medium' | 'large';
  intervalMs: number;
  historyDays: number;
}

/** @throws ZodError naming every wrong variable. */
export function readDemoEnv(source: NodeJS.ProcessEnv = process.env): DemoEnv {
  const env = shape.parse(source);
  return { url: env.HYDROGRAPH_URL, dataDir: env.HYDROGRAPH_DATA_DIR, size: env.HYDROGRAPH_DEMO, intervalMs: env.HYDROGRAPH_DEMO_INTERVAL_MS, historyDays: env.HYDROGRAPH_DEMO_HISTORY_DAYS };
}
