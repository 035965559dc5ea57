import { createTokenVerifier, type Policy, type TokenVerifier } from '@hydrograph/access';
import { createDatabase, createLoaders, type Database, type DatabaseOptions, type EntityManager, type Loaders } from '@hydrograph/entities';
import { Counter } from 'prom-client';
import { readContract } from './contract.ts';
import type { BaseContext } from './context.ts';
import type { ServiceEnv } from './env.ts';
import type { Resolvers } from './resolvers.ts';
import { createService, type Service } from './service.ts';

/** What a request to a subgraph with nothing but a database carries. */
export interface DomainContext extends BaseContext {
  em: EntityManager;
  loaders: Loaders;
  database: Database;
}

/** What one subgraph is made of. */
export interface DomainServiceParts {
  name: string;
  engine: 'apollo' | 'mercurius';
  tables: Pick<DatabaseOptions, 'schema' | 'entities' | 'migrations'>;
  resolvers: Resolvers[];
  policy: Policy;
}

/** Builds a subgraph that needs nothing but its database, migrated; nothing listens until `listen` is called on it. */
export async function createDomainService(parts: DomainServiceParts, env: ServiceEnv, deps: { verify?: TokenVerifier } = {}): Promise<Service> {
  const { name, engine, tables, resolvers, policy } = parts;
  const service = createService<DomainContext>({
    name,
    engine,
    typeDefs: readContract(name),
    resolvers,
    policy,
    verify: deps.verify ?? createTokenVerifier({ jwksUrl: env.HYDROGRAPH_JWKS_URL }),
    context: ({ viewer }) => {
      const em = database.fork(viewer);
      return { em, loaders: createLoaders(em), database };
    },
    readiness: { database: () => database.check() },
    onStop: [() => database.close()],
    logLevel: env.HYDROGRAPH_LOG_LEVEL,
  });
  const database = await createDatabase({ ...tables, url: env.HYDROGRAPH_DATABASE_URL, poolSize: env.HYDROGRAPH_DATABASE_POOL, log: service.log });
  countStatements(service, database);
  await database.migrate();
  return service;
}

/** Counts the SQL statements of a service in its metrics. */
export function countStatements({ metrics }: Pick<Service, 'metrics'>, database: Database): void {
  const statements = new Counter({ name: 'hydrograph_sql_statements_total', help: 'SQL statements sent to the database', registers: [metrics] });
  database.onStatement(() => statements.inc());
}
