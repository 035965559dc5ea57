import { installHistory } from '@hydrograph/entities';
import { Migration } from '@mikro-orm/migrations';

const tables = ['pipe', 'junction', 'valve', 'hydrant', 'tank', 'reservoir', 'pump', 'station', 'point', 'alarm'];

/** Marks of sensitivity: past versions carry the present mark, so that the past hides what the present does. */
export class Sensitivity extends Migration {
  override name = '0007-sensitivity';

  override up(): void {
    for (const table of tables) {
      for (const suffix of ['', '_history']) this.addSql(`alter table network.${table}${suffix} add column sensitivity integer not null default 0`);
      this.addSql(`create index ${table}_sensitive on network.${table} (tenant_id, sensitivity) where sensitivity > 0`);
      for (const sql of installHistory('network', table)) this.addSql(sql);
    }
  }
}
