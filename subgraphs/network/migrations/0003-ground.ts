import { Migration } from '@mikro-orm/migrations';

export class Ground extends Migration {
  override name = '0003-ground';

  override up(): void {
    // The base map has no history: it is replaced as a whole, and its file is kept by whoever made it.
    this.addSql('create table network.ground (tenant_id uuid primary key, id uuid not null, etag text not null, features integer not null, imported_at timestamptz not null)');
    this.addSql('create table network.ground_part (ground_id uuid not null, part integer not null, tenant_id uuid not null, content bytea not null, primary key (ground_id, part))');
    this.addSql('create index ground_part_tenant on network.ground_part (tenant_id)');
  }
}
