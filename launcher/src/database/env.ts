import { z } from 'zod';

export const shape = z.object({
  HYDROGRAPH_DATA_DIR: z.string().min(1).describe('Data folder; the database lives in its folder `database`.'),
  HYDROGRAPH_DATABASE_SOCKET_DIR: z.string().min(1).describe('Folder of the unix socket, a short path.'),
  HYDROGRAPH_DATABASE_TEMPLATE: z.string().min(1).optional().describe('Prepared database that a first start copies; made when absent.'),
  HYDROGRAPH_DATABASE_IDLE_IN_TX_MS: z.coerce.number().int().positive().default(30_000).describe('A client idle inside a transaction for longer is disconnected and rolled back, ms.'),
});

/** Settings of one database host, read once from the environment. */
export interface DatabaseEnv {
  /** Folder of the installation; the database lives in its `database` folder. */
  dataDir: string;
  /** Folder that gets `.s.PGSQL.5432`. */
  socketDir: string;
  /** Template folder of `buildTemplate`; without it the plain one is built on first use. */
  template: string | undefined;
  /** A client idle inside a transaction for longer (ms) is disconnected and rolled back. */
  idleInTransactionMs: number;
}

/** @throws Error naming every wrong variable. */
export function readDatabaseEnv(env: NodeJS.ProcessEnv): DatabaseEnv {
  const result = shape.safeParse(env);
  if (!result.success) {
    throw new Error(result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '));
  }
  return {
    dataDir: result.data.HYDROGRAPH_DATA_DIR,
    socketDir: result.data.HYDROGRAPH_DATABASE_SOCKET_DIR,
    template: result.data.HYDROGRAPH_DATABASE_TEMPLATE,
    idleInTransactionMs: result.data.HYDROGRAPH_DATABASE_IDLE_IN_TX_MS,
  };
}
