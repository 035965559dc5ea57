import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import * as client from 'openid-client';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createTokenVerifier } from '@hydrograph/access';
import { describeEachDatabase } from '../../../packages/entities/test/databases.ts';
import { openBrowser, type Browser } from './browser.ts';
import { install, type Installation, type Person } from './installation.ts';

const redirectUri = 'https://partner.example/callback';

// Each of these is dozens of requests; a busy machine takes its time.
vi.setConfig({ testTimeout: 120_000 });

describeEachDatabase('other systems sign users on', (database) => {
  let house: Installation;
  let person: Person;
  let partner: Server;
  let config: client.Configuration;
  let id: string;
  let secret: string;
  const wrongClient = { cause: [{ parameters: { error: 'invalid_client' } }] };
  /** Logout tokens that the partner was sent. */
  const told: string[] = [];

  const register = async (input: object, token = house.admin) =>
    (await house.ask('mutation ($input: AddClientApplicationInput!) { addClientApplication(input: $input) { application { id kind } secret userErrors { field code } } }', token, { input })).data.addClientApplication as { application: { id: string }; secret: string; userErrors: unknown[] };
  const discover = (clientId: string, clientSecret?: string) =>
    client.discovery(new URL(`${house.url}/oidc`), clientId, undefined, clientSecret ? client.ClientSecretBasic(clientSecret) : client.None(), { execute: [client.allowInsecureRequests] });

  beforeAll(async () => {
    house = await install(database);
    partner = createServer((request, response) => {
      let body = '';
      request.on('data', (part) => (body += part)).on('end', () => {
        told.push(new URLSearchParams(body).get('logout_token') ?? '');
        response.end();
      });
    }).listen(0, '127.0.0.1');
    person = await house.person('partneruser', ['operator']);
    const backchannelLogoutUri = `http://127.0.0.1:${(partner.address() as AddressInfo).port}/logout`;
    ({ application: { id }, secret } = await register({ name: '管网合作系统', kind: 'WEB', redirectUris: [redirectUri], postLogoutRedirectUris: ['https://partner.example/bye'], backchannelLogoutUri, permissions: ['network:read', 'identity:write'] }));
    config = await discover(id, secret);
  });
  afterAll(async () => {
    partner?.close();
    await house?.stop();
  });

  /** Goes to the provider like a browser that the partner has sent there; answers where it is sent next. */
  async function begin(browser: Browser, from = config, extra: Record<string, string> = {}) {
    const codeVerifier = client.randomPKCECodeVerifier();
    const nonce = client.randomNonce();
    const state = client.randomState();
    const url = client.buildAuthorizationUrl(from, { redirect_uri: redirectUri, scope: 'openid profile', code_challenge: await client.calculatePKCECodeChallenge(codeVerifier), code_challenge_method: 'S256', nonce, state, ...extra });
    const { location = '' } = await browser.get(url.href);
    const finish = (back: string) => client.authorizationCodeGrant(from, new URL(back), { pkceCodeVerifier: codeVerifier, expectedNonce: nonce, expectedState: state });
    return { location, finish, codeVerifier };
  }
  const interactionOf = (location: string): string => new URL(location, house.url).searchParams.get('interaction') ?? '';

  /** The whole way: to the provider, our sign-on page, back to the partner, and the code for tokens. */
  async function signOn(browser: Browser, from = config) {
    const { location, finish } = await begin(browser, from);
    if (location.startsWith(redirectUri)) return finish(location);
    const uid = interactionOf(location);
    if ((await browser.get(`/auth/interaction/${uid}`)).body.step === 'PASSWORD') await house.signIn(person, browser);
    const { body } = await browser.post(`/auth/interaction/${uid}/confirm`);
    return finish((await browser.get(body.redirectTo!)).location!);
  }

  it('by authorization code with PKCE: the tokens are ours, limited to what the application may do', async () => {
    const browser = openBrowser(house.url);
    const { location } = await begin(browser);
    expect(location).toMatch(new RegExp(`^${house.url}/sign-in\\?interaction=`));
    expect((await browser.get(`/auth/interaction/${interactionOf(location)}`)).body).toEqual({ application: { id, name: '管网合作系统', nameEn: null }, step: 'PASSWORD', user: null });

    const tokens = await signOn(browser);
    expect(tokens.claims()).toMatchObject({ iss: `${house.url}/oidc`, aud: id, sub: person.id, preferred_username: 'partneruser' });
    const viewer = await createTokenVerifier({ jwksUrl: `${house.url}/.well-known/jwks.json` })(tokens.access_token);
    expect(viewer).toMatchObject({ id: person.id, kind: 'user', roles: ['operator'], permissions: ['network:read'], timeZone: 'Asia/Shanghai' });
    expect((await house.ask('{ viewer { id } }', tokens.access_token)).data).toEqual({ viewer: { id: person.id } });
    expect(await client.fetchUserInfo(config, tokens.access_token, person.id)).toMatchObject({ sub: person.id, preferred_username: 'partneruser' });
    expect(tokens.expires_in).toBe(900);
  });

  it('once for every application: the second one asks for no password, nor does our own page', async () => {
    const other = await register({ name: 'Second', kind: 'NATIVE', redirectUris: [redirectUri, 'http://127.0.0.1/callback'], permissions: ['*'] });
    const native = await discover(other.application.id);
    const { browser } = await house.signIn(person);
    house.hashes.count = 0;
    expect((await signOn(browser)).access_token).toBeDefined();
    const second = await signOn(browser, native);
    expect((await createTokenVerifier({ jwksUrl: `${house.url}/.well-known/jwks.json` })(second.access_token)).permissions).toContain('network:write');
    expect(house.hashes.count).toBe(0);
  });

  it('rotates refresh tokens, and a replayed one takes the whole family back', async () => {
    const tokens = await signOn(openBrowser(house.url));
    const renewed = await client.refreshTokenGrant(config, tokens.refresh_token!);
    expect(renewed.refresh_token).not.toBe(tokens.refresh_token);
    await expect(client.refreshTokenGrant(config, tokens.refresh_token!)).rejects.toMatchObject({ error: 'invalid_grant' });
    await expect(client.refreshTokenGrant(config, renewed.refresh_token!)).rejects.toMatchObject({ error: 'invalid_grant' });
  });

  it('takes a code once, also when two come at the same moment', async () => {
    const browser = openBrowser(house.url);
    const { location, codeVerifier } = await begin(browser);
    await house.signIn(person, browser);
    const { body } = await browser.post(`/auth/interaction/${interactionOf(location)}/confirm`);
    const code = new URL((await browser.get(body.redirectTo!)).location!).searchParams.get('code')!;
    const redeem = () => fetch(`${house.url}/oidc/token`, { method: 'POST', headers: { authorization: `Basic ${btoa(`${id}:${secret}`)}` }, body: new URLSearchParams({ grant_type: 'authorization_code', code, redirect_uri: redirectUri, code_verifier: codeVerifier }) });
    const statuses = (await Promise.all([redeem(), redeem(), redeem()])).map(({ status }) => status).toSorted();
    expect(statuses.slice(1)).toEqual([400, 400]);
    expect((await redeem()).status).toBe(400);
  });

  it('signs out everywhere from our own page: tokens end, and the applications are told', async () => {
    told.length = 0;
    const browser = openBrowser(house.url);
    const tokens = await signOn(browser);
    expect((await browser.post('/auth/sign-out')).status).toBe(204);
    await expect(client.refreshTokenGrant(config, tokens.refresh_token!)).rejects.toMatchObject({ error: 'invalid_grant' });
    await expect.poll(() => told, { timeout: 20_000 }).toHaveLength(1);
    expect(decodeJwt(told[0]!)).toMatchObject({ iss: `${house.url}/oidc`, aud: id, sid: expect.any(String), events: { 'http://schemas.openid.net/event/backchannel-logout': {} } });
    expect((await begin(browser)).location).toContain('/sign-in?interaction=');
  });

  it('signs out everywhere from an application, after asking', async () => {
    told.length = 0;
    const browser = openBrowser(house.url);
    const tokens = await signOn(browser);
    const url = client.buildEndSessionUrl(config, { id_token_hint: tokens.id_token!, post_logout_redirect_uri: 'https://partner.example/bye', state: 'back' });
    expect((await browser.get(url.href)).text).toContain('退出登录？');
    expect((await browser.submit(['logout', 'yes'])).location).toBe('https://partner.example/bye?state=back');
    expect(told).toHaveLength(1);
    expect((await browser.post('/auth/token', { grant: 'session' })).status).toBe(401);
    await expect(client.refreshTokenGrant(config, tokens.refresh_token!)).rejects.toMatchObject({ error: 'invalid_grant' });
  });

  it('ends with our session when that lies idle', async () => {
    const tokens = await signOn(openBrowser(house.url));
    await database.execute(`update identity.session set last_used_at = now() - interval '31 minutes'`);
    await expect(client.refreshTokenGrant(config, tokens.refresh_token!)).rejects.toMatchObject({ error: 'invalid_grant' });
  });

  it('asks again for somebody else in the same browser, and ends what the first one had', async () => {
    const browser = openBrowser(house.url);
    const tokens = await signOn(browser);
    await browser.post('/auth/sign-out');
    const other = await house.person('colleague');
    const { location, finish } = await begin(browser);
    await house.signIn(other, browser);
    const { body } = await browser.post(`/auth/interaction/${interactionOf(location)}/confirm`);
    const theirs = await finish((await browser.get(body.redirectTo!)).location!);
    expect(theirs.claims()?.sub).toBe(other.id);
    await expect(client.refreshTokenGrant(config, tokens.refresh_token!)).rejects.toMatchObject({ error: 'invalid_grant' });
  });

  it('makes the user sign in anew where an application asks for it', async () => {
    const { browser } = await house.signIn(person);
    await database.execute(`update identity.session set authenticated_at = now() - interval '1 hour' where revoked_at is null`);
    const { location, finish } = await begin(browser, config, { prompt: 'login' });
    const uid = interactionOf(location);
    expect(await browser.post(`/auth/interaction/${uid}/confirm`)).toMatchObject({ status: 401, body: { errors: [{ extensions: { step: 'PASSWORD' } }] } });
    await house.signIn(person, browser);
    const { body } = await browser.post(`/auth/interaction/${uid}/confirm`);
    expect((await finish((await browser.get(body.redirectTo!)).location!)).claims()?.sub).toBe(person.id);
  });

  it('sends somebody back who does not sign in', async () => {
    const browser = openBrowser(house.url);
    const { location } = await begin(browser);
    const { body } = await browser.post(`/auth/interaction/${interactionOf(location)}/cancel`);
    expect((await browser.get(body.redirectTo!)).location).toMatch(/^https:\/\/partner\.example\/callback\?error=access_denied/);
  });

  it('signs a system without users on by its secret, and one that was switched off no more', async () => {
    const system = await register({ name: '调度接口', kind: 'SERVICE', permissions: ['telemetry:read'] });
    const service = await discover(system.application.id, system.secret);
    const { access_token: token } = await client.clientCredentialsGrant(service);
    expect(await createTokenVerifier({ jwksUrl: `${house.url}/.well-known/jwks.json` })(token)).toMatchObject({ id: system.application.id, kind: 'application', name: '调度接口', permissions: ['telemetry:read'] });
    await expect(client.clientCredentialsGrant(await discover(system.application.id, 'guess'))).rejects.toMatchObject(wrongClient);
    const renewed = (await house.ask('mutation ($input: RenewClientApplicationSecretInput!) { renewClientApplicationSecret(input: $input) { secret } }', house.admin, { input: { id: system.application.id } })).data.renewClientApplicationSecret as { secret: string };
    await expect(client.clientCredentialsGrant(service)).rejects.toMatchObject(wrongClient);
    await client.clientCredentialsGrant(await discover(system.application.id, renewed.secret));
    await house.ask('mutation ($input: UpdateClientApplicationInput!) { updateClientApplication(input: $input) { userErrors { code } } }', house.admin, { input: { id: system.application.id, active: false } });
    await expect(client.clientCredentialsGrant(await discover(system.application.id, renewed.secret))).rejects.toMatchObject(wrongClient);
  });

  it('goes on through a change of the signing key, and refuses a stolen one at once', async () => {
    const rotate = async (revoke: boolean) => ((await house.ask('mutation ($input: RotateSigningKeyInput!) { rotateSigningKey(input: $input) { keyId } }', house.admin, { input: { revoke } })).data.rotateSigningKey as { keyId: string }).keyId;
    const verify = createTokenVerifier({ jwksUrl: `${house.url}/.well-known/jwks.json` });
    const before = await signOn(openBrowser(house.url));
    await verify(before.access_token);
    const next = await rotate(false);
    // The new key is published before it signs.
    expect(decodeProtectedHeader((await signOn(openBrowser(house.url))).access_token).kid).not.toBe(next);
    house.now.offsetMs = 11_000;
    try {
      const after = await signOn(openBrowser(house.url));
      expect([decodeProtectedHeader(after.access_token).kid, decodeProtectedHeader(after.id_token!).kid]).toEqual([next, next]);
      expect((await createTokenVerifier({ jwksUrl: `${house.url}/.well-known/jwks.json` })(before.access_token)).id).toBe(person.id);
      expect((await house.ask('{ viewer { id } }', before.access_token)).errors).toBeUndefined();
    } finally {
      house.now.offsetMs = 0;
    }
    const { keys } = (await (await fetch(`${house.url}/.well-known/jwks.json`)).json()) as { keys: { kid: string; d?: string }[] };
    expect([keys.length, keys.some(({ d }) => d !== undefined)]).toEqual([2, false]);
    const stolen = (await signOn(openBrowser(house.url))).access_token;
    expect((await house.ask('{ viewer { id } }', stolen)).errors).toBeUndefined();
    await rotate(true);
    expect((await house.ask('{ viewer { id } }', stolen)).errors?.[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED', reason: 'forged' });
    await expect(createTokenVerifier({ jwksUrl: `${house.url}/.well-known/jwks.json` })(stolen)).rejects.toMatchObject({ reason: 'forged' });
    const local = await openBrowser(house.url).post('/auth/token', { grant: 'local-token', token: 'the-local-token' });
    house = { ...house, admin: local.body.accessToken! };
  });

  describe('refuse', () => {
    it.each([
      ['a foreign address to come back to', { redirect_uri: 'https://evil.example/callback' }],
      ['a request without PKCE', { code_challenge: '', code_challenge_method: '' }],
      ['plain PKCE', { code_challenge_method: 'plain' }],
      ['an implicit token', { response_type: 'token' }],
      ['another resource', { resource: 'https://elsewhere.example' }],
    ])('%s', async (_what, change) => {
      const query = new URLSearchParams({ client_id: id, redirect_uri: redirectUri, response_type: 'code', scope: 'openid', code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM', code_challenge_method: 'S256', ...change });
      for (const name of Object.keys(change)) if (query.get(name) === '') query.delete(name);
      const { status, location = '' } = await openBrowser(house.url).get(`/oidc/auth?${query}`);
      expect([status === 400 || location.startsWith(`${redirectUri}?error=`) || location.startsWith(`${redirectUri}#error=`), location.includes('evil')]).toEqual([true, false]);
    });

    it('a foreign interaction, and one without its cookie', async () => {
      const { location } = await begin(openBrowser(house.url));
      const { browser } = await house.signIn(person);
      expect((await browser.post(`/auth/interaction/${interactionOf(location)}/confirm`)).status).toBe(404);
    });

    it('an ID token where an access token is asked for', async () => {
      const tokens = await signOn(openBrowser(house.url));
      expect((await house.ask('{ viewer { id } }', tokens.id_token)).errors?.[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED', reason: 'wrong-audience' });
    });

    it.each([
      ['no name', { name: ' ' }, 'REQUIRED'],
      ['an unknown permission', { permissions: ['everything'] }, 'INVALID_VALUE'],
      ['no address to come back to', { redirectUris: [] }, 'REQUIRED'],
      ['an address with a script', { redirectUris: ['javascript:alert(1)'] }, 'INVALID_VALUE'],
      ['an address with a fragment', { redirectUris: ['https://a.example/#x'] }, 'INVALID_VALUE'],
    ])('to register %s', async (_what, change, code) => {
      const { application, userErrors } = await register({ name: 'X', kind: 'WEB', redirectUris: [redirectUri], permissions: [], ...change });
      expect([application, userErrors]).toEqual([null, [expect.objectContaining({ code })]]);
    });
  });

  it('is kept in the audit log, and no secret of it in the database', async () => {
    const tokens = await signOn(openBrowser(house.url));
    await expect.poll(async () => (await database.execute(`select 1 from identity.outbox where delivered_at is null`)).length, { timeout: 20_000 }).toBe(0);
    const actions = (await database.execute<{ action: string; outcome: string }>('select distinct action, outcome from identity.audit_entry')).map(({ action, outcome }) => `${action} ${outcome}`);
    for (const expected of ['addClientApplication DONE', 'addClientApplication REFUSED', 'SIGN_IN_APPLICATION DONE', 'OPENID_AUTHORIZATION_CODE DONE', 'OPENID_REFRESH_TOKEN DONE', 'OPENID_REFRESH_TOKEN REFUSED', 'OPENID_CLIENT_CREDENTIALS DONE', 'OPENID_CLIENT_CREDENTIALS REFUSED', 'rotateSigningKey DONE', 'SIGN_OUT DONE']) expect(actions).toContain(expected);
    const everything = JSON.stringify(await Promise.all(['openid_state', 'application_secret', 'audit_entry', 'outbox', 'application'].map((table) => database.execute(`select * from identity.${table}`))));
    for (const hidden of [secret, tokens.refresh_token!, tokens.access_token]) expect(everything).not.toContain(hidden);
  });
});
