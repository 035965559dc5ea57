import { actorOf, connection, type Connection } from '@hydrograph/entities';
import { encodeCursor } from '@hydrograph/entities/cursor.ts';
import { Quality } from '@hydrograph/telemetry';
import type { NetworkContext } from '../context.ts';
import { Junction } from '../junctions/junction.entity.ts';
import { Point } from '../points/point.entity.ts';
import { loadLatest } from '../points/point.loaders.ts';
import { meanOf } from './mean.ts';

/** Older values are not live. */
const liveForMs = 3_600_000;

/**
 * Junctions of an area by code. The first page of all areas of a request is read by one statement with a limit for
 * each; a later page, which is asked for one area at a time, is read alone.
 */
export function junctionsOf(context: NetworkContext, dmaId: string, first: number, after?: string | null): Connection<Junction> {
  const alone = connection({ em: context.em, entity: Junction, where: { dmaId }, sort: { field: 'code' }, first, after });
  return after ? alone : firstPage(() => context.loaders.many(Junction, 'dmaId', { limit: first + 1, orderBy: { code: 'ASC' } }).load(dmaId), first, () => loadJunctionCount(context, dmaId));
}

function firstPage(read: () => Promise<Junction[]>, first: number, count: () => Promise<number>): Connection<Junction> {
  // The cursor that `connection` makes for this order, so that it goes on from here.
  const edgesOf = (rows: Junction[]) => rows.slice(0, first).map((node) => ({ node, cursor: encodeCursor({ order: 'code:ASC', values: [node.code], id: node.id }) }));
  return {
    get edges() {
      return read().then(edgesOf);
    },
    get nodes() {
      return read().then((rows) => rows.slice(0, first));
    },
    get pageInfo() {
      return read().then((rows) => {
        const edges = edgesOf(rows);
        return { hasNextPage: rows.length > first, hasPreviousPage: false, startCursor: edges[0]?.cursor ?? null, endCursor: edges.at(-1)?.cursor ?? null };
      });
    },
    get totalCount() {
      return count();
    },
  };
}

/** How many junctions belong to an area; one statement for all areas of a request. */
export function loadJunctionCount({ em, loaders }: NetworkContext, dmaId: string): Promise<number> {
  return loaders
    .batch<string, number>('junctions of areas', async (ids) => {
      const rows = await em.execute<{ dma_id: string; count: string }[]>(
        `select j.dma_id, count(*) as count from network.junction j
         where j.tenant_id = ? and j.dma_id in (select value::uuid from json_array_elements_text(?::json))
           and (j.model_id is null or j.model_id in (select m.id from network.hydraulic_model m where m.state = 'PUBLISHED'))
         group by j.dma_id`,
        [actorOf(em).tenantId, JSON.stringify(ids)],
      );
      const counts = new Map(rows.map(({ dma_id, count }) => [dma_id, Number(count)]));
      return ids.map((id) => counts.get(id) ?? 0);
    })
    .load(dmaId);
}

/** Points that stand inside an area, those of the areas inside it included; two statements for all areas of a request. */
export function loadPointsInside({ em, loaders }: NetworkContext, dmaId: string): Promise<Point[]> {
  return loaders
    .batch<string, Point[]>('points inside areas', async (ids) => {
      const pairs = await em.execute<{ dma_id: string; point_id: string }[]>(
        `select d.id as dma_id, p.id as point_id from network.dma d join network.point p on p.tenant_id = d.tenant_id and ST_Contains(d.boundary, p.geometry)
         where d.tenant_id = ? and d.id in (select value::uuid from json_array_elements_text(?::json))`,
        [actorOf(em).tenantId, JSON.stringify(ids)],
      );
      const points = await em.find(Point, { id: { $in: [...new Set(pairs.map(({ point_id }) => point_id))] } }, { orderBy: { code: 'ASC' } });
      const inside = new Map<string, Set<string>>(ids.map((id) => [id, new Set()]));
      for (const { dma_id, point_id } of pairs) inside.get(dma_id)?.add(point_id);
      return ids.map((id) => points.filter((point) => inside.get(id)?.has(point.id)));
    })
    .load(dmaId);
}

/** Mean of the newest good pressures inside an area, m of water; null when none is younger than an hour. */
export async function loadLivePressure(context: NetworkContext, dmaId: string): Promise<number | null> {
  const sensors = (await loadPointsInside(context, dmaId)).filter(({ quantity }) => quantity === 'PRESSURE');
  const newest = await Promise.all(sensors.map(({ id }) => loadLatest(context, id)));
  const since = Date.now() - liveForMs;
  return meanOf(newest.flatMap((sample) => (sample && sample.quality >= Quality.GOOD && sample.time >= since ? [sample.value] : [])));
}
