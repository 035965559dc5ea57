/** SQL of the two tables that every schema has for events: those it tells, and those it has acted on. */
export function eventTables(schema: string): string[] {
  return [
    `create table ${schema}.outbox (
       position bigint generated always as identity primary key,
       id uuid not null, type text not null, tenant_id uuid not null, payload jsonb not null,
       created_at timestamptz not null default now(), claimed_until timestamptz, delivered_at timestamptz)`,
    `create index outbox_undelivered on ${schema}.outbox (position) where delivered_at is null`,
    `create table ${schema}.consumed_event (
       consumer text not null, event_id uuid not null, consumed_at timestamptz not null default now(),
       primary key (consumer, event_id))`,
  ];
}
