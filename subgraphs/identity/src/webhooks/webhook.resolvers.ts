import { listOf } from '@hydrograph/entities';
import { Application } from '../applications/application.entity.ts';
import type { IdentityContext } from '../context.ts';
import type { MutationAddWebhookArgs, MutationRedeliverWebhooksArgs, MutationRemoveWebhookArgs, MutationRenewWebhookSecretArgs, MutationTestWebhookArgs, MutationUpdateWebhookArgs, QueryWebhookDeliveriesArgs, QueryWebhooksArgs } from '../generated/schema.ts';
import { Webhook } from './webhook.entity.ts';
import { WebhookDelivery } from './webhook-delivery.entity.ts';
import { addWebhook, redeliverWebhooks, removeWebhook, renewWebhookSecret, testWebhook, updateWebhook } from './webhook.service.ts';

const webhooks = { entity: Webhook, sortBy: { NAME: 'name', CREATED_AT: 'createdAt' } } as const;
const deliveries = { entity: WebhookDelivery, sortBy: { CREATED_AT: 'createdAt' } } as const;

/** Who may do what with webhooks. */
export const webhookPolicy = {
  'Query.webhook': 'identity:read',
  'Query.webhooks': 'identity:read',
  // A delivery holds what its application may read, which is not for everybody who may see that the webhook is there.
  'Query.webhookDeliveries': 'identity:write',
  'Mutation.addWebhook': 'identity:write',
  'Mutation.updateWebhook': 'identity:write',
  'Mutation.removeWebhook': 'identity:write',
  'Mutation.renewWebhookSecret': 'identity:write',
  'Mutation.testWebhook': 'identity:write',
  'Mutation.redeliverWebhooks': 'identity:write',
  Webhook: 'identity:read',
  WebhookDelivery: 'identity:write',
} as const;

export const webhookResolvers = {
  Query: {
    webhook: (_root: unknown, { id }: { id: string }, { loaders }: IdentityContext) => loaders.byId(Webhook).load(id),
    webhooks: (_root: unknown, args: QueryWebhooksArgs, { em }: IdentityContext) => listOf(em, webhooks, args),
    webhookDeliveries: (_root: unknown, args: QueryWebhookDeliveriesArgs, { em }: IdentityContext) => listOf(em, deliveries, { ...args, sort: args.sort ?? { field: 'CREATED_AT', direction: 'DESC' } }),
  },
  Mutation: {
    addWebhook: (_root: unknown, { input }: MutationAddWebhookArgs, context: IdentityContext) => addWebhook(context, input),
    updateWebhook: (_root: unknown, { input }: MutationUpdateWebhookArgs, context: IdentityContext) => updateWebhook(context, input),
    removeWebhook: (_root: unknown, { input }: MutationRemoveWebhookArgs, context: IdentityContext) => removeWebhook(context, input),
    renewWebhookSecret: (_root: unknown, { input }: MutationRenewWebhookSecretArgs, context: IdentityContext) => renewWebhookSecret(context, input),
    testWebhook: (_root: unknown, { input }: MutationTestWebhookArgs, context: IdentityContext) => testWebhook(context, input),
    redeliverWebhooks: (_root: unknown, { input }: MutationRedeliverWebhooksArgs, context: IdentityContext) => redeliverWebhooks(context, input),
  },
  Webhook: {
    __resolveReference: ({ id }: { id: string }, { loaders }: IdentityContext) => loaders.byId(Webhook).load(id),
    application: ({ applicationId }: Webhook, _args: unknown, { loaders }: IdentityContext) => loaders.byId(Application).load(applicationId),
  },
  WebhookDelivery: {
    __resolveReference: ({ id }: { id: string }, { loaders }: IdentityContext) => loaders.byId(WebhookDelivery).load(id),
    webhook: ({ webhookId }: WebhookDelivery, _args: unknown, { loaders }: IdentityContext) => loaders.byId(Webhook).load(webhookId),
  },
};
