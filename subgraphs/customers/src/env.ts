import { parseEnv, serviceEnv } from '@hydrograph/service';
import { z } from 'zod';

export const shape = z.object({ ...serviceEnv });

/** What the customers service is told by its environment. */
export type CustomersEnv = z.infer<typeof shape>;

/** Reads and checks the environment; an error names the variable. */
export const readEnv = (source: NodeJS.ProcessEnv = process.env): CustomersEnv => parseEnv('customers', shape, source);
