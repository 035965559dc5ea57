import type { EntityManager } from '@mikro-orm/postgresql';
import type { Database } from './database.ts';

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
