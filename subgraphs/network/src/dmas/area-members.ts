import { actorOf, systemActor, type Actor, type Database, type GeoJson } from '@hydrograph/entities';
import type { EntityManager } from '@mikro-orm/postgresql';

/** Id of the smallest area around each point; null where there is none. One statement for all. */
export async function smallestAreaOf(em: EntityManager, points: readonly GeoJson[]): Promise<(string | null)[]> {
  if (points.length === 0) return [];
  const rows = await em.execute<{ place: number; id: string | null }[]>(
    `select p.place, (select d.id from network.dma d where d.tenant_id = ? and ST_Contains(d.boundary, p.geometry) order by ST_Area(d.boundary), d.id limit 1) as id
     from (select ordinality as place, ST_SetSRID(ST_GeomFromGeoJSON(value), 4490) as geometry from json_array_elements(?::json) with ordinality) p order by p.place`,
    [actorOf(em).tenantId, JSON.stringify(points)],
  );
  return rows.map(({ id }) => id);
}

const rowsAtOnce = 500;
const memberTables = ['junction', 'station'] as const;

/** Whether row `e` stands in no area yet that is as small as area `d`. */
const inNoneAsSmall = `not exists (select 1 from network.dma o where o.id = e.dma_id and (ST_Area(o.boundary), o.id) <= (ST_Area(d.boundary), d.id))`;

/**
 * Gives each junction and station inside the areas the smallest area around it. Area by area, because asking which rows an
 * area holds costs a twentieth of asking for each row which areas hold it. In batches of 500 rows, because a city's
 * junctions in one transaction would keep everybody waiting for seconds.
 */
export async function assignMembers(database: Database, actor: Actor, dmaIds: readonly string[], reason: string): Promise<void> {
  const areas = await smallestFirst(database.fork(actor), dmaIds);
  for (const table of memberTables) {
    const areaOf = new Map<string, string>();
    for (const dmaId of areas) for (const id of await idsInside(database.fork(actor), table, dmaId)) if (!areaOf.has(id)) areaOf.set(id, dmaId);
    const pairs = [...areaOf];
    for (let start = 0; start < pairs.length; start += rowsAtOnce) await database.transaction(actor, reason, (em) => assignBatch(em, table, pairs.slice(start, start + rowsAtOnce)));
  }
}

async function smallestFirst(em: EntityManager, dmaIds: readonly string[]): Promise<string[]> {
  const rows = await em.execute<{ id: string }[]>(
    `select d.id from network.dma d where d.tenant_id = ? and d.id in (select value::uuid from json_array_elements_text(?::json)) order by ST_Area(d.boundary), d.id`,
    [actorOf(em).tenantId, JSON.stringify(dmaIds)],
  );
  return rows.map(({ id }) => id);
}

async function idsInside(em: EntityManager, table: (typeof memberTables)[number], dmaId: string): Promise<string[]> {
  const { tenantId } = actorOf(em);
  const rows = await em.execute<{ id: string }[]>(
    `select e.id from network.dma d join network.${table} e on e.tenant_id = d.tenant_id and ST_Contains(d.boundary, e.geometry) where d.id = ? and d.tenant_id = ? and ${inNoneAsSmall}`,
    [dmaId, tenantId],
  );
  return rows.map(({ id }) => id);
}

/** Asks again for each row: another area may have been added since. */
async function assignBatch(em: EntityManager, table: (typeof memberTables)[number], pairs: readonly (readonly [id: string, dmaId: string])[]): Promise<void> {
  const { tenantId } = actorOf(em);
  await em.execute(
    `update network.${table} e set dma_id = d.id, updated_at = now()
     from json_array_elements(?::json) s join network.dma d on d.id = (s.value->>1)::uuid and d.tenant_id = ?
     where e.id = (s.value->>0)::uuid and e.tenant_id = d.tenant_id and ${inNoneAsSmall}`,
    [JSON.stringify(pairs), tenantId],
  );
}

/** Ends the assignment of members that a process began and did not end. */
export async function resumeMembership(database: Database): Promise<void> {
  const open = await database
    .fork(systemActor('network'))
    .execute<{ id: string; tenant_id: string }[]>("select id, tenant_id from network.dma where members_at is null and created_at < now() - interval '1 minute'");
  for (const { id, tenant_id } of open) {
    const actor = systemActor('network', tenant_id);
    await assignMembers(database, actor, [id], 'defineDmas');
    await markAssigned(database, actor, [id]);
  }
}

/** Notes that the members of these areas are known. */
export async function markAssigned(database: Database, actor: Actor, dmaIds: readonly string[]): Promise<void> {
  await database.transaction(actor, 'defineDmas', async (em) => {
    await em.execute('update network.dma set members_at = now() where id in (select value::uuid from json_array_elements_text(?::json))', [JSON.stringify(dmaIds)]);
  });
}
