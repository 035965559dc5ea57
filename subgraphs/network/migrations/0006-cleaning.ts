import { createDomainTable } from '@hydrograph/entities';
import { Migration } from '@mikro-orm/migrations';

const scores = ['total', 'completeness', 'accuracy', 'consistency', 'timeliness', 'uniqueness', 'validity'].map((name) => `${name} double precision not null`).join(', ');

const tables = [
  // Counted anew from the samples whenever these change: it has no versions of its own.
  `create table network.point_day (
     id uuid primary key, tenant_id uuid not null, point_id uuid not null, station_id uuid, dma_id uuid, quantity text not null, day date not null, ${scores},
     sample_count integer not null, expected_count integer not null, silent_s integer not null, late_count integer not null, repeated_count integer not null, doubted_count integer not null,
     found jsonb not null, unique (tenant_id, point_id, day))`,
  'create table network.quality_cursor (book text primary key, revision bigint not null)',
  'create index point_day_total on network.point_day (tenant_id, day, total, id)',
  'create index point_day_station on network.point_day (station_id, day)',
  'create unique index cleaning_rule_quantity on network.cleaning_rule (tenant_id, quantity) where point_id is null',
  'create unique index cleaning_rule_point on network.cleaning_rule (tenant_id, point_id) where point_id is not null',
];

export class Cleaning extends Migration {
  override name = '0006-cleaning';

  override up(): void {
    for (const sql of createDomainTable('network', 'cleaning_rule', 'quantity text, point_id uuid, peer_ids jsonb not null, rule jsonb not null, check ((quantity is null) <> (point_id is null))')) this.addSql(sql);
    for (const sql of tables) this.addSql(sql);
  }
}
