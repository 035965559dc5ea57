import { findOrRefuse, givenFields, isId, newId, refusals, refuseStale, refuseTooMany, type Refusals, type UserError } from '@hydrograph/entities';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Application } from '../applications/application.entity.ts';
import { auditedChange, type ChangeContext } from '../audit/audited-change.ts';
import type { AddWebhookInput, RedeliverWebhooksInput, RenewWebhookSecretInput, UpdateWebhookInput } from '../generated/schema.ts';
import type { SealingKey } from '../keys/sealing-key.ts';
import { ScheduledCall } from '../scheduled-calls/scheduled-call.entity.ts';
import { type AddressRule, faultOfUrl } from './addresses.ts';
import { addDeliveries } from './deliveries.ts';
import { newWebhookSecret } from './signature.ts';
import { Webhook } from './webhook.entity.ts';
import { WebhookDelivery } from './webhook-delivery.entity.ts';

/** The answer to a change of a webhook; its secret is shown only here. */
export interface WebhookAnswer {
  readonly webhook: Webhook | null;
  readonly secret: string | null;
  readonly userErrors: UserError[];
}

export interface DeliveriesAnswer {
  readonly deliveries: readonly WebhookDelivery[];
  readonly userErrors: UserError[];
}

type Context = ChangeContext & { readonly sealingKey: SealingKey; readonly addressRule: AddressRule };

/** Purpose under which secrets of webhooks are sealed. */
export const WEBHOOK_SECRET = 'webhook secret';

const MOST_OVERLAP_H = 168;
const MOST_AT_ONCE = 500;
const MOST_TYPES = 100;

/** Adds a webhook with its first secret, or says why not. */
export function addWebhook(context: Context, input: AddWebhookInput): Promise<WebhookAnswer> {
  return auditedChange(context, { action: 'addWebhook' }, async (em) => {
    const found = refusals();
    await findOrRefuse(em, Application, input.applicationId, found, 'application', 'applicationId');
    await refuseName(em, found, input.name);
    refuseValues(found, context.addressRule, input);
    if (found.any) return { webhook: null, secret: null, userErrors: found.list };
    const webhook = em.create(Webhook, { name: input.name, applicationId: input.applicationId, url: input.url, events: [...new Set(input.events)], objectTypes: [...(input.objectTypes ?? [])] });
    await em.flush();
    return { webhook, secret: await addSecret(em, context.sealingKey, webhook), userErrors: [], target: `Webhook ${webhook.id}` };
  });
}

/** Changes a webhook, or says why not. */
export function updateWebhook(context: Context, input: UpdateWebhookInput): Promise<WebhookAnswer> {
  return auditedChange(context, { action: 'updateWebhook', reason: input.reason }, async (em) => {
    const found = refusals();
    const webhook = await findOrRefuse(em, Webhook, input.id, found, 'webhook');
    if (!webhook) return { webhook, secret: null, userErrors: found.list };
    const target = `Webhook ${webhook.id}`;
    refuseStale(found, webhook, input.version, 'webhook');
    const changes = givenFields(input, ['name', 'url', 'events', 'objectTypes', 'active']);
    if (changes.name !== undefined && changes.name !== webhook.name) await refuseName(em, found, changes.name);
    refuseValues(found, context.addressRule, changes);
    if (found.any) return { webhook: null, secret: null, userErrors: found.list, target };
    em.assign(webhook, changes);
    await em.flush();
    return { webhook, secret: null, userErrors: [], target };
  });
}

/** Removes a webhook with what waits for it. */
export function removeWebhook(context: ChangeContext, { id }: { id: string }): Promise<WebhookAnswer> {
  return auditedChange(context, { action: 'removeWebhook' }, async (em) => {
    const found = refusals();
    const webhook = await findOrRefuse(em, Webhook, id, found, 'webhook');
    if (webhook && (await em.count(ScheduledCall, { webhookId: id })) > 0) found.add(['id'], 'IN_USE', 'scheduled calls tell it their results: remove them or give them another webhook first');
    if (!webhook || found.any) return { webhook: null, secret: null, userErrors: found.list };
    em.remove(webhook);
    return { webhook, secret: null, userErrors: [], target: `Webhook ${id}` };
  });
}

