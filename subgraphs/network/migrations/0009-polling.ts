import { installHistory } from '@hydrograph/entities';
import { Migration } from '@mikro-orm/migrations';

export class Polling extends Migration {
  override name = '0009-polling';

  override up(): void {
    this.addSql('alter table network.connector add column poll_every_s integer, add column timeout_ms integer, add column retries integer');
    this.addSql('alter table network.device add column poll_every_s integer');
    for (const table of ['connector', 'device']) for (const sql of installHistory('network', table)) this.addSql(sql);
  }
}
