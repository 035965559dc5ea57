import { BadUserInput, isId, type Database } from '@hydrograph/entities';
import type { Viewer } from '@hydrograph/access';
import { checkExtent, type Extent } from '../elements/within.ts';
import type { SubscriptionSamplesArgs } from '../generated/schema.ts';
import type { Following } from './live-samples.ts';

const mostIds = 5000;

type Choice = Pick<SubscriptionSamplesArgs, 'pointIds' | 'stationIds' | 'dmaIds' | 'extent'>;

/** Which points a subscription of `samples` follows. Unknown and malformed ids match nothing. */
export function choosePoints(database: Database, viewer: Viewer, { pointIds, stationIds, dmaIds, extent }: Choice): Following {
  checkCount('pointIds', pointIds);
  checkCount('stationIds', stationIds);
  checkCount('dmaIds', dmaIds);
  const within = extent ? checkExtent(extent) : undefined;
  return {
    ask: () => findPoints(database, viewer, { pointIds, stationIds, dmaIds, extent: within }),
    // A list of points stays as it is; a station, an area, a rectangle or the whole network may get more.
    open: !pointIds || stationIds != null || dmaIds != null || extent != null,
  };
}

function checkCount(name: string, ids: readonly string[] | null | undefined): void {
  if (ids && ids.length > mostIds) throw new BadUserInput(`"${name}" lists ${ids.length} ids; ${mostIds} are allowed`, name);
}

const listed = '(select value::uuid from json_array_elements_text(?::json))';

async function findPoints(database: Database, viewer: Viewer, { pointIds, stationIds, dmaIds, extent }: Choice): Promise<string[]> {
  const conditions: string[] = [];
  const values: unknown[] = [];
  const among = (ids: readonly string[] | null | undefined, condition: string): void => {
    if (!ids) return;
    conditions.push(condition);
    values.push(JSON.stringify(ids.filter(isId)));
  };
  among(pointIds, `p.id in ${listed}`);
  among(stationIds, `p.station_id in ${listed}`);
  among(dmaIds, `exists (select 1 from network.dma d where d.tenant_id = p.tenant_id and d.id in ${listed} and ST_Contains(d.boundary, p.geometry))`);
  if (extent) {
    const { west, south, east, north } = extent satisfies Extent;
    conditions.push('ST_Intersects(p.geometry, ST_MakeEnvelope(?, ?, ?, ?, 4490))');
    values.push(west, south, east, north);
  }
  const rows = await database.fork(viewer).execute<{ id: string }[]>(
    `select p.id from network.point p where p.tenant_id = ?
       and (p.model_id is null or p.model_id in (select m.id from network.hydraulic_model m where m.state = 'PUBLISHED'))
       ${conditions.length > 0 ? `and (${conditions.join(' or ')})` : ''}`,
    [viewer.tenantId, ...values],
  );
  return rows.map(({ id }) => id);
}
