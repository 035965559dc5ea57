import type { Constructor } from '@mikro-orm/core';
import type { Migration } from '@mikro-orm/migrations';
import type { MikroORM } from '@mikro-orm/postgresql';
import { forkForSystem } from './guarded-entity-manager.ts';
import { eventTables } from './event-tables.ts';

export type MigrationClass = Constructor<Migration>;

/** The database was written by a newer version of the product than the one that opens it. */
export class NewerDatabase extends Error {
  override name = 'NewerDatabase';
}

// Transaction-level locks, because an embedded database serves everybody through one session.
const EXTENSIONS_LOCK = 'hydrograph:extensions';
const extensions = ['postgis', 'pg_trgm', 'btree_gist'];

/**
 * Brings one schema up to date: its extensions, the schema itself, the outbox, then each migration that the schema's
 * `migration` table does not list, one transaction each. Any number of processes may call it at once.
 */
export async function migrate(orm: MikroORM, schema: string, migrations: readonly MigrationClass[]): Promise<void> {
  await installExtensions(orm);
  await prepareSchema(orm, schema);
  const list = migrations.map((Class) => {
    const migration = new Class(orm.em.getDriver(), orm.config);
    return { migration, name: migration.name ?? Class.name };
  });
  await refuseNewer(orm, schema, list.map(({ name }) => name));
  for (const { migration, name } of list) await runOnce(orm, schema, name, migration);
}

async function installExtensions(orm: MikroORM): Promise<void> {
  const present = await forkForSystem(orm).execute<{ extname: string }[]>('select extname from pg_extension');
  const missing = extensions.filter((name) => !present.some(({ extname }) => extname === name));
  if (missing.length === 0) return;
  await forkForSystem(orm).transactional(async (em) => {
    await em.execute(`select pg_advisory_xact_lock(hashtext('${EXTENSIONS_LOCK}'))`);
    for (const name of missing) await em.execute(`create extension if not exists ${name}`);
  });
}

async function prepareSchema(orm: MikroORM, schema: string): Promise<void> {
  await forkForSystem(orm).transactional(async (em) => {
    await em.execute(`select pg_advisory_xact_lock(hashtext('hydrograph:migrate:${schema}'))`);
    // Asked first: "create schema if not exists" needs the right to create even where it has nothing to do.
    const [existing] = await em.execute<object[]>('select 1 from pg_namespace where nspname = ?', [schema]);
    if (!existing) await em.execute(`create schema ${schema}`);
    const [table] = await em.execute<object[]>(`select 1 from pg_tables where schemaname = ? and tablename = 'migration'`, [schema]);
    if (table) return;
    await em.execute(`create table ${schema}.migration (name text primary key, executed_at timestamptz not null default now())`);
    for (const sql of eventTables(schema)) await em.execute(sql);
  });
}

async function refuseNewer(orm: MikroORM, schema: string, known: readonly string[]): Promise<void> {
  const executed = await forkForSystem(orm).execute<{ name: string }[]>(`select name from ${schema}.migration`);
  const foreign = executed.map(({ name }) => name).filter((name) => !known.includes(name));
  if (foreign.length > 0) {
    throw new NewerDatabase(`Schema "${schema}" of the database was written by a newer version: this one does not know ${foreign.join(', ')}. Start the newer version, or restore a backup made before it.`);
  }
}

async function runOnce(orm: MikroORM, schema: string, name: string, migration: Migration): Promise<void> {
  await forkForSystem(orm).transactional(async (em) => {
    await em.execute(`select pg_advisory_xact_lock(hashtext('hydrograph:migrate:${schema}'))`);
    const [done] = await em.execute<object[]>(`select 1 from ${schema}.migration where name = ?`, [name]);
    if (done) return;
    migration.reset();
    const transaction = em.getTransactionContext();
    if (transaction) migration.setTransactionContext(transaction);
    await migration.up();
    for (const query of migration.getQueries()) await em.execute(query as string);
    await em.execute(`insert into ${schema}.migration (name) values (?)`, [name]);
  });
}
