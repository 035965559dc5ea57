import { subgraphNames } from '../../src/supervisor/plan.ts';

const own = `(${subgraphNames.map((name) => `'${name}'`).join(', ')})`;

/** Everything that a migration can have made, a line each, in no order of its own. */
export const schemaFactsSql = `
  select format('column %s.%s.%s %s%s %s%s', n.nspname, c.relname, a.attname, format_type(a.atttypid, a.atttypmod), case when a.attnotnull then ' not null' else '' end,
    coalesce(pg_get_expr(d.adbin, d.adrelid), ''), concat(a.attidentity::text, a.attgenerated::text)) as fact
  from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
  where c.relkind in ('r', 'v', 'm') and a.attnum > 0 and not a.attisdropped and n.nspname in ${own}
  union all
  select format('constraint %s.%s %s', n.nspname, c.conname, pg_get_constraintdef(c.oid)) from pg_constraint c join pg_namespace n on n.oid = c.connamespace where c.contype <> 'n' and n.nspname in ${own}
  union all
  select 'index ' || indexdef from pg_indexes where schemaname in ${own}
  union all
  select 'trigger ' || pg_get_triggerdef(t.oid) from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace where not t.tgisinternal and n.nspname in ${own}
  union all
  select 'function ' || pg_get_functiondef(p.oid) from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname in ${own}
  union all
  select format('view %s.%s %s', schemaname, viewname, definition) from pg_views where schemaname in ${own}
  union all
  select format('sequence %s.%s %s', schemaname, sequencename, data_type) from pg_sequences where schemaname in ${own}`;

/** Each table with its columns, as SQL takes them. */
export const tablesSql = `
  select format('%I.%I', table_schema, table_name) as name, json_agg(format('%I', column_name) order by column_name) as columns
  from information_schema.columns join information_schema.tables using (table_schema, table_name)
  where table_schema in ${own} and table_type = 'BASE TABLE' and table_name not in ('migration') group by 1`;
