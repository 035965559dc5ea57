import { actorOf } from '@hydrograph/entities';
import type { EntityManager } from '@mikro-orm/postgresql';

/** What is counted: changes that show on the map, versions of the documents for the collector, and changes of alarms. */
export type RevisionSubject = 'map' | 'registry' | 'alarm-rules' | 'cleaning-rules' | 'alarms' | 'devices' | 'uploads';

/**
 * Counts one more change of a tenant; answers the new number. Part of the transaction that makes the change. Numbers
 * follow the clock: after a restored or emptied database they must not come again, for others have kept the old ones.
 */
export const countRevision = (em: EntityManager, subject: RevisionSubject, tenantId = actorOf(em).tenantId): Promise<number> => countRevisions(em, subject, 1, tenantId);

/** Counts several changes at once; answers the number of the last. Until the transaction ends, others that count the same wait. */
export async function countRevisions(em: EntityManager, subject: RevisionSubject, count: number, tenantId = actorOf(em).tenantId): Promise<number> {
  const [row] = await em.execute<{ number: string }[]>(
    `insert into network.revision (tenant_id, subject, number) values (?, ?, (extract(epoch from clock_timestamp()) * 1000)::bigint)
     on conflict (tenant_id, subject) do update set number = greatest(network.revision.number + ?, excluded.number) returning number`,
    [tenantId, subject, count],
  );
  return Number(row?.number ?? 0);
}

/** How many changes were counted so far. */
export async function currentRevision(em: EntityManager, subject: RevisionSubject): Promise<number> {
  const [row] = await em.execute<{ number: string }[]>('select number from network.revision where tenant_id = ? and subject = ?', [actorOf(em).tenantId, subject]);
  return Number(row?.number ?? 0);
}
