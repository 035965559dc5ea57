import { isId, newId, systemActor, type Database } from '@hydrograph/entities';
import type { Service } from '@hydrograph/service';
import type { EntityManager } from '@mikro-orm/postgresql';
import { addActivity } from '../api-activity/activity-store.ts';
import { summarize } from '../api-activity/summary.ts';
import type { ToldEntry } from './told-entry.ts';

/** A part of the log, from one edge. */
export interface LogBatch {
  readonly edge: { readonly id: string; readonly host: string; readonly pid: number };
  /** Number of the batch, from 1; 0 tells nothing but that the edge lives. */
  readonly batch: number;
  readonly entries: readonly ToldEntry[];
  /** Entries that the edge had no room for since the last batch. */
  readonly dropped: number;
  /** Processes on the edge's host that it has found to be gone. */
  readonly gone: readonly string[];
  /** True when the edge stops after this. */
  readonly last: boolean;
}

interface EdgeRow {
  id: string;
  host: string;
  pid: number;
  seen_at: Date | string;
}

/** An edge that says nothing for so long was killed, or its machine is gone, s. */
const SILENT_S = 30;
const FORGET_AT_ONCE = 2000;

export type AccessLogStore = ReturnType<typeof createAccessLog>;

/** Stores what the edges tell: each batch once, its entries and their sums in one transaction. */
export function createAccessLog(database: Database, log: Service['log'], keep: { days: number; activityHours: number }) {
  const actor = systemActor('access-log');

  /** Answers the edges on the same host that have not said that they ended: the one who asks can see whether they live. */
  const take = (batch: LogBatch): Promise<{ neighbours: { id: string; pid: number }[] }> =>
    database.transaction(actor, 'access log', async (em) => {
      const { id, host, pid } = batch.edge;
      await em.execute('insert into identity.edge (id, host, pid) values (?, ?, ?) on conflict (id) do update set seen_at = now(), lost_at = null', [id, host, pid]);
      // By one statement: of several edges that find the same one gone, one writes the gap.
      const lost = await em.execute<EdgeRow[]>(`update identity.edge set lost_at = now() where stopped_at is null and lost_at is null and (seen_at < now() - interval '${SILENT_S} seconds' ${idsIn(batch.gone)}) returning id, host, pid, seen_at`, batch.gone.filter(isId));
      await tellLost(em, lost);
      if (batch.last) await em.execute('update identity.edge set stopped_at = now() where id = ?', [id]);
      if (batch.batch > 0) {
        const fresh = await em.execute<object[]>('update identity.edge set last_batch = ? where id = ? and last_batch < ? returning id', [batch.batch, id, batch.batch]);
        if (fresh.length > 0) await store(em, batch);
      }
      return { neighbours: await em.execute<{ id: string; pid: number }[]>('select id, pid from identity.edge where host = ? and id <> ? and stopped_at is null and lost_at is null', [host, id]) };
    });

  const store = async (em: EntityManager, { entries, dropped, edge }: LogBatch): Promise<void> => {
    if (dropped > 0) await addGap(em, `${dropped} entries of edge ${edge.id} (${edge.host}): more came in than could be written down`);
    if (entries.length === 0) return;
    await insert(em, entries);
    await addActivity(em, summarize(entries));
  };

  const tellLost = async (em: EntityManager, rows: readonly EdgeRow[]): Promise<void> => {
    for (const { id, host, pid, seen_at } of rows) {
      const seenAt = new Date(seen_at).toISOString();
      log.warn({ edge: id, host, pid, seenAt }, 'An edge ended without saying so: the last second of its access log may be missing');
      await addGap(em, `up to a second after ${seenAt}: edge ${id} (${host}, process ${pid}) ended without saying so`);
    }
  };

  return {
    take,
    /** Forgets entries and sums that are older than they are kept, in small steps: the database serves others meanwhile. */
    async forget(): Promise<void> {
      const step = (sql: string, parameters: unknown[]) => database.transaction(actor, 'forget', (em) => em.execute<object[]>(sql, parameters));
      for (;;) {
        const gone = await step(`delete from identity.access_entry where id in (select id from identity.access_entry where at < now() - make_interval(days => ?) limit ${FORGET_AT_ONCE}) returning id`, [keep.days]);
        if (gone.length < FORGET_AT_ONCE) break;
      }
      await step('delete from identity.api_activity where starts_at < now() - make_interval(hours => ?)', [keep.activityHours]);
      await step(`delete from identity.edge where coalesce(stopped_at, lost_at) < now() - interval '30 days'`, []);
    },
  };
}

const idsIn = (ids: readonly string[]): string => {
  const known = ids.filter(isId);
  return known.length > 0 ? `or id in (${known.map(() => '?').join(', ')})` : '';
};

async function insert(em: EntityManager, entries: readonly ToldEntry[]): Promise<void> {
  const rows = entries.map((entry) => ({
    id: newId(),
    tenant_id: entry.tenantId,
    kind: ['application', 'device', 'service'].includes(entry.actorKind) ? 'DATA_EXCHANGE' : 'ACCESS',
    at: new Date(entry.at).toISOString(),
    actor_id: entry.actorId,
    actor_kind: entry.actorKind,
    application_id: entry.applicationId,
    operation_kind: entry.operationKind,
    operation: entry.operation,
    cost: entry.cost,
    code: entry.code,
    status: entry.status,
    duration_ms: entry.ms,
    bytes_in: entry.bytesIn,
    bytes_out: entry.bytesOut,
    address: entry.address,
    transport: entry.transport,
    request_id: entry.requestId,
  }));
  await em.execute('insert into identity.access_entry select * from jsonb_populate_recordset(null::identity.access_entry, ?::jsonb)', [JSON.stringify(rows)]);
}

/** A gap concerns everybody: nobody knows whose entries are missing. */
async function addGap(em: EntityManager, what: string): Promise<void> {
  const tenants = await em.execute<{ id: string }[]>('select id from identity.tenant');
  for (const { id } of tenants)
    await em.execute(`insert into identity.access_entry (id, tenant_id, kind, at, actor_id, actor_kind, operation, duration_ms, transport, request_id) values (?, ?, 'GAP', now(), 'service:edge', 'service', ?, 0, 'http', '')`, [newId(), id, what]);
}
