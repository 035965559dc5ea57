import { parseEnv, serviceEnv } from '@hydrograph/service';
import { z } from 'zod';

export const shape = z.object({ ...serviceEnv });

/** What the energy service is told by its environment. */
export type EnergyEnv = z.infer<typeof shape>;

/** Reads and checks the environment; an error names the variable. */
export const readEnv = (source: NodeJS.ProcessEnv = process.env): EnergyEnv => parseEnv('energy', shape, source);
