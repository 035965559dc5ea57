import type { Client } from 'pg';
import { subgraphNames } from '../supervisor/plan.ts';
import { BackupRefused } from './manifest.ts';

/** A table of a subgraph as the database itself describes it. */
export interface TableFacts {
  readonly schema: string;
  readonly table: string;
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  /** Columns of the primary key. */
  readonly key: readonly string[];
}

/** A name as SQL takes it, whatever is in it. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
export const sqlName = ({ schema, table }: Pick<TableFacts, 'schema' | 'table'>): string => `${quoted(schema)}.${quoted(table)}`;

const tablesSql = `
  select n.nspname schema, c.relname "table",
    (select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) order by a.attnum)
       from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '')::text columns,
    (select json_agg(a.attname order by k.place) from pg_index i, unnest(i.indkey) with ordinality k(attnum, place)
       join pg_attribute a on a.attnum = k.attnum where i.indrelid = c.oid and i.indisprimary and a.attrelid = c.oid)::text key
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind = 'r' and n.nspname = any($1::text[]) and c.relname <> 'migration'
  order by 1, 2`;

/** The tables of all subgraphs, by name; the lists of migrations are not among them. */
export async function readTables(client: Client): Promise<TableFacts[]> {
  const { rows } = await client.query<{ schema: string; table: string; columns: string; key: string | null }>(tablesSql, [subgraphNames]);
  return rows.map(({ schema, table, columns, key }) => {
    if (key === null) throw new BackupRefused(`Table ${schema}.${table} has no primary key: its rows cannot be read in parts.`);
    return { schema, table, columns: JSON.parse(columns) as TableFacts['columns'], key: JSON.parse(key) as string[] };
  });
}

/** Per schema of the database the migrations it has gone through; a schema that is not there is left out. */
export async function readMigrations(client: Client): Promise<Record<string, string[]>> {
  const { rows } = await client.query<{ schema: string }>(`select schemaname schema from pg_tables where tablename = 'migration' and schemaname = any($1::text[]) order by 1`, [subgraphNames]);
  const found: Record<string, string[]> = {};
  for (const { schema } of rows) {
    const migrations = await client.query<{ name: string }>(`select name from ${quoted(schema)}.migration order by name`);
    found[schema] = migrations.rows.map(({ name }) => name);
  }
  return found;
}

/** Last number given out by each sequence, by `schema.name`; one that has given none is left out. */
export async function readSequences(client: Client): Promise<Record<string, string>> {
  const { rows } = await client.query<{ name: string; last: string }>(
    `select schemaname || '.' || sequencename name, last_value::text last from pg_sequences where schemaname = any($1::text[]) and last_value is not null order by 1`,
    [subgraphNames],
  );
  return Object.fromEntries(rows.map(({ name, last }) => [name, last]));
}
