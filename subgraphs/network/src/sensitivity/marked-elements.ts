import { actorOf, CGCS2000, isId, type GeoJson } from '@hydrograph/entities';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { NetworkElementKind } from '../generated/schema.ts';
import type { ElementKind } from '../elements/network-element.ts';

/** What can be marked: the name of its rows, as policies have it, and its table. */
export const markedKinds: Readonly<Record<NetworkElementKind, { readonly subject: ElementKind; readonly table: string }>> = {
  PIPE: { subject: 'Pipe', table: 'pipe' },
  JUNCTION: { subject: 'Junction', table: 'junction' },
  VALVE: { subject: 'Valve', table: 'valve' },
  HYDRANT: { subject: 'Hydrant', table: 'hydrant' },
  TANK: { subject: 'Tank', table: 'tank' },
  RESERVOIR: { subject: 'Reservoir', table: 'reservoir' },
  PUMP: { subject: 'Pump', table: 'pump' },
  STATION: { subject: 'Station', table: 'station' },
};

/** Elements by id, or those that an area touches: a pipe that enters a zone is part of it. */
export interface Chosen {
  readonly ids?: readonly string[] | null | undefined;
  readonly area?: GeoJson | null | undefined;
}

/** Ids of the chosen elements of one kind that whoever asks may see and change, and that are not marked so yet. */
export async function findChosen(em: EntityManager, kind: NetworkElementKind, { ids, area }: Chosen, level: number): Promise<string[]> {
  const { subject, table } = markedKinds[kind];
  const { tenantId, rules } = actorOf(em);
  const may = rules?.where('write', subject, 'e');
  const where = area ? `ST_Intersects(e.geometry, ST_SetSRID(ST_GeomFromGeoJSON(?), ${CGCS2000}))` : 'e.id in (select value::uuid from json_array_elements_text(?::json))';
  const rows = await em.execute<{ id: string }[]>(
    `select e.id from network.${table} e where e.tenant_id = ? and e.sensitivity <> ? and ${where}${may ? ` and ${may.sql}` : ''} order by e.id`,
    [tenantId, level, JSON.stringify(area ?? (ids ?? []).filter(isId)), ...(may?.parameters ?? [])],
  );
  return rows.map(({ id }) => id);
}

/** Marks elements of a table, in the past too, with the points that measure them and the alarms of those. */
export async function mark(em: EntityManager, table: string, ids: readonly string[], level: number): Promise<void> {
  const among = '(select value::uuid from json_array_elements_text(?::json))';
  const list = JSON.stringify(ids);
  await em.execute(`update network.${table} set sensitivity = ?, version = version + 1, updated_at = now() where id in ${among}`, [level, list]);
  await em.execute(`update network.${table}_history set sensitivity = ? where id in ${among} and sensitivity <> ?`, [level, list, level]);
  const points = await em.execute<{ id: string }[]>(
    `update network.point p set sensitivity = found.level, version = p.version + 1, updated_at = now()
     from (select q.id, greatest(coalesce((select max(e.sensitivity) from (${everyElement}) e where e.id = q.site_id), 0), coalesce((select s.sensitivity from network.station s where s.id = q.station_id), 0)) as level
           from network.point q where q.site_id in ${among} or q.station_id in ${among}) found
     where p.id = found.id and p.sensitivity <> found.level returning p.id`,
    [list, list],
  );
  if (points.length === 0) return;
  const changed = JSON.stringify(points.map(({ id }) => id));
  await em.execute(`update network.point_history h set sensitivity = p.sensitivity from network.point p where h.id = p.id and h.sensitivity <> p.sensitivity and p.id in ${among}`, [changed]);
  await em.execute(`update network.alarm a set sensitivity = p.sensitivity from network.point p where p.id = a.point_id and a.sensitivity <> p.sensitivity and p.id in ${among}`, [changed]);
  await em.execute(`update network.alarm_history h set sensitivity = a.sensitivity from network.alarm a where h.id = a.id and h.sensitivity <> a.sensitivity and a.point_id in ${among}`, [changed]);
}

const everyElement = Object.values(markedKinds).map(({ table }) => `select id, sensitivity from network.${table}`).join(' union all ');

/** How sensitive the sites and stations of points are, by their ids. */
export async function sensitivityOf(em: EntityManager, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await em.execute<{ id: string; sensitivity: number }[]>(`select e.id, e.sensitivity from (${everyElement}) e where e.id in (select value::uuid from json_array_elements_text(?::json)) and e.sensitivity > 0`, [JSON.stringify(ids)]);
  return new Map(rows.map(({ id, sensitivity }) => [id, sensitivity]));
}
