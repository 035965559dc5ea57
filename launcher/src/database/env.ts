import { z } from 'zod';

export const shape = z.object({
  HYDROGRAPH_DATA_DIR: z.string().min(1),
  HYDROGRAPH_DATABASE_SOCKET_DIR: z.string().min(1),
  HYDROGRAPH_DATABASE_TEMPLATE: z.string().min(1).optional(),
  HYDROGRAPH_DATABASE_IDLE_IN_TX_MS: z.coerce.number().int().positive().default(30_000),
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
