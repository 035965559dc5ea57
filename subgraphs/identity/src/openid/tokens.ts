import { systemActor, type Database } from '@hydrograph/entities';
import type { EntityManager } from '@mikro-orm/postgresql';
import { errors, type AccessToken, type ClaimsParameterMember, type Client, type ClientCredentials, type KoaContextWithOIDC } from 'oidc-provider';
import { rightsClaims, type TokenSubject } from '../sign-on/access-token.ts';
import { activeUser, timeZoneOf, userSubject } from '../sign-on/subjects.ts';
import { meetPermissions } from '../roles/permissions.ts';
import type { ClientExtras } from './clients.ts';

/** The one resource that tokens are for: the graph of this installation. */
export const RESOURCE = 'urn:hydrograph:graph';
/** Issuer and audience of access tokens, whoever asked for them: what every subgraph verifies. */
const OURS = 'hydrograph';

type Structured = { header?: object; payload: Record<string, unknown> };
type WithExtras = Client & ClientExtras;

/** Gives access tokens the same claims as those of our own sign-on. An application never gets more than it is registered for. */
export function createTokenShaper(database: Database) {
  const reader = (): EntityManager => database.fork(systemActor('openid'));
  return async (_ctx: KoaContextWithOIDC, token: AccessToken | ClientCredentials, { payload }: Structured): Promise<void> => {
    const client = token.client as unknown as WithExtras | undefined;
    if (!client) throw new errors.InvalidClient('the client is not known any more', 'client not found');
    const accountId = 'accountId' in token ? token.accountId : undefined;
    const subject = accountId ? await ofUser(reader(), accountId, client) : await ofApplication(reader(), client);
    Object.assign(payload, {
      iss: OURS,
      aud: OURS,
      sub: subject.id,
      tid: subject.tenantId,
      name: subject.name,
      kind: subject.kind,
      ...rightsClaims(subject),
      scope: subject.permissions.join(' '),
      zoneinfo: subject.timeZone,
    });
  };
}

async function ofUser(em: EntityManager, userId: string, client: WithExtras): Promise<TokenSubject> {
  const user = await activeUser(em, userId);
  if (!user || user.tenantId !== client.tenant_id) throw new errors.InvalidGrant('the user may not sign in');
  const subject = await userSubject(em, user);
  return { ...subject, permissions: meetPermissions(subject.permissions, client.permissions) };
}

async function ofApplication(em: EntityManager, client: WithExtras): Promise<TokenSubject> {
  return { id: client.clientId, tenantId: client.tenant_id, name: client.clientName ?? client.clientId, kind: 'application', roles: [], permissions: [...client.permissions], timeZone: await timeZoneOf(em, client.tenant_id) };
}

/** What an ID token says of a user; undefined when the user may not sign in to this application. */
export function createAccountFinder(database: Database) {
  return async (ctx: KoaContextWithOIDC, userId: string) => {
    const em = database.fork(systemActor('openid'));
    const user = await activeUser(em, userId);
    const client = ctx.oidc?.client as unknown as WithExtras | undefined;
    if (!user) return undefined;
    if (client && client.tenant_id !== user.tenantId) throw new errors.AccessDenied('the application belongs to another utility');
    const { name, roles, timeZone, tenantId } = await userSubject(em, user);
    return {
      accountId: user.id,
      claims: (_use: string, _scope: string, _claims: Record<string, ClaimsParameterMember | null>) => ({ sub: user.id, tid: tenantId, name, preferred_username: user.userName, roles: [...roles], zoneinfo: timeZone }),
    };
  };
}
