import { join } from 'node:path';
import type { Client } from 'pg';
import { subgraphNames } from '../supervisor/plan.ts';
import { quoted, readTables, sqlName, type TableFacts } from './catalogue.ts';
import { BackupRefused, type Manifest, type TableEntry } from './manifest.ts';
import { readLines, RowSum } from './row-file.ts';
import { readTable } from './table-reader.ts';

/** @throws BackupRefused naming the first table that has rows: a restore is never mixed with what is there. */
export async function refuseRows(client: Client, where: string): Promise<void> {
  for (const facts of await readTables(client)) {
    const { rows } = await client.query(`select 1 from ${sqlName(facts)} limit 1`);
    if (rows.length > 0) throw new BackupRefused(`${where} is not empty: table ${facts.schema}.${facts.table} has rows. Restore into a new installation, or delete this one first (hydrograph reset).`);
  }
}

/**
 * Loads every table in one transaction and reads all of it back before the commit. Triggers rest meanwhile: the
 * history comes from the backup as it is, and references hold because the backup shows one instant.
 */
export async function loadTables(client: Client, folder: string, { tables, sequences }: Manifest): Promise<void> {
  await client.query('begin');
  try {
    await restTriggers(client);
    const present = new Map((await readTables(client)).map((facts) => [`${facts.schema}.${facts.table}`, facts]));
    const pairs = tables.map((entry) => ({ entry, facts: matching(entry, present.get(`${entry.schema}.${entry.table}`)) }));
    // Migrations put rows of their own into some tables: the backup has them as they were.
    for (const { entry } of pairs) await client.query(`delete from ${sqlName(entry)}`);
    for (const { entry, facts } of pairs) await load(client, join(folder, entry.file), entry, facts);
    for (const [name, last] of Object.entries(sequences)) await client.query('select setval($1::regclass, $2::bigint)', [name.split('.').map(quoted).join('.'), last]);
    for (const { entry, facts } of pairs) await verify(client, entry, facts);
    await giveToRoles(client);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}

async function restTriggers(client: Client): Promise<void> {
  try {
    await client.query('set local session_replication_role = replica');
  } catch (error) {
    throw new BackupRefused(`A restore must let triggers rest, which ${client.user ?? 'this role'} may not (${(error as Error).message}). Connect as a superuser, or let one run: grant set on parameter session_replication_role to ${client.user ?? 'the role'}`);
  }
}

function matching(entry: TableEntry, facts: TableFacts | undefined): TableFacts {
  const name = `${entry.schema}.${entry.table}`;
  if (!facts) throw new BackupRefused(`The backup has a table ${name} that the migrations it lists do not make.`);
  const columns = facts.columns.map((column) => column.name);
  const different = [...columns.filter((column) => !entry.columns.includes(column)), ...entry.columns.filter((column) => !columns.includes(column))];
  if (different.length > 0) throw new BackupRefused(`Table ${name} of the backup and of this version differ in the columns ${different.join(', ')}.`);
  return facts;
}

async function load(client: Client, path: string, entry: TableEntry, facts: TableFacts): Promise<void> {
  const typeOf = new Map(facts.columns.map(({ name, type }) => [name, type]));
  const values = entry.columns.map((name, index) => `(r ->> ${index})::${typeOf.get(name)}`).join(', ');
  const sql = `insert into ${sqlName(entry)} (${entry.columns.map(quoted).join(', ')}) overriding system value select ${values} from jsonb_array_elements($1::jsonb) r`;
  for await (const lines of readLines(path, 1_000_000)) await client.query(sql, [`[${lines.join(',')}]`]);
}

async function verify(client: Client, entry: TableEntry, facts: TableFacts): Promise<void> {
  const columns = entry.columns.flatMap((name) => facts.columns.filter((column) => column.name === name));
  const sum = new RowSum();
  for await (const rows of readTable(client, { ...facts, columns }, { longestMs: 0 })) for (const row of rows) sum.add(JSON.stringify(row));
  if (sum.rows === entry.rows && sum.content === entry.content) return;
  throw new BackupRefused(`Table ${entry.schema}.${entry.table} is not what the backup says: ${sum.rows} rows (${sum.content}) instead of ${entry.rows} (${entry.content}). Nothing was restored.`);
}

/** Where each subgraph has a role of its own, named as its schema, that role must own what it will migrate later. */
async function giveToRoles(client: Client): Promise<void> {
  const { rows } = await client.query<{ command: string }>(`
    with own as (select n.oid, n.nspname as name from pg_namespace n join pg_roles r on r.rolname = n.nspname where n.nspowner <> r.oid and n.nspname = any($1::text[]))
    select format('alter schema %I owner to %I', name, name) as command from own
    union all select format('alter table %I.%I owner to %I', own.name, c.relname, own.name) from own join pg_class c on c.relnamespace = own.oid where c.relkind = 'r'
    union all select format('alter function %s owner to %I', p.oid::regprocedure, own.name) from own join pg_proc p on p.pronamespace = own.oid`, [subgraphNames]);
  for (const { command } of rows) await client.query(command);
}
