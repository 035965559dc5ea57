import { codePrefixIndex } from '@hydrograph/entities';
import { Migration } from '@mikro-orm/migrations';

export class Search extends Migration {
  override name = '0002-search';

  override up(): void {
    for (const table of ['junction', 'pipe', 'valve', 'hydrant', 'point']) this.addSql(codePrefixIndex('network', table));
    // The longest pipe of a street stands for it on the map.
    this.addSql('create index pipe_street on network.pipe (model_id, street, length_m desc, id) where street is not null');
  }
}
