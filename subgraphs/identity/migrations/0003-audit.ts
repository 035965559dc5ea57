import { Migration } from '@mikro-orm/migrations';

/** The audit log becomes a chain of hashes that nothing but its writer may add to, and nobody may change. */
export class AuditChain extends Migration {
  override name = '0003-audit';

  override up(): void {
    const statements = [
      // Entries from before the chain go through the spool like new ones, in their order.
      `insert into identity.outbox (id, type, tenant_id, payload, created_at)
         select id, 'Audited', coalesce(tenant_id, '00000000-0000-0000-0000-000000000000'),
           jsonb_build_object('at', to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'actorId', actor_id, 'actorName', actor_name,
             'action', action, 'outcome', outcome, 'reason', reason, 'requestId', request_id, 'address', address), at
         from identity.audit_entry order by position`,
      'drop table identity.audit_entry',
      `create table identity.audit_entry (
         sequence bigint primary key, id uuid not null unique, tenant_id uuid not null, at timestamptz not null, service text not null,
         actor_id text not null, actor_name text not null, action text not null,
         outcome text not null check (outcome in ('DONE', 'REFUSED')), target text, reason text, request_id text not null, address text, detail text,
         previous_hash text not null, hash text not null)`,
      'create index audit_entry_at on identity.audit_entry (tenant_id, at)',
      'create index audit_entry_actor on identity.audit_entry (tenant_id, actor_id, sequence)',
      `create table identity.audit_head (only_one boolean primary key default true check (only_one), sequence bigint not null, hash text not null, seal text not null)`,
      `create function identity.refuse_change() returns trigger language plpgsql as $body$
       begin raise exception 'audit entries are added, never changed or removed'; end $body$`,
      'create trigger audit_entry_stays before update or delete on identity.audit_entry for each row execute function identity.refuse_change()',
      'create trigger audit_entry_is_kept before truncate on identity.audit_entry for each statement execute function identity.refuse_change()',
    ];
    for (const sql of statements) this.addSql(sql);
  }
}
