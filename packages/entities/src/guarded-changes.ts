import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import { GraphQLError } from 'graphql';
import { actorOf } from './actor.ts';
import { changedTablesOf, tablesOf } from './guarded-entity-manager.ts';
import { inlineCondition } from './guarded-sql.ts';

/** A row may be seen, but not be changed as somebody tried to. */
export class ForbiddenChange extends GraphQLError {
  constructor(subject: string) {
    super(`The rules of your utility let you see this ${subject}, but not change it so`, { extensions: { code: 'FORBIDDEN', coordinate: subject, http: { status: 403 } } });
    this.name = 'ForbiddenChange';
  }
}

/**
 * Refuses a transaction that has changed, by SQL of whatever kind, a row which its actor may not change as it was or as it became. What was
 * changed stands in the histories: every version that began or ended with this transaction, the ones between too.
 */
export async function refuseForbiddenVersions(em: EntityManager, orm: MikroORM): Promise<void> {
  const { rules } = actorOf(em);
  if (!rules) return;
  const tables = tablesOf(orm);
  for (const table of changedTablesOf(em)) {
    const subject = tables?.get(table);
    if (!subject) continue;
    const write = rules.where('write', subject.name, 'v');
    const read = rules.where('read', subject.name, 'v');
    if ((!write && !read) || !(await hasHistory(em, table))) continue;
    const refused = [
      ...(write ? [`((v.valid_from = now() or v.valid_to = now()) and not (${inlineCondition(write)}))`] : []),
      // What a change makes invisible is not refused, only what was so before.
      ...(read ? [`(v.valid_to = now() and not (${inlineCondition(read)}))`] : []),
    ];
    const rows = await execute<object>(em, `select 1 from ${table}_history v where ${refused.join(' or ')} limit 1`);
    if (rows.length > 0) throw new ForbiddenChange(subject.name);
  }
}

/** Some tables keep no versions: what was sent or counted once. */
async function hasHistory(em: EntityManager, table: string): Promise<boolean> {
  const [row] = await execute<{ found: boolean }>(em, `select to_regclass('${table}_history') is not null as found`);
  return row?.found === true;
}

// Past the rules of the actor, which would hide what is looked for.
const execute = <T extends object>(em: EntityManager, sql: string): Promise<T[]> => em.getDriver().execute<T[]>(sql, [], 'all', em.getTransactionContext());
