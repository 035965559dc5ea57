import { createDomainTable } from '@hydrograph/entities';
import { Migration } from '@mikro-orm/migrations';

export class First extends Migration {
  override name = '0001-first';

  override up(): void {
    // Foreign keys are checked at commit: the ORM knows ids, not relations, and may insert a child before its parent.
    const statements = [
      ...createDomainTable(
        'assets',
        'asset_category',
        `code text not null, name text not null, name_en text, parent_id uuid references assets.asset_category (id) deferrable initially deferred,
         service_life_years double precision check (service_life_years > 0), unique (tenant_id, code)`,
      ),
      ...createDomainTable(
        'assets',
        'asset',
        `code text not null, name text not null, name_en text, category_id uuid not null references assets.asset_category (id) deferrable initially deferred,
         condition text not null check (condition in ('IN_USE', 'STANDBY', 'REPAIR', 'IDLE', 'SCRAPPED')),
         maker text, model text, in_service_on date, original_cost bigint check (original_cost >= 0),
         site_id uuid, pump_unit_id uuid, unique (tenant_id, code)`,
      ),
      'create index asset_category_parent on assets.asset_category (parent_id)',
      'create index asset_category_id on assets.asset (category_id)',
      'create index asset_site on assets.asset (site_id)',
      'create index asset_pump_unit on assets.asset (pump_unit_id)',
    ];
    for (const sql of statements) this.addSql(sql);
  }
}
