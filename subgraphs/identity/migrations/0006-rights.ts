import { createDomainTable, installHistory } from '@hydrograph/entities';
import { Migration } from '@mikro-orm/migrations';

/** Roles, groups, policies and delegations as data, and what of them has changed since a token was signed. */
export class RightsAsData extends Migration {
  override name = '0006-rights';

  override up(): void {
    const statements = [
      'alter table identity.user_account add column clearance integer not null default 0 check (clearance between 0 and 9)',
      ...installHistory('identity', 'user_account'),
      `update identity.user_account set clearance = 9 where 'administrator' = any(roles)`,
      'alter table identity.tenant add column separated_at timestamptz',
      ...installHistory('identity', 'tenant'),
      ...createDomainTable(
        'identity',
        'role',
        'code text not null, name text not null, name_en text, description text, permissions text[] not null, built_in boolean not null default false, administers text, unique (tenant_id, code)',
      ),
      ...createDomainTable('identity', 'user_group', `code text not null, name text not null, name_en text, roles text[] not null default '{}', member_ids uuid[] not null default '{}', unique (tenant_id, code)`),
      'create index user_group_member on identity.user_group using gin (member_ids)',
      ...createDomainTable(
        'identity',
        'policy',
        `code text not null, name text not null, name_en text, description text, effect text not null check (effect in ('ALLOW', 'DENY')),
         action text not null check (action in ('READ', 'WRITE', 'MANAGE')), subject text not null, fields text[], condition jsonb,
         target_kind text not null check (target_kind in ('EVERYONE', 'ROLE', 'GROUP', 'ORGANISATION', 'USER')), target_id text,
         active boolean not null default true, unique (tenant_id, code), check ((target_kind = 'EVERYONE') = (target_id is null))`,
      ),
      ...createDomainTable(
        'identity',
        'role_delegation',
        `role text not null, from_user_id uuid not null references identity.user_account (id), to_user_id uuid not null references identity.user_account (id),
         starts_at timestamptz not null, ends_at timestamptz not null, ended_at timestamptz, reason text, check (starts_at < ends_at)`,
      ),
      'create index role_delegation_to on identity.role_delegation (to_user_id, ends_at)',
      'create index role_delegation_from on identity.role_delegation (from_user_id, ends_at)',
      // One row a tenant, counted up by each change that the rules of the services depend on.
      'create table identity.access_state (tenant_id uuid primary key, version bigint not null)',
      // Tokens of a subject with a lower number than this were signed before its rights changed.
      'create table identity.rights_change (tenant_id uuid not null, subject_id text not null, version bigint not null, primary key (tenant_id, subject_id))',
    ];
    for (const sql of statements) this.addSql(sql);
  }
}
