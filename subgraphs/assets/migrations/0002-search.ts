import { codePrefixIndex } from '@hydrograph/entities';
import { Migration } from '@mikro-orm/migrations';

export class Search extends Migration {
  override name = '0002-search';

  override up(): void {
    this.addSql(codePrefixIndex('assets', 'asset'));
    // Search by what a number or a name contains, in any case. Plants and electricity meters are too few for an index to matter.
    this.addSql('create index asset_search on assets.asset using gin (code gin_trgm_ops, name gin_trgm_ops, name_en gin_trgm_ops)');
  }
}
