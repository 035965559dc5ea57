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
const TYPES: Readonly<Record<WebhookEvent, string>> = { OBJECT_CHANGED: 'object.changed', TEST: 'test' };

/** Puts an event on its way to a webhook, in the transaction of what it tells of. Answers the delivery's id. */
export async function addDelivery(em: EntityManager, webhook: { id: string; tenantId: string }, { event, eventId, at, data }: Happening): Promise<string> {
  const id = newId();
  const body = JSON.stringify({ type: TYPES[event], timestamp: at.toISOString(), data });
  await em.execute('insert into identity.webhook_delivery (id, tenant_id, webhook_id, event, event_id, body) values (?, ?, ?, ?, ?, ?) on conflict (webhook_id, event_id) do nothing', [id, webhook.tenantId, webhook.id, event, eventId, body]);
  return id;
}
