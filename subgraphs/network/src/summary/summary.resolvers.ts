import { actorOf, type GeoJson } from '@hydrograph/entities';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { NetworkContext } from '../context.ts';
import type { NetworkSummary } from '../generated/schema.ts';

/** Who may see the figures of the whole network. */
export const summaryPolicy = { 'Query.networkSummary': 'network:read' } as const;

const published = "(t.model_id is null or t.model_id in (select m.id from network.hydraulic_model m where m.state = 'PUBLISHED'))";
const counted = ['junction', 'reservoir', 'tank', 'pipe', 'pump', 'valve', 'hydrant', 'station', 'point'];

const statement = `select ${counted.map((table) => `(select count(*) from network.${table} t where t.tenant_id = ? and ${published})::int as ${table}`).join(', ')},
  (select count(*) from network.dma t where t.tenant_id = ?)::int as dma,
  (select json_agg(json_build_object('diameterMm', c.diameter_mm, 'lengthKm', c.length_km) order by c.diameter_mm)
     from (select round(t.diameter_mm) as diameter_mm, sum(t.length_m) / 1000 as length_km from network.pipe t where t.tenant_id = ? and t.length_m is not null and t.diameter_mm is not null and ${published} group by round(t.diameter_mm)) c) as classes,
  (select ST_AsGeoJSON(ST_Envelope(ST_Extent(m.extent)::geometry), 9, 0) from network.hydraulic_model m where m.tenant_id = ? and m.state = 'PUBLISHED') as extent`;

interface SummaryRow {
  junction: number;
  reservoir: number;
  tank: number;
  pipe: number;
  pump: number;
  valve: number;
  hydrant: number;
  station: number;
  point: number;
  dma: number;
  classes: { diameterMm: number; lengthKm: number }[] | null;
  extent: string | null;
}

/** Counts, lengths and the extent of all published networks, by one statement. Lengths and diameters that the viewer may not see are not summed. */
export async function summarise(em: EntityManager): Promise<NetworkSummary> {
  const { tenantId } = actorOf(em);
  const [row] = await em.execute<SummaryRow[]>(statement, Array.from({ length: counted.length + 3 }, () => tenantId));
  if (!row) throw new Error('the summary of the network has no row');
  const { junction, reservoir, tank, pipe, pump, valve } = row;
  const classes = row.classes ?? [];
  return {
    counts: { junctions: junction, reservoirs: reservoir, tanks: tank, pipes: pipe, pumps: pump, valves: valve },
    hydrantCount: row.hydrant, stationCount: row.station, pointCount: row.point, dmaCount: row.dma,
    pipeLengthKm: classes.reduce((sum, { lengthKm }) => sum + lengthKm, 0),
    lengthByDiameter: classes,
    extent: row.extent === null ? null : (JSON.parse(row.extent) as GeoJson),
  };
}

export const summaryResolvers = {
  Query: { networkSummary: (_root: unknown, _args: unknown, { em }: NetworkContext) => summarise(em) },
};
