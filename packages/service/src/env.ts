import { z } from 'zod';

/** Variables that every subgraph reads; spread them into its own `z.object`. */
export const serviceEnv = {
  HYDROGRAPH_DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'expected postgres://user:password@host:5432/database').describe('PostgreSQL with PostGIS; ?host=/folder for a unix socket.'),
  HYDROGRAPH_DATABASE_POOL: z.coerce.number().int().min(1).max(100).default(2).describe('Connections to the database at most. The embedded one serves all through one session: keep it at 2.'),
  HYDROGRAPH_ROW_LEVEL_SECURITY: z.enum(['on', 'off']).default('on').describe('Whether PostgreSQL itself keeps tenants apart; off while processes of a release before it still run.'),
  HYDROGRAPH_JWKS_URL: z.url().describe('Where identity publishes the keys that access tokens are verified with.'),
  HYDROGRAPH_SERVICE_SECRET: z.string().min(16).optional().describe('Secret that our own services sign on with: by it a subgraph asks identity for the rules of access.'),
  HYDROGRAPH_LISTEN_HOST: z.string().default('127.0.0.1').describe('Address this service listens on.'),
  HYDROGRAPH_LISTEN_PORT: z.coerce.number().int().min(0).max(65_535).default(0).describe('Port this service listens on; 0 takes a free one.'),
  HYDROGRAPH_MQTT_URL: z.string().regex(/^mqtts?:\/\//, 'expected mqtt://user:password@host:1883').optional().describe('The bus. Without it events and audit entries wait in the database.'),
  HYDROGRAPH_AUDIT_SPOOL: z.coerce.number().int().min(1).max(1_000_000).default(10_000).describe('How many audit entries of a service may wait to be taken by identity; when so many do, nothing is changed or exported.'),
  HYDROGRAPH_LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info').describe('Least severe log lines that are written.'),
};

/** What every subgraph reads of its environment. */
export type ServiceEnv = z.infer<z.ZodObject<typeof serviceEnv>>;

/** A process was started with variables that it cannot work with. The message names each of them. */
export class BadEnvironment extends Error {
  override name = 'BadEnvironment';
}

/** Reads the environment of one process by its shape. Throws one error that names every variable at fault. */
export function parseEnv<T extends z.ZodType>(name: string, shape: T, source: NodeJS.ProcessEnv): z.infer<T> {
  const filled = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const result = shape.safeParse(filled);
  if (result.success) return result.data;
  const faults = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new BadEnvironment(`${name} cannot start with this environment:\n${faults.join('\n')}`);
}
