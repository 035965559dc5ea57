import { createDomainTable } from '@hydrograph/entities';
import { Migration } from '@mikro-orm/migrations';

/** The audit log is watched for what is not usual, and what is old may leave it: archived, and by two persons. */
export class AuditKeeping extends Migration {
  override name = '0010-audit-keeping';

  override up(): void {
    const statements = [
      ...createDomainTable(
        'identity',
        'audit_archive',
        `from_sequence bigint not null, to_sequence bigint not null unique, entries bigint not null, first_at timestamptz not null, last_at timestamptz not null,
         last_hash text not null, file text not null, bytes bigint not null, sha256 text not null, signature text not null,
         state text not null check (state in ('ARCHIVED', 'DELETION_REQUESTED', 'DELETING', 'DELETED')), archived_by_name text not null,
         requested_by_id text, requested_by_name text, request_reason text, decided_by_id text, decided_by_name text, decided_at timestamptz,
         check (state not in ('DELETING', 'DELETED') or (decided_by_id is not null and decided_by_id <> requested_by_id))`,
      ),
      // Where the chain begins after a deletion.
      'create table identity.audit_checkpoint (only_one boolean primary key default true check (only_one), sequence bigint not null, hash text not null, seal text not null)',
      // The one way out of the log: of an archive whose deletion somebody asked for and somebody else granted.
      `create or replace function identity.refuse_change() returns trigger language plpgsql as $body$
       begin
         if tg_op = 'DELETE' and exists (select 1 from identity.audit_archive where state = 'DELETING' and old.sequence between from_sequence and to_sequence and last_at < now() - interval '6 months') then return old; end if;
         raise exception 'audit entries are added, never changed or removed';
       end $body$`,
      ...createDomainTable(
        'identity',
        'audit_alert_rule',
        `kind text not null check (kind in ('FAILED_SIGN_INS', 'MASS_EXPORT', 'OFF_HOURS_ADMINISTRATION', 'MANY_REFUSALS')), active boolean not null,
         threshold integer not null check (threshold > 0), rows_threshold integer, window_minutes integer not null check (window_minutes between 1 and 10080),
         work_from text, work_to text, work_days jsonb, unique (tenant_id, kind)`,
      ),
      `create table identity.audit_alert (
         id uuid primary key, position bigint generated always as identity unique, tenant_id uuid not null, kind text not null, at timestamptz not null,
         actor_id text not null, actor_name text not null, address text, count integer not null, entry_id uuid not null, subject text not null, bucket text not null,
         acknowledged_at timestamptz, acknowledged_by_name text, note text, unique (tenant_id, kind, subject, bucket))`,
      'create index audit_alert_at on identity.audit_alert (tenant_id, at)',
      'create table identity.audit_watch (only_one boolean primary key default true check (only_one), sequence bigint not null)',
      // What happened before is not told as if it were now.
      'insert into identity.audit_watch (sequence) select coalesce(max(sequence), 0) from identity.audit_entry',
    ];
    for (const sql of statements) this.addSql(sql);
  }
}
