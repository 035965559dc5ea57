import type { Database } from '@hydrograph/entities';
import { systemActor } from '@hydrograph/entities';
import { requestIdOf, type Service } from '@hydrograph/service';
import { TOKEN_ALGORITHM } from '@hydrograph/access';
import { errors, Provider, type Configuration, type Grant, type KoaContextWithOIDC } from 'oidc-provider';
import type { KeyRing } from '../keys/key-ring.ts';
import type { SealingKey } from '../keys/sealing-key.ts';
import { ACCESS_TOKEN_LIFE_S } from '../sign-on/access-token.ts';
import { createAdapter } from './adapter.ts';
import { isSecretOf, type ClientExtras } from './clients.ts';
import { errorPage, logoutPage, signedOutPage } from './pages.ts';
import { createAccountFinder, createTokenShaper, RESOURCE } from './tokens.ts';

export interface ProviderOptions {
  readonly database: Database;
  readonly keys: KeyRing;
  readonly sealingKey: SealingKey;
  /** Where browsers and other systems reach the product, for example `https://water.example`. */
  readonly publicUrl: string;
  /** Longest life of what a sign-on gives, s. */
  readonly sessionLifeS: number;
  readonly log: Service['log'];
  /** Called when an application has signed its user out, with the provider's session. */
  readonly onSignedOut: (uid: string, requestId: string) => Promise<void>;
  /** Called for each token that was given or refused, before the answer goes out. */
  readonly onToken: (facts: TokenFacts) => Promise<void>;
}

/** What is kept of a request for a token. */
export interface TokenFacts {
  readonly tenantId: string | null;
  readonly actorId: string;
  readonly applicationId: string | undefined;
  /** For example `OPENID_AUTHORIZATION_CODE`. */
  readonly action: string;
  readonly refused?: string;
  readonly requestId: string;
  readonly address: string;
}

/** Path of the provider below the public address. */
export const OPENID_PATH = '/oidc';
/** How long somebody may take to sign in for an application, s. */
const INTERACTION_LIFE_S = 600;

/** The name under which an interaction's result carries our own session. */
export const OUR_SESSION = 'hydrographSession';

/** Makes the provider for the present keys. Where the keys change, another one is made: it has no state of its own. */
export function createProviderSource(options: ProviderOptions): () => Provider {
  let made: { for: string; provider: Provider } | undefined;
  return () => {
    const present = options.keys.all().map(({ id }) => id).join(' ');
    if (made?.for !== present) made = { for: present, provider: createProvider(options) };
    return made.provider;
  };
}

function createProvider(options: ProviderOptions): Provider {
  const { database, log } = options;
  const provider = new Provider(`${options.publicUrl}${OPENID_PATH}`, configuration(options));
  provider.proxy = true;
  // Secrets of applications are stored as hashes.
  provider.Client.prototype.compareClientSecret = function compareClientSecret(this: { clientId: string }, secret: string) {
    return isSecretOf(database, this.clientId, secret);
  };
  provider.use(async (ctx, next) => {
    await next();
    const { oidc } = ctx as KoaContextWithOIDC;
    if (oidc?.route === 'end_session_confirm' && ctx.status === 303 && oidc.params?.logout && oidc.session) await options.onSignedOut(oidc.session.uid, requestIdOf(ctx.req));
    if (oidc?.route === 'token') await options.onToken(tokenFacts(ctx as KoaContextWithOIDC));
  });
  provider.on('server_error', (ctx, error) => log.error({ err: error, path: ctx.path }, 'The OpenID provider failed'));
  provider.on('backchannel.error', (_ctx, error, client) => log.warn({ err: error, application: client.clientId }, 'An application could not be told of a sign-out'));
  return provider;
}

