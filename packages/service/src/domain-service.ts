import { createTokenVerifier, type Policy, type RuleBook, type TokenVerifier } from '@hydrograph/access';
import { connectBus } from '@hydrograph/bus';
import { createDatabase, createLoaders, createOutboxRelay, type Database, type DatabaseOptions, type EntityManager, type Loaders } from '@hydrograph/entities';
import { Counter } from 'prom-client';
import { createAuditTrail } from './audit/audit-mutations.ts';
import { createAuditRelay } from './audit/audit-relay.ts';
import { readContract } from './contract.ts';
import type { BaseContext } from './context.ts';
import type { ServiceEnv } from './env.ts';
import type { Resolvers } from './resolvers.ts';
import { createLog } from './log.ts';
import { rulesOf } from './rules.ts';
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
  /** Begins work of its own once the database is there; answers the step that ends it. */
  start?: (parts: { database: Database; log: Service['log'] }) => () => unknown;
}

/** Builds a subgraph that needs nothing but its database, migrated; nothing listens until `listen` is called on it. */
export async function createDomainService(parts: DomainServiceParts, env: ServiceEnv, deps: { verify?: TokenVerifier; rules?: RuleBook } = {}): Promise<Service> {
  const { name, engine, tables, resolvers, policy } = parts;
  const onStop: (() => unknown)[] = [];
  const log = createLog(name, env.HYDROGRAPH_LOG_LEVEL);
  const service = createService<DomainContext>({
    name,
    engine,
    typeDefs: readContract(name),
    resolvers,
    policy,
    verify: deps.verify ?? createTokenVerifier({ jwksUrl: env.HYDROGRAPH_JWKS_URL }),
    audit: createAuditTrail(() => database, env.HYDROGRAPH_AUDIT_SPOOL),
    rules: rulesOf({ name, entities: tables.entities, database: () => database, env, deps, log }),
    context: ({ viewer }) => {
      const em = database.fork(viewer);
      return { em, loaders: createLoaders(em), database };
    },
    readiness: { database: () => database.check() },
    onStop,
    log,
  });
  const database = await createDatabase({ ...tables, url: env.HYDROGRAPH_DATABASE_URL, poolSize: env.HYDROGRAPH_DATABASE_POOL, rowSecurity: env.HYDROGRAPH_ROW_LEVEL_SECURITY === 'on', log });
  countStatements(service, database);
  await database.migrate();
  if (env.HYDROGRAPH_MQTT_URL) onStop.push(...startRelays(env.HYDROGRAPH_MQTT_URL, database, service.log));
  if (parts.start) onStop.push(parts.start({ database, log: service.log }));
  onStop.push(() => database.close());
  return service;
}

/** Carries what a service tells to the bus. Answers the steps that end it. */
function startRelays(url: string, database: Database, log: Service['log']): (() => unknown)[] {
  const bus = connectBus({ url, clientId: database.schema, log });
  const relays = [createOutboxRelay({ database, publish: (topic, event) => bus.publish(topic, event), log, pollMs: 60_000 }), createAuditRelay({ database, bus, log })];
  for (const relay of relays) relay.start();
  return [...relays.map((relay) => () => relay.stop()), () => bus.close()];
}

/** Counts the SQL statements of a service in its metrics. */
export function countStatements({ metrics }: Pick<Service, 'metrics'>, database: Database): void {
  const statements = new Counter({ name: 'hydrograph_sql_statements_total', help: 'SQL statements sent to the database', registers: [metrics] });
  database.onStatement(() => statements.inc());
}
