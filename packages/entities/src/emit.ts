import type { EntityManager } from '@mikro-orm/postgresql';
import { ALL_TENANTS, actorOf } from './actor.ts';
import { newId } from './identifiers.ts';

/** Marks the entity managers of transactions that wrote to the outbox. */
export const EMITTED = 'hydrograph.emitted';

export interface EventToEmit {
  readonly type: string;
  readonly payload: Record<string, unknown>;
  /** Needed only where the actor works across tenants. */
  readonly tenantId?: string;
}

/** Writes an event into the outbox, in the same transaction as the change it tells of. Answers the event's id. */
export async function emit(em: EntityManager, event: EventToEmit): Promise<string> {
  const [id] = await emitAll(em, [event]);
  return id!;
}

/** Writes events into the outbox, in their order, by one statement. Answers their ids. */
export async function emitAll(em: EntityManager, events: readonly EventToEmit[]): Promise<string[]> {
  if (events.length === 0) return [];
  if (!em.isInTransaction()) throw new Error(`Event ${events[0]!.type} must be emitted inside database.transaction(...)`);
  const rows = events.map(({ type, payload, tenantId = actorOf(em).tenantId }) => {
    if (tenantId === ALL_TENANTS) throw new Error(`Event ${type} needs a tenantId, because its actor works across tenants`);
    return [newId(), type, tenantId, JSON.stringify(payload)];
  });
  const schema = em.config.get('schema');
  await em.execute(`insert into ${schema}.outbox (id, type, tenant_id, payload) values ${rows.map(() => '(?, ?, ?, ?)').join(', ')}`, rows.flat());
  em.setFilterParams(EMITTED, { emitted: true });
  return rows.map(([id]) => id!);
}
