import { createDomainTable } from '@hydrograph/entities';
import { Migration } from '@mikro-orm/migrations';

/** Applications ask by the clock, and are told the answer by a webhook. */
export class ScheduledCalls extends Migration {
  override name = '0013-scheduled-calls';

  override up(): void {
    const statements = [
      ...createDomainTable(
        'identity',
        'scheduled_call',
        `name text not null, application_id uuid not null references identity.application (id) deferrable initially deferred,
         webhook_id uuid not null references identity.webhook (id) deferrable initially deferred,
         cron text not null, document text not null, variables jsonb not null, active boolean not null default true, unique (tenant_id, name)`,
      ),
      // One row for each time that a call is due, so that two processes cannot make it twice.
      `create table identity.scheduled_run (
         id uuid primary key, tenant_id uuid not null, scheduled_call_id uuid not null references identity.scheduled_call (id) on delete cascade, due_at timestamptz not null,
         state text not null default 'WAITING' check (state in ('WAITING', 'DONE', 'FAILED')), attempts integer not null default 0, next_attempt_at timestamptz not null, claimed_until timestamptz,
         started_at timestamptz, finished_at timestamptz, duration_ms double precision, result_bytes integer, code text, message text, unique (scheduled_call_id, due_at))`,
      `create index scheduled_run_due on identity.scheduled_run (next_attempt_at) where state = 'WAITING'`,
      'create index scheduled_run_at on identity.scheduled_run (tenant_id, due_at, id)',
    ];
    for (const sql of statements) this.addSql(sql);
  }
}
