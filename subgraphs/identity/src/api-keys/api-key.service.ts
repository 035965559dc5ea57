import { findOrRefuse, refusals, type UserError } from '@hydrograph/entities';
import { Application } from '../applications/application.entity.ts';
import { auditedChange, type ChangeContext } from '../audit/audited-change.ts';
import type { AddApiKeyInput, RevokeApiKeyInput } from '../generated/schema.ts';
import { hashOf, newSecret } from '../sign-on/secret.ts';
import { ApiKey } from './api-key.entity.ts';
import { keyText } from './key-text.ts';

/** The answer to a change of a key; the whole key is shown only here. */
export interface ApiKeyAnswer {
  readonly apiKey: ApiKey | null;
  readonly key: string | null;
  readonly userErrors: UserError[];
}

type Context = ChangeContext & { readonly clock: () => Date };

/** More living keys than this are a mistake, or somebody else's doing. */
const MOST_KEYS = 20;

/** Gives an application a key beside those it has. */
export function addApiKey(context: Context, input: AddApiKeyInput): Promise<ApiKeyAnswer> {
  return auditedChange(context, { action: 'addApiKey' }, async (em) => {
    const found = refusals();
    const now = context.clock();
    const application = await findOrRefuse(em, Application, input.applicationId, found, 'application', 'applicationId');
    if (!input.name.trim()) found.add(['name'], 'REQUIRED', 'a key needs a name');
    if (input.expiresAt && input.expiresAt <= now) found.add(['expiresAt'], 'INVALID_VALUE', 'a key must end in the future');
    if (application?.kind === 'NATIVE' && !application.trustedDocumentsOnly) found.add(['applicationId'], 'INVALID_VALUE', 'everybody can read the key of an app on a device: let it run only trusted documents first');
    const living = application ? await em.count(ApiKey, { applicationId: application.id, revokedAt: null, $or: [{ expiresAt: null }, { expiresAt: { $gt: now } }] }) : 0;
    if (living >= MOST_KEYS) found.add(['applicationId'], 'TOO_MANY', `the application has ${living} keys already: revoke one first`);
    if (!application || found.any) return { apiKey: null, key: null, userErrors: found.list };
    const secret = newSecret();
    const apiKey = em.create(ApiKey, { tenantId: application.tenantId, applicationId: application.id, name: input.name, secretHash: hashOf(secret), expiresAt: input.expiresAt ?? null });
    await em.flush();
    return { apiKey, key: keyText({ id: apiKey.id, secret }), userErrors: [], target: `ApiKey ${apiKey.id}` };
  });
}

/** Ends a key. One that has ended already stays as it is. */
export function revokeApiKey(context: Context, { id, reason }: RevokeApiKeyInput): Promise<ApiKeyAnswer> {
  return auditedChange(context, { action: 'revokeApiKey', reason }, async (em) => {
    const found = refusals();
    const apiKey = await findOrRefuse(em, ApiKey, id, found, 'key');
    if (!apiKey) return { apiKey, key: null, userErrors: found.list };
    apiKey.revokedAt ??= context.clock();
    return { apiKey, key: null, userErrors: [], target: `ApiKey ${id}` };
  });
}
