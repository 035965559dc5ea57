import { MikroORM, type EntityManager, type EntitySchema } from '@mikro-orm/postgresql';
import { ChangeSetType, raw, type ChangeSet, type EntityMetadata, type EventSubscriber, type FlushEventArgs } from '@mikro-orm/core';
import { actorOf, ALL_TENANTS, TENANT_FILTER, type Actor } from './actor.ts';
import { auditCommitted, carryAudit } from './audit.ts';
import { announceTenants, reclaimBrokenConnections } from './connection-pool.ts';
import { readDatabaseUrl, type ConnectionFacts } from './database-url.ts';
import { EMITTED } from './emit.ts';
import { GeometryType } from './geometry.ts';
import { forkFor, forkForSystem, GuardedEntityManager, guardTables, RULES_FILTER } from './guarded-entity-manager.ts';
import { ForbiddenChange, refuseForbiddenVersions } from './guarded-changes.ts';
import type { GuardedTables, RowRules } from './guarded-sql.ts';
import { migrate, type MigrationClass } from './migrate.ts';
import { secureRows } from './row-security.ts';
import { subjectsOf } from './subjects.ts';

/** What the database needs of a logger (pino fits). */
export interface DatabaseLog {
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
}

export interface DatabaseOptions {
  /** `postgres://...`, with `?host=/folder` for a unix socket. */
  readonly url: string;
  /** The subgraph's own schema. */
  readonly schema: string;
  /** Every entity schema and history entity. */
  readonly entities: readonly unknown[];
  readonly migrations: readonly MigrationClass[];
  /** False leaves tables without policies of their own as they are. See docs/adr/0020. */
  readonly rowSecurity?: boolean;
  /** Connections at most. Small, because an embedded database serves all of them through one session. */
  readonly poolSize?: number;
  readonly log?: DatabaseLog;
  /** From how many milliseconds a transaction counts as slow: it holds up everybody on an embedded database. */
  readonly slowTransactionMs?: number;
  /** Called for each slow transaction, beside the warning in the log. Tests throw here. */
  readonly onSlowTransaction?: (transaction: { reason: string; ms: number }) => void;
}

export interface Database {
  readonly orm: MikroORM;
  readonly schema: string;
  /** An entity manager to read with. It sees the actor's tenant only, and cannot be flushed. */
  fork(actor: Actor): EntityManager;
  /** Runs `work` in one transaction. Actor and reason go into the history of each row changed. Await nothing but SQL in it. */
  transaction<T>(actor: Actor, reason: string, work: (em: EntityManager) => Promise<T>): Promise<T>;
  /** Brings the schema up to date. */
  migrate(): Promise<void>;
  /** Resolves when the database answers, rejects when it does not. */
  check(): Promise<void>;
  /** Calls `listener` after each transaction that emitted an event was committed. */
  onEmitted(listener: () => void): void;
  /** Calls `listener` for each SQL statement sent: for metrics. */
  onStatement(listener: () => void): void;
  /** The SQL statements sent while `work` ran, by anybody on this database object: for tests that count them. */
  countStatements<T>(work: () => Promise<T>): Promise<{ result: T; statements: string[] }>;
  close(): Promise<void>;
}

class WritesBelongInTransactions implements EventSubscriber {
  beforeFlush({ em, uow }: FlushEventArgs): void {
    uow.computeChangeSets();
    if (uow.getChangeSets().length === 0) return;
    if (!em.isInTransaction()) throw new Error('Write through database.transaction(actor, reason, work): a plain flush has no actor for the history');
    const { rules } = actorOf(em as EntityManager);
    if (rules) for (const change of uow.getChangeSets()) refuseForbidden(change, rules);
  }
}

/** A row may be changed when the rules allow it as it was and as it becomes. */
function refuseForbidden({ meta, type, entity, originalEntity }: ChangeSet<object>, rules: RowRules): void {
  const subject = meta.className;
  const before = type === ChangeSetType.CREATE || rules.allowsWrite(subject, (originalEntity ? asItWas(meta, originalEntity) : entity) as Record<string, unknown>);
  const after = type === ChangeSetType.DELETE || rules.allowsWrite(subject, entity as Record<string, unknown>);
  if (!before || !after) throw new ForbiddenChange(subject);
}

/** A row before its change. The ORM remembers a geometry as the text by which it is compared. */
function asItWas({ properties }: EntityMetadata, original: object): Record<string, unknown> {
  const types = properties as Record<string, { customType?: unknown } | undefined>;
  const valueOf = (name: string, value: unknown): unknown => {
    const type = types[name]?.customType;
    return type instanceof GeometryType ? type.convertToJSValue(value) : value;
  };
  return Object.fromEntries(Object.entries(original).map(([name, value]) => [name, valueOf(name, value)]));
}

function prepareConnections(pool: unknown): void {
  reclaimBrokenConnections(pool);
  announceTenants(pool);
}

