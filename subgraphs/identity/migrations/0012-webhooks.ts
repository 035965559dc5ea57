import { createDomainTable } from '@hydrograph/entities';
import { Migration } from '@mikro-orm/migrations';

/** Other systems are told of what happens. */
export class Webhooks extends Migration {
  override name = '0012-webhooks';

  override up(): void {
    const statements = [
      ...createDomainTable(
        'identity',
        'webhook',
        `name text not null, application_id uuid not null references identity.application (id) deferrable initially deferred, url text not null,
         events text[] not null, object_types text[] not null, active boolean not null default true, unique (tenant_id, name)`,
      ),
      // Sealed, not hashed: what is sent is signed with them.
      `create table identity.webhook_secret (
         id uuid primary key, tenant_id uuid not null, webhook_id uuid not null references identity.webhook (id) on delete cascade,
         sealed text not null, created_at timestamptz not null default now(), ends_at timestamptz)`,
      'create index webhook_secret_of on identity.webhook_secret (webhook_id)',
      `create table identity.webhook_delivery (
         id uuid primary key, tenant_id uuid not null, webhook_id uuid not null references identity.webhook (id) on delete cascade,
         event text not null, event_id text not null, body text not null, state text not null default 'PENDING' check (state in ('PENDING', 'DELIVERED', 'DEAD')),
         attempts integer not null default 0, next_attempt_at timestamptz default now(), claimed_until timestamptz, last_status integer, last_error text,
         created_at timestamptz not null default now(), delivered_at timestamptz, unique (webhook_id, event_id))`,
      `create index webhook_delivery_due on identity.webhook_delivery (next_attempt_at) where state = 'PENDING'`,
      'create index webhook_delivery_at on identity.webhook_delivery (tenant_id, created_at, id)',
      // The last entry of the audit log that webhooks were told of.
      'create table identity.webhook_cursor (only_one boolean primary key default true check (only_one), sequence bigint not null)',
      'insert into identity.webhook_cursor (sequence) select coalesce(max(sequence), 0) from identity.audit_entry',
    ];
    for (const sql of statements) this.addSql(sql);
  }
}
