import type { EntityManager } from '@mikro-orm/postgresql';
import { ALL_TENANTS, actorOf } from './actor.ts';
import { EMITTED, type Database } from './database.ts';
import { newId } from './identifiers.ts';

/** Something that happened in one subgraph and that others may act on. */
export interface DomainEvent {
  readonly id: string;
  /** For example `ValveClosed`. */
  readonly type: string;
  /** The subgraph that tells it. */
  readonly subgraph: string;
  readonly tenantId: string;
  /** When it was written, ISO 8601. */
  readonly time: string;
  readonly payload: Record<string, unknown>;
}

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

/**
 * Acts on an event once, however often the bus delivers it: the mark and what `work` writes are one transaction.
 * Answers false when this consumer has acted on it before.
 */
export function consumeOnce(database: Database, consumer: string, event: DomainEvent, work: (em: EntityManager, event: DomainEvent) => Promise<void>): Promise<boolean> {
  const actor = { id: `event:${event.type}`, name: consumer, tenantId: event.tenantId, kind: 'service' };
  return database.transaction(actor, `event ${event.subgraph}/${event.type}`, async (em) => {
    const inserted = await em.execute<object[]>(`insert into ${database.schema}.consumed_event (consumer, event_id) values (?, ?) on conflict do nothing returning event_id`, [consumer, event.id]);
    if (inserted.length === 0) return false;
    await work(em, event);
    return true;
  });
}
