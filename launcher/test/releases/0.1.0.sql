SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;
CREATE SCHEMA assets;
CREATE SCHEMA customers;
CREATE SCHEMA energy;
CREATE SCHEMA identity;
CREATE SCHEMA network;
CREATE SCHEMA plants;
CREATE FUNCTION assets.record_history() RETURNS trigger
    LANGUAGE plpgsql
    AS $_$
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
end $_$;
CREATE FUNCTION customers.record_history() RETURNS trigger
    LANGUAGE plpgsql
    AS $_$
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
end $_$;
CREATE FUNCTION energy.record_history() RETURNS trigger
    LANGUAGE plpgsql
    AS $_$
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
end $_$;
CREATE FUNCTION identity.record_history() RETURNS trigger
    LANGUAGE plpgsql
    AS $_$
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
end $_$;
CREATE FUNCTION network.record_history() RETURNS trigger
    LANGUAGE plpgsql
    AS $_$
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
end $_$;
CREATE FUNCTION plants.record_history() RETURNS trigger
    LANGUAGE plpgsql
    AS $_$
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
end $_$;
SET default_tablespace = '';
SET default_table_access_method = heap;
CREATE TABLE assets.asset (
    id uuid NOT NULL,
    tenant_id uuid NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    code text NOT NULL,
    name text NOT NULL,
    name_en text,
    category_id uuid NOT NULL,
    condition text NOT NULL,
    maker text,
    model text,
    in_service_on date,
    original_cost bigint,
    site_id uuid,
    pump_unit_id uuid,
    CONSTRAINT asset_condition_check CHECK ((condition = ANY (ARRAY['IN_USE'::text, 'STANDBY'::text, 'REPAIR'::text, 'IDLE'::text, 'SCRAPPED'::text]))),
    CONSTRAINT asset_original_cost_check CHECK ((original_cost >= 0))
);
CREATE TABLE assets.asset_category (
    id uuid NOT NULL,
    tenant_id uuid NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    code text NOT NULL,
    name text NOT NULL,
    name_en text,
    parent_id uuid,
    service_life_years double precision,
    CONSTRAINT asset_category_service_life_years_check CHECK ((service_life_years > (0)::double precision))
);
CREATE TABLE assets.asset_category_history (
    history_id bigint NOT NULL,
    valid_from timestamp with time zone NOT NULL,
    valid_to timestamp with time zone,
    changed_by text NOT NULL,
    change_reason text,
    ended_by text,
    end_reason text,
    id uuid,
    tenant_id uuid,
    version integer,
    created_at timestamp with time zone,
    updated_at timestamp with time zone,
    code text,
    name text,
    name_en text,
    parent_id uuid,
    service_life_years double precision
);
ALTER TABLE assets.asset_category_history ALTER COLUMN history_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME assets.asset_category_history_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE assets.asset_history (
    history_id bigint NOT NULL,
    valid_from timestamp with time zone NOT NULL,
    valid_to timestamp with time zone,
    changed_by text NOT NULL,
    change_reason text,
    ended_by text,
    end_reason text,
    id uuid,
    tenant_id uuid,
    version integer,
    created_at timestamp with time zone,
    updated_at timestamp with time zone,
    code text,
    name text,
    name_en text,
    category_id uuid,
    condition text,
    maker text,
    model text,
    in_service_on date,
    original_cost bigint,
    site_id uuid,
    pump_unit_id uuid
);
ALTER TABLE assets.asset_history ALTER COLUMN history_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME assets.asset_history_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE assets.consumed_event (
    consumer text NOT NULL,
    event_id uuid NOT NULL,
    consumed_at timestamp with time zone DEFAULT now() NOT NULL
);
CREATE TABLE assets.migration (
    name text NOT NULL,
    executed_at timestamp with time zone DEFAULT now() NOT NULL
);
CREATE TABLE assets.outbox (
    "position" bigint NOT NULL,
    id uuid NOT NULL,
    type text NOT NULL,
    tenant_id uuid NOT NULL,
    payload jsonb NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    claimed_until timestamp with time zone,
    delivered_at timestamp with time zone
);
ALTER TABLE assets.outbox ALTER COLUMN "position" ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME assets.outbox_position_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE customers.account (
    id uuid NOT NULL,
    tenant_id uuid NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    code text NOT NULL,
    customer_id uuid NOT NULL,
    open boolean NOT NULL,
    opened_on date NOT NULL
);
CREATE TABLE customers.account_history (
    history_id bigint NOT NULL,
    valid_from timestamp with time zone NOT NULL,
    valid_to timestamp with time zone,
    changed_by text NOT NULL,
    change_reason text,
    ended_by text,
    end_reason text,
    id uuid,
    tenant_id uuid,
    version integer,
    created_at timestamp with time zone,
    updated_at timestamp with time zone,
    code text,
    customer_id uuid,
    open boolean,
    opened_on date
);
ALTER TABLE customers.account_history ALTER COLUMN history_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME customers.account_history_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE customers.consumed_event (
    consumer text NOT NULL,
    event_id uuid NOT NULL,
    consumed_at timestamp with time zone DEFAULT now() NOT NULL
);
CREATE TABLE customers.customer (
    id uuid NOT NULL,
    tenant_id uuid NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    code text NOT NULL,
    name text NOT NULL,
    address text NOT NULL,
    kind text NOT NULL,
    CONSTRAINT customer_kind_check CHECK ((kind = ANY (ARRAY['RESIDENTIAL'::text, 'COMMERCIAL'::text, 'INDUSTRIAL'::text, 'PUBLIC'::text])))
);
CREATE TABLE customers.customer_history (
    history_id bigint NOT NULL,
    valid_from timestamp with time zone NOT NULL,
    valid_to timestamp with time zone,
    changed_by text NOT NULL,
    change_reason text,
    ended_by text,
    end_reason text,
    id uuid,
    tenant_id uuid,
    version integer,
    created_at timestamp with time zone,
    updated_at timestamp with time zone,
    code text,
    name text,
    address text,
    kind text
);
ALTER TABLE customers.customer_history ALTER COLUMN history_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME customers.customer_history_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE customers.migration (
    name text NOT NULL,
    executed_at timestamp with time zone DEFAULT now() NOT NULL
);
CREATE TABLE customers.outbox (
    "position" bigint NOT NULL,
    id uuid NOT NULL,
    type text NOT NULL,
    tenant_id uuid NOT NULL,
    payload jsonb NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    claimed_until timestamp with time zone,
    delivered_at timestamp with time zone
);
ALTER TABLE customers.outbox ALTER COLUMN "position" ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME customers.outbox_position_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE customers.water_meter (
    id uuid NOT NULL,
    tenant_id uuid NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    code text NOT NULL,
    account_id uuid NOT NULL,
    customer_id uuid NOT NULL,
    diameter_mm integer NOT NULL,
    permanent_flow_m3_per_h double precision,
    installed_on date,
    junction_id uuid,
    CONSTRAINT water_meter_diameter_mm_check CHECK ((diameter_mm > 0))
);
CREATE TABLE customers.water_meter_history (
    history_id bigint NOT NULL,
    valid_from timestamp with time zone NOT NULL,
    valid_to timestamp with time zone,
    changed_by text NOT NULL,
    change_reason text,
    ended_by text,
    end_reason text,
    id uuid,
    tenant_id uuid,
    version integer,
    created_at timestamp with time zone,
    updated_at timestamp with time zone,
    code text,
    account_id uuid,
    customer_id uuid,
    diameter_mm integer,
    permanent_flow_m3_per_h double precision,
    installed_on date,
    junction_id uuid
);
ALTER TABLE customers.water_meter_history ALTER COLUMN history_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME customers.water_meter_history_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE energy.consumed_event (
    consumer text NOT NULL,
    event_id uuid NOT NULL,
    consumed_at timestamp with time zone DEFAULT now() NOT NULL
);
CREATE TABLE energy.energy_meter (
    id uuid NOT NULL,
    tenant_id uuid NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    code text NOT NULL,
    name text NOT NULL,
    name_en text,
    transformer_ratio double precision NOT NULL,
    pump_station_id uuid,
    pump_unit_id uuid,
    CONSTRAINT energy_meter_transformer_ratio_check CHECK ((transformer_ratio > (0)::double precision))
);
CREATE TABLE energy.energy_meter_history (
    history_id bigint NOT NULL,
    valid_from timestamp with time zone NOT NULL,
    valid_to timestamp with time zone,
    changed_by text NOT NULL,
    change_reason text,
    ended_by text,
    end_reason text,
    id uuid,
    tenant_id uuid,
    version integer,
    created_at timestamp with time zone,
    updated_at timestamp with time zone,
    code text,
    name text,
    name_en text,
    transformer_ratio double precision,
    pump_station_id uuid,
    pump_unit_id uuid
);
ALTER TABLE energy.energy_meter_history ALTER COLUMN history_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME energy.energy_meter_history_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE energy.hourly_consumption (
    id uuid NOT NULL,
    tenant_id uuid NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    meter_id uuid NOT NULL,
    start timestamp with time zone NOT NULL,
    energy_kwh double precision NOT NULL,
    CONSTRAINT hourly_consumption_energy_kwh_check CHECK ((energy_kwh >= (0)::double precision))
);
CREATE TABLE energy.hourly_consumption_history (
    history_id bigint NOT NULL,
    valid_from timestamp with time zone NOT NULL,
    valid_to timestamp with time zone,
    changed_by text NOT NULL,
    change_reason text,
    ended_by text,
    end_reason text,
    id uuid,
    tenant_id uuid,
    version integer,
    created_at timestamp with time zone,
    updated_at timestamp with time zone,
    meter_id uuid,
    start timestamp with time zone,
    energy_kwh double precision
);
ALTER TABLE energy.hourly_consumption_history ALTER COLUMN history_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME energy.hourly_consumption_history_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE energy.migration (
    name text NOT NULL,
    executed_at timestamp with time zone DEFAULT now() NOT NULL
);
CREATE TABLE energy.outbox (
    "position" bigint NOT NULL,
    id uuid NOT NULL,
    type text NOT NULL,
    tenant_id uuid NOT NULL,
    payload jsonb NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    claimed_until timestamp with time zone,
    delivered_at timestamp with time zone
);
ALTER TABLE energy.outbox ALTER COLUMN "position" ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME energy.outbox_position_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE identity.audit_entry (
    "position" bigint NOT NULL,
    id uuid NOT NULL,
    tenant_id uuid,
    at timestamp with time zone DEFAULT now() NOT NULL,
    actor_id text NOT NULL,
    actor_name text NOT NULL,
    action text NOT NULL,
    outcome text NOT NULL,
    reason text,
    request_id text NOT NULL,
    address text,
    CONSTRAINT audit_entry_outcome_check CHECK ((outcome = ANY (ARRAY['DONE'::text, 'REFUSED'::text])))
);
ALTER TABLE identity.audit_entry ALTER COLUMN "position" ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME identity.audit_entry_position_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE identity.consumed_event (
    consumer text NOT NULL,
    event_id uuid NOT NULL,
    consumed_at timestamp with time zone DEFAULT now() NOT NULL
);
CREATE TABLE identity.migration (
    name text NOT NULL,
    executed_at timestamp with time zone DEFAULT now() NOT NULL
);
CREATE TABLE identity.organisation (
    id uuid NOT NULL,
    tenant_id uuid NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    code text NOT NULL,
    name text NOT NULL,
    name_en text,
    parent_id uuid
);
CREATE TABLE identity.organisation_history (
    history_id bigint NOT NULL,
    valid_from timestamp with time zone NOT NULL,
    valid_to timestamp with time zone,
    changed_by text NOT NULL,
    change_reason text,
    ended_by text,
    end_reason text,
    id uuid,
    tenant_id uuid,
    version integer,
    created_at timestamp with time zone,
    updated_at timestamp with time zone,
    code text,
    name text,
    name_en text,
    parent_id uuid
);
ALTER TABLE identity.organisation_history ALTER COLUMN history_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME identity.organisation_history_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE identity.outbox (
    "position" bigint NOT NULL,
    id uuid NOT NULL,
    type text NOT NULL,
    tenant_id uuid NOT NULL,
    payload jsonb NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    claimed_until timestamp with time zone,
    delivered_at timestamp with time zone
);
ALTER TABLE identity.outbox ALTER COLUMN "position" ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME identity.outbox_position_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE identity.session (
    id uuid NOT NULL,
    tenant_id uuid NOT NULL,
    user_id uuid NOT NULL,
    token_hash text NOT NULL,
    previous_hash text,
    rotated_at timestamp with time zone DEFAULT now() NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    revoked_at timestamp with time zone
);
CREATE TABLE identity.sign_in_code (
    code_hash text NOT NULL,
    tenant_id uuid NOT NULL,
    user_id uuid,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    used_at timestamp with time zone
);
CREATE TABLE identity.tenant (
    id uuid NOT NULL,
    tenant_id uuid NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    slug text NOT NULL,
    name text NOT NULL,
    name_en text,
    time_zone text NOT NULL,
    CONSTRAINT tenant_check CHECK ((tenant_id = id))
);
CREATE TABLE identity.tenant_history (
    history_id bigint NOT NULL,
    valid_from timestamp with time zone NOT NULL,
    valid_to timestamp with time zone,
    changed_by text NOT NULL,
    change_reason text,
    ended_by text,
    end_reason text,
    id uuid,
    tenant_id uuid,
    version integer,
    created_at timestamp with time zone,
    updated_at timestamp with time zone,
    slug text,
    name text,
    name_en text,
    time_zone text
);
ALTER TABLE identity.tenant_history ALTER COLUMN history_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME identity.tenant_history_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE identity.user_account (
    id uuid NOT NULL,
    tenant_id uuid NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    user_name text NOT NULL,
    name text NOT NULL,
    section text,
    organisation_id uuid,
    roles text[] NOT NULL,
    active boolean DEFAULT true NOT NULL,
    last_sign_in_at timestamp with time zone
);
CREATE TABLE identity.user_account_history (
    history_id bigint NOT NULL,
    valid_from timestamp with time zone NOT NULL,
    valid_to timestamp with time zone,
    changed_by text NOT NULL,
    change_reason text,
    ended_by text,
    end_reason text,
    id uuid,
    tenant_id uuid,
    version integer,
    created_at timestamp with time zone,
    updated_at timestamp with time zone,
    user_name text,
    name text,
    section text,
    organisation_id uuid,
    roles text[],
    active boolean,
    last_sign_in_at timestamp with time zone
);
ALTER TABLE identity.user_account_history ALTER COLUMN history_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME identity.user_account_history_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE network.consumed_event (
    consumer text NOT NULL,
    event_id uuid NOT NULL,
    consumed_at timestamp with time zone DEFAULT now() NOT NULL
);
CREATE TABLE network.device (
    id uuid NOT NULL,
    tenant_id uuid NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    code text NOT NULL,
    name text NOT NULL,
    name_en text,
    kind text NOT NULL,
    protocol text NOT NULL,
    station_id uuid
);
CREATE TABLE network.device_history (
    history_id bigint NOT NULL,
    valid_from timestamp with time zone NOT NULL,
    valid_to timestamp with time zone,
    changed_by text NOT NULL,
    change_reason text,
    ended_by text,
    end_reason text,
    id uuid,
    tenant_id uuid,
    version integer,
    created_at timestamp with time zone,
    updated_at timestamp with time zone,
    code text,
    name text,
    name_en text,
    kind text,
    protocol text,
    station_id uuid
);
ALTER TABLE network.device_history ALTER COLUMN history_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME network.device_history_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE network.dma (
    id uuid NOT NULL,
    tenant_id uuid NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    code text NOT NULL,
    name text NOT NULL,
    name_en text,
    level integer NOT NULL,
    parent_id uuid,
    boundary public.geometry(Geometry,4490) NOT NULL,
    members_at timestamp with time zone,
    CONSTRAINT dma_level_check CHECK ((level >= 1))
);
CREATE TABLE network.dma_history (
    history_id bigint NOT NULL,
    valid_from timestamp with time zone NOT NULL,
    valid_to timestamp with time zone,
    changed_by text NOT NULL,
    change_reason text,
    ended_by text,
    end_reason text,
    id uuid,
    tenant_id uuid,
    version integer,
    created_at timestamp with time zone,
    updated_at timestamp with time zone,
    code text,
    name text,
    name_en text,
    level integer,
    parent_id uuid,
    boundary public.geometry(Geometry,4490),
    members_at timestamp with time zone
);
ALTER TABLE network.dma_history ALTER COLUMN history_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME network.dma_history_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE network.hydrant (
    id uuid NOT NULL,
    tenant_id uuid NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    code text NOT NULL,
    model_id uuid,
    geometry public.geometry(Geometry,4490),
    junction_id uuid NOT NULL,
    outlet_diameter_mm double precision NOT NULL,
    street text
);
CREATE TABLE network.hydrant_history (
    history_id bigint NOT NULL,
    valid_from timestamp with time zone NOT NULL,
    valid_to timestamp with time zone,
    changed_by text NOT NULL,
    change_reason text,
    ended_by text,
    end_reason text,
    id uuid,
    tenant_id uuid,
    version integer,
    created_at timestamp with time zone,
    updated_at timestamp with time zone,
    code text,
    model_id uuid,
    geometry public.geometry(Geometry,4490),
    junction_id uuid,
    outlet_diameter_mm double precision,
    street text
);
ALTER TABLE network.hydrant_history ALTER COLUMN history_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME network.hydrant_history_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE network.hydraulic_model (
    id uuid NOT NULL,
    tenant_id uuid NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    name text NOT NULL,
    file_name text NOT NULL,
    state text NOT NULL,
    imported_at timestamp with time zone NOT NULL,
    published_at timestamp with time zone,
    retired_at timestamp with time zone,
    counts jsonb NOT NULL,
    flow_unit text NOT NULL,
    head_loss_formula text NOT NULL,
    metres_per_map_unit double precision,
    extent public.geometry(Geometry,4490),
    patterns jsonb NOT NULL,
    curves jsonb NOT NULL,
    controls jsonb NOT NULL,
    rules jsonb NOT NULL,
    CONSTRAINT hydraulic_model_state_check CHECK ((state = ANY (ARRAY['LOADING'::text, 'PUBLISHED'::text, 'RETIRED'::text])))
);
CREATE TABLE network.hydraulic_model_history (
    history_id bigint NOT NULL,
    valid_from timestamp with time zone NOT NULL,
    valid_to timestamp with time zone,
    changed_by text NOT NULL,
    change_reason text,
    ended_by text,
    end_reason text,
    id uuid,
    tenant_id uuid,
    version integer,
    created_at timestamp with time zone,
    updated_at timestamp with time zone,
    name text,
    file_name text,
    state text,
    imported_at timestamp with time zone,
    published_at timestamp with time zone,
    retired_at timestamp with time zone,
    counts jsonb,
    flow_unit text,
    head_loss_formula text,
    metres_per_map_unit double precision,
    extent public.geometry(Geometry,4490),
    patterns jsonb,
    curves jsonb,
    controls jsonb,
    rules jsonb
);
ALTER TABLE network.hydraulic_model_history ALTER COLUMN history_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME network.hydraulic_model_history_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE network.junction (
    id uuid NOT NULL,
    tenant_id uuid NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    code text NOT NULL,
    model_id uuid,
    geometry public.geometry(Geometry,4490),
    elevation_m double precision NOT NULL,
    base_demand_m3_per_h double precision NOT NULL,
    description text,
    dma_id uuid
);
CREATE TABLE network.junction_history (
    history_id bigint NOT NULL,
    valid_from timestamp with time zone NOT NULL,
    valid_to timestamp with time zone,
    changed_by text NOT NULL,
    change_reason text,
    ended_by text,
    end_reason text,
    id uuid,
    tenant_id uuid,
    version integer,
    created_at timestamp with time zone,
    updated_at timestamp with time zone,
    code text,
    model_id uuid,
    geometry public.geometry(Geometry,4490),
    elevation_m double precision,
    base_demand_m3_per_h double precision,
    description text,
    dma_id uuid
);
ALTER TABLE network.junction_history ALTER COLUMN history_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME network.junction_history_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE network.migration (
    name text NOT NULL,
    executed_at timestamp with time zone DEFAULT now() NOT NULL
);
CREATE TABLE network.model_file (
    model_id uuid NOT NULL,
    part integer NOT NULL,
    tenant_id uuid NOT NULL,
    content bytea NOT NULL
);
CREATE TABLE network.network_import (
    id uuid NOT NULL,
    tenant_id uuid NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    name text NOT NULL,
    file_name text NOT NULL,
    state text NOT NULL,
    progress double precision NOT NULL,
    counts jsonb,
    skipped jsonb NOT NULL,
    warnings jsonb NOT NULL,
    error jsonb,
    model_id uuid,
    heartbeat_at timestamp with time zone NOT NULL
);
CREATE TABLE network.outbox (
    "position" bigint NOT NULL,
    id uuid NOT NULL,
    type text NOT NULL,
    tenant_id uuid NOT NULL,
    payload jsonb NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    claimed_until timestamp with time zone,
    delivered_at timestamp with time zone
);
ALTER TABLE network.outbox ALTER COLUMN "position" ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME network.outbox_position_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE network.pipe (
    id uuid NOT NULL,
    tenant_id uuid NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    code text NOT NULL,
    model_id uuid,
    geometry public.geometry(Geometry,4490),
    start_node_id uuid NOT NULL,
    end_node_id uuid NOT NULL,
    start_node_code text NOT NULL,
    end_node_code text NOT NULL,
    diameter_mm double precision NOT NULL,
    length_m double precision NOT NULL,
    roughness double precision NOT NULL,
    minor_loss double precision NOT NULL,
    material text,
    installed_year integer,
    street text,
    status text NOT NULL,
    description text
);
CREATE TABLE network.pipe_history (
    history_id bigint NOT NULL,
    valid_from timestamp with time zone NOT NULL,
    valid_to timestamp with time zone,
    changed_by text NOT NULL,
    change_reason text,
    ended_by text,
    end_reason text,
    id uuid,
    tenant_id uuid,
    version integer,
    created_at timestamp with time zone,
    updated_at timestamp with time zone,
    code text,
    model_id uuid,
    geometry public.geometry(Geometry,4490),
    start_node_id uuid,
    end_node_id uuid,
    start_node_code text,
    end_node_code text,
    diameter_mm double precision,
    length_m double precision,
    roughness double precision,
    minor_loss double precision,
    material text,
    installed_year integer,
    street text,
    status text,
    description text
);
ALTER TABLE network.pipe_history ALTER COLUMN history_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME network.pipe_history_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE network.point (
    id uuid NOT NULL,
    tenant_id uuid NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    code text NOT NULL,
    model_id uuid,
    geometry public.geometry(Geometry,4490),
    name text NOT NULL,
    name_en text,
    quantity text NOT NULL,
    unit text NOT NULL,
    minimum double precision,
    maximum double precision,
    station_id uuid,
    site_id uuid,
    device_id uuid
);
CREATE TABLE network.point_history (
    history_id bigint NOT NULL,
    valid_from timestamp with time zone NOT NULL,
    valid_to timestamp with time zone,
    changed_by text NOT NULL,
    change_reason text,
    ended_by text,
    end_reason text,
    id uuid,
    tenant_id uuid,
    version integer,
    created_at timestamp with time zone,
    updated_at timestamp with time zone,
    code text,
    model_id uuid,
    geometry public.geometry(Geometry,4490),
    name text,
    name_en text,
    quantity text,
    unit text,
    minimum double precision,
    maximum double precision,
    station_id uuid,
    site_id uuid,
    device_id uuid
);
ALTER TABLE network.point_history ALTER COLUMN history_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME network.point_history_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE network.pump (
    id uuid NOT NULL,
    tenant_id uuid NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    code text NOT NULL,
    model_id uuid,
    geometry public.geometry(Geometry,4490),
    start_node_id uuid NOT NULL,
    end_node_id uuid NOT NULL,
    start_node_code text NOT NULL,
    end_node_code text NOT NULL,
    power_kw double precision,
    head_curve_code text,
    speed double precision NOT NULL,
    description text,
    station_id uuid
);
CREATE TABLE network.pump_history (
    history_id bigint NOT NULL,
    valid_from timestamp with time zone NOT NULL,
    valid_to timestamp with time zone,
    changed_by text NOT NULL,
    change_reason text,
    ended_by text,
    end_reason text,
    id uuid,
    tenant_id uuid,
    version integer,
    created_at timestamp with time zone,
    updated_at timestamp with time zone,
    code text,
    model_id uuid,
    geometry public.geometry(Geometry,4490),
    start_node_id uuid,
    end_node_id uuid,
    start_node_code text,
    end_node_code text,
    power_kw double precision,
    head_curve_code text,
    speed double precision,
    description text,
    station_id uuid
);
ALTER TABLE network.pump_history ALTER COLUMN history_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME network.pump_history_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE network.reservoir (
    id uuid NOT NULL,
    tenant_id uuid NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    code text NOT NULL,
    model_id uuid,
    geometry public.geometry(Geometry,4490),
    head_m double precision NOT NULL,
    description text,
    station_id uuid
);
CREATE TABLE network.reservoir_history (
    history_id bigint NOT NULL,
    valid_from timestamp with time zone NOT NULL,
    valid_to timestamp with time zone,
    changed_by text NOT NULL,
    change_reason text,
    ended_by text,
    end_reason text,
    id uuid,
    tenant_id uuid,
    version integer,
    created_at timestamp with time zone,
    updated_at timestamp with time zone,
    code text,
    model_id uuid,
    geometry public.geometry(Geometry,4490),
    head_m double precision,
    description text,
    station_id uuid
);
ALTER TABLE network.reservoir_history ALTER COLUMN history_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME network.reservoir_history_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE network.revision (
    tenant_id uuid NOT NULL,
    subject text NOT NULL,
    number bigint NOT NULL
);
CREATE TABLE network.station (
    id uuid NOT NULL,
    tenant_id uuid NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    code text NOT NULL,
    model_id uuid,
    geometry public.geometry(Geometry,4490),
    name text NOT NULL,
    name_en text,
    kind text NOT NULL,
    dma_id uuid
);
CREATE TABLE network.station_history (
    history_id bigint NOT NULL,
    valid_from timestamp with time zone NOT NULL,
    valid_to timestamp with time zone,
    changed_by text NOT NULL,
    change_reason text,
    ended_by text,
    end_reason text,
    id uuid,
    tenant_id uuid,
    version integer,
    created_at timestamp with time zone,
    updated_at timestamp with time zone,
    code text,
    model_id uuid,
    geometry public.geometry(Geometry,4490),
    name text,
    name_en text,
    kind text,
    dma_id uuid
);
ALTER TABLE network.station_history ALTER COLUMN history_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME network.station_history_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE network.tank (
    id uuid NOT NULL,
    tenant_id uuid NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    code text NOT NULL,
    model_id uuid,
    geometry public.geometry(Geometry,4490),
    elevation_m double precision NOT NULL,
    initial_level_m double precision NOT NULL,
    minimum_level_m double precision NOT NULL,
    maximum_level_m double precision NOT NULL,
    diameter_m double precision NOT NULL,
    description text,
    station_id uuid
);
CREATE TABLE network.tank_history (
    history_id bigint NOT NULL,
    valid_from timestamp with time zone NOT NULL,
    valid_to timestamp with time zone,
    changed_by text NOT NULL,
    change_reason text,
    ended_by text,
    end_reason text,
    id uuid,
    tenant_id uuid,
    version integer,
    created_at timestamp with time zone,
    updated_at timestamp with time zone,
    code text,
    model_id uuid,
    geometry public.geometry(Geometry,4490),
    elevation_m double precision,
    initial_level_m double precision,
    minimum_level_m double precision,
    maximum_level_m double precision,
    diameter_m double precision,
    description text,
    station_id uuid
);
ALTER TABLE network.tank_history ALTER COLUMN history_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME network.tank_history_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE network.valve (
    id uuid NOT NULL,
    tenant_id uuid NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    code text NOT NULL,
    model_id uuid,
    geometry public.geometry(Geometry,4490),
    kind text NOT NULL,
    diameter_mm double precision NOT NULL,
    setting double precision,
    status text NOT NULL,
    minor_loss double precision,
    curve_code text,
    start_node_id uuid,
    end_node_id uuid,
    start_node_code text,
    end_node_code text,
    pipe_id uuid,
    "position" double precision,
    description text,
    CONSTRAINT valve_position_check CHECK ((("position" >= (0)::double precision) AND ("position" <= (1)::double precision)))
);
CREATE TABLE network.valve_history (
    history_id bigint NOT NULL,
    valid_from timestamp with time zone NOT NULL,
    valid_to timestamp with time zone,
    changed_by text NOT NULL,
    change_reason text,
    ended_by text,
    end_reason text,
    id uuid,
    tenant_id uuid,
    version integer,
    created_at timestamp with time zone,
    updated_at timestamp with time zone,
    code text,
    model_id uuid,
    geometry public.geometry(Geometry,4490),
    kind text,
    diameter_mm double precision,
    setting double precision,
    status text,
    minor_loss double precision,
    curve_code text,
    start_node_id uuid,
    end_node_id uuid,
    start_node_code text,
    end_node_code text,
    pipe_id uuid,
    "position" double precision,
    description text
);
ALTER TABLE network.valve_history ALTER COLUMN history_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME network.valve_history_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE plants.consumed_event (
    consumer text NOT NULL,
    event_id uuid NOT NULL,
    consumed_at timestamp with time zone DEFAULT now() NOT NULL
);
CREATE TABLE plants.migration (
    name text NOT NULL,
    executed_at timestamp with time zone DEFAULT now() NOT NULL
);
CREATE TABLE plants.outbox (
    "position" bigint NOT NULL,
    id uuid NOT NULL,
    type text NOT NULL,
    tenant_id uuid NOT NULL,
    payload jsonb NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    claimed_until timestamp with time zone,
    delivered_at timestamp with time zone
);
ALTER TABLE plants.outbox ALTER COLUMN "position" ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME plants.outbox_position_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE plants.plant (
    id uuid NOT NULL,
    tenant_id uuid NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    code text NOT NULL,
    name text NOT NULL,
    name_en text,
    capacity_m3_per_day double precision NOT NULL,
    geometry public.geometry(Point,4490),
    station_id uuid,
    CONSTRAINT plant_capacity_m3_per_day_check CHECK ((capacity_m3_per_day > (0)::double precision))
);
CREATE TABLE plants.plant_history (
    history_id bigint NOT NULL,
    valid_from timestamp with time zone NOT NULL,
    valid_to timestamp with time zone,
    changed_by text NOT NULL,
    change_reason text,
    ended_by text,
    end_reason text,
    id uuid,
    tenant_id uuid,
    version integer,
    created_at timestamp with time zone,
    updated_at timestamp with time zone,
    code text,
    name text,
    name_en text,
    capacity_m3_per_day double precision,
    geometry public.geometry(Point,4490),
    station_id uuid
);
ALTER TABLE plants.plant_history ALTER COLUMN history_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME plants.plant_history_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE plants.pump_station (
    id uuid NOT NULL,
    tenant_id uuid NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    code text NOT NULL,
    name text NOT NULL,
    name_en text,
    kind text NOT NULL,
    geometry public.geometry(Point,4490),
    plant_id uuid,
    station_id uuid,
    CONSTRAINT pump_station_kind_check CHECK ((kind = ANY (ARRAY['INTAKE'::text, 'HIGH_LIFT'::text, 'BOOSTER'::text, 'SECONDARY_SUPPLY'::text])))
);
CREATE TABLE plants.pump_station_history (
    history_id bigint NOT NULL,
    valid_from timestamp with time zone NOT NULL,
    valid_to timestamp with time zone,
    changed_by text NOT NULL,
    change_reason text,
    ended_by text,
    end_reason text,
    id uuid,
    tenant_id uuid,
    version integer,
    created_at timestamp with time zone,
    updated_at timestamp with time zone,
    code text,
    name text,
    name_en text,
    kind text,
    geometry public.geometry(Point,4490),
    plant_id uuid,
    station_id uuid
);
ALTER TABLE plants.pump_station_history ALTER COLUMN history_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME plants.pump_station_history_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE plants.pump_unit (
    id uuid NOT NULL,
    tenant_id uuid NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    code text NOT NULL,
    name text NOT NULL,
    name_en text,
    pump_station_id uuid NOT NULL,
    rated_flow_m3_per_h double precision NOT NULL,
    rated_head_m double precision NOT NULL,
    rated_power_kw double precision NOT NULL,
    variable_speed boolean NOT NULL,
    pump_id uuid,
    CONSTRAINT pump_unit_rated_flow_m3_per_h_check CHECK ((rated_flow_m3_per_h > (0)::double precision)),
    CONSTRAINT pump_unit_rated_head_m_check CHECK ((rated_head_m > (0)::double precision)),
    CONSTRAINT pump_unit_rated_power_kw_check CHECK ((rated_power_kw > (0)::double precision))
);
CREATE TABLE plants.pump_unit_history (
    history_id bigint NOT NULL,
    valid_from timestamp with time zone NOT NULL,
    valid_to timestamp with time zone,
    changed_by text NOT NULL,
    change_reason text,
    ended_by text,
    end_reason text,
    id uuid,
    tenant_id uuid,
    version integer,
    created_at timestamp with time zone,
    updated_at timestamp with time zone,
    code text,
    name text,
    name_en text,
    pump_station_id uuid,
    rated_flow_m3_per_h double precision,
    rated_head_m double precision,
    rated_power_kw double precision,
    variable_speed boolean,
    pump_id uuid
);
ALTER TABLE plants.pump_unit_history ALTER COLUMN history_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME plants.pump_unit_history_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE plants.supply (
    id uuid NOT NULL,
    tenant_id uuid NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    pump_station_id uuid NOT NULL,
    dma_id uuid NOT NULL
);
CREATE TABLE plants.supply_history (
    history_id bigint NOT NULL,
    valid_from timestamp with time zone NOT NULL,
    valid_to timestamp with time zone,
    changed_by text NOT NULL,
    change_reason text,
    ended_by text,
    end_reason text,
    id uuid,
    tenant_id uuid,
    version integer,
    created_at timestamp with time zone,
    updated_at timestamp with time zone,
    pump_station_id uuid,
    dma_id uuid
);
ALTER TABLE plants.supply_history ALTER COLUMN history_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME plants.supply_history_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE plants.workshop (
    id uuid NOT NULL,
    tenant_id uuid NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    code text NOT NULL,
    name text NOT NULL,
    name_en text,
    process text NOT NULL,
    sequence integer NOT NULL,
    plant_id uuid NOT NULL
);
CREATE TABLE plants.workshop_history (
    history_id bigint NOT NULL,
    valid_from timestamp with time zone NOT NULL,
    valid_to timestamp with time zone,
    changed_by text NOT NULL,
    change_reason text,
    ended_by text,
    end_reason text,
    id uuid,
    tenant_id uuid,
    version integer,
    created_at timestamp with time zone,
    updated_at timestamp with time zone,
    code text,
    name text,
    name_en text,
    process text,
    sequence integer,
    plant_id uuid
);
ALTER TABLE plants.workshop_history ALTER COLUMN history_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME plants.workshop_history_history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
INSERT INTO assets.asset VALUES
	('01900000-0000-7000-8000-000000007531', '01900000-0000-7000-8000-000000000001', 1, '2026-11-23 16:58:28.946645+00', '2026-11-23 16:58:28.946645+00', 'A1', 'a
b	c "d" ''e'' \ {f} %I $1    水厂 💧', NULL, '01900000-0000-7000-8000-000000000320', 'IN_USE', NULL, NULL, '0044-03-15 BC', 9007199254740994, NULL, NULL),
	('01900000-0000-7000-8000-000000007532', '01900000-0000-7000-8000-000000000001', 1, '2026-11-23 16:58:28.946645+00', '2026-11-23 16:58:28.946645+00', 'A2', 'a
b	c "d" ''e'' \ {f} %I $1    水厂 💧', NULL, '01900000-0000-7000-8000-000000000320', 'IN_USE', NULL, NULL, '0044-03-15 BC', 9007199254740995, NULL, NULL),
	('01900000-0000-7000-8000-000000007533', '01900000-0000-7000-8000-000000000001', 1, '2026-11-23 16:58:28.946645+00', '2026-11-23 16:58:28.946645+00', 'A3', 'a
b	c "d" ''e'' \ {f} %I $1    水厂 💧', NULL, '01900000-0000-7000-8000-000000000320', 'IN_USE', NULL, NULL, '0044-03-15 BC', 9007199254740996, NULL, NULL),
	('01900000-0000-7000-8000-000000007534', '01900000-0000-7000-8000-000000000001', 1, '2026-11-23 16:58:28.946645+00', '2026-11-23 16:58:28.946645+00', 'A4', 'a
b	c "d" ''e'' \ {f} %I $1    水厂 💧', NULL, '01900000-0000-7000-8000-000000000320', 'IN_USE', NULL, NULL, '0044-03-15 BC', 9007199254740997, NULL, NULL),
	('01900000-0000-7000-8000-000000007535', '01900000-0000-7000-8000-000000000001', 1, '2026-11-23 16:58:28.946645+00', '2026-11-23 16:58:28.946645+00', 'A5', 'a
b	c "d" ''e'' \ {f} %I $1    水厂 💧', NULL, '01900000-0000-7000-8000-000000000320', 'IN_USE', NULL, NULL, '0044-03-15 BC', 9007199254740998, NULL, NULL);
INSERT INTO assets.asset_category VALUES
	('01900000-0000-7000-8000-000000000320', '01900000-0000-7000-8000-000000000001', 1, '2026-11-23 16:58:28.935391+00', '2026-11-23 16:58:28.935391+00', 'C', 'c', NULL, NULL, NULL);
INSERT INTO assets.asset_category_history OVERRIDING SYSTEM VALUE VALUES
	(1, '2026-11-23 16:58:28.935391+00', NULL, 'database user hydrograph', NULL, NULL, NULL, '01900000-0000-7000-8000-000000000320', '01900000-0000-7000-8000-000000000001', 1, '2026-11-23 16:58:28.935391+00', '2026-11-23 16:58:28.935391+00', 'C', 'c', NULL, NULL, NULL);
INSERT INTO assets.asset_history OVERRIDING SYSTEM VALUE VALUES
	(1, '2026-11-23 16:58:28.946645+00', NULL, 'database user hydrograph', NULL, NULL, NULL, '01900000-0000-7000-8000-000000007531', '01900000-0000-7000-8000-000000000001', 1, '2026-11-23 16:58:28.946645+00', '2026-11-23 16:58:28.946645+00', 'A1', 'a
b	c "d" ''e'' \ {f} %I $1    水厂 💧', NULL, '01900000-0000-7000-8000-000000000320', 'IN_USE', NULL, NULL, '0044-03-15 BC', 9007199254740994, NULL, NULL),
	(2, '2026-11-23 16:58:28.946645+00', NULL, 'database user hydrograph', NULL, NULL, NULL, '01900000-0000-7000-8000-000000007532', '01900000-0000-7000-8000-000000000001', 1, '2026-11-23 16:58:28.946645+00', '2026-11-23 16:58:28.946645+00', 'A2', 'a
b	c "d" ''e'' \ {f} %I $1    水厂 💧', NULL, '01900000-0000-7000-8000-000000000320', 'IN_USE', NULL, NULL, '0044-03-15 BC', 9007199254740995, NULL, NULL),
	(3, '2026-11-23 16:58:28.946645+00', NULL, 'database user hydrograph', NULL, NULL, NULL, '01900000-0000-7000-8000-000000007533', '01900000-0000-7000-8000-000000000001', 1, '2026-11-23 16:58:28.946645+00', '2026-11-23 16:58:28.946645+00', 'A3', 'a
b	c "d" ''e'' \ {f} %I $1    水厂 💧', NULL, '01900000-0000-7000-8000-000000000320', 'IN_USE', NULL, NULL, '0044-03-15 BC', 9007199254740996, NULL, NULL),
	(4, '2026-11-23 16:58:28.946645+00', NULL, 'database user hydrograph', NULL, NULL, NULL, '01900000-0000-7000-8000-000000007534', '01900000-0000-7000-8000-000000000001', 1, '2026-11-23 16:58:28.946645+00', '2026-11-23 16:58:28.946645+00', 'A4', 'a
b	c "d" ''e'' \ {f} %I $1    水厂 💧', NULL, '01900000-0000-7000-8000-000000000320', 'IN_USE', NULL, NULL, '0044-03-15 BC', 9007199254740997, NULL, NULL),
	(5, '2026-11-23 16:58:28.946645+00', NULL, 'database user hydrograph', NULL, NULL, NULL, '01900000-0000-7000-8000-000000007535', '01900000-0000-7000-8000-000000000001', 1, '2026-11-23 16:58:28.946645+00', '2026-11-23 16:58:28.946645+00', 'A5', 'a
b	c "d" ''e'' \ {f} %I $1    水厂 💧', NULL, '01900000-0000-7000-8000-000000000320', 'IN_USE', NULL, NULL, '0044-03-15 BC', 9007199254740998, NULL, NULL);
INSERT INTO assets.migration VALUES
	('0001-first', '2026-11-23 16:58:26.739043+00');
INSERT INTO customers.customer VALUES
	('01900000-0000-7000-8000-000000000384', '01900000-0000-7000-8000-000000000001', 1, '2026-11-23 16:58:29.157026+00', '2026-11-23 16:58:29.157026+00', 'K', 'k', '', 'PUBLIC');
INSERT INTO customers.customer_history OVERRIDING SYSTEM VALUE VALUES
	(1, '2026-11-23 16:58:29.157026+00', NULL, 'database user hydrograph', NULL, NULL, NULL, '01900000-0000-7000-8000-000000000384', '01900000-0000-7000-8000-000000000001', 1, '2026-11-23 16:58:29.157026+00', '2026-11-23 16:58:29.157026+00', 'K', 'k', '', 'PUBLIC');
INSERT INTO customers.migration VALUES
	('0001-first', '2026-11-23 16:58:27.215578+00');
INSERT INTO energy.consumed_event VALUES
	('c-Aa', '01900000-0000-7000-8000-0000000003e9', '2026-11-23 16:58:29.182547+00'),
	('c-Bb', '01900000-0000-7000-8000-0000000003ea', '2026-11-23 16:58:29.182547+00'),
	('c-Cc', '01900000-0000-7000-8000-0000000003eb', '2026-11-23 16:58:29.182547+00'),
	('c-Dd', '01900000-0000-7000-8000-0000000003ec', '2026-11-23 16:58:29.182547+00'),
	('c-Ee', '01900000-0000-7000-8000-0000000003ed', '2026-11-23 16:58:29.182547+00');
INSERT INTO energy.energy_meter VALUES
	('01900000-0000-7000-8000-0000000002bc', '01900000-0000-7000-8000-000000000001', 1, '2026-11-23 16:58:28.643224+00', '2026-11-23 16:58:28.643224+00', 'E', 'e', NULL, 1, NULL, NULL);
INSERT INTO energy.energy_meter_history OVERRIDING SYSTEM VALUE VALUES
	(1, '2026-11-23 16:58:28.643224+00', NULL, 'database user hydrograph', NULL, NULL, NULL, '01900000-0000-7000-8000-0000000002bc', '01900000-0000-7000-8000-000000000001', 1, '2026-11-23 16:58:28.643224+00', '2026-11-23 16:58:28.643224+00', 'E', 'e', NULL, 1, NULL, NULL);
INSERT INTO energy.hourly_consumption VALUES
	('01900000-0000-7000-8000-000000004e21', '01900000-0000-7000-8000-000000000001', 1, '2026-11-23 16:58:28.658651+00', '2026-11-23 16:58:28.658651+00', '01900000-0000-7000-8000-0000000002bc', '2025-12-31 17:00:00.000001+00', 0.3333333333333333),
	('01900000-0000-7000-8000-000000004e22', '01900000-0000-7000-8000-000000000001', 1, '2026-11-23 16:58:28.658651+00', '2026-11-23 16:58:28.658651+00', '01900000-0000-7000-8000-0000000002bc', '2025-12-31 18:00:00.000001+00', 0.6666666666666666),
	('01900000-0000-7000-8000-000000004e23', '01900000-0000-7000-8000-000000000001', 1, '2026-11-23 16:58:28.658651+00', '2026-11-23 16:58:28.658651+00', '01900000-0000-7000-8000-0000000002bc', '2025-12-31 19:00:00.000001+00', 1),
	('01900000-0000-7000-8000-000000004e24', '01900000-0000-7000-8000-000000000001', 1, '2026-11-23 16:58:28.658651+00', '2026-11-23 16:58:28.658651+00', '01900000-0000-7000-8000-0000000002bc', '2025-12-31 20:00:00.000001+00', 1.3333333333333333),
	('01900000-0000-7000-8000-000000004e25', '01900000-0000-7000-8000-000000000001', 1, '2026-11-23 16:58:28.658651+00', '2026-11-23 16:58:28.658651+00', '01900000-0000-7000-8000-0000000002bc', '2025-12-31 21:00:00.000001+00', 1.6666666666666667);
INSERT INTO energy.hourly_consumption_history OVERRIDING SYSTEM VALUE VALUES
	(1, '2026-11-23 16:58:28.658651+00', NULL, 'database user hydrograph', NULL, NULL, NULL, '01900000-0000-7000-8000-000000004e21', '01900000-0000-7000-8000-000000000001', 1, '2026-11-23 16:58:28.658651+00', '2026-11-23 16:58:28.658651+00', '01900000-0000-7000-8000-0000000002bc', '2025-12-31 17:00:00.000001+00', 0.3333333333333333),
	(2, '2026-11-23 16:58:28.658651+00', NULL, 'database user hydrograph', NULL, NULL, NULL, '01900000-0000-7000-8000-000000004e22', '01900000-0000-7000-8000-000000000001', 1, '2026-11-23 16:58:28.658651+00', '2026-11-23 16:58:28.658651+00', '01900000-0000-7000-8000-0000000002bc', '2025-12-31 18:00:00.000001+00', 0.6666666666666666),
	(3, '2026-11-23 16:58:28.658651+00', NULL, 'database user hydrograph', NULL, NULL, NULL, '01900000-0000-7000-8000-000000004e23', '01900000-0000-7000-8000-000000000001', 1, '2026-11-23 16:58:28.658651+00', '2026-11-23 16:58:28.658651+00', '01900000-0000-7000-8000-0000000002bc', '2025-12-31 19:00:00.000001+00', 1),
	(4, '2026-11-23 16:58:28.658651+00', NULL, 'database user hydrograph', NULL, NULL, NULL, '01900000-0000-7000-8000-000000004e24', '01900000-0000-7000-8000-000000000001', 1, '2026-11-23 16:58:28.658651+00', '2026-11-23 16:58:28.658651+00', '01900000-0000-7000-8000-0000000002bc', '2025-12-31 20:00:00.000001+00', 1.3333333333333333),
	(5, '2026-11-23 16:58:28.658651+00', NULL, 'database user hydrograph', NULL, NULL, NULL, '01900000-0000-7000-8000-000000004e25', '01900000-0000-7000-8000-000000000001', 1, '2026-11-23 16:58:28.658651+00', '2026-11-23 16:58:28.658651+00', '01900000-0000-7000-8000-0000000002bc', '2025-12-31 21:00:00.000001+00', 1.6666666666666667);
INSERT INTO energy.migration VALUES
	('0001-first', '2026-11-23 16:58:26.530511+00');
INSERT INTO identity.audit_entry OVERRIDING SYSTEM VALUE VALUES
	(1, '01900000-0000-7000-8000-00000000012d', '01900000-0000-7000-8000-000000000001', '2026-11-23 16:58:27.714161+00', 'a', 'b', 'SIGN_IN', 'DONE', NULL, 'r', NULL),
	(2, '01900000-0000-7000-8000-00000000012e', '01900000-0000-7000-8000-000000000001', '2026-11-23 16:58:27.714161+00', 'a', 'b', 'SIGN_IN', 'DONE', NULL, 'r', NULL),
	(3, '01900000-0000-7000-8000-00000000012f', '01900000-0000-7000-8000-000000000001', '2026-11-23 16:58:27.714161+00', 'a', 'b', 'SIGN_IN', 'DONE', NULL, 'r', NULL),
	(4, '01900000-0000-7000-8000-000000000130', '01900000-0000-7000-8000-000000000001', '2026-11-23 16:58:27.714161+00', 'a', 'b', 'SIGN_IN', 'DONE', NULL, 'r', NULL),
	(5, '01900000-0000-7000-8000-000000000131', '01900000-0000-7000-8000-000000000001', '2026-11-23 16:58:27.714161+00', 'a', 'b', 'SIGN_IN', 'DONE', NULL, 'r', NULL);
INSERT INTO identity.migration VALUES
	('0001-first', '2026-11-23 16:58:25.301982+00');
INSERT INTO identity.session VALUES
	('01900000-0000-7000-8000-0000000000c9', '01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000065', 'hash1', NULL, '2026-11-23 16:58:27.695051+00', '2026-11-23 16:58:27.695051+00', 'infinity', NULL),
	('01900000-0000-7000-8000-0000000000ca', '01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000066', 'hash2', NULL, '2026-11-23 16:58:27.695051+00', '2026-11-23 16:58:27.695051+00', 'infinity', NULL),
	('01900000-0000-7000-8000-0000000000cb', '01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000067', 'hash3', NULL, '2026-11-23 16:58:27.695051+00', '2026-11-23 16:58:27.695051+00', 'infinity', NULL),
	('01900000-0000-7000-8000-0000000000cc', '01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000068', 'hash4', NULL, '2026-11-23 16:58:27.695051+00', '2026-11-23 16:58:27.695051+00', 'infinity', NULL),
	('01900000-0000-7000-8000-0000000000cd', '01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000069', 'hash5', NULL, '2026-11-23 16:58:27.695051+00', '2026-11-23 16:58:27.695051+00', 'infinity', NULL);
INSERT INTO identity.sign_in_code VALUES
	('=', '01900000-0000-7000-8000-000000000001', NULL, '2026-11-23 16:58:27.706992+00', '2026-11-23 16:58:27.706992+00', NULL),
	('>', '01900000-0000-7000-8000-000000000001', NULL, '2026-11-23 16:58:27.706992+00', '2026-11-23 16:58:27.706992+00', NULL),
	('?', '01900000-0000-7000-8000-000000000001', NULL, '2026-11-23 16:58:27.706992+00', '2026-11-23 16:58:27.706992+00', NULL),
	('@', '01900000-0000-7000-8000-000000000001', NULL, '2026-11-23 16:58:27.706992+00', '2026-11-23 16:58:27.706992+00', NULL),
	('A', '01900000-0000-7000-8000-000000000001', NULL, '2026-11-23 16:58:27.706992+00', '2026-11-23 16:58:27.706992+00', NULL);
INSERT INTO identity.tenant VALUES
	('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000001', 1, '2026-11-23 16:58:27.627012+00', '2026-11-23 16:58:27.627012+00', 'default', 'a
b	c "d" ''e'' \ {f} %I $1    水厂 💧', NULL, 'Asia/Shanghai');
INSERT INTO identity.tenant_history OVERRIDING SYSTEM VALUE VALUES
	(1, '2026-11-23 16:58:27.627012+00', NULL, 'database user hydrograph', NULL, NULL, NULL, '01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000001', 1, '2026-11-23 16:58:27.627012+00', '2026-11-23 16:58:27.627012+00', 'default', 'a
b	c "d" ''e'' \ {f} %I $1    水厂 💧', NULL, 'Asia/Shanghai');
INSERT INTO identity.user_account VALUES
	('01900000-0000-7000-8000-000000000065', '01900000-0000-7000-8000-000000000001', 1, '2026-11-23 16:58:27.672321+00', '2026-11-23 16:58:27.672321+00', 'user1', 'a
b	c "d" ''e'' \ {f} %I $1    水厂 💧', NULL, NULL, '{"a,b","c\"d",NULL,""}', true, NULL),
	('01900000-0000-7000-8000-000000000066', '01900000-0000-7000-8000-000000000001', 1, '2026-11-23 16:58:27.672321+00', '2026-11-23 16:58:27.672321+00', 'user2', 'a
b	c "d" ''e'' \ {f} %I $1    水厂 💧', NULL, NULL, '{"a,b","c\"d",NULL,""}', true, NULL),
	('01900000-0000-7000-8000-000000000067', '01900000-0000-7000-8000-000000000001', 1, '2026-11-23 16:58:27.672321+00', '2026-11-23 16:58:27.672321+00', 'user3', 'a
b	c "d" ''e'' \ {f} %I $1    水厂 💧', NULL, NULL, '{"a,b","c\"d",NULL,""}', true, NULL),
	('01900000-0000-7000-8000-000000000068', '01900000-0000-7000-8000-000000000001', 1, '2026-11-23 16:58:27.672321+00', '2026-11-23 16:58:27.672321+00', 'user4', 'a
b	c "d" ''e'' \ {f} %I $1    水厂 💧', NULL, NULL, '{"a,b","c\"d",NULL,""}', true, NULL),
	('01900000-0000-7000-8000-000000000069', '01900000-0000-7000-8000-000000000001', 1, '2026-11-23 16:58:27.672321+00', '2026-11-23 16:58:27.672321+00', 'user5', 'a
b	c "d" ''e'' \ {f} %I $1    水厂 💧', NULL, NULL, '{"a,b","c\"d",NULL,""}', true, NULL);
INSERT INTO identity.user_account_history OVERRIDING SYSTEM VALUE VALUES
	(1, '2026-11-23 16:58:27.672321+00', NULL, 'database user hydrograph', NULL, NULL, NULL, '01900000-0000-7000-8000-000000000065', '01900000-0000-7000-8000-000000000001', 1, '2026-11-23 16:58:27.672321+00', '2026-11-23 16:58:27.672321+00', 'user1', 'a
b	c "d" ''e'' \ {f} %I $1    水厂 💧', NULL, NULL, '{"a,b","c\"d",NULL,""}', true, NULL),
	(2, '2026-11-23 16:58:27.672321+00', NULL, 'database user hydrograph', NULL, NULL, NULL, '01900000-0000-7000-8000-000000000066', '01900000-0000-7000-8000-000000000001', 1, '2026-11-23 16:58:27.672321+00', '2026-11-23 16:58:27.672321+00', 'user2', 'a
b	c "d" ''e'' \ {f} %I $1    水厂 💧', NULL, NULL, '{"a,b","c\"d",NULL,""}', true, NULL),
	(3, '2026-11-23 16:58:27.672321+00', NULL, 'database user hydrograph', NULL, NULL, NULL, '01900000-0000-7000-8000-000000000067', '01900000-0000-7000-8000-000000000001', 1, '2026-11-23 16:58:27.672321+00', '2026-11-23 16:58:27.672321+00', 'user3', 'a
b	c "d" ''e'' \ {f} %I $1    水厂 💧', NULL, NULL, '{"a,b","c\"d",NULL,""}', true, NULL),
	(4, '2026-11-23 16:58:27.672321+00', NULL, 'database user hydrograph', NULL, NULL, NULL, '01900000-0000-7000-8000-000000000068', '01900000-0000-7000-8000-000000000001', 1, '2026-11-23 16:58:27.672321+00', '2026-11-23 16:58:27.672321+00', 'user4', 'a
b	c "d" ''e'' \ {f} %I $1    水厂 💧', NULL, NULL, '{"a,b","c\"d",NULL,""}', true, NULL),
	(5, '2026-11-23 16:58:27.672321+00', NULL, 'database user hydrograph', NULL, NULL, NULL, '01900000-0000-7000-8000-000000000069', '01900000-0000-7000-8000-000000000001', 1, '2026-11-23 16:58:27.672321+00', '2026-11-23 16:58:27.672321+00', 'user5', 'a
b	c "d" ''e'' \ {f} %I $1    水厂 💧', NULL, NULL, '{"a,b","c\"d",NULL,""}', true, NULL);
INSERT INTO network.dma VALUES
	('01900000-0000-7000-8000-000000000191', '01900000-0000-7000-8000-000000000001', 1, '2026-11-23 16:58:27.719006+00', '2026-11-23 16:58:27.719006+00', 'D1', 'a
b	c "d" ''e'' \ {f} %I $1    水厂 💧', NULL, 1, NULL, '01030000208A11000001000000050000009224499224095E400000000000003E409224499224095E409A99999999193F405555555555555E409A99999999193F405555555555555E400000000000003E409224499224095E400000000000003E40', NULL),
	('01900000-0000-7000-8000-000000000192', '01900000-0000-7000-8000-000000000001', 1, '2026-11-23 16:58:27.719006+00', '2026-11-23 16:58:27.719006+00', 'D2', 'a
b	c "d" ''e'' \ {f} %I $1    水厂 💧', NULL, 2, '01900000-0000-7000-8000-000000000191', '01030000208A11000001000000050000002549922449125E400000000000003E402549922449125E409A99999999193F40ABAAAAAAAA6A5E409A99999999193F40ABAAAAAAAA6A5E400000000000003E402549922449125E400000000000003E40', NULL),
	('01900000-0000-7000-8000-000000000193', '01900000-0000-7000-8000-000000000001', 1, '2026-11-23 16:58:27.719006+00', '2026-11-23 16:58:27.719006+00', 'D3', 'a
b	c "d" ''e'' \ {f} %I $1    水厂 💧', NULL, 3, '01900000-0000-7000-8000-000000000192', '01030000208A1100000100000005000000B76DDBB66D1B5E400000000000003E40B76DDBB66D1B5E409A99999999193F400000000000805E409A99999999193F400000000000805E400000000000003E40B76DDBB66D1B5E400000000000003E40', NULL),
	('01900000-0000-7000-8000-000000000194', '01900000-0000-7000-8000-000000000001', 1, '2026-11-23 16:58:27.719006+00', '2026-11-23 16:58:27.719006+00', 'D4', 'a
b	c "d" ''e'' \ {f} %I $1    水厂 💧', NULL, 4, '01900000-0000-7000-8000-000000000193', '01030000208A11000001000000050000004992244992245E400000000000003E404992244992245E409A99999999193F405555555555955E409A99999999193F405555555555955E400000000000003E404992244992245E400000000000003E40', NULL),
	('01900000-0000-7000-8000-000000000195', '01900000-0000-7000-8000-000000000001', 1, '2026-11-23 16:58:27.719006+00', '2026-11-23 16:58:27.719006+00', 'D5', 'a
b	c "d" ''e'' \ {f} %I $1    水厂 💧', NULL, 5, '01900000-0000-7000-8000-000000000194', '01030000208A1100000100000005000000DBB66DDBB62D5E400000000000003E40DBB66DDBB62D5E409A99999999193F40ABAAAAAAAAAA5E409A99999999193F40ABAAAAAAAAAA5E400000000000003E40DBB66DDBB62D5E400000000000003E40', NULL);
INSERT INTO network.dma_history OVERRIDING SYSTEM VALUE VALUES
	(1, '2026-11-23 16:58:27.719006+00', NULL, 'database user hydrograph', NULL, NULL, NULL, '01900000-0000-7000-8000-000000000191', '01900000-0000-7000-8000-000000000001', 1, '2026-11-23 16:58:27.719006+00', '2026-11-23 16:58:27.719006+00', 'D1', 'a
b	c "d" ''e'' \ {f} %I $1    水厂 💧', NULL, 1, NULL, '01030000208A11000001000000050000009224499224095E400000000000003E409224499224095E409A99999999193F405555555555555E409A99999999193F405555555555555E400000000000003E409224499224095E400000000000003E40', NULL),
	(2, '2026-11-23 16:58:27.719006+00', NULL, 'database user hydrograph', NULL, NULL, NULL, '01900000-0000-7000-8000-000000000192', '01900000-0000-7000-8000-000000000001', 1, '2026-11-23 16:58:27.719006+00', '2026-11-23 16:58:27.719006+00', 'D2', 'a
b	c "d" ''e'' \ {f} %I $1    水厂 💧', NULL, 2, '01900000-0000-7000-8000-000000000191', '01030000208A11000001000000050000002549922449125E400000000000003E402549922449125E409A99999999193F40ABAAAAAAAA6A5E409A99999999193F40ABAAAAAAAA6A5E400000000000003E402549922449125E400000000000003E40', NULL),
	(3, '2026-11-23 16:58:27.719006+00', NULL, 'database user hydrograph', NULL, NULL, NULL, '01900000-0000-7000-8000-000000000193', '01900000-0000-7000-8000-000000000001', 1, '2026-11-23 16:58:27.719006+00', '2026-11-23 16:58:27.719006+00', 'D3', 'a
b	c "d" ''e'' \ {f} %I $1    水厂 💧', NULL, 3, '01900000-0000-7000-8000-000000000192', '01030000208A1100000100000005000000B76DDBB66D1B5E400000000000003E40B76DDBB66D1B5E409A99999999193F400000000000805E409A99999999193F400000000000805E400000000000003E40B76DDBB66D1B5E400000000000003E40', NULL),
	(4, '2026-11-23 16:58:27.719006+00', NULL, 'database user hydrograph', NULL, NULL, NULL, '01900000-0000-7000-8000-000000000194', '01900000-0000-7000-8000-000000000001', 1, '2026-11-23 16:58:27.719006+00', '2026-11-23 16:58:27.719006+00', 'D4', 'a
b	c "d" ''e'' \ {f} %I $1    水厂 💧', NULL, 4, '01900000-0000-7000-8000-000000000193', '01030000208A11000001000000050000004992244992245E400000000000003E404992244992245E409A99999999193F405555555555955E409A99999999193F405555555555955E400000000000003E404992244992245E400000000000003E40', NULL),
	(5, '2026-11-23 16:58:27.719006+00', NULL, 'database user hydrograph', NULL, NULL, NULL, '01900000-0000-7000-8000-000000000195', '01900000-0000-7000-8000-000000000001', 1, '2026-11-23 16:58:27.719006+00', '2026-11-23 16:58:27.719006+00', 'D5', 'a
b	c "d" ''e'' \ {f} %I $1    水厂 💧', NULL, 5, '01900000-0000-7000-8000-000000000194', '01030000208A1100000100000005000000DBB66DDBB62D5E400000000000003E40DBB66DDBB62D5E409A99999999193F40ABAAAAAAAAAA5E409A99999999193F40ABAAAAAAAAAA5E400000000000003E40DBB66DDBB62D5E400000000000003E40', NULL);
INSERT INTO network.hydraulic_model VALUES
	('01900000-0000-7000-8000-0000000001f4', '01900000-0000-7000-8000-000000000001', 1, '2026-11-23 16:58:27.827125+00', '2026-11-23 16:58:27.827125+00', 'm', 'm.inp', 'PUBLISHED', '2026-02-03 04:05:06.123456+00', NULL, NULL, '{"a": 1.50, "b": 12345678901234567890.123, "c": null, "水": ["x"]}', 'LPS', 'H_W', NULL, NULL, '[]', '[0.0000001]', '""', 'null');
INSERT INTO network.hydraulic_model_history OVERRIDING SYSTEM VALUE VALUES
	(1, '2026-11-23 16:58:27.827125+00', NULL, 'database user hydrograph', NULL, NULL, NULL, '01900000-0000-7000-8000-0000000001f4', '01900000-0000-7000-8000-000000000001', 1, '2026-11-23 16:58:27.827125+00', '2026-11-23 16:58:27.827125+00', 'm', 'm.inp', 'PUBLISHED', '2026-02-03 04:05:06.123456+00', NULL, NULL, '{"a": 1.50, "b": 12345678901234567890.123, "c": null, "水": ["x"]}', 'LPS', 'H_W', NULL, NULL, '[]', '[0.0000001]', '""', 'null');
INSERT INTO network.junction VALUES
	('01900000-0000-7000-8000-000000002711', '01900000-0000-7000-8000-000000000001', 1, '2026-11-23 16:58:27.841874+00', '2026-11-23 16:58:27.841874+00', 'J1', '01900000-0000-7000-8000-0000000001f4', '01010000208A11000064440BC510005E407441E9B140003E40', 0.3, 1e-300, NULL, NULL),
	('01900000-0000-7000-8000-000000002712', '01900000-0000-7000-8000-000000000001', 1, '2026-11-23 16:58:27.841874+00', '2026-11-23 16:58:27.841874+00', 'J2', '01900000-0000-7000-8000-0000000001f4', '01010000208A110000C788168A21005E40E882D26381003E40', 0.5, 1.7976931348623157e+308, NULL, NULL),
	('01900000-0000-7000-8000-000000002713', '01900000-0000-7000-8000-000000000001', 1, '2026-11-23 16:58:27.841874+00', '2026-11-23 16:58:27.841874+00', 'J3', '01900000-0000-7000-8000-0000000001f4', '01010000208A1100002BCD214F32005E405CC4BB15C2003E40', 0.7, 0.42857142857142855, NULL, NULL),
	('01900000-0000-7000-8000-000000002714', '01900000-0000-7000-8000-000000000001', 1, '2026-11-23 16:58:27.841874+00', '2026-11-23 16:58:27.841874+00', 'J4', '01900000-0000-7000-8000-0000000001f4', '01010000208A1100008E112D1443005E40D005A5C702013E40', 0.9, 0.5714285714285714, NULL, NULL),
	('01900000-0000-7000-8000-000000002715', '01900000-0000-7000-8000-000000000001', 1, '2026-11-23 16:58:27.841874+00', '2026-11-23 16:58:27.841874+00', 'J5', '01900000-0000-7000-8000-0000000001f4', '01010000208A110000F25538D953005E4044478E7943013E40', 1.1, 0.7142857142857143, NULL, NULL);
INSERT INTO network.junction_history OVERRIDING SYSTEM VALUE VALUES
	(1, '2026-11-23 16:58:27.841874+00', NULL, 'database user hydrograph', NULL, NULL, NULL, '01900000-0000-7000-8000-000000002711', '01900000-0000-7000-8000-000000000001', 1, '2026-11-23 16:58:27.841874+00', '2026-11-23 16:58:27.841874+00', 'J1', '01900000-0000-7000-8000-0000000001f4', '01010000208A11000064440BC510005E407441E9B140003E40', 0.3, 1e-300, NULL, NULL),
	(2, '2026-11-23 16:58:27.841874+00', NULL, 'database user hydrograph', NULL, NULL, NULL, '01900000-0000-7000-8000-000000002712', '01900000-0000-7000-8000-000000000001', 1, '2026-11-23 16:58:27.841874+00', '2026-11-23 16:58:27.841874+00', 'J2', '01900000-0000-7000-8000-0000000001f4', '01010000208A110000C788168A21005E40E882D26381003E40', 0.5, 1.7976931348623157e+308, NULL, NULL),
	(3, '2026-11-23 16:58:27.841874+00', NULL, 'database user hydrograph', NULL, NULL, NULL, '01900000-0000-7000-8000-000000002713', '01900000-0000-7000-8000-000000000001', 1, '2026-11-23 16:58:27.841874+00', '2026-11-23 16:58:27.841874+00', 'J3', '01900000-0000-7000-8000-0000000001f4', '01010000208A1100002BCD214F32005E405CC4BB15C2003E40', 0.7, 0.42857142857142855, NULL, NULL),
	(4, '2026-11-23 16:58:27.841874+00', NULL, 'database user hydrograph', NULL, NULL, NULL, '01900000-0000-7000-8000-000000002714', '01900000-0000-7000-8000-000000000001', 1, '2026-11-23 16:58:27.841874+00', '2026-11-23 16:58:27.841874+00', 'J4', '01900000-0000-7000-8000-0000000001f4', '01010000208A1100008E112D1443005E40D005A5C702013E40', 0.9, 0.5714285714285714, NULL, NULL),
	(5, '2026-11-23 16:58:27.841874+00', NULL, 'database user hydrograph', NULL, NULL, NULL, '01900000-0000-7000-8000-000000002715', '01900000-0000-7000-8000-000000000001', 1, '2026-11-23 16:58:27.841874+00', '2026-11-23 16:58:27.841874+00', 'J5', '01900000-0000-7000-8000-0000000001f4', '01010000208A110000F25538D953005E4044478E7943013E40', 1.1, 0.7142857142857143, NULL, NULL);
INSERT INTO network.migration VALUES
	('0001-first', '2026-11-23 16:58:25.52641+00');
INSERT INTO network.model_file VALUES
	('01900000-0000-7000-8000-0000000001f5', 0, '01900000-0000-7000-8000-000000000001', '\x');
INSERT INTO network.network_import VALUES
	('01900000-0000-7000-8000-0000000001fe', '01900000-0000-7000-8000-000000000001', 1, '2026-11-23 16:58:28.625443+00', '2026-11-23 16:58:28.625443+00', 'i', 'f', 'PUBLISHED', 1, NULL, '[]', '[{"line": 3}]', NULL, NULL, '2026-11-23 16:58:28.625443+00');
INSERT INTO network.outbox OVERRIDING SYSTEM VALUE VALUES
	(1, '01900000-0000-7000-8000-0000000003e9', 'ValveClosed', '01900000-0000-7000-8000-000000000001', '{"n": 1}', '2026-11-23 16:58:29.173179+00', NULL, NULL),
	(2, '01900000-0000-7000-8000-0000000003ea', 'ValveClosed', '01900000-0000-7000-8000-000000000001', '{"n": 2}', '2026-11-23 16:58:29.173179+00', NULL, NULL),
	(3, '01900000-0000-7000-8000-0000000003eb', 'ValveClosed', '01900000-0000-7000-8000-000000000001', '{"n": 3}', '2026-11-23 16:58:29.173179+00', NULL, NULL),
	(4, '01900000-0000-7000-8000-0000000003ec', 'ValveClosed', '01900000-0000-7000-8000-000000000001', '{"n": 4}', '2026-11-23 16:58:29.173179+00', NULL, NULL),
	(5, '01900000-0000-7000-8000-0000000003ed', 'ValveClosed', '01900000-0000-7000-8000-000000000001', '{"n": 5}', '2026-11-23 16:58:29.173179+00', NULL, NULL);
INSERT INTO plants.migration VALUES
	('0001-first', '2026-11-23 16:58:26.102645+00');
INSERT INTO plants.plant VALUES
	('01900000-0000-7000-8000-000000000258', '01900000-0000-7000-8000-000000000001', 1, '2026-11-23 16:58:28.630227+00', '2026-11-23 16:58:28.630227+00', 'P', 'p', NULL, 'Infinity', '01010000208A1100006666666666065E403333333333333E40', NULL);
INSERT INTO plants.plant_history OVERRIDING SYSTEM VALUE VALUES
	(1, '2026-11-23 16:58:28.630227+00', NULL, 'database user hydrograph', NULL, NULL, NULL, '01900000-0000-7000-8000-000000000258', '01900000-0000-7000-8000-000000000001', 1, '2026-11-23 16:58:28.630227+00', '2026-11-23 16:58:28.630227+00', 'P', 'p', NULL, 'Infinity', '01010000208A1100006666666666065E403333333333333E40', NULL);
SELECT pg_catalog.setval('assets.asset_category_history_history_id_seq', 1, true);
SELECT pg_catalog.setval('assets.asset_history_history_id_seq', 2000, true);
SELECT pg_catalog.setval('assets.outbox_position_seq', 1, false);
SELECT pg_catalog.setval('customers.account_history_history_id_seq', 1, false);
SELECT pg_catalog.setval('customers.customer_history_history_id_seq', 1, true);
SELECT pg_catalog.setval('customers.outbox_position_seq', 1, false);
SELECT pg_catalog.setval('customers.water_meter_history_history_id_seq', 1, false);
SELECT pg_catalog.setval('energy.energy_meter_history_history_id_seq', 1, true);
SELECT pg_catalog.setval('energy.hourly_consumption_history_history_id_seq', 3000, true);
SELECT pg_catalog.setval('energy.outbox_position_seq', 1, false);
SELECT pg_catalog.setval('identity.audit_entry_position_seq', 30, true);
SELECT pg_catalog.setval('identity.organisation_history_history_id_seq', 1, false);
SELECT pg_catalog.setval('identity.outbox_position_seq', 1, false);
SELECT pg_catalog.setval('identity.tenant_history_history_id_seq', 1, true);
SELECT pg_catalog.setval('identity.user_account_history_history_id_seq', 20, true);
SELECT pg_catalog.setval('network.device_history_history_id_seq', 1, false);
SELECT pg_catalog.setval('network.dma_history_history_id_seq', 9, true);
SELECT pg_catalog.setval('network.hydrant_history_history_id_seq', 1, false);
SELECT pg_catalog.setval('network.hydraulic_model_history_history_id_seq', 1, true);
SELECT pg_catalog.setval('network.junction_history_history_id_seq', 6600, true);
SELECT pg_catalog.setval('network.outbox_position_seq', 50, true);
SELECT pg_catalog.setval('network.pipe_history_history_id_seq', 1, false);
SELECT pg_catalog.setval('network.point_history_history_id_seq', 1, false);
SELECT pg_catalog.setval('network.pump_history_history_id_seq', 1, false);
SELECT pg_catalog.setval('network.reservoir_history_history_id_seq', 1, false);
SELECT pg_catalog.setval('network.station_history_history_id_seq', 1, false);
SELECT pg_catalog.setval('network.tank_history_history_id_seq', 1, false);
SELECT pg_catalog.setval('network.valve_history_history_id_seq', 1, false);
SELECT pg_catalog.setval('plants.outbox_position_seq', 1, false);
SELECT pg_catalog.setval('plants.plant_history_history_id_seq', 1, true);
SELECT pg_catalog.setval('plants.pump_station_history_history_id_seq', 1, false);
SELECT pg_catalog.setval('plants.pump_unit_history_history_id_seq', 1, false);
SELECT pg_catalog.setval('plants.supply_history_history_id_seq', 1, false);
SELECT pg_catalog.setval('plants.workshop_history_history_id_seq', 1, false);
ALTER TABLE ONLY assets.asset_category_history
    ADD CONSTRAINT asset_category_history_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY assets.asset_category
    ADD CONSTRAINT asset_category_pkey PRIMARY KEY (id);
ALTER TABLE ONLY assets.asset_category
    ADD CONSTRAINT asset_category_tenant_id_code_key UNIQUE (tenant_id, code);
ALTER TABLE ONLY assets.asset_history
    ADD CONSTRAINT asset_history_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY assets.asset
    ADD CONSTRAINT asset_pkey PRIMARY KEY (id);
ALTER TABLE ONLY assets.asset
    ADD CONSTRAINT asset_tenant_id_code_key UNIQUE (tenant_id, code);
ALTER TABLE ONLY assets.consumed_event
    ADD CONSTRAINT consumed_event_pkey PRIMARY KEY (consumer, event_id);
ALTER TABLE ONLY assets.migration
    ADD CONSTRAINT migration_pkey PRIMARY KEY (name);
ALTER TABLE ONLY assets.outbox
    ADD CONSTRAINT outbox_pkey PRIMARY KEY ("position");
ALTER TABLE ONLY customers.account_history
    ADD CONSTRAINT account_history_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY customers.account
    ADD CONSTRAINT account_pkey PRIMARY KEY (id);
ALTER TABLE ONLY customers.account
    ADD CONSTRAINT account_tenant_id_code_key UNIQUE (tenant_id, code);
ALTER TABLE ONLY customers.consumed_event
    ADD CONSTRAINT consumed_event_pkey PRIMARY KEY (consumer, event_id);
ALTER TABLE ONLY customers.customer_history
    ADD CONSTRAINT customer_history_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY customers.customer
    ADD CONSTRAINT customer_pkey PRIMARY KEY (id);
ALTER TABLE ONLY customers.customer
    ADD CONSTRAINT customer_tenant_id_code_key UNIQUE (tenant_id, code);
ALTER TABLE ONLY customers.migration
    ADD CONSTRAINT migration_pkey PRIMARY KEY (name);
ALTER TABLE ONLY customers.outbox
    ADD CONSTRAINT outbox_pkey PRIMARY KEY ("position");
ALTER TABLE ONLY customers.water_meter_history
    ADD CONSTRAINT water_meter_history_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY customers.water_meter
    ADD CONSTRAINT water_meter_pkey PRIMARY KEY (id);
ALTER TABLE ONLY customers.water_meter
    ADD CONSTRAINT water_meter_tenant_id_code_key UNIQUE (tenant_id, code);
ALTER TABLE ONLY energy.consumed_event
    ADD CONSTRAINT consumed_event_pkey PRIMARY KEY (consumer, event_id);
ALTER TABLE ONLY energy.energy_meter_history
    ADD CONSTRAINT energy_meter_history_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY energy.energy_meter
    ADD CONSTRAINT energy_meter_pkey PRIMARY KEY (id);
ALTER TABLE ONLY energy.energy_meter
    ADD CONSTRAINT energy_meter_tenant_id_code_key UNIQUE (tenant_id, code);
ALTER TABLE ONLY energy.hourly_consumption_history
    ADD CONSTRAINT hourly_consumption_history_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY energy.hourly_consumption
    ADD CONSTRAINT hourly_consumption_meter_id_start_key UNIQUE (meter_id, start);
ALTER TABLE ONLY energy.hourly_consumption
    ADD CONSTRAINT hourly_consumption_pkey PRIMARY KEY (id);
ALTER TABLE ONLY energy.migration
    ADD CONSTRAINT migration_pkey PRIMARY KEY (name);
ALTER TABLE ONLY energy.outbox
    ADD CONSTRAINT outbox_pkey PRIMARY KEY ("position");
ALTER TABLE ONLY identity.audit_entry
    ADD CONSTRAINT audit_entry_id_key UNIQUE (id);
ALTER TABLE ONLY identity.audit_entry
    ADD CONSTRAINT audit_entry_pkey PRIMARY KEY ("position");
ALTER TABLE ONLY identity.consumed_event
    ADD CONSTRAINT consumed_event_pkey PRIMARY KEY (consumer, event_id);
ALTER TABLE ONLY identity.migration
    ADD CONSTRAINT migration_pkey PRIMARY KEY (name);
ALTER TABLE ONLY identity.organisation_history
    ADD CONSTRAINT organisation_history_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY identity.organisation
    ADD CONSTRAINT organisation_pkey PRIMARY KEY (id);
ALTER TABLE ONLY identity.organisation
    ADD CONSTRAINT organisation_tenant_id_code_key UNIQUE (tenant_id, code);
ALTER TABLE ONLY identity.outbox
    ADD CONSTRAINT outbox_pkey PRIMARY KEY ("position");
ALTER TABLE ONLY identity.session
    ADD CONSTRAINT session_pkey PRIMARY KEY (id);
ALTER TABLE ONLY identity.session
    ADD CONSTRAINT session_token_hash_key UNIQUE (token_hash);
ALTER TABLE ONLY identity.sign_in_code
    ADD CONSTRAINT sign_in_code_pkey PRIMARY KEY (code_hash);
ALTER TABLE ONLY identity.tenant_history
    ADD CONSTRAINT tenant_history_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY identity.tenant
    ADD CONSTRAINT tenant_pkey PRIMARY KEY (id);
ALTER TABLE ONLY identity.tenant
    ADD CONSTRAINT tenant_slug_key UNIQUE (slug);
ALTER TABLE ONLY identity.user_account_history
    ADD CONSTRAINT user_account_history_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY identity.user_account
    ADD CONSTRAINT user_account_pkey PRIMARY KEY (id);
ALTER TABLE ONLY identity.user_account
    ADD CONSTRAINT user_account_tenant_id_user_name_key UNIQUE (tenant_id, user_name);
ALTER TABLE ONLY network.consumed_event
    ADD CONSTRAINT consumed_event_pkey PRIMARY KEY (consumer, event_id);
ALTER TABLE ONLY network.device_history
    ADD CONSTRAINT device_history_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY network.device
    ADD CONSTRAINT device_pkey PRIMARY KEY (id);
ALTER TABLE ONLY network.device
    ADD CONSTRAINT device_tenant_id_code_key UNIQUE (tenant_id, code);
ALTER TABLE ONLY network.dma_history
    ADD CONSTRAINT dma_history_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY network.dma
    ADD CONSTRAINT dma_pkey PRIMARY KEY (id);
ALTER TABLE ONLY network.dma
    ADD CONSTRAINT dma_tenant_id_code_key UNIQUE (tenant_id, code);
ALTER TABLE ONLY network.hydrant_history
    ADD CONSTRAINT hydrant_history_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY network.hydrant
    ADD CONSTRAINT hydrant_pkey PRIMARY KEY (id);
ALTER TABLE ONLY network.hydraulic_model_history
    ADD CONSTRAINT hydraulic_model_history_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY network.hydraulic_model
    ADD CONSTRAINT hydraulic_model_pkey PRIMARY KEY (id);
ALTER TABLE ONLY network.junction_history
    ADD CONSTRAINT junction_history_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY network.junction
    ADD CONSTRAINT junction_pkey PRIMARY KEY (id);
ALTER TABLE ONLY network.migration
    ADD CONSTRAINT migration_pkey PRIMARY KEY (name);
ALTER TABLE ONLY network.model_file
    ADD CONSTRAINT model_file_pkey PRIMARY KEY (model_id, part);
ALTER TABLE ONLY network.network_import
    ADD CONSTRAINT network_import_pkey PRIMARY KEY (id);
ALTER TABLE ONLY network.outbox
    ADD CONSTRAINT outbox_pkey PRIMARY KEY ("position");
ALTER TABLE ONLY network.pipe_history
    ADD CONSTRAINT pipe_history_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY network.pipe
    ADD CONSTRAINT pipe_pkey PRIMARY KEY (id);
ALTER TABLE ONLY network.point_history
    ADD CONSTRAINT point_history_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY network.point
    ADD CONSTRAINT point_pkey PRIMARY KEY (id);
ALTER TABLE ONLY network.point
    ADD CONSTRAINT point_tenant_id_code_key UNIQUE (tenant_id, code);
ALTER TABLE ONLY network.pump_history
    ADD CONSTRAINT pump_history_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY network.pump
    ADD CONSTRAINT pump_pkey PRIMARY KEY (id);
ALTER TABLE ONLY network.reservoir_history
    ADD CONSTRAINT reservoir_history_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY network.reservoir
    ADD CONSTRAINT reservoir_pkey PRIMARY KEY (id);
ALTER TABLE ONLY network.revision
    ADD CONSTRAINT revision_pkey PRIMARY KEY (tenant_id, subject);
ALTER TABLE ONLY network.station_history
    ADD CONSTRAINT station_history_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY network.station
    ADD CONSTRAINT station_pkey PRIMARY KEY (id);
ALTER TABLE ONLY network.station
    ADD CONSTRAINT station_tenant_id_code_key UNIQUE (tenant_id, code);
ALTER TABLE ONLY network.tank_history
    ADD CONSTRAINT tank_history_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY network.tank
    ADD CONSTRAINT tank_pkey PRIMARY KEY (id);
ALTER TABLE ONLY network.valve_history
    ADD CONSTRAINT valve_history_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY network.valve
    ADD CONSTRAINT valve_pkey PRIMARY KEY (id);
ALTER TABLE ONLY plants.consumed_event
    ADD CONSTRAINT consumed_event_pkey PRIMARY KEY (consumer, event_id);
ALTER TABLE ONLY plants.migration
    ADD CONSTRAINT migration_pkey PRIMARY KEY (name);
ALTER TABLE ONLY plants.outbox
    ADD CONSTRAINT outbox_pkey PRIMARY KEY ("position");
ALTER TABLE ONLY plants.plant_history
    ADD CONSTRAINT plant_history_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY plants.plant
    ADD CONSTRAINT plant_pkey PRIMARY KEY (id);
ALTER TABLE ONLY plants.plant
    ADD CONSTRAINT plant_tenant_id_code_key UNIQUE (tenant_id, code);
ALTER TABLE ONLY plants.pump_station_history
    ADD CONSTRAINT pump_station_history_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY plants.pump_station
    ADD CONSTRAINT pump_station_pkey PRIMARY KEY (id);
ALTER TABLE ONLY plants.pump_station
    ADD CONSTRAINT pump_station_tenant_id_code_key UNIQUE (tenant_id, code);
ALTER TABLE ONLY plants.pump_unit_history
    ADD CONSTRAINT pump_unit_history_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY plants.pump_unit
    ADD CONSTRAINT pump_unit_pkey PRIMARY KEY (id);
ALTER TABLE ONLY plants.pump_unit
    ADD CONSTRAINT pump_unit_tenant_id_code_key UNIQUE (tenant_id, code);
ALTER TABLE ONLY plants.supply_history
    ADD CONSTRAINT supply_history_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY plants.supply
    ADD CONSTRAINT supply_pkey PRIMARY KEY (id);
ALTER TABLE ONLY plants.supply
    ADD CONSTRAINT supply_pump_station_id_dma_id_key UNIQUE (pump_station_id, dma_id);
ALTER TABLE ONLY plants.workshop_history
    ADD CONSTRAINT workshop_history_pkey PRIMARY KEY (history_id);
ALTER TABLE ONLY plants.workshop
    ADD CONSTRAINT workshop_pkey PRIMARY KEY (id);
ALTER TABLE ONLY plants.workshop
    ADD CONSTRAINT workshop_tenant_id_code_key UNIQUE (tenant_id, code);
CREATE INDEX asset_category_history_current ON assets.asset_category_history USING btree (id) WHERE (valid_to IS NULL);
CREATE INDEX asset_category_history_id ON assets.asset_category_history USING btree (id, valid_from);
CREATE INDEX asset_category_id ON assets.asset USING btree (category_id);
CREATE INDEX asset_category_parent ON assets.asset_category USING btree (parent_id);
CREATE INDEX asset_category_tenant ON assets.asset_category USING btree (tenant_id);
CREATE INDEX asset_history_current ON assets.asset_history USING btree (id) WHERE (valid_to IS NULL);
CREATE INDEX asset_history_id ON assets.asset_history USING btree (id, valid_from);
CREATE INDEX asset_pump_unit ON assets.asset USING btree (pump_unit_id);
CREATE INDEX asset_site ON assets.asset USING btree (site_id);
CREATE INDEX asset_tenant ON assets.asset USING btree (tenant_id);
CREATE INDEX outbox_undelivered ON assets.outbox USING btree ("position") WHERE (delivered_at IS NULL);
CREATE INDEX account_customer ON customers.account USING btree (customer_id);
CREATE INDEX account_history_current ON customers.account_history USING btree (id) WHERE (valid_to IS NULL);
CREATE INDEX account_history_id ON customers.account_history USING btree (id, valid_from);
CREATE INDEX account_tenant ON customers.account USING btree (tenant_id);
CREATE INDEX customer_history_current ON customers.customer_history USING btree (id) WHERE (valid_to IS NULL);
CREATE INDEX customer_history_id ON customers.customer_history USING btree (id, valid_from);
CREATE INDEX customer_tenant ON customers.customer USING btree (tenant_id);
CREATE INDEX outbox_undelivered ON customers.outbox USING btree ("position") WHERE (delivered_at IS NULL);
CREATE INDEX water_meter_account ON customers.water_meter USING btree (account_id);
CREATE INDEX water_meter_customer ON customers.water_meter USING btree (customer_id);
CREATE INDEX water_meter_history_current ON customers.water_meter_history USING btree (id) WHERE (valid_to IS NULL);
CREATE INDEX water_meter_history_id ON customers.water_meter_history USING btree (id, valid_from);
CREATE INDEX water_meter_junction ON customers.water_meter USING btree (junction_id);
CREATE INDEX water_meter_tenant ON customers.water_meter USING btree (tenant_id);
CREATE INDEX energy_meter_history_current ON energy.energy_meter_history USING btree (id) WHERE (valid_to IS NULL);
CREATE INDEX energy_meter_history_id ON energy.energy_meter_history USING btree (id, valid_from);
CREATE INDEX energy_meter_pump_station ON energy.energy_meter USING btree (pump_station_id);
CREATE INDEX energy_meter_pump_unit ON energy.energy_meter USING btree (pump_unit_id);
CREATE INDEX energy_meter_tenant ON energy.energy_meter USING btree (tenant_id);
CREATE INDEX hourly_consumption_history_current ON energy.hourly_consumption_history USING btree (id) WHERE (valid_to IS NULL);
CREATE INDEX hourly_consumption_history_id ON energy.hourly_consumption_history USING btree (id, valid_from);
CREATE INDEX hourly_consumption_tenant ON energy.hourly_consumption USING btree (tenant_id);
CREATE INDEX outbox_undelivered ON energy.outbox USING btree ("position") WHERE (delivered_at IS NULL);
CREATE INDEX audit_entry_at ON identity.audit_entry USING btree (tenant_id, at);
CREATE INDEX organisation_history_current ON identity.organisation_history USING btree (id) WHERE (valid_to IS NULL);
CREATE INDEX organisation_history_id ON identity.organisation_history USING btree (id, valid_from);
CREATE INDEX organisation_parent ON identity.organisation USING btree (parent_id);
CREATE INDEX organisation_tenant ON identity.organisation USING btree (tenant_id);
CREATE INDEX outbox_undelivered ON identity.outbox USING btree ("position") WHERE (delivered_at IS NULL);
CREATE INDEX session_of_user ON identity.session USING btree (user_id);
CREATE INDEX session_previous_hash ON identity.session USING btree (previous_hash);
CREATE INDEX tenant_history_current ON identity.tenant_history USING btree (id) WHERE (valid_to IS NULL);
CREATE INDEX tenant_history_id ON identity.tenant_history USING btree (id, valid_from);
CREATE INDEX tenant_tenant ON identity.tenant USING btree (tenant_id);
CREATE INDEX user_account_history_current ON identity.user_account_history USING btree (id) WHERE (valid_to IS NULL);
CREATE INDEX user_account_history_id ON identity.user_account_history USING btree (id, valid_from);
CREATE INDEX user_account_organisation ON identity.user_account USING btree (organisation_id);
CREATE INDEX user_account_tenant ON identity.user_account USING btree (tenant_id);
CREATE INDEX device_history_current ON network.device_history USING btree (id) WHERE (valid_to IS NULL);
CREATE INDEX device_history_id ON network.device_history USING btree (id, valid_from);
CREATE INDEX device_search ON network.device USING gin (code public.gin_trgm_ops, name public.gin_trgm_ops, name_en public.gin_trgm_ops);
CREATE INDEX device_station ON network.device USING btree (station_id);
CREATE INDEX device_tenant ON network.device USING btree (tenant_id);
CREATE INDEX dma_boundary ON network.dma USING gist (boundary);
CREATE INDEX dma_history_current ON network.dma_history USING btree (id) WHERE (valid_to IS NULL);
CREATE INDEX dma_history_id ON network.dma_history USING btree (id, valid_from);
CREATE INDEX dma_parent ON network.dma USING btree (parent_id);
CREATE INDEX dma_search ON network.dma USING gin (code public.gin_trgm_ops, name public.gin_trgm_ops, name_en public.gin_trgm_ops);
CREATE INDEX dma_tenant ON network.dma USING btree (tenant_id);
CREATE INDEX hydrant_by_code ON network.hydrant USING btree (tenant_id, code, id);
CREATE UNIQUE INDEX hydrant_code ON network.hydrant USING btree (model_id, code);
CREATE INDEX hydrant_geometry ON network.hydrant USING gist (geometry);
CREATE INDEX hydrant_history_current ON network.hydrant_history USING btree (id) WHERE (valid_to IS NULL);
CREATE INDEX hydrant_history_id ON network.hydrant_history USING btree (id, valid_from);
CREATE INDEX hydrant_junction ON network.hydrant USING btree (junction_id);
CREATE INDEX hydrant_search ON network.hydrant USING gin (code public.gin_trgm_ops);
CREATE INDEX hydrant_tenant ON network.hydrant USING btree (tenant_id);
CREATE INDEX hydraulic_model_history_current ON network.hydraulic_model_history USING btree (id) WHERE (valid_to IS NULL);
CREATE INDEX hydraulic_model_history_id ON network.hydraulic_model_history USING btree (id, valid_from);
CREATE UNIQUE INDEX hydraulic_model_published_name ON network.hydraulic_model USING btree (tenant_id, name) WHERE (state = 'PUBLISHED'::text);
CREATE INDEX hydraulic_model_tenant ON network.hydraulic_model USING btree (tenant_id);
CREATE INDEX junction_by_code ON network.junction USING btree (tenant_id, code, id);
CREATE UNIQUE INDEX junction_code ON network.junction USING btree (model_id, code);
CREATE INDEX junction_dma ON network.junction USING btree (dma_id, code, id) WHERE (dma_id IS NOT NULL);
CREATE INDEX junction_geometry ON network.junction USING gist (geometry);
CREATE INDEX junction_history_current ON network.junction_history USING btree (id) WHERE (valid_to IS NULL);
CREATE INDEX junction_history_id ON network.junction_history USING btree (id, valid_from);
CREATE INDEX junction_search ON network.junction USING gin (code public.gin_trgm_ops);
CREATE INDEX junction_tenant ON network.junction USING btree (tenant_id);
CREATE INDEX network_import_running ON network.network_import USING btree (heartbeat_at) WHERE (state = ANY (ARRAY['READING'::text, 'LOADING'::text]));
CREATE INDEX outbox_undelivered ON network.outbox USING btree ("position") WHERE (delivered_at IS NULL);
CREATE INDEX pipe_by_code ON network.pipe USING btree (tenant_id, code, id);
CREATE UNIQUE INDEX pipe_code ON network.pipe USING btree (model_id, code);
CREATE INDEX pipe_end ON network.pipe USING btree (end_node_id);
CREATE INDEX pipe_geometry ON network.pipe USING gist (geometry);
CREATE INDEX pipe_history_current ON network.pipe_history USING btree (id) WHERE (valid_to IS NULL);
CREATE INDEX pipe_history_id ON network.pipe_history USING btree (id, valid_from);
CREATE INDEX pipe_search ON network.pipe USING gin (code public.gin_trgm_ops);
CREATE INDEX pipe_start ON network.pipe USING btree (start_node_id);
CREATE INDEX pipe_tenant ON network.pipe USING btree (tenant_id);
CREATE INDEX point_device ON network.point USING btree (device_id);
CREATE INDEX point_geometry ON network.point USING gist (geometry);
CREATE INDEX point_history_current ON network.point_history USING btree (id) WHERE (valid_to IS NULL);
CREATE INDEX point_history_id ON network.point_history USING btree (id, valid_from);
CREATE INDEX point_model ON network.point USING btree (model_id);
CREATE INDEX point_search ON network.point USING gin (code public.gin_trgm_ops, name public.gin_trgm_ops, name_en public.gin_trgm_ops);
CREATE INDEX point_site ON network.point USING btree (site_id);
CREATE INDEX point_station ON network.point USING btree (station_id);
CREATE INDEX point_tenant ON network.point USING btree (tenant_id);
CREATE INDEX pump_by_code ON network.pump USING btree (tenant_id, code, id);
CREATE UNIQUE INDEX pump_code ON network.pump USING btree (model_id, code);
CREATE INDEX pump_geometry ON network.pump USING gist (geometry);
CREATE INDEX pump_history_current ON network.pump_history USING btree (id) WHERE (valid_to IS NULL);
CREATE INDEX pump_history_id ON network.pump_history USING btree (id, valid_from);
CREATE INDEX pump_search ON network.pump USING gin (code public.gin_trgm_ops);
CREATE INDEX pump_station ON network.pump USING btree (station_id);
CREATE INDEX pump_tenant ON network.pump USING btree (tenant_id);
CREATE INDEX reservoir_by_code ON network.reservoir USING btree (tenant_id, code, id);
CREATE UNIQUE INDEX reservoir_code ON network.reservoir USING btree (model_id, code);
CREATE INDEX reservoir_geometry ON network.reservoir USING gist (geometry);
CREATE INDEX reservoir_history_current ON network.reservoir_history USING btree (id) WHERE (valid_to IS NULL);
CREATE INDEX reservoir_history_id ON network.reservoir_history USING btree (id, valid_from);
CREATE INDEX reservoir_search ON network.reservoir USING gin (code public.gin_trgm_ops);
CREATE INDEX reservoir_station ON network.reservoir USING btree (station_id);
CREATE INDEX reservoir_tenant ON network.reservoir USING btree (tenant_id);
CREATE INDEX station_dma ON network.station USING btree (dma_id);
CREATE INDEX station_geometry ON network.station USING gist (geometry);
CREATE INDEX station_history_current ON network.station_history USING btree (id) WHERE (valid_to IS NULL);
CREATE INDEX station_history_id ON network.station_history USING btree (id, valid_from);
CREATE INDEX station_model ON network.station USING btree (model_id);
CREATE INDEX station_search ON network.station USING gin (code public.gin_trgm_ops, name public.gin_trgm_ops, name_en public.gin_trgm_ops);
CREATE INDEX station_tenant ON network.station USING btree (tenant_id);
CREATE INDEX tank_by_code ON network.tank USING btree (tenant_id, code, id);
CREATE UNIQUE INDEX tank_code ON network.tank USING btree (model_id, code);
CREATE INDEX tank_geometry ON network.tank USING gist (geometry);
CREATE INDEX tank_history_current ON network.tank_history USING btree (id) WHERE (valid_to IS NULL);
CREATE INDEX tank_history_id ON network.tank_history USING btree (id, valid_from);
CREATE INDEX tank_search ON network.tank USING gin (code public.gin_trgm_ops);
CREATE INDEX tank_station ON network.tank USING btree (station_id);
CREATE INDEX tank_tenant ON network.tank USING btree (tenant_id);
CREATE INDEX valve_by_code ON network.valve USING btree (tenant_id, code, id);
CREATE UNIQUE INDEX valve_code ON network.valve USING btree (model_id, code);
CREATE INDEX valve_geometry ON network.valve USING gist (geometry);
CREATE INDEX valve_history_current ON network.valve_history USING btree (id) WHERE (valid_to IS NULL);
CREATE INDEX valve_history_id ON network.valve_history USING btree (id, valid_from);
CREATE INDEX valve_pipe ON network.valve USING btree (pipe_id) WHERE (pipe_id IS NOT NULL);
CREATE INDEX valve_search ON network.valve USING gin (code public.gin_trgm_ops);
CREATE INDEX valve_tenant ON network.valve USING btree (tenant_id);
CREATE INDEX outbox_undelivered ON plants.outbox USING btree ("position") WHERE (delivered_at IS NULL);
CREATE INDEX plant_geometry ON plants.plant USING gist (geometry);
CREATE INDEX plant_history_current ON plants.plant_history USING btree (id) WHERE (valid_to IS NULL);
CREATE INDEX plant_history_id ON plants.plant_history USING btree (id, valid_from);
CREATE INDEX plant_station ON plants.plant USING btree (station_id);
CREATE INDEX plant_tenant ON plants.plant USING btree (tenant_id);
CREATE INDEX pump_station_geometry ON plants.pump_station USING gist (geometry);
CREATE INDEX pump_station_history_current ON plants.pump_station_history USING btree (id) WHERE (valid_to IS NULL);
CREATE INDEX pump_station_history_id ON plants.pump_station_history USING btree (id, valid_from);
CREATE INDEX pump_station_plant ON plants.pump_station USING btree (plant_id);
CREATE INDEX pump_station_station ON plants.pump_station USING btree (station_id);
CREATE INDEX pump_station_tenant ON plants.pump_station USING btree (tenant_id);
CREATE INDEX pump_unit_history_current ON plants.pump_unit_history USING btree (id) WHERE (valid_to IS NULL);
CREATE INDEX pump_unit_history_id ON plants.pump_unit_history USING btree (id, valid_from);
CREATE INDEX pump_unit_pump ON plants.pump_unit USING btree (pump_id);
CREATE INDEX pump_unit_station ON plants.pump_unit USING btree (pump_station_id);
CREATE INDEX pump_unit_tenant ON plants.pump_unit USING btree (tenant_id);
CREATE INDEX supply_dma ON plants.supply USING btree (dma_id);
CREATE INDEX supply_history_current ON plants.supply_history USING btree (id) WHERE (valid_to IS NULL);
CREATE INDEX supply_history_id ON plants.supply_history USING btree (id, valid_from);
CREATE INDEX supply_tenant ON plants.supply USING btree (tenant_id);
CREATE INDEX workshop_history_current ON plants.workshop_history USING btree (id) WHERE (valid_to IS NULL);
CREATE INDEX workshop_history_id ON plants.workshop_history USING btree (id, valid_from);
CREATE INDEX workshop_plant ON plants.workshop USING btree (plant_id);
CREATE INDEX workshop_tenant ON plants.workshop USING btree (tenant_id);
CREATE TRIGGER asset_category_history_delete AFTER DELETE ON assets.asset_category REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION assets.record_history();
CREATE TRIGGER asset_category_history_insert AFTER INSERT ON assets.asset_category REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION assets.record_history();
CREATE TRIGGER asset_category_history_update AFTER UPDATE ON assets.asset_category REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION assets.record_history();
CREATE TRIGGER asset_history_delete AFTER DELETE ON assets.asset REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION assets.record_history();
CREATE TRIGGER asset_history_insert AFTER INSERT ON assets.asset REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION assets.record_history();
CREATE TRIGGER asset_history_update AFTER UPDATE ON assets.asset REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION assets.record_history();
CREATE TRIGGER account_history_delete AFTER DELETE ON customers.account REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION customers.record_history();
CREATE TRIGGER account_history_insert AFTER INSERT ON customers.account REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION customers.record_history();
CREATE TRIGGER account_history_update AFTER UPDATE ON customers.account REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION customers.record_history();
CREATE TRIGGER customer_history_delete AFTER DELETE ON customers.customer REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION customers.record_history();
CREATE TRIGGER customer_history_insert AFTER INSERT ON customers.customer REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION customers.record_history();
CREATE TRIGGER customer_history_update AFTER UPDATE ON customers.customer REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION customers.record_history();
CREATE TRIGGER water_meter_history_delete AFTER DELETE ON customers.water_meter REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION customers.record_history();
CREATE TRIGGER water_meter_history_insert AFTER INSERT ON customers.water_meter REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION customers.record_history();
CREATE TRIGGER water_meter_history_update AFTER UPDATE ON customers.water_meter REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION customers.record_history();
CREATE TRIGGER energy_meter_history_delete AFTER DELETE ON energy.energy_meter REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION energy.record_history();
CREATE TRIGGER energy_meter_history_insert AFTER INSERT ON energy.energy_meter REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION energy.record_history();
CREATE TRIGGER energy_meter_history_update AFTER UPDATE ON energy.energy_meter REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION energy.record_history();
CREATE TRIGGER hourly_consumption_history_delete AFTER DELETE ON energy.hourly_consumption REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION energy.record_history();
CREATE TRIGGER hourly_consumption_history_insert AFTER INSERT ON energy.hourly_consumption REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION energy.record_history();
CREATE TRIGGER hourly_consumption_history_update AFTER UPDATE ON energy.hourly_consumption REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION energy.record_history();
CREATE TRIGGER organisation_history_delete AFTER DELETE ON identity.organisation REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION identity.record_history();
CREATE TRIGGER organisation_history_insert AFTER INSERT ON identity.organisation REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION identity.record_history();
CREATE TRIGGER organisation_history_update AFTER UPDATE ON identity.organisation REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION identity.record_history();
CREATE TRIGGER tenant_history_delete AFTER DELETE ON identity.tenant REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION identity.record_history();
CREATE TRIGGER tenant_history_insert AFTER INSERT ON identity.tenant REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION identity.record_history();
CREATE TRIGGER tenant_history_update AFTER UPDATE ON identity.tenant REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION identity.record_history();
CREATE TRIGGER user_account_history_delete AFTER DELETE ON identity.user_account REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION identity.record_history();
CREATE TRIGGER user_account_history_insert AFTER INSERT ON identity.user_account REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION identity.record_history();
CREATE TRIGGER user_account_history_update AFTER UPDATE ON identity.user_account REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION identity.record_history();
CREATE TRIGGER device_history_delete AFTER DELETE ON network.device REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION network.record_history();
CREATE TRIGGER device_history_insert AFTER INSERT ON network.device REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION network.record_history();
CREATE TRIGGER device_history_update AFTER UPDATE ON network.device REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION network.record_history();
CREATE TRIGGER dma_history_delete AFTER DELETE ON network.dma REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION network.record_history();
CREATE TRIGGER dma_history_insert AFTER INSERT ON network.dma REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION network.record_history();
CREATE TRIGGER dma_history_update AFTER UPDATE ON network.dma REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION network.record_history();
CREATE TRIGGER hydrant_history_delete AFTER DELETE ON network.hydrant REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION network.record_history();
CREATE TRIGGER hydrant_history_insert AFTER INSERT ON network.hydrant REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION network.record_history();
CREATE TRIGGER hydrant_history_update AFTER UPDATE ON network.hydrant REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION network.record_history();
CREATE TRIGGER hydraulic_model_history_delete AFTER DELETE ON network.hydraulic_model REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION network.record_history();
CREATE TRIGGER hydraulic_model_history_insert AFTER INSERT ON network.hydraulic_model REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION network.record_history();
CREATE TRIGGER hydraulic_model_history_update AFTER UPDATE ON network.hydraulic_model REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION network.record_history();
CREATE TRIGGER junction_history_delete AFTER DELETE ON network.junction REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION network.record_history();
CREATE TRIGGER junction_history_insert AFTER INSERT ON network.junction REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION network.record_history();
CREATE TRIGGER junction_history_update AFTER UPDATE ON network.junction REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION network.record_history();
CREATE TRIGGER pipe_history_delete AFTER DELETE ON network.pipe REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION network.record_history();
CREATE TRIGGER pipe_history_insert AFTER INSERT ON network.pipe REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION network.record_history();
CREATE TRIGGER pipe_history_update AFTER UPDATE ON network.pipe REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION network.record_history();
CREATE TRIGGER point_history_delete AFTER DELETE ON network.point REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION network.record_history();
CREATE TRIGGER point_history_insert AFTER INSERT ON network.point REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION network.record_history();
CREATE TRIGGER point_history_update AFTER UPDATE ON network.point REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION network.record_history();
CREATE TRIGGER pump_history_delete AFTER DELETE ON network.pump REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION network.record_history();
CREATE TRIGGER pump_history_insert AFTER INSERT ON network.pump REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION network.record_history();
CREATE TRIGGER pump_history_update AFTER UPDATE ON network.pump REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION network.record_history();
CREATE TRIGGER reservoir_history_delete AFTER DELETE ON network.reservoir REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION network.record_history();
CREATE TRIGGER reservoir_history_insert AFTER INSERT ON network.reservoir REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION network.record_history();
CREATE TRIGGER reservoir_history_update AFTER UPDATE ON network.reservoir REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION network.record_history();
CREATE TRIGGER station_history_delete AFTER DELETE ON network.station REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION network.record_history();
CREATE TRIGGER station_history_insert AFTER INSERT ON network.station REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION network.record_history();
CREATE TRIGGER station_history_update AFTER UPDATE ON network.station REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION network.record_history();
CREATE TRIGGER tank_history_delete AFTER DELETE ON network.tank REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION network.record_history();
CREATE TRIGGER tank_history_insert AFTER INSERT ON network.tank REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION network.record_history();
CREATE TRIGGER tank_history_update AFTER UPDATE ON network.tank REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION network.record_history();
CREATE TRIGGER valve_history_delete AFTER DELETE ON network.valve REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION network.record_history();
CREATE TRIGGER valve_history_insert AFTER INSERT ON network.valve REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION network.record_history();
CREATE TRIGGER valve_history_update AFTER UPDATE ON network.valve REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION network.record_history();
CREATE TRIGGER plant_history_delete AFTER DELETE ON plants.plant REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION plants.record_history();
CREATE TRIGGER plant_history_insert AFTER INSERT ON plants.plant REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION plants.record_history();
CREATE TRIGGER plant_history_update AFTER UPDATE ON plants.plant REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION plants.record_history();
CREATE TRIGGER pump_station_history_delete AFTER DELETE ON plants.pump_station REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION plants.record_history();
CREATE TRIGGER pump_station_history_insert AFTER INSERT ON plants.pump_station REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION plants.record_history();
CREATE TRIGGER pump_station_history_update AFTER UPDATE ON plants.pump_station REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION plants.record_history();
CREATE TRIGGER pump_unit_history_delete AFTER DELETE ON plants.pump_unit REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION plants.record_history();
CREATE TRIGGER pump_unit_history_insert AFTER INSERT ON plants.pump_unit REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION plants.record_history();
CREATE TRIGGER pump_unit_history_update AFTER UPDATE ON plants.pump_unit REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION plants.record_history();
CREATE TRIGGER supply_history_delete AFTER DELETE ON plants.supply REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION plants.record_history();
CREATE TRIGGER supply_history_insert AFTER INSERT ON plants.supply REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION plants.record_history();
CREATE TRIGGER supply_history_update AFTER UPDATE ON plants.supply REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION plants.record_history();
CREATE TRIGGER workshop_history_delete AFTER DELETE ON plants.workshop REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION plants.record_history();
CREATE TRIGGER workshop_history_insert AFTER INSERT ON plants.workshop REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION plants.record_history();
CREATE TRIGGER workshop_history_update AFTER UPDATE ON plants.workshop REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION plants.record_history();
ALTER TABLE ONLY assets.asset
    ADD CONSTRAINT asset_category_id_fkey FOREIGN KEY (category_id) REFERENCES assets.asset_category(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY assets.asset_category
    ADD CONSTRAINT asset_category_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES assets.asset_category(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY customers.account
    ADD CONSTRAINT account_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers.customer(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY customers.water_meter
    ADD CONSTRAINT water_meter_account_id_fkey FOREIGN KEY (account_id) REFERENCES customers.account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY customers.water_meter
    ADD CONSTRAINT water_meter_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers.customer(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY energy.hourly_consumption
    ADD CONSTRAINT hourly_consumption_meter_id_fkey FOREIGN KEY (meter_id) REFERENCES energy.energy_meter(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY identity.organisation
    ADD CONSTRAINT organisation_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES identity.organisation(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY identity.session
    ADD CONSTRAINT session_user_id_fkey FOREIGN KEY (user_id) REFERENCES identity.user_account(id) ON DELETE CASCADE;
ALTER TABLE ONLY identity.sign_in_code
    ADD CONSTRAINT sign_in_code_user_id_fkey FOREIGN KEY (user_id) REFERENCES identity.user_account(id) ON DELETE CASCADE;
ALTER TABLE ONLY identity.user_account
    ADD CONSTRAINT user_account_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES identity.organisation(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY network.device
    ADD CONSTRAINT device_station_id_fkey FOREIGN KEY (station_id) REFERENCES network.station(id) ON DELETE SET NULL;
ALTER TABLE ONLY network.dma
    ADD CONSTRAINT dma_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES network.dma(id);
ALTER TABLE ONLY network.point
    ADD CONSTRAINT point_device_id_fkey FOREIGN KEY (device_id) REFERENCES network.device(id) ON DELETE SET NULL;
ALTER TABLE ONLY network.point
    ADD CONSTRAINT point_station_id_fkey FOREIGN KEY (station_id) REFERENCES network.station(id) ON DELETE SET NULL;
ALTER TABLE ONLY plants.pump_station
    ADD CONSTRAINT pump_station_plant_id_fkey FOREIGN KEY (plant_id) REFERENCES plants.plant(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY plants.pump_unit
    ADD CONSTRAINT pump_unit_pump_station_id_fkey FOREIGN KEY (pump_station_id) REFERENCES plants.pump_station(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY plants.supply
    ADD CONSTRAINT supply_pump_station_id_fkey FOREIGN KEY (pump_station_id) REFERENCES plants.pump_station(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY plants.workshop
    ADD CONSTRAINT workshop_plant_id_fkey FOREIGN KEY (plant_id) REFERENCES plants.plant(id) DEFERRABLE INITIALLY DEFERRED;
