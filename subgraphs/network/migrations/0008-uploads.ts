import { createDomainTable } from '@hydrograph/entities';
import { Migration } from '@mikro-orm/migrations';

const target = `name text not null, protocol text not null, transport text not null check (transport in ('TCP', 'UDP')), host text not null, port integer not null check (port between 1 and 65535),
  address text not null, password text, every_s integer not null check (every_s > 0), enabled boolean not null, channels jsonb not null default '[]', unique (tenant_id, name)`;

// What a collector says of it, newest only: it changes every few seconds and has no versions.
const status = `create table network.upload_status (
  id uuid primary key references network.upload_target (id) on delete cascade, tenant_id uuid not null, state text not null check (state in ('IDLE', 'SENDING', 'UNREACHABLE')),
  waiting double precision not null, oldest_at timestamptz, acknowledged double precision not null, acknowledged_at timestamptz, dropped double precision not null, problem text, reported_at timestamptz not null)`;

export class Uploads extends Migration {
  override name = '0008-uploads';

  override up(): void {
    for (const sql of [...createDomainTable('network', 'upload_target', target), status]) this.addSql(sql);
  }
}