/** Gives a webhook a new secret; those before it go on for a while, so that the receiver can put it in place. */
export function renewWebhookSecret(context: Context, { id, overlapHours }: RenewWebhookSecretInput): Promise<WebhookAnswer> {
  return auditedChange(context, { action: 'renewWebhookSecret' }, async (em) => {
    const found = refusals();
    const webhook = await findOrRefuse(em, Webhook, id, found, 'webhook');
    const hours = overlapHours ?? 24;
    if (!(hours >= 0 && hours <= MOST_OVERLAP_H)) found.add(['overlapHours'], 'INVALID_VALUE', `secrets before the new one go on for 0 to ${MOST_OVERLAP_H} hours`);
    if (!webhook || found.any) return { webhook: null, secret: null, userErrors: found.list };
    await em.execute('update identity.webhook_secret set ends_at = least(ends_at, now() + make_interval(hours => ?)) where webhook_id = ?', [hours, id]);
    return { webhook, secret: await addSecret(em, context.sealingKey, webhook), userErrors: [], target: `Webhook ${id}` };
  });
}

/** Sends an event of no meaning. */
export function testWebhook(context: ChangeContext, { id }: { id: string }): Promise<DeliveriesAnswer> {
  return auditedChange(context, { action: 'testWebhook' }, async (em) => {
    const found = refusals();
    const webhook = await findOrRefuse(em, Webhook, id, found, 'webhook');
    if (!webhook) return { deliveries: [], userErrors: found.list };
    const ids = await addDeliveries(em, [{ webhook, happening: { event: 'TEST', eventId: newId(), at: new Date(), data: { by: context.viewer.name } } }]);
    return { deliveries: await em.find(WebhookDelivery, { id: { $in: ids } }), userErrors: [], target: `Webhook ${id}` };
  });
}

/** Sends deliveries again: all of them, or none. */
export function redeliverWebhooks(context: ChangeContext, { deliveryIds }: RedeliverWebhooksInput): Promise<DeliveriesAnswer> {
  return auditedChange(context, { action: 'redeliverWebhooks', detail: { deliveryIds: deliveryIds.slice(0, MOST_AT_ONCE) } }, async (em) => {
    const found = refusals();
    refuseTooMany(found, deliveryIds, MOST_AT_ONCE, 'deliveryIds');
    const ids = found.any ? [] : [...new Set(deliveryIds)];
    const known = ids.length > 0 ? await em.find(WebhookDelivery, { id: { $in: ids.filter(isId) } }) : [];
    const have = new Set(known.map(({ id }) => id));
    ids.forEach((id, index) => have.has(id) || found.add(['deliveryIds', index], 'NOT_FOUND', `no delivery has the id "${id.slice(0, 100)}"`));
    if (found.any || ids.length === 0) return { deliveries: [], userErrors: found.list };
    await em.execute(`update identity.webhook_delivery set state = 'PENDING', attempts = 0, next_attempt_at = now(), claimed_until = null where id in (${ids.map(() => '?').join(', ')})`, ids);
    em.clear();
    return { deliveries: await em.find(WebhookDelivery, { id: { $in: ids } }), userErrors: [], target: `WebhookDelivery ${ids[0]}` };
  });
}

async function addSecret(em: EntityManager, key: SealingKey, { id, tenantId }: Webhook): Promise<string> {
  const secret = newWebhookSecret();
  await em.execute('insert into identity.webhook_secret (id, tenant_id, webhook_id, sealed) values (?, ?, ?, ?)', [newId(), tenantId, id, key.seal(secret, WEBHOOK_SECRET)]);
  return secret;
}

async function refuseName(em: EntityManager, found: Refusals, name: string): Promise<void> {
  if (!name.trim()) found.add(['name'], 'REQUIRED', 'a webhook needs a name');
  else if (await em.findOne(Webhook, { name })) found.add(['name'], 'ALREADY_EXISTS', `a webhook has the name "${name}" already`);
}

function refuseValues(found: Refusals, rule: AddressRule, { url, events, objectTypes }: { url?: string; events?: readonly string[]; objectTypes?: readonly string[] | null }): void {
  const fault = url === undefined ? null : faultOfUrl(url, rule);
  if (fault) found.add(['url'], 'INVALID_VALUE', fault);
  if (events?.length === 0) found.add(['events'], 'REQUIRED', 'a webhook needs something to be told of');
  refuseTooMany(found, objectTypes ?? [], MOST_TYPES, 'objectTypes');
  (objectTypes ?? []).forEach((type, index) => {
    if (!/^[A-Z]\w{0,63}$/.test(type)) found.add(['objectTypes', index], 'INVALID_VALUE', `"${type.slice(0, 64)}" is no type such as Valve`);
  });
}
