import { EntityManager, type MikroORM } from '@mikro-orm/postgresql';
import { actorOf, systemActor, TENANT_FILTER, type Actor } from './actor.ts';
import { guardSql, type GuardedTables } from './guarded-sql.ts';

/** Name of the filter that hides what the rules of a reader hide. */
export const RULES_FILTER = 'rules';

type Statement = Parameters<EntityManager['execute']>[0];

const tablesOf = new WeakMap<object, GuardedTables>();

/** Tells which tables of an ORM are bound by rules. */
export const guardTables = ({ config }: MikroORM, tables: GuardedTables): void => void tablesOf.set(config, tables);

/** The one way of raw SQL: it needs an actor, and what the actor may not see is not there. */
export class GuardedEntityManager extends EntityManager {
  override execute<T>(query: Statement, ...rest: readonly unknown[]): Promise<T> {
    const { rules } = actorOf(this);
    const tables = tablesOf.get(this.config);
    const send = super.execute as unknown as (query: Statement, ...rest: readonly unknown[]) => Promise<T>;
    return send.call(this, rules && tables && typeof query === 'string' ? guardSql(query, rules, tables) : query, ...rest);
  }
}

/** An entity manager that acts for somebody: it sees their tenant and what their rules leave. */
export function forkFor(orm: MikroORM, actor: Actor): EntityManager {
  const em = orm.em.fork();
  em.setFilterParams(TENANT_FILTER, { tenantId: actor.tenantId, actor });
  em.setFilterParams(RULES_FILTER, { rules: actor.rules });
  return em;
}

/** An entity manager for what the database itself has to do: migrations, the outbox. */
export const forkForSystem = (orm: MikroORM): EntityManager => forkFor(orm, systemActor('database'));
