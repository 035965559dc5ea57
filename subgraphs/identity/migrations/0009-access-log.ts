import { Migration } from '@mikro-orm/migrations';

/** What comes in through the edges, entry by entry, and summed up for those who watch the API. */
export class AccessLog extends Migration {
  override name = '0009-access-log';

  override up(): void {
    const statements = [
      `create table identity.access_entry (
         id uuid primary key, tenant_id uuid not null, kind text not null check (kind in ('ACCESS', 'DATA_EXCHANGE', 'GAP')), at timestamptz not null,
         actor_id text not null, actor_kind text not null, application_id uuid, operation_kind text, operation text, cost integer, code text,
         status integer, duration_ms double precision not null, bytes_in bigint, bytes_out bigint, address text, transport text not null, request_id text not null)`,
      'create index access_entry_at on identity.access_entry (tenant_id, at, id)',
      'create index access_entry_old on identity.access_entry (at)',
      // "seen_at" tells of an edge that was killed; "last_batch" keeps a batch that is sent again from counting twice.
      `create table identity.edge (
         id uuid primary key, host text not null, pid integer not null, started_at timestamptz not null default now(), seen_at timestamptz not null default now(),
         last_batch bigint not null default 0, stopped_at timestamptz, lost_at timestamptz)`,
      `create table identity.api_activity (
         tenant_id uuid not null, starts_at timestamptz not null, application_id uuid not null, operation text not null,
         calls bigint not null, errors bigint not null, times bigint[] not null, primary key (tenant_id, starts_at, application_id, operation))`,
      'create index api_activity_old on identity.api_activity (starts_at)',
    ];
    for (const sql of statements) this.addSql(sql);
  }
}
