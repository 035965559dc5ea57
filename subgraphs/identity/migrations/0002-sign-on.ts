import { createDomainTable } from '@hydrograph/entities';
import { Migration } from '@mikro-orm/migrations';

/** Passwords, second factors, applications that sign users on, and the state of the OpenID provider. */
export class SignOnByPassword extends Migration {
  override name = '0002-sign-on';

  override up(): void {
    const statements = [
      `alter table identity.session
         add column method text not null default 'ONE_TIME_LINK', add column amr text[] not null default '{}',
         add column authenticated_at timestamptz not null default now(),
         add column last_used_at timestamptz not null default now(), add column idle_limit_s integer,
         add column address text, add column user_agent text`,
      // Secrets have no history, like codes and sessions. "previous" holds the hashes that may not come back.
      `create table identity.password (
         user_id uuid primary key references identity.user_account (id) on delete cascade, tenant_id uuid not null,
         hash text not null, changed_at timestamptz not null default now(), must_change boolean not null default false,
         previous text[] not null default '{}')`,
      `create table identity.second_factor (
         user_id uuid primary key references identity.user_account (id) on delete cascade, tenant_id uuid not null,
         sealed_secret text not null, confirmed_at timestamptz, last_step bigint)`,
      `create table identity.recovery_code (
         code_hash text primary key, tenant_id uuid not null, user_id uuid not null references identity.user_account (id) on delete cascade, used_at timestamptz)`,
      'create index recovery_code_of_user on identity.recovery_code (user_id)',
      // By the name that was typed, not by the user: a name that nobody has is locked like any other.
      `create table identity.sign_on_failure (
         subject text primary key, failures integer not null, last_at timestamptz not null default now(), locked_until timestamptz)`,
      `create table identity.sign_on_attempt (
         token_hash text primary key, tenant_id uuid not null, user_id uuid not null references identity.user_account (id) on delete cascade,
         method text not null, amr text[] not null, expires_at timestamptz not null)`,
      ...createDomainTable(
        'identity',
        'application',
        `name text not null, name_en text, kind text not null check (kind in ('WEB', 'NATIVE', 'SERVICE')),
         redirect_uris text[] not null, post_logout_redirect_uris text[] not null, backchannel_logout_uri text,
         permissions text[] not null, active boolean not null default true, unique (tenant_id, name)`,
      ),
      `create table identity.application_secret (
         secret_hash text primary key, tenant_id uuid not null, application_id uuid not null references identity.application (id) on delete cascade,
         created_at timestamptz not null default now(), expires_at timestamptz)`,
      'create index application_secret_of on identity.application_secret (application_id)',
      // What can be redeemed is stored by the hash of its name alone.
      `create table identity.openid_state (
         model text not null, key text not null, payload jsonb not null, grant_id text, uid text,
         expires_at timestamptz, consumed_at timestamptz, primary key (model, key))`,
      'create index openid_state_grant on identity.openid_state (grant_id) where grant_id is not null',
      'create index openid_state_uid on identity.openid_state (uid) where uid is not null',
      'create index openid_state_expires on identity.openid_state (expires_at)',
      `create table identity.openid_session (
         uid text primary key, session_id uuid not null references identity.session (id) on delete cascade)`,
      'create index openid_session_of on identity.openid_session (session_id)',
    ];
    for (const sql of statements) this.addSql(sql);
  }
}
