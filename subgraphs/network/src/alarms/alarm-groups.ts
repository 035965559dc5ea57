import { actorOf } from '@hydrograph/entities';
import { severities, type Cause, type Severity } from '@hydrograph/alarms';
import type { EntityManager } from '@mikro-orm/postgresql';
import { BadUserInput } from '@hydrograph/entities';
import { currentRevision } from '../models/revision.ts';
import { encodePosition } from './alarm-feed.ts';

/** Open alarms of one station with one cause. */
export interface AlarmGroup {
  stationId: string | null;
  cause: Cause;
  severity: Severity;
  count: number;
  unacknowledgedCount: number;
  firstRaisedAt: Date;
  lastRaisedAt: Date;
  newestId: string;
}

interface GroupRow {
  station_id: string | null;
  cause: Cause;
  rank: number;
  count: number;
  unacknowledged: number;
  first: Date | string;
  last: Date | string;
  newest: string;
}

const mostGroups = 500;

/** What is open by station and cause, gravest and largest first, by one statement. */
export async function groupOpenAlarms(em: EntityManager, first: number): Promise<AlarmGroup[]> {
  if (!(Number.isInteger(first) && first >= 1 && first <= mostGroups)) throw new BadUserInput(`"first" is ${first}; it must be a whole number from 1 to ${mostGroups}`, 'first');
  const rows = await em.execute<GroupRow[]>(
    `select station_id, cause, max(severity_rank)::int as rank, count(*)::int as count, (count(*) filter (where acknowledged_at is null))::int as unacknowledged,
       min(raised_at) as first, max(raised_at) as last, (array_agg(id order by raised_at desc, id))[1] as newest
     from network.alarm where tenant_id = ? and open group by station_id, cause order by rank desc, count desc, last desc limit ${first}`,
    [actorOf(em).tenantId],
  );
  return rows.map(({ station_id, cause, rank, count, unacknowledged, first: from, last, newest }) => ({
    stationId: station_id, cause, severity: severities[rank]!, count, unacknowledgedCount: unacknowledged, firstRaisedAt: new Date(from), lastRaisedAt: new Date(last), newestId: newest,
  }));
}

/** How many are open by severity, gravest first, and how many are set aside. */
export async function summariseAlarms(em: EntityManager) {
  const { tenantId } = actorOf(em);
  // The position first: what changes after it comes by the subscription.
  const cursor = encodePosition(await currentRevision(em, 'alarms'));
  const rows = await em.execute<{ rank: number; count: number; unacknowledged: number }[]>(
    'select severity_rank as rank, count(*)::int as count, (count(*) filter (where acknowledged_at is null))::int as unacknowledged from network.alarm where tenant_id = ? and open group by severity_rank order by severity_rank desc',
    [tenantId],
  );
  const [shelved] = await em.execute<{ count: number }[]>('select count(*)::int as count from network.alarm where tenant_id = ? and shelved_until is not null', [tenantId]);
  return { cursor, shelvedCount: shelved?.count ?? 0, open: rows.map(({ rank, count, unacknowledged }) => ({ severity: severities[rank]!, count, unacknowledgedCount: unacknowledged })) };
}