function configuration({ database, keys, sealingKey, publicUrl, sessionLifeS }: ProviderOptions): Configuration {
  const cookie = { httpOnly: true, sameSite: 'lax', signed: true, secure: publicUrl.startsWith('https:') } as const;
  return {
    adapter: createAdapter(database),
    jwks: { keys: keys.all().map(({ id, jwk }) => ({ ...jwk, kid: id, alg: TOKEN_ALGORITHM, use: 'sig' })) as never },
    cookies: {
      keys: [sealingKey.sign('cookies', 'openid')],
      long: { ...cookie, path: OPENID_PATH },
      // Where our own sign-on page asks about the interaction.
      short: { ...cookie, path: '/auth' },
      names: { session: 'hydrograph_oidc', interaction: 'hydrograph_oidc_interaction', resume: 'hydrograph_oidc_resume' },
    },
    interactions: { url: (_ctx, { uid }) => `${publicUrl}/sign-in?interaction=${uid}` },
    findAccount: createAccountFinder(database),
    loadExistingGrant: (ctx) => grantFor(database, ctx),
    formats: { customizers: { jwt: createTokenShaper(database) as never } },
    claims: { openid: ['sub', 'tid'], profile: ['name', 'preferred_username', 'roles', 'zoneinfo'] },
    scopes: ['openid', 'profile'],
    // There is no place to ask for claims later that an access token of ours would open, so the ID token has them all.
    conformIdTokenClaims: false,
    responseTypes: ['code'],
    pkce: { required: () => true },
    rotateRefreshToken: true,
    issueRefreshToken: async (_ctx, client) => client.grantTypeAllowed('refresh_token'),
    expiresWithSession: async () => true,
    allowOmittingSingleRegisteredRedirectUri: false,
    clientAuthMethods: ['client_secret_basic', 'client_secret_post', 'none'],
    clientDefaults: { id_token_signed_response_alg: TOKEN_ALGORITHM },
    enabledJWA: { idTokenSigningAlgValues: [TOKEN_ALGORITHM] },
    extraClientMetadata: { properties: ['tenant_id', 'permissions'] },
    discovery: { userinfo_endpoint: `${publicUrl}${OPENID_PATH}/userinfo` },
    ttl: { AccessToken: ACCESS_TOKEN_LIFE_S, ClientCredentials: ACCESS_TOKEN_LIFE_S, AuthorizationCode: 60, IdToken: 3600, Interaction: INTERACTION_LIFE_S, Session: sessionLifeS, Grant: sessionLifeS, RefreshToken: sessionLifeS },
    features: {
      devInteractions: { enabled: false },
      userinfo: { enabled: false },
      claimsParameter: { enabled: false },
      clientCredentials: { enabled: true },
      revocation: { enabled: true },
      backchannelLogout: { enabled: true },
      rpInitiatedLogout: { enabled: true, logoutSource: logoutPage, postLogoutSuccessSource: signedOutPage },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => RESOURCE,
        useGrantedResource: () => true,
        getResourceServerInfo: (_ctx, resource) => {
          if (resource !== RESOURCE) throw new errors.InvalidTarget(`the only resource is ${RESOURCE}`);
          return { scope: '', audience: 'hydrograph', accessTokenFormat: 'jwt', accessTokenTTL: ACCESS_TOKEN_LIFE_S, jwt: { sign: { alg: TOKEN_ALGORITHM } } };
        },
      },
    },
    // Only administrators name these addresses, and most other systems of a utility live in its own network, which the
    // provider's guard would keep us from.
    fetch: (url, init) => fetch(url, { ...init, dispatcher: undefined } as RequestInit),
    renderError: errorPage,
  };
}

function tokenFacts(ctx: KoaContextWithOIDC): TokenFacts {
  const { client, params, account } = ctx.oidc;
  const extras = client as unknown as ClientExtras | undefined;
  const refused = ctx.status >= 400 ? String((ctx.body as { error_description?: string; error?: string } | undefined)?.error_description ?? (ctx.body as { error?: string } | undefined)?.error ?? ctx.status) : undefined;
  return {
    tenantId: extras?.tenant_id ?? null,
    actorId: account?.accountId ?? client?.clientId ?? 'unknown',
    applicationId: client?.clientId,
    action: `OPENID_${String(params?.grant_type ?? 'token').toUpperCase().slice(0, 40)}`,
    ...(refused !== undefined && { refused }),
    requestId: requestIdOf(ctx.req),
    address: String(ctx.req.headers['x-forwarded-for'] ?? ctx.req.socket.remoteAddress ?? '').slice(0, 200),
  };
}

/** An administrator consented when the application was registered: each sign-on gets its grant, bound to our session. */
async function grantFor(database: Database, { oidc }: KoaContextWithOIDC): Promise<Grant> {
  const { session, client, result, provider, account } = oidc;
  if (!session || !client || !account) throw new errors.AccessDenied('nobody is signed in');
  const sessionId = result?.[OUR_SESSION];
  if (typeof sessionId === 'string')
    await database.fork(systemActor('openid')).execute('insert into identity.openid_session (uid, session_id) values (?, ?) on conflict (uid) do update set session_id = excluded.session_id', [session.uid, sessionId]);
  const known = session.grantIdFor(client.clientId);
  const grant = (known && (await provider.Grant.find(known))) || new provider.Grant({ accountId: account.accountId, clientId: client.clientId });
  grant.addOIDCScope([...oidc.requestParamOIDCScopes].join(' '));
  grant.addResourceScope(RESOURCE, '');
  await grant.save();
  return grant;
}
