import { actorOf } from '@hydrograph/entities';
import type { EntityManager } from '@mikro-orm/postgresql';
import { holdAreas } from '../dmas/membership.ts';

const described = { id: 'uuid', code: 'text', geometry: 'text', description: 'text' };
const linking = { ...described, start_node_id: 'uuid', end_node_id: 'uuid', start_node_code: 'text', end_node_code: 'text' };

/** Columns of each table that an import fills, with their types. */
const columnsOf = {
  station: { id: 'uuid', code: 'text', geometry: 'text', name: 'text', name_en: 'text', kind: 'text' },
  point: {
    id: 'uuid', code: 'text', geometry: 'text', name: 'text', name_en: 'text', quantity: 'text', unit: 'text', minimum: 'float8', maximum: 'float8', station_id: 'uuid', site_id: 'uuid',
  },
  junction: { ...described, elevation_m: 'float8', base_demand_m3_per_h: 'float8' },
  tank: { ...described, elevation_m: 'float8', initial_level_m: 'float8', minimum_level_m: 'float8', maximum_level_m: 'float8', diameter_m: 'float8', station_id: 'uuid' },
  reservoir: { ...described, head_m: 'float8', station_id: 'uuid' },
  pipe: { ...linking, diameter_mm: 'float8', length_m: 'float8', roughness: 'float8', minor_loss: 'float8', status: 'text' },
  pump: { ...linking, power_kw: 'float8', head_curve_code: 'text', speed: 'float8', station_id: 'uuid' },
  valve: { ...linking, kind: 'text', diameter_mm: 'float8', setting: 'float8', status: 'text', minor_loss: 'float8', curve_code: 'text' },
} satisfies Record<string, Record<string, string>>;

export type LoadedTable = keyof typeof columnsOf;

/** The tables whose rows carry the smallest district metered area around them. */
const areaMembers: readonly LoadedTable[] = ['junction', 'station'];

const smallestArea = `(select d.id from network.dma d where d.tenant_id = ? and ST_Contains(d.boundary, r.geometry::geometry) order by ST_Area(d.boundary), d.id limit 1)`;

/** Inserts the rows of a JSON array by one statement. The JSON is read by the database: nothing is done for a row here. */
export async function loadRows(em: EntityManager, table: LoadedTable, modelId: string, json: string): Promise<void> {
  const { tenantId } = actorOf(em);
  const columns: Record<string, string> = columnsOf[table];
  const names = Object.keys(columns);
  const member = areaMembers.includes(table);
  if (member) await holdAreas(em, 'reading');
  await em.execute(
    `insert into network.${table} (tenant_id, model_id, ${names.join(', ')}${member ? ', dma_id' : ''})
     select ?, ?, ${names.map((name) => (name === 'geometry' ? 'r.geometry::geometry' : `r.${name}`)).join(', ')}${member ? `, ${smallestArea}` : ''}
     from json_to_recordset(?::json) as r(${Object.entries(columns).map(([name, type]) => `${name} ${type}`).join(', ')})`,
    [tenantId, modelId, ...(member ? [tenantId] : []), json],
  );
}
