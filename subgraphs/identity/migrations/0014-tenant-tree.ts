import { installHistory } from '@hydrograph/entities';
import { Migration } from '@mikro-orm/migrations';

/** Utilities of a group: each may have one above it. */
export class TenantTree extends Migration {
  override name = '0014-tenant-tree';

  override up(): void {
    this.addSql('alter table identity.tenant add column parent_id uuid references identity.tenant (id), add check (parent_id <> id)');
    for (const sql of installHistory('identity', 'tenant')) this.addSql(sql);
    this.addSql('create index tenant_parent on identity.tenant (parent_id)');
  }
}
