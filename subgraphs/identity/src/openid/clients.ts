import { systemActor, type Database } from '@hydrograph/entities';
import type { AdapterPayload } from 'oidc-provider';
import { Application } from '../applications/application.entity.ts';
import { effectivePermissions } from '../applications/effective-permissions.ts';
import { hashOf } from '../sign-on/secret.ts';

/** What we know of a client beyond the standard. */
export interface ClientExtras {
  readonly tenant_id: string;
  readonly permissions: readonly string[];
}

/** What a registered application is to the OpenID provider; undefined when there is none, or when it was switched off. */
export async function findClient(database: Database, id: string): Promise<AdapterPayload | undefined> {
  const em = database.fork(systemActor('openid'));
  const application = await em.findOne(Application, { id, active: true });
  if (!application) return undefined;
  const { kind, name, redirectUris, postLogoutRedirectUris, backchannelLogoutUri, tenantId } = application;
  const isService = kind === 'SERVICE';
  const isPublic = kind === 'NATIVE';
  return {
    client_id: id,
    client_name: name,
    application_type: isPublic ? 'native' : 'web',
    // A placeholder: secrets are compared with their hashes by `isSecretOf`.
    ...(!isPublic && { client_secret: 'compared by its hash' }),
    token_endpoint_auth_method: isPublic ? 'none' : 'client_secret_basic',
    grant_types: isService ? ['client_credentials'] : ['authorization_code', 'refresh_token'],
    response_types: isService ? [] : ['code'],
    redirect_uris: isService ? [] : redirectUris,
    post_logout_redirect_uris: postLogoutRedirectUris,
    ...(backchannelLogoutUri && { backchannel_logout_uri: backchannelLogoutUri, backchannel_logout_session_required: true }),
    tenant_id: tenantId,
    permissions: await effectivePermissions(em, application),
  };
}

/** True when this is a living secret of the application. */
export async function isSecretOf(database: Database, applicationId: string, secret: string): Promise<boolean> {
  const rows = await database.fork(systemActor('openid')).execute<object[]>('select 1 from identity.application_secret where secret_hash = ? and application_id = ? and (expires_at is null or expires_at > now())', [hashOf(secret), applicationId]);
  return rows.length > 0;
}
