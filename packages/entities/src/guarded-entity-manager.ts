import type { EntityName } from '@mikro-orm/core';
import { EntityManager, type MikroORM } from '@mikro-orm/postgresql';
import { GraphQLError } from 'graphql';
import { actorOf, systemActor, TENANT_FILTER, type Actor } from './actor.ts';
import { guardSql, type GuardedTables } from './guarded-sql.ts';
import { driverOf } from './tenant-scope.ts';

/** Name of the filter that hides what the rules of a reader hide. */
export const RULES_FILTER = 'rules';

type Statement = Parameters<EntityManager['execute']>[0];

const guarded = new WeakMap<object, GuardedTables>();
const changed = new WeakMap<object, Set<string>>();

/** Tells which tables of an ORM are bound by rules. */
export const guardTables = ({ config }: MikroORM, tables: GuardedTables): void => void guarded.set(config, tables);

/** Those tables. */
export const tablesOf = ({ config }: Pick<MikroORM, 'config'>): GuardedTables | undefined => guarded.get(config);

const changes = /\b(?:insert\s+into|update|delete\s+from|merge\s+into)\s+(?:only\s+)?([a-z_]+\.[a-z_]+)/gi;

/** Tables of which rows were changed by SQL, past the ORM's own unit of work, in the transaction of this entity manager. */
export const changedTablesOf = (em: EntityManager): readonly string[] => [...(changed.get(em.getTransactionContext() ?? em) ?? [])];

/** A row that has to be there, and that the rules of whoever acts hide. */
class HiddenRow extends GraphQLError {
  constructor(subject: string) {
    super(`The rules of your utility hide the ${subject} that this needs`, { extensions: { code: 'FORBIDDEN', coordinate: subject, http: { status: 403 } } });
    this.name = 'HiddenRow';
  }
}

/** The one way of raw SQL: it needs an actor, and what the actor may not see is not there. */
export class GuardedEntityManager extends EntityManager {
  override execute<T>(query: Statement, ...rest: readonly unknown[]): Promise<T> {
    const { rules } = actorOf(this);
    const tables = guarded.get(this.config);
    if (rules && typeof query === 'string') this.#noteChanges([...query.matchAll(changes)].map(([, table]) => table!.toLowerCase()));
    const send = super.execute as unknown as (query: Statement, ...rest: readonly unknown[]) => Promise<T>;
    return send.call(this, rules && tables && typeof query === 'string' ? guardSql(query, rules, tables) : query, ...rest);
  }

  override findOneOrFail: EntityManager['findOneOrFail'] = (entity: never, where: never, options: object = {}): never =>
    super.findOneOrFail(entity, where, actorOf(this).rules ? { failHandler: (name: string) => new HiddenRow(name), ...options } : options) as never;

  // What the ORM writes at once, past its unit of work.
  override insert: EntityManager['insert'] = (...given: unknown[]) => this.#direct(super.insert, given);
  override insertMany: EntityManager['insertMany'] = (...given: unknown[]) => this.#direct(super.insertMany, given);
  override upsert: EntityManager['upsert'] = (...given: unknown[]) => this.#direct(super.upsert, given);
  override upsertMany: EntityManager['upsertMany'] = (...given: unknown[]) => this.#direct(super.upsertMany, given);
  override nativeUpdate: EntityManager['nativeUpdate'] = (...given: unknown[]) => this.#direct(super.nativeUpdate, given);
  override nativeDelete: EntityManager['nativeDelete'] = (...given: unknown[]) => this.#direct(super.nativeDelete, given);

  #direct(write: unknown, given: unknown[]): never {
    this.#noteEntity(given[0]);
    return (write as (...given: unknown[]) => never).apply(this, given);
  }

  #noteEntity(entity: unknown): void {
    const { schema, tableName } = this.getMetadata().get(entity as EntityName<object>);
    this.#noteChanges([`${schema}.${tableName}`]);
  }

  #noteChanges(tables: readonly string[]): void {
    const key = this.getTransactionContext() ?? this;
    const known = changed.get(key) ?? new Set();
    for (const table of tables) known.add(table);
    changed.set(key, known);
  }
}

const managers = new WeakMap<MikroORM, Map<string, EntityManager>>();

/** The entity manager from which those of a tenant are forked: what they send goes over connections of that tenant. */
function managerOf(orm: MikroORM, tenantId: string): EntityManager {
  let known = managers.get(orm);
  if (!known) managers.set(orm, (known = new Map()));
  let em = known.get(tenantId);
  if (!em) {
    em = orm.em.fork();
    // Forks take their driver from the one that they are forked from.
    Object.assign(em, { driver: driverOf(em.getDriver(), tenantId) });
    known.set(tenantId, em);
  }
  return em;
}

/** An entity manager that acts for somebody: it sees their tenant and what their rules leave. */
export function forkFor(orm: MikroORM, actor: Actor): EntityManager {
  const em = managerOf(orm, actor.tenantId).fork();
  em.setFilterParams(TENANT_FILTER, { tenantId: actor.tenantId, actor });
  em.setFilterParams(RULES_FILTER, { rules: actor.rules });
  return em;
}

/** An entity manager for what the database itself has to do: migrations, the outbox. */
export const forkForSystem = (orm: MikroORM): EntityManager => forkFor(orm, systemActor('database'));
