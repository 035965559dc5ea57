import { createDomainTable } from '@hydrograph/entities';
import { Migration } from '@mikro-orm/migrations';

export class First extends Migration {
  override name = '0001-first';

  override up(): void {
    // Foreign keys are checked at commit: the ORM knows ids, not relations, and may insert a child before its parent.
    const statements = [
      ...createDomainTable(
        'customers',
        'customer',
        `code text not null, name text not null, address text not null,
         kind text not null check (kind in ('RESIDENTIAL', 'COMMERCIAL', 'INDUSTRIAL', 'PUBLIC')), unique (tenant_id, code)`,
      ),
      ...createDomainTable(
        'customers',
        'account',
        `code text not null, customer_id uuid not null references customers.customer (id) deferrable initially deferred, open boolean not null, opened_on date not null, unique (tenant_id, code)`,
      ),
      ...createDomainTable(
        'customers',
        'water_meter',
        `code text not null, account_id uuid not null references customers.account (id) deferrable initially deferred, customer_id uuid not null references customers.customer (id) deferrable initially deferred,
         diameter_mm integer not null check (diameter_mm > 0), permanent_flow_m3_per_h double precision, installed_on date, junction_id uuid, unique (tenant_id, code)`,
      ),
      'create index account_customer on customers.account (customer_id)',
      'create index water_meter_account on customers.water_meter (account_id)',
      'create index water_meter_customer on customers.water_meter (customer_id)',
      'create index water_meter_junction on customers.water_meter (junction_id)',
    ];
    for (const sql of statements) this.addSql(sql);
  }
}
