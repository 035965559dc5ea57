import { auditEntriesTopic, auditReceiptsTopic, type AuditBatch, type Bus, type Subscription } from '@hydrograph/bus';
import { emitAll, systemActor, type Database } from '@hydrograph/entities';
import { AUDITED, auditedPayload, type AuditedPayload } from './audit.ts';

const actor = systemActor('audit');

/** Takes the audit entries of the other services from the bus into the spool, each once, however often it is delivered; then says so. */
export function takeAuditEntries(bus: Bus, database: Database): Subscription {
  return bus.subscribe(auditEntriesTopic('+'), async ({ batch, entries }, topic) => {
    const service = topic.split('/')[2]!;
    await keep(database, service, entries);
    await bus.publish(auditReceiptsTopic(service), { batch });
  });
}

async function keep(database: Database, service: string, entries: AuditBatch['entries']): Promise<void> {
  if (entries.length === 0) return;
  await database.transaction(actor, 'audit', async (em) => {
    const fresh = await em.execute<{ event_id: string }[]>(
      `insert into identity.consumed_event (consumer, event_id) select 'audit', value::uuid from json_array_elements_text(?::json) on conflict do nothing returning event_id`,
      [JSON.stringify(entries.map(({ id }) => id))],
    );
    const ids = new Set(fresh.map(({ event_id }) => event_id));
    const taken = entries.filter(({ id }) => ids.delete(id));
    // Who tells it is the service it came from, whatever the entry says of itself.
    await emitAll(em, taken.map(({ tenantId, time, payload }) => ({ type: AUDITED, tenantId, payload: { at: time, ...readable(service, payload), service } })));
  });
}

/** An entry that cannot be read is kept as such: dropped it would be missed by nobody, and refused it would hold up the others. */
function readable(service: string, payload: unknown): AuditedPayload {
  const read = auditedPayload.safeParse(payload);
  if (read.success) return read.data;
  return { service, actorId: `service:${service}`, actorName: service, category: 'SYSTEM', action: 'UNREADABLE_ENTRY', outcome: 'DONE', requestId: 'audit', detail: { entry: JSON.stringify(payload).slice(0, 2000) } };
}
