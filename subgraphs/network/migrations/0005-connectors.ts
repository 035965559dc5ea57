import { createDomainTable, installHistory } from '@hydrograph/entities';
import { Migration } from '@mikro-orm/migrations';

const connector = `name text not null, protocol text not null, transport text not null check (transport in ('TCP', 'UDP')), host text not null,
  port integer not null check (port between 1 and 65535), offline_after_s integer not null, enabled boolean not null, unique (tenant_id, name)`;

const changes = [
  `alter table network.device add column connector_id uuid references network.connector (id) on delete set null, add column address text,
     add column channels jsonb not null default '[]'`,
  ...installHistory('network', 'device'),
  // Rows of the history from before must be readable as devices.
  `update network.device_history set channels = '[]' where channels is null`,
  'create unique index device_address on network.device (connector_id, address) where connector_id is not null',
  // What collectors say of them, newest only: it changes every few seconds and has no versions.
  `create table network.connector_status (
     id uuid primary key references network.connector (id) on delete cascade, tenant_id uuid not null, state text not null check (state in ('STARTING', 'RUNNING', 'WAITING')),
     since timestamptz not null, port integer, connections integer not null, frames double precision not null, broken double precision not null, samples double precision not null,
     restarts integer not null, problem text, memory_mb double precision not null, reported_at timestamptz not null)`,
  `create table network.device_status (
     id uuid primary key references network.device (id) on delete cascade, tenant_id uuid not null, online boolean not null, since timestamptz not null, last_seen_at timestamptz,
     clock_ahead_s double precision, battery_v double precision, frames double precision not null, failures double precision not null, problem text,
     unmapped jsonb not null, reported_at timestamptz not null)`,
  `create table network.unregistered_device (
     id uuid primary key, tenant_id uuid not null, connector_id uuid not null references network.connector (id) on delete cascade, address text not null,
     first_seen_at timestamptz not null, last_seen_at timestamptz not null, frames double precision not null, came_from text not null, unique (connector_id, address))`,
];

export class Connectors extends Migration {
  override name = '0005-connectors';

  override up(): void {
    for (const sql of [...createDomainTable('network', 'connector', connector), ...changes]) this.addSql(sql);
  }
}
