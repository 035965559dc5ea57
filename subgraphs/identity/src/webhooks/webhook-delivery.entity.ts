import { defineEntity, p } from '@mikro-orm/core';
import type { WebhookDeliveryState, WebhookEvent } from '../generated/schema.ts';

export const WebhookDeliverySchema = defineEntity({
  name: 'WebhookDelivery',
  tableName: 'webhook_delivery',
  schema: 'identity',
  readonly: true,
  properties: {
    id: p.uuid().primary(),
    tenantId: p.uuid(),
    webhookId: p.uuid(),
    event: p.string().$type<WebhookEvent>(),
    eventId: p.string(),
    body: p.text(),
    state: p.string().$type<WebhookDeliveryState>(),
    attempts: p.integer(),
    nextAttemptAt: p.datetime().nullable(),
    lastStatus: p.integer().nullable(),
    lastError: p.string().nullable(),
    createdAt: p.datetime(),
    deliveredAt: p.datetime().nullable(),
  },
});

/** One event on its way to a webhook. */
export class WebhookDelivery extends WebhookDeliverySchema.class {}
WebhookDeliverySchema.setClass(WebhookDelivery);
