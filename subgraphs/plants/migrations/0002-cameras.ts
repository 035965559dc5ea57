import { createDomainTable } from '@hydrograph/entities';
import { Migration } from '@mikro-orm/migrations';

export class Cameras extends Migration {
  override name = '0002-cameras';

  override up(): void {
    const table = createDomainTable(
      'plants',
      'camera',
      `code text not null, name text not null, name_en text, place text, geometry geometry(Point, 4490), stream_url text,
       gb_channel_id text check (gb_channel_id ~ '^[0-9]{20}$'), station_id uuid, plant_id uuid references plants.plant (id) deferrable initially deferred,
       pump_station_id uuid references plants.pump_station (id) deferrable initially deferred, unique (tenant_id, code)`,
    );
    for (const sql of [...table, ...['station', 'plant', 'pump_station'].map((of) => `create index camera_${of} on plants.camera (${of}_id)`)]) this.addSql(sql);
  }
}
