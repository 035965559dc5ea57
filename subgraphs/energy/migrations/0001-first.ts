import { createDomainTable } from '@hydrograph/entities';
import { Migration } from '@mikro-orm/migrations';

export class First extends Migration {
  override name = '0001-first';

  override up(): void {
    // Foreign keys are checked at commit: the ORM knows ids, not relations, and may insert a child before its parent.
    const statements = [
      ...createDomainTable(
        'energy',
        'energy_meter',
        `code text not null, name text not null, name_en text, transformer_ratio double precision not null check (transformer_ratio > 0),
         pump_station_id uuid, pump_unit_id uuid, unique (tenant_id, code)`,
      ),
      ...createDomainTable(
        'energy',
        'hourly_consumption',
        `meter_id uuid not null references energy.energy_meter (id) deferrable initially deferred, start timestamptz not null, energy_kwh double precision not null check (energy_kwh >= 0),
         unique (meter_id, start)`,
      ),
      'create index energy_meter_pump_station on energy.energy_meter (pump_station_id)',
      'create index energy_meter_pump_unit on energy.energy_meter (pump_unit_id)',
    ];
    for (const sql of statements) this.addSql(sql);
  }
}
