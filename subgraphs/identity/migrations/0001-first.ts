import { createDomainTable } from '@hydrograph/entities';
import { Migration } from '@mikro-orm/migrations';

export class First extends Migration {
  override name = '0001-first';

  override up(): void {
    const statements = [
      ...createDomainTable('identity', 'tenant', 'slug text not null unique, name text not null, name_en text, time_zone text not null, check (tenant_id = id)'),
      ...createDomainTable(
        'identity',
        'organisation',
        'code text not null, name text not null, name_en text, parent_id uuid references identity.organisation (id) deferrable initially deferred, unique (tenant_id, code)',
      ),
      'create index organisation_parent on identity.organisation (parent_id)',
      ...createDomainTable(
        'identity',
        'user_account',
        `user_name text not null, name text not null, section text, organisation_id uuid references identity.organisation (id) deferrable initially deferred,
         roles text[] not null, active boolean not null default true, last_sign_in_at timestamptz, unique (tenant_id, user_name)`,
      ),
      'create index user_account_organisation on identity.user_account (organisation_id)',
      // Codes and sessions have no history: a history of secrets would only keep what should be forgotten.
      `create table identity.sign_in_code (
         code_hash text primary key, tenant_id uuid not null, user_id uuid references identity.user_account (id) on delete cascade,
         created_at timestamptz not null default now(), expires_at timestamptz not null, used_at timestamptz)`,
      `create table identity.session (
         id uuid primary key, tenant_id uuid not null, user_id uuid not null references identity.user_account (id) on delete cascade,
         token_hash text not null unique, previous_hash text, rotated_at timestamptz not null default now(),
         created_at timestamptz not null default now(), expires_at timestamptz not null, revoked_at timestamptz)`,
      'create index session_previous_hash on identity.session (previous_hash)',
      'create index session_of_user on identity.session (user_id)',
      `create table identity.audit_entry (
         position bigint generated always as identity primary key, id uuid not null unique, tenant_id uuid,
         at timestamptz not null default now(), actor_id text not null, actor_name text not null, action text not null,
         outcome text not null check (outcome in ('DONE', 'REFUSED')), reason text, request_id text not null, address text)`,
      'create index audit_entry_at on identity.audit_entry (tenant_id, at)',
    ];
    for (const sql of statements) this.addSql(sql);
  }
}
