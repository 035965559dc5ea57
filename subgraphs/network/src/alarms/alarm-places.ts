import { severities, type Severity } from '@hydrograph/alarms';
import { actorOf, BadUserInput, type GeoJson } from '@hydrograph/entities';
import type { EntityManager } from '@mikro-orm/postgresql';

/** Open alarms at one place. */
export interface AlarmPlace {
  geometry: GeoJson;
  stationId: string | null;
  pointIds: string[];
  severity: Severity;
  count: number;
  unacknowledgedCount: number;
  lastRaisedAt: Date;
}

interface PlaceRow {
  place: string;
  station_id: string | null;
  points: string[];
  rank: number;
  count: number;
  unacknowledged: number;
  last: Date | string;
}

const mostPlaces = 2000;
const mostPoints = 100;

/** What is open by place, gravest and largest first, by one statement. A point stands where it is drawn, else at its station. */
export async function placeOpenAlarms(em: EntityManager, first: number): Promise<AlarmPlace[]> {
  if (!(Number.isInteger(first) && first >= 1 && first <= mostPlaces)) throw new BadUserInput(`"first" is ${first}; it must be a whole number from 1 to ${mostPlaces}`, 'first');
  const rows = await em.execute<PlaceRow[]>(
    `with placed as (
       select ST_AsGeoJSON(coalesce(p.geometry, s.geometry), 9, 0) as place, a.station_id, a.point_id, a.severity_rank, a.acknowledged_at, a.raised_at
       from network.alarm a
       join network.point p on p.id = a.point_id
       left join network.station s on s.id = a.station_id
       where a.tenant_id = ? and a.open and coalesce(p.geometry, s.geometry) is not null)
     select place, min(station_id::text) as station_id, to_json((array_agg(distinct point_id))[1:${mostPoints}]) as points, max(severity_rank)::int as rank, count(*)::int as count,
       (count(*) filter (where acknowledged_at is null))::int as unacknowledged, max(raised_at) as last
     from placed group by place order by rank desc, count desc, last desc, place limit ${first}`,
    [actorOf(em).tenantId],
  );
  return rows.map(({ place, station_id, points, rank, count, unacknowledged, last }) => ({
    geometry: JSON.parse(place) as GeoJson, stationId: station_id, pointIds: points, severity: severities[rank]!, count, unacknowledgedCount: unacknowledged, lastRaisedAt: new Date(last),
  }));
}
