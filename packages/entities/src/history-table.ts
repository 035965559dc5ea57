/**
 * History of every row by one generic trigger for each schema. `<table>_history` holds all versions of a row, the
 * present one with `valid_to` null. All changes of one transaction carry the same instant, so that a reader of the
 * past never sees half a transaction.
 */

const identifier = /^[a-z][a-z0-9_]*$/;

function checked(name: string): string {
  if (!identifier.test(name)) throw new Error(`"${name}" is not a plain lower-case SQL name`);
  return name;
}

/** SQL of a schema's `record_history()`. Statement level and set based: 10,000 rows cost one insert. */
export function recordHistoryFunction(schema: string): string {
  const s = checked(schema);
  return `create or replace function ${s}.record_history() returns trigger language plpgsql as $body$
declare
  history text := format('%I.%I', tg_table_schema, tg_table_name || '_history');
  names text;
  actor text := coalesce(nullif(current_setting('hydrograph.actor', true), ''), 'database user ' || session_user);
  reason text := nullif(current_setting('hydrograph.reason', true), '');
begin
  select string_agg(quote_ident(attname), ', ' order by attnum) into names
    from pg_attribute where attrelid = tg_relid and attnum > 0 and not attisdropped;
  if tg_op = 'INSERT' then
    execute format('insert into %s (%s, valid_from, changed_by, change_reason) select %s, now(), $1, $2 from new_rows', history, names, names)
      using actor, reason;
  elsif tg_op = 'UPDATE' then
    execute format('with closed as (update %s h set valid_to = greatest(h.valid_from, now()) from old_rows o where h.id = o.id and h.valid_to is null returning h.id as closed_id, h.valid_to as closed_at)
      insert into %s (%s, valid_from, changed_by, change_reason) select %s, coalesce(closed.closed_at, now()), $1, $2 from new_rows n left join closed on closed.closed_id = n.id',
      history, history, names, (select string_agg('n.' || quote_ident(attname), ', ' order by attnum) from pg_attribute where attrelid = tg_relid and attnum > 0 and not attisdropped))
      using actor, reason;
  else
    execute format('update %s h set valid_to = greatest(h.valid_from, now()), ended_by = $1, end_reason = $2 from old_rows o where h.id = o.id and h.valid_to is null', history)
      using actor, reason;
  end if;
  return null;
end $body$`;
}

/**
 * SQL that gives a table its history, or brings an existing history up to new columns of the table: run it again after
 * each `alter table ... add column`.
 */
export function installHistory(schema: string, table: string): string[] {
  const s = checked(schema);
  const t = checked(table);
  const history = `${s}.${t}_history`;
  const trigger = (event: string, transition: string): string[] => [
    `drop trigger if exists ${t}_history_${event} on ${s}.${t}`,
    `create trigger ${t}_history_${event} after ${event} on ${s}.${t} referencing ${transition} for each statement execute function ${s}.record_history()`,
  ];
  return [
    recordHistoryFunction(s),
    `create table if not exists ${history} (
       history_id bigint generated always as identity primary key,
       valid_from timestamptz not null, valid_to timestamptz,
       changed_by text not null, change_reason text, ended_by text, end_reason text)`,
    `do $body$ declare missing record; begin
       for missing in select attname, format_type(atttypid, atttypmod) as kind from pg_attribute a
         where attrelid = '${s}.${t}'::regclass and attnum > 0 and not attisdropped
           and not exists (select 1 from pg_attribute h where h.attrelid = '${history}'::regclass and h.attname = a.attname and not h.attisdropped)
         order by attnum
       loop execute format('alter table ${history} add column %I %s', missing.attname, missing.kind); end loop;
     end $body$`,
    `create index if not exists ${t}_history_id on ${history} (id, valid_from)`,
    `create index if not exists ${t}_history_current on ${history} (id) where valid_to is null`,
    ...trigger('insert', 'new table as new_rows'),
    ...trigger('update', 'old table as old_rows new table as new_rows'),
    ...trigger('delete', 'old table as old_rows'),
  ];
}

/**
 * SQL of a domain table: the columns of `domainProperties`, then the given ones, an index by tenant, and the history.
 * `columns` is the inner part of `create table ( ... )`; constraints may follow the columns.
 */
export function createDomainTable(schema: string, table: string, columns: string): string[] {
  const name = `${checked(schema)}.${checked(table)}`;
  return [
    `create table ${name} (
       id uuid primary key,
       tenant_id uuid not null,
       version integer not null default 1,
       created_at timestamptz not null default now(),
       updated_at timestamptz not null default now(),
       ${columns})`,
    `create index ${table}_tenant on ${name} (tenant_id)`,
    ...installHistory(schema, table),
  ];
}
