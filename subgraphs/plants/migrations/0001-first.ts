import { createDomainTable } from '@hydrograph/entities';
import { Migration } from '@mikro-orm/migrations';

export class First extends Migration {
  override name = '0001-first';

  override up(): void {
    // Foreign keys are checked at commit: the ORM knows ids, not relations, and may insert a child before its parent.
    const statements = [
      ...createDomainTable(
        'plants',
        'plant',
        `code text not null, name text not null, name_en text, capacity_m3_per_day double precision not null check (capacity_m3_per_day > 0),
         geometry geometry(Point, 4490), station_id uuid, unique (tenant_id, code)`,
      ),
      ...createDomainTable(
        'plants',
        'workshop',
        `code text not null, name text not null, name_en text, process text not null, sequence integer not null,
         plant_id uuid not null references plants.plant (id) deferrable initially deferred, unique (tenant_id, code)`,
      ),
      ...createDomainTable(
        'plants',
        'pump_station',
        `code text not null, name text not null, name_en text, kind text not null check (kind in ('INTAKE', 'HIGH_LIFT', 'BOOSTER', 'SECONDARY_SUPPLY')),
         geometry geometry(Point, 4490), plant_id uuid references plants.plant (id) deferrable initially deferred, station_id uuid, unique (tenant_id, code)`,
      ),
      ...createDomainTable('plants', 'supply', `pump_station_id uuid not null references plants.pump_station (id) deferrable initially deferred, dma_id uuid not null, unique (pump_station_id, dma_id)`),
      ...createDomainTable(
        'plants',
        'pump_unit',
        `code text not null, name text not null, name_en text, pump_station_id uuid not null references plants.pump_station (id) deferrable initially deferred,
         rated_flow_m3_per_h double precision not null check (rated_flow_m3_per_h > 0), rated_head_m double precision not null check (rated_head_m > 0),
         rated_power_kw double precision not null check (rated_power_kw > 0), variable_speed boolean not null, pump_id uuid, unique (tenant_id, code)`,
      ),
      'create index plant_geometry on plants.plant using gist (geometry)',
      'create index plant_station on plants.plant (station_id)',
      'create index workshop_plant on plants.workshop (plant_id)',
      'create index pump_station_geometry on plants.pump_station using gist (geometry)',
      'create index pump_station_plant on plants.pump_station (plant_id)',
      'create index pump_station_station on plants.pump_station (station_id)',
      'create index supply_dma on plants.supply (dma_id)',
      'create index pump_unit_station on plants.pump_unit (pump_station_id)',
      'create index pump_unit_pump on plants.pump_unit (pump_id)',
    ];
    for (const sql of statements) this.addSql(sql);
  }
}
