import { actorOf, type GeoJson } from '@hydrograph/entities';
import type { EntityManager } from '@mikro-orm/postgresql';

/** Where an element is, as one point, and the station it is or stands in. */
export interface Place {
  readonly place: GeoJson;
  readonly stationId: string | null;
}

const stationColumn: Record<string, string> = { station: 'id', tank: 'station_id', reservoir: 'station_id', pump: 'station_id' };
const tables = ['station', 'junction', 'tank', 'reservoir', 'pump', 'valve', 'pipe', 'hydrant'];

/** A line is where its middle is. */
const asPoint = "case when GeometryType(e.geometry) = 'LINESTRING' then ST_LineInterpolatePoint(e.geometry, 0.5) else e.geometry end";

/** The places of elements of any kind by id, by one statement; ids of no element are absent. */
export async function placesOf(em: EntityManager, ids: readonly string[]): Promise<Map<string, Place>> {
  if (ids.length === 0) return new Map();
  const { tenantId } = actorOf(em);
  const wanted = 'select value::uuid from json_array_elements_text(?::json)';
  const sql = tables
    .map((table) => `select e.id, ST_AsGeoJSON(${asPoint}, 9, 0) as place, ${stationColumn[table] ? `e.${stationColumn[table]}` : 'null::uuid'} as station_id
      from network.${table} e where e.tenant_id = ? and e.geometry is not null and e.id in (${wanted})`)
    .join(' union all ');
  const rows = await em.execute<{ id: string; place: string; station_id: string | null }[]>(sql, tables.flatMap(() => [tenantId, JSON.stringify(ids)]));
  return new Map(rows.map(({ id, place, station_id }) => [id, { place: JSON.parse(place) as GeoJson, stationId: station_id }]));
}
