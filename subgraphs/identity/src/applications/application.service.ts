import { findOrRefuse, givenFields, refusals, refuseStale, refuseUnknownIds, type Refusals, type UserError } from '@hydrograph/entities';
import type { EntityManager } from '@mikro-orm/postgresql';
import { ApiClass } from '../api-classes/api-class.entity.ts';
import { auditedChange, type ChangeContext } from '../audit/audited-change.ts';
import type { AddClientApplicationInput, RenewClientApplicationSecretInput, UpdateClientApplicationInput } from '../generated/schema.ts';
import { hashOf, newSecret } from '../sign-on/secret.ts';
import { Application, type ApplicationKind } from './application.entity.ts';
import { limitColumns, refuseLimits } from './limits.ts';
import { refusePermissions } from './refuse-permissions.ts';

/** The answer to a change of an application; its secret is shown only here. */
export interface ApplicationAnswer {
  readonly application: Application | null;
  readonly secret: string | null;
  readonly userErrors: UserError[];
}

/** How long the secrets before the new one go on, h. */
const MOST_OVERLAP_H = 168;

/** Registers another system. One that keeps a secret gets it in the answer. */
export function addClientApplication(context: ChangeContext, input: AddClientApplicationInput): Promise<ApplicationAnswer> {
  return auditedChange(context, { action: 'addClientApplication' }, async (em) => {
    const found = refusals();
    const addresses = { redirectUris: input.redirectUris ?? [], postLogoutRedirectUris: input.postLogoutRedirectUris ?? [], backchannelLogoutUri: input.backchannelLogoutUri ?? null };
    await refuseName(em, found, input.name);
    refuseAddresses(found, input.kind, addresses);
    refusePermissions(found, context.viewer, input.permissions);
    await refuseClasses(em, found, context, input.apiClassIds);
    refuseLimits(found, input.limits);
    if (found.any) return { application: null, secret: null, userErrors: found.list };
    const application = em.create(Application, {
      ...addresses,
      ...limitColumns(input.limits),
      name: input.name,
      nameEn: input.nameEn ?? null,
      kind: input.kind,
      permissions: [...input.permissions],
      apiClassIds: [...(input.apiClassIds ?? [])],
      trustedDocumentsOnly: input.trustedDocumentsOnly ?? false,
    });
    await em.flush();
    const secret = input.kind === 'NATIVE' ? null : await addSecret(em, application);
    return { application, secret, userErrors: [], target: `Application ${application.id}` };
  });
}

/** Changes an application. One that is switched off gets no token any more. */
export function updateClientApplication(context: ChangeContext, input: UpdateClientApplicationInput): Promise<ApplicationAnswer> {
  return auditedChange(context, { action: 'updateClientApplication', reason: input.reason }, async (em) => {
    const found = refusals();
    const application = await findOrRefuse(em, Application, input.id, found, 'application');
    if (!application) return { application: null, secret: null, userErrors: found.list };
    const target = `Application ${application.id}`;
    refuseStale(found, application, input.version, 'application');
    const changes = givenFields(input, ['name', 'nameEn', 'redirectUris', 'postLogoutRedirectUris', 'backchannelLogoutUri', 'permissions', 'active', 'apiClassIds', 'trustedDocumentsOnly']);
    if (changes.name !== undefined && changes.name !== application.name) await refuseName(em, found, changes.name);
    refuseAddresses(found, application.kind, { ...application, ...changes });
    if (changes.permissions) refusePermissions(found, context.viewer, changes.permissions);
    await refuseClasses(em, found, context, changes.apiClassIds);
    refuseLimits(found, input.limits);
    if (application.kind === 'NATIVE' && changes.trustedDocumentsOnly === false) await refuseOpenKeys(em, found, application);
    if (found.any) return { application: null, secret: null, userErrors: found.list, target };
    em.assign(application, { ...changes, ...(input.limits && limitColumns(input.limits)) });
    await em.flush();
    return { application, secret: null, userErrors: [], target };
  });
}

