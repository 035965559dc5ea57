import { domainProperties, historyOf } from '@hydrograph/entities';
import { defineEntity, p } from '@mikro-orm/core';
import type { WebhookEvent } from '../generated/schema.ts';

export const WebhookSchema = defineEntity({
  name: 'Webhook',
  tableName: 'webhook',
  schema: 'identity',
  properties: {
    ...domainProperties,
    name: p.string(),
    applicationId: p.uuid(),
    url: p.string(),
    events: p.array().$type<WebhookEvent[]>(),
    objectTypes: p.array().$type<string[]>(),
    active: p.boolean().default(true),
  },
});

/** An address of another system that is told of what happens here. */
export class Webhook extends WebhookSchema.class {}
WebhookSchema.setClass(Webhook);

/** Every version of every webhook. Its secrets are no part of it. */
export const WebhookHistory = historyOf(WebhookSchema);