/** Opens the database of one subgraph. Nothing is created before `migrate()`. */
export async function createDatabase(options: DatabaseOptions): Promise<Database> {
  const { schema, log, slowTransactionMs = 1000 } = options;
  const { ssl, ...facts } = readDatabaseUrl(options.url);
  const listeners: (() => void)[] = [];
  const counters = new Set<string[]>();
  const statementListeners: (() => void)[] = [];
  const entities = options.entities as EntitySchema[];
  const ruled = entities.filter(({ meta }) => !meta.readonly || meta.className.endsWith('History')).map(({ meta }) => meta.className);
  const tenantOwned = entities.filter((entity) => 'tenantId' in entity.meta.properties).map((entity) => entity.meta.className);

  const orm = await MikroORM.init({
    ...facts,
    entities,
    schema,
    driverOptions: { onPoolCreated: prepareConnections, ...(ssl && { ssl: true }) },
    pool: { min: 0, max: options.poolSize ?? 2, idleTimeoutMillis: 30_000 },
    forceUtcTimezone: true,
    autoJoinRefsForFilters: false,
    entityManager: GuardedEntityManager,
    subscribers: [new WritesBelongInTransactions()],
    filters: {
      [TENANT_FILTER]: {
        name: TENANT_FILTER,
        default: true,
        entity: tenantOwned,
        cond: ({ tenantId }: { tenantId?: string }) => {
          if (!tenantId) throw new Error('Nothing can be read without a tenant: get the entity manager from database.fork(actor)');
          return tenantId === ALL_TENANTS ? {} : { tenantId };
        },
      },
      [RULES_FILTER]: {
        name: RULES_FILTER,
        default: true,
        entity: ruled,
        cond: ({ rules }: { rules?: RowRules }, _type: string, _em: unknown, _options: unknown, entityName = '') => {
          const subject = entityName.replace(/History$/, '');
          const rows = rules?.where('read', subject);
          if (!rows) return {};
          return { [raw((alias) => rules!.where('read', subject, alias)!.sql, [...rows.parameters])]: [] };
        },
      },
    },
    onQuery: (sql) => {
      for (const statements of counters) statements.push(sql);
      for (const listener of statementListeners) listener();
      return sql;
    },
    logger: (message) => log?.info({ schema }, message),
    colors: false,
  });

  guardTables(orm, guardedTables(orm, entities));
  const fork = (actor: Actor): EntityManager => forkFor(orm, actor);

  const reportDuration = (reason: string, startedAt: number): void => {
    const ms = Math.round(performance.now() - startedAt);
    if (ms <= slowTransactionMs) return;
    log?.warn({ schema, reason, ms }, 'A transaction held the database for too long');
    options.onSlowTransaction?.({ reason, ms });
  };

  return {
    orm,
    schema,
    fork,
    async transaction(actor, reason, work) {
      if (!actor.tenantId) throw new Error(`"${reason}" cannot be done for ${actor.name}, who belongs to no tenant`);
      let used: EntityManager | undefined;
      const result = await fork(actor).transactional(async (em) => {
        used = em;
        // From here, not from the call: waiting for the one session of an embedded database is not this transaction's fault.
        const startedAt = performance.now();
        await em.execute(`select set_config('hydrograph.actor', ?, true), set_config('hydrograph.reason', ?, true)`, [actor.id, reason]);
        const value = await work(em);
        await em.flush();
        await refuseForbiddenVersions(em, orm);
        await carryAudit(em, actor, value);
        reportDuration(reason, startedAt);
        return value;
      });
      if (used) auditCommitted(used);
      if (used?.getFilterParams<{ emitted?: boolean }>(EMITTED)?.emitted) for (const listener of listeners) listener();
      return result;
    },
    async migrate() {
      await answers(orm, facts);
      await migrate(orm, schema, options.migrations);
      if (options.rowSecurity ?? true) await secureRows(orm, schema);
    },
    async check() {
      await forkForSystem(orm).execute('select 1');
    },
    onEmitted(listener) {
      listeners.push(listener);
    },
    onStatement(listener) {
      statementListeners.push(listener);
    },
    async countStatements(work) {
      const statements: string[] = [];
      counters.add(statements);
      try {
        return { result: await work(), statements };
      } finally {
        counters.delete(statements);
      }
    },
    close: () => orm.close(true),
  };
}

/** One clear error at the start instead of a driver's. The password is not part of it. */
async function answers(orm: MikroORM, { host, port, dbName, user }: Omit<ConnectionFacts, 'ssl'>): Promise<void> {
  try {
    await forkForSystem(orm).execute('select 1');
  } catch (cause) {
    throw new Error(`The database "${dbName}" at ${host}:${port} cannot be used as ${user}: ${cause instanceof Error ? cause.message : String(cause)}. Check HYDROGRAPH_DATABASE_URL.`, { cause });
  }
}

/** The tables of the entities, each with the one of its history. */
function guardedTables(orm: MikroORM, entities: readonly EntitySchema[]): GuardedTables {
  const columnsOf = new Map([...orm.getMetadata()].map(({ className, properties }) => [className, Object.values(properties as Record<string, { fieldNames?: string[] }>).flatMap(({ fieldNames = [] }) => fieldNames)]));
  return new Map(
    Object.entries(subjectsOf(entities)).flatMap(([name, subject]) =>
      (['', 'History'] as const).flatMap((suffix) => {
        const columns = columnsOf.get(`${name}${suffix}`);
        return columns ? [[`${subject.table}${suffix && '_history'}`, { name, subject, columns }] as const] : [];
      }),
    ),
  );
}