/** Gives an application a new secret; those before it go on for a while, so that it can be put in place. */
export function renewClientApplicationSecret(context: ChangeContext, input: RenewClientApplicationSecretInput): Promise<ApplicationAnswer> {
  return auditedChange(context, { action: 'renewClientApplicationSecret' }, async (em) => {
    const found = refusals();
    const application = await findOrRefuse(em, Application, input.id, found, 'application');
    const hours = input.overlapHours ?? 0;
    if (!(hours >= 0 && hours <= MOST_OVERLAP_H)) found.add(['overlapHours'], 'INVALID_VALUE', `secrets before the new one go on for 0 to ${MOST_OVERLAP_H} hours`);
    if (application?.kind === 'NATIVE') found.add(['id'], 'INVALID_VALUE', 'an app on a device keeps no secret');
    if (!application || found.any) return { application: null, secret: null, userErrors: found.list };
    await em.execute('update identity.application_secret set expires_at = least(expires_at, now() + make_interval(hours => ?)) where application_id = ?', [hours, application.id]);
    return { application, secret: await addSecret(em, application), userErrors: [], target: `Application ${application.id}` };
  });
}

async function addSecret(em: EntityManager, { id, tenantId }: Application): Promise<string> {
  const secret = newSecret();
  await em.execute('insert into identity.application_secret (secret_hash, tenant_id, application_id) values (?, ?, ?)', [hashOf(secret), tenantId, id]);
  return secret;
}

/** A class hands on its permissions, so whoever gives it needs them too. */
async function refuseClasses(em: EntityManager, found: Refusals, { viewer }: ChangeContext, ids: readonly string[] | null | undefined): Promise<void> {
  const known = await refuseUnknownIds(em, ApiClass, (ids ?? []).map((value, index) => ({ value, field: ['apiClassIds', index] })), found, 'API class');
  (ids ?? []).forEach((id, index) => {
    const lacking = known.get(id)?.permissions.find((permission) => !viewer.permissions.includes('*') && !viewer.can(permission));
    if (lacking) found.add(['apiClassIds', index], 'INVALID_VALUE', `this class gives ${lacking}, which you do not have yourself`);
  });
}

async function refuseOpenKeys(em: EntityManager, found: Refusals, { id }: Application): Promise<void> {
  const [key] = await em.execute<object[]>('select 1 from identity.api_key where application_id = ? and revoked_at is null limit 1', [id]);
  if (key) found.add(['trustedDocumentsOnly'], 'IN_USE', 'everybody can read the key of an app on a device: revoke its keys first');
}

async function refuseName(em: EntityManager, found: Refusals, name: string): Promise<void> {
  if (!name.trim()) found.add(['name'], 'REQUIRED', 'an application needs a name');
  else if (await em.findOne(Application, { name })) found.add(['name'], 'ALREADY_EXISTS', `an application has the name "${name}" already`);
}

interface Addresses {
  readonly redirectUris: readonly string[];
  readonly postLogoutRedirectUris: readonly string[];
  readonly backchannelLogoutUri?: string | null | undefined;
}

function refuseAddresses(found: Refusals, kind: ApplicationKind, { redirectUris, postLogoutRedirectUris, backchannelLogoutUri }: Addresses): void {
  if (kind !== 'SERVICE' && redirectUris.length === 0) found.add(['redirectUris'], 'REQUIRED', 'an application that signs users on needs an address to come back to');
  if (kind === 'SERVICE' && redirectUris.length > 0) found.add(['redirectUris'], 'INVALID_VALUE', 'a system without users has no address to come back to');
  const check = (uri: string, field: (string | number)[]): void => {
    if (!isAddress(uri, kind)) found.add(field, 'INVALID_VALUE', `"${uri}" is no whole address without a fragment${kind === 'NATIVE' ? '' : ', beginning with https:// or http://'}`);
  };
  redirectUris.forEach((uri, index) => check(uri, ['redirectUris', index]));
  postLogoutRedirectUris.forEach((uri, index) => check(uri, ['postLogoutRedirectUris', index]));
  if (backchannelLogoutUri && !isAddress(backchannelLogoutUri, 'WEB')) found.add(['backchannelLogoutUri'], 'INVALID_VALUE', `"${backchannelLogoutUri}" is no whole address beginning with https:// or http://`);
}

function isAddress(uri: string, kind: ApplicationKind): boolean {
  const url = URL.parse(uri);
  if (!url || url.hash || uri.includes('#')) return false;
  if (kind !== 'NATIVE') return ['https:', 'http:'].includes(url.protocol);
  // RFC 8252: a loopback address, or a scheme of the app's own in the form of a domain.
  return url.protocol === 'https:' || (url.protocol === 'http:' && ['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname)) || url.protocol.includes('.');
}
