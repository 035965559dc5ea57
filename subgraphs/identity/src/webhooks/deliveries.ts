import { newId } from '@hydrograph/entities';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { WebhookEvent } from '../generated/schema.ts';

/** Something that a webhook is told of. */
export interface Happening {
  readonly event: WebhookEvent;
  /** Tells it from others: a webhook is told of it once. */
  readonly eventId: string;
  readonly at: Date;
  readonly data: object;
}

/** Types of events as they stand in the body. */
const TYPES: Readonly<Record<WebhookEvent, string>> = { OBJECT_CHANGED: 'object.changed', SCHEDULED_CALL: 'scheduled.call', TEST: 'test' };

/** Puts events on their way to webhooks, in the transaction of what they tell of, by one statement. Answers the deliveries' ids. */
export async function addDeliveries(em: EntityManager, told: readonly { readonly webhook: { readonly id: string; readonly tenantId: string }; readonly happening: Happening }[]): Promise<string[]> {
  if (told.length === 0) return [];
  const rows = told.map(({ webhook, happening: { event, eventId, at, data } }) => ({ id: newId(), tenant_id: webhook.tenantId, webhook_id: webhook.id, event, event_id: eventId, body: JSON.stringify({ type: TYPES[event], timestamp: at.toISOString(), data }) }));
  await em.execute(
    `insert into identity.webhook_delivery (id, tenant_id, webhook_id, event, event_id, body)
     select id, tenant_id, webhook_id, event, event_id, body from jsonb_populate_recordset(null::identity.webhook_delivery, ?::jsonb) on conflict (webhook_id, event_id) do nothing`,
    [JSON.stringify(rows)],
  );
  return rows.map(({ id }) => id);
}
