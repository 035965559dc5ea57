import { parseEnv, serviceEnv } from '@hydrograph/service';
import { z } from 'zod';

export const shape = z.object({ ...serviceEnv });

/** What the plants service is told by its environment. */
export type PlantsEnv = z.infer<typeof shape>;

/** Reads and checks the environment; an error names the variable. */
export const readEnv = (source: NodeJS.ProcessEnv = process.env): PlantsEnv => parseEnv('plants', shape, source);
