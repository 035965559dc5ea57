import { parseEnv, serviceEnv } from '@hydrograph/service';
import { z } from 'zod';

export const shape = z.object({ ...serviceEnv });

/** What the assets service is told by its environment. */
export type AssetsEnv = z.infer<typeof shape>;

/** Reads and checks the environment; an error names the variable. */
export const readEnv = (source: NodeJS.ProcessEnv = process.env): AssetsEnv => parseEnv('assets', shape, source);
