import { parseEnv, serviceEnv } from '@hydrograph/service';
import { z } from 'zod';

export const shape = z.object({
  ...serviceEnv,
  HYDROGRAPH_DATA_DIR: z.string().min(1).default('.hydrograph').describe('Folder of all data; its secrets folder holds what the next variable does not name.'),
  HYDROGRAPH_PERSONAL_KEYS_FILE: z.string().min(1).optional().describe('File of the keys that seal personal data, made when absent, the same for every replica; secrets/personal-keys.json in the data folder unless given. Without it nothing sealed can be read.'),
});

/** What the customers service is told by its environment. */
export type CustomersEnv = z.infer<typeof shape>;

/** Reads and checks the environment; an error names the variable. */
export const readEnv = (source: NodeJS.ProcessEnv = process.env): CustomersEnv => parseEnv('customers', shape, source);
