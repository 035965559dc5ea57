import { codePrefixIndex } from '@hydrograph/entities';
import { Migration } from '@mikro-orm/migrations';

export class Search extends Migration {
  override name = '0002-search';

  override up(): void {
    for (const table of ['customer', 'account', 'water_meter']) this.addSql(codePrefixIndex('customers', table));
    // Search by what a code, a name or an address contains, in any case.
    this.addSql('create index customer_search on customers.customer using gin (code gin_trgm_ops, name gin_trgm_ops, address gin_trgm_ops)');
    this.addSql('create index account_search on customers.account using gin (code gin_trgm_ops)');
    this.addSql('create index water_meter_search on customers.water_meter using gin (code gin_trgm_ops)');
  }
}
