import { createDomainTable, installHistory } from '@hydrograph/entities';
import { Migration } from '@mikro-orm/migrations';

/** Applications call the API: by keys, within classes and limits, with trusted documents. */
export class ApiApplications extends Migration {
  override name = '0004-api-applications';

  override up(): void {
    const statements = [
      ...createDomainTable('identity', 'api_class', 'name text not null, name_en text, permissions text[] not null, operations text[] not null, unique (tenant_id, name)'),
      `alter table identity.application
         add column api_class_ids uuid[] not null default '{}', add column trusted_documents_only boolean not null default false,
         add column calls_per_minute integer check (calls_per_minute > 0), add column calls_per_day integer check (calls_per_day > 0), add column calls_per_month integer check (calls_per_month > 0),
         add column cost_limit integer, add column depth_limit integer, add column alias_limit integer, add column root_field_limit integer`,
      ...installHistory('identity', 'application'),
      // Keys have no history, like other secrets; the audit log tells who made and who ended them.
      `create table identity.api_key (
         id uuid primary key, tenant_id uuid not null, application_id uuid not null references identity.application (id) on delete cascade,
         name text not null, secret_hash text not null, created_at timestamptz not null default now(),
         expires_at timestamptz, revoked_at timestamptz, last_used_at timestamptz)`,
      'create index api_key_of on identity.api_key (application_id)',
      `create table identity.trusted_document (
         id uuid primary key, tenant_id uuid not null, application_id uuid not null references identity.application (id) on delete cascade,
         hash text not null, name text not null, text text not null, created_at timestamptz not null default now(), unique (application_id, hash))`,
      // "held" is what edges have leased and not yet told of.
      `create table identity.api_usage (
         application_id uuid not null references identity.application (id) on delete cascade, tenant_id uuid not null,
         period text not null check (period in ('MINUTE', 'DAY', 'MONTH')), starts_at timestamptz not null, ends_at timestamptz not null,
         used bigint not null default 0, held bigint not null default 0, primary key (application_id, period, starts_at))`,
      'create index api_usage_ends on identity.api_usage (ends_at)',
      `create table identity.api_lease (
         id uuid primary key, edge text not null, application_id uuid not null references identity.application (id) on delete cascade,
         granted bigint not null, minute_at timestamptz not null, day_at timestamptz not null, month_at timestamptz not null, ends_at timestamptz not null)`,
      'create index api_lease_of on identity.api_lease (application_id)',
    ];
    for (const sql of statements) this.addSql(sql);
  }
}
