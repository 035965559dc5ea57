import { join } from 'node:path';
import { parseEnv, serviceEnv } from '@hydrograph/service';
import { z } from 'zod';

export const shape = z.object({
  ...serviceEnv,
  // identity makes the keys itself.
  HYDROGRAPH_JWKS_URL: serviceEnv.HYDROGRAPH_JWKS_URL.optional(),
  HYDROGRAPH_DATA_DIR: z.string().min(1).default('.hydrograph').describe('Folder of all data; its secrets folder holds what the two next variables do not name.'),
  HYDROGRAPH_SIGNING_KEY_FILE: z.string().min(1).optional().describe('File of the key that signs access tokens, made when absent; secrets/signing-key.jwk in the data folder unless given.'),
  HYDROGRAPH_LOCAL_TOKEN_FILE: z.string().min(1).optional().describe('File of the token that the command line on this machine signs on with; secrets/local-token in the data folder unless given.'),
  HYDROGRAPH_SERVICE_SECRET: z.string().min(16).optional().describe('Secret that our own services sign on with; without it none can.'),
  HYDROGRAPH_FIRST_ADMIN_CODE: z.string().min(16).optional().describe('Code of the one-time link that signs the administrator in, valid for 24 hours from the first start that names it.'),
});

/** What the identity service is told by its environment. */
export type IdentityEnv = z.infer<typeof shape>;

/** Reads and checks the environment; an error names the variable. */
export const readEnv = (source: NodeJS.ProcessEnv = process.env): IdentityEnv => parseEnv('identity', shape, source);

/** Where the two secret files are. */
export function secretFiles(env: IdentityEnv): { signingKey: string; localToken: string } {
  const inSecrets = (file: string): string => join(env.HYDROGRAPH_DATA_DIR, 'secrets', file);
  return {
    signingKey: env.HYDROGRAPH_SIGNING_KEY_FILE ?? inSecrets('signing-key.jwk'),
    localToken: env.HYDROGRAPH_LOCAL_TOKEN_FILE ?? inSecrets('local-token'),
  };
}
