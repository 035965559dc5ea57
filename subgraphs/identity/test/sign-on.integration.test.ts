import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createServiceTokenSource, createTokenVerifier } from '@hydrograph/access';
import type { Service } from '@hydrograph/service';
import { describeEachDatabase } from '../../../packages/entities/test/databases.ts';
import { createIdentityApp } from '../src/app.ts';
import { readEnv } from '../src/env.ts';
import { untilReady } from './until-ready.ts';

describeEachDatabase('identity', (database) => {
  const folder = mkdtempSync(join(tmpdir(), 'hydrograph-identity-'));
  const files = { key: join(folder, 'secrets', 'signing-key.jwk'), localToken: join(folder, 'local-token') };
  const adminCode = 'first-administrator-code';
  const serviceSecret = 'a secret of our services';
  let identity: Service;
  let url: string;
  let admin: string;
  const now = { offsetMs: 0 };

  const environment = () =>
    readEnv({
      HYDROGRAPH_DATABASE_URL: database.url(),
      HYDROGRAPH_SIGNING_KEY_FILE: files.key,
      HYDROGRAPH_LOCAL_TOKEN_FILE: files.localToken,
      HYDROGRAPH_SERVICE_SECRET: serviceSecret,
      HYDROGRAPH_FIRST_ADMIN_CODE: adminCode,
      HYDROGRAPH_LINKS_OPEN: 'session',
      HYDROGRAPH_LOG_LEVEL: 'silent',
    });

  beforeAll(async () => {
    writeFileSync(files.localToken, 'the-local-token\n', { mode: 0o600 });
    identity = await untilReady(await createIdentityApp(environment(), { clock: () => new Date(Date.now() + now.offsetMs) }));
    url = await identity.listen({ port: 0 });
  });
  afterAll(async () => {
    await identity?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  interface Answer {
    status: number;
    cookie: string | undefined;
    setCookie: string | null;
    body: { accessToken: string; expiresIn: number; tenantId: string; userId: string; errors?: { message: string; extensions: object }[] };
  }
  async function grant(body: object, cookie?: string): Promise<Answer> {
    const response = await fetch(`${url}/auth/token`, { method: 'POST', headers: { 'content-type': 'application/json', ...(cookie && { cookie }) }, body: JSON.stringify(body) });
    const setCookie = response.headers.get('set-cookie');
    return { status: response.status, setCookie, cookie: setCookie?.split(';')[0], body: (await response.json()) as Answer['body'] };
  }
  async function ask(query: string, token?: string, variables: object = {}) {
    const response = await fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) }, body: JSON.stringify({ query, variables }) });
    return (await response.json()) as { data: Record<string, unknown>; errors?: { message: string; extensions: { code: string } }[] };
  }
  const refused = { status: 401, body: { errors: [{ extensions: { code: 'UNAUTHENTICATED', reason: 'refused' } }] } };

  it('says without a token how one can sign in', async () => {
    expect(await ask('{ version health signInOptions { awaitingFirstAdministrator methods } }')).toEqual({
      data: { version: expect.stringMatching(/^\d+\.\d+\.\d+/), health: 'ok', signInOptions: { awaitingFirstAdministrator: true, methods: ['PASSWORD', 'ONE_TIME_LINK'] } },
    });
  });

  it('keeps its signing key readable by the owner only, and publishes no secret part', async () => {
    expect(statSync(files.key).mode & 0o777).toBe(0o600);
    const { keys } = (await (await fetch(`${url}/.well-known/jwks.json`)).json()) as { keys: object[] };
    expect(keys).toEqual([{ kty: 'EC', crv: 'P-256', x: expect.any(String), y: expect.any(String), kid: expect.any(String), alg: 'ES256', use: 'sig' }]);
  });

  it('signs the first administrator in by the one-time link, once', async () => {
    const first = await grant({ grant: 'one-time-link', code: adminCode });
    expect(first.status).toBe(200);
    expect(first.setCookie).toMatch(/^hydrograph_session=[\w-]+; Max-Age=2592000; Path=\/auth; HttpOnly; SameSite=Strict$/);
    admin = first.body.accessToken;
    const viewer = await createTokenVerifier({ jwksUrl: `${url}/.well-known/jwks.json` })(`Bearer ${admin}`);
    expect(viewer).toMatchObject({ id: first.body.userId, tenantId: first.body.tenantId, kind: 'user', roles: ['administrator'], permissions: ['*'], timeZone: 'Asia/Shanghai' });
    expect(await ask('{ viewer { id kind roles permissions } tenant { slug name nameEn timeZone } signInOptions { awaitingFirstAdministrator } }', admin)).toEqual({
      data: {
        viewer: { id: first.body.userId, kind: 'user', roles: ['administrator'], permissions: ['*'] },
        tenant: { slug: 'default', name: '示范水务', nameEn: 'Demo Water Utility', timeZone: 'Asia/Shanghai' },
        signInOptions: { awaitingFirstAdministrator: false },
      },
    });
    expect(await grant({ grant: 'one-time-link', code: adminCode })).toMatchObject(refused);
  });

  it('lets one of several redeem the same link', async () => {
    const { data } = await ask('mutation ($input: AddUserInput!) { addUser(input: $input) { signInPath userErrors { message } } }', admin, { input: { userName: 'race', name: 'Race', roles: ['viewer'] } });
    const code = new URL((data.addUser as { signInPath: string }).signInPath, url).searchParams.get('code');
    const answers = await Promise.all([1, 2, 3, 4].map(() => grant({ grant: 'one-time-link', code })));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 401, 401, 401]);
  });

  it('renews a session with a new cookie each time, also for two tabs at once', async () => {
    const { cookie } = await signedInUser('tabs');
    const [one, two] = await Promise.all([grant({ grant: 'session' }, cookie), grant({ grant: 'session' }, cookie)]);
    expect([one!.status, two!.status]).toEqual([200, 200]);
    const rotated = [one!.cookie, two!.cookie].filter(Boolean);
    expect(rotated).toHaveLength(1);
    expect(rotated[0]).not.toBe(cookie);
    expect((await grant({ grant: 'session' }, rotated[0])).status).toBe(200);
  });

  it('ends a session whose old token somebody sends later', async () => {
    const { cookie } = await signedInUser('stolen');
    const renewed = await grant({ grant: 'session' }, cookie);
    await database.execute(`update identity.session set rotated_at = now() - interval '1 minute' where revoked_at is null`);
    expect(await grant({ grant: 'session' }, cookie)).toMatchObject(refused);
    expect(await grant({ grant: 'session' }, renewed.cookie)).toMatchObject(refused);
  });

  it('forgets a session at sign-out', async () => {
    const { cookie } = await signedInUser('leaver');
    const out = await fetch(`${url}/auth/sign-out`, { method: 'POST', headers: { cookie: cookie! } });
    expect([out.status, out.headers.get('set-cookie')]).toEqual([204, expect.stringContaining('hydrograph_session=;')]);
    expect(await grant({ grant: 'session' }, cookie)).toMatchObject(refused);
    expect(await grant({ grant: 'session' })).toMatchObject(refused);
  });

  it('refuses a link that is older than a day', async () => {
    const { data } = await ask('mutation ($input: AddUserInput!) { addUser(input: $input) { signInPath } }', admin, { input: { userName: 'late', name: 'Late', roles: ['viewer'] } });
    await database.execute(`update identity.sign_in_code set expires_at = now() - interval '1 second' where used_at is null`);
    expect(await grant({ grant: 'one-time-link', code: new URL((data.addUser as { signInPath: string }).signInPath, url).searchParams.get('code') })).toMatchObject(refused);
  });

  it('signs the command line on by its file, as the administrator', async () => {
    const { status, body, setCookie } = await grant({ grant: 'local-token', token: 'the-local-token' });
    expect([status, setCookie]).toEqual([200, null]);
    expect((await ask('{ viewer { permissions } }', body.accessToken)).data).toEqual({ viewer: { permissions: ['*'] } });
    expect(await grant({ grant: 'local-token', token: 'the-local-tokem' })).toMatchObject(refused);
  });

  it('gives our own services tokens, and nobody else', async () => {
    const token = await createServiceTokenSource({ tokenUrl: `${url}/auth/token`, clientId: 'collector', secret: serviceSecret })();
    expect((await ask('{ viewer { id kind } }', token)).data).toEqual({ viewer: { id: 'service:collector', kind: 'service' } });
    expect(await grant({ grant: 'client-credentials', clientId: 'collector', clientSecret: 'guess' })).toMatchObject(refused);
    expect(await grant({ grant: 'client-credentials', clientId: 'stranger', clientSecret: serviceSecret })).toMatchObject(refused);
  });

  it.each([{}, { grant: 'password', user: 'a' }, { grant: 'one-time-link' }, { grant: 'one-time-link', code: 7 }, []])('refuses the grant %j as bad input', async (body) => {
    expect(await grant(body)).toMatchObject({ status: 400, body: { errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] } });
  });

  it('gives a user what the roles allow, and no more', async () => {
    const { token } = await signedInUser('analyst', ['analyst']);
    const answer = await ask('{ users { totalCount } viewer { roles } }', token);
    expect(answer.data).toMatchObject({ viewer: { roles: ['analyst'] } });
    expect((await ask('mutation { addOrganisation(input: { code: "X", name: "X" }) { organisation { id } } }', token)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const viewer = await signedInUser('onlooker', ['viewer']);
    expect((await ask('{ users { totalCount } }', viewer.token)).errors?.[0]).toMatchObject({ message: 'Query.users needs the permission identity:read' });
    expect((await ask('query ($r: [_Any!]!) { _entities(representations: $r) { ... on User { userName } } }', viewer.token, { r: [{ __typename: 'User', id: viewer.userId }] })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('keeps users and organisations with their history, in a tree', async () => {
    const add = 'mutation ($input: AddOrganisationInput!) { addOrganisation(input: $input) { organisation { id } userErrors { field code } } }';
    const plant = (await ask(add, admin, { input: { code: 'PLANT', name: '水厂' } })).data.addOrganisation as { organisation: { id: string } };
    await ask(add, admin, { input: { code: 'SHIFT', name: '一班', parentId: plant.organisation.id } });
    expect((await ask(add, admin, { input: { code: 'PLANT', name: 'x', parentId: 'nowhere' } })).data.addOrganisation).toEqual({ organisation: null, userErrors: [{ field: ['code'], code: 'ALREADY_EXISTS' }, { field: ['parentId'], code: 'NOT_FOUND' }] });
    const { userId } = await signedInUser('worker');
    const before = new Date().toISOString();
    await ask('mutation ($input: UpdateUserInput!) { updateUser(input: $input) { userErrors { message } } }', admin, { input: { id: userId, organisationId: plant.organisation.id, name: 'Renamed', reason: 'moved' } });
    const { data } = await ask('{ organisations(filter: { code: { eq: "PLANT" } }) { nodes { children { code parent { code } } users { userName name organisation { code } } } } }', admin);
    expect(data.organisations).toEqual({ nodes: [{ children: [{ code: 'SHIFT', parent: { code: 'PLANT' } }], users: [{ userName: 'worker', name: 'Renamed', organisation: { code: 'PLANT' } }] }] });
    const past = await ask('query ($at: DateTime) { users(asOf: $at, filter: { userName: { eq: "worker" } }) { nodes { name } } }', admin, { at: before });
    expect(past.data.users).toEqual({ nodes: [{ name: 'worker' }] });
  });

  it('signs a user out everywhere who may not sign in any more, but never the last administrator', async () => {
    const update = 'mutation ($input: UpdateUserInput!) { updateUser(input: $input) { user { active } userErrors { field code } } }';
    const { userId, cookie } = await signedInUser('fired');
    await ask(update, admin, { input: { id: userId, active: false } });
    expect(await grant({ grant: 'session' }, cookie)).toMatchObject(refused);
    const { data } = await ask('{ viewer { id } }', admin);
    expect((await ask(update, admin, { input: { id: (data.viewer as { id: string }).id, active: false } })).data.updateUser).toEqual({ user: null, userErrors: [{ field: ['active'], code: 'IN_USE' }] });
    expect((await ask(update, admin, { input: { id: userId, version: 1 } })).data.updateUser).toEqual({ user: null, userErrors: [{ field: ['version'], code: 'CONFLICT' }] });
  });

  it('refuses an access token after its fifteen minutes', async () => {
    now.offsetMs = 16 * 60_000;
    try {
      expect((await ask('{ viewer { id } }', admin)).errors?.[0]).toMatchObject({ extensions: { code: 'UNAUTHENTICATED', reason: 'expired' } });
    } finally {
      now.offsetMs = 0;
    }
  });

  it('keeps an audit entry of every sign-on, done or refused, and no secret of it', async () => {
    await expect.poll(async () => (await database.execute(`select 1 from identity.outbox where delivered_at is null`)).length, { timeout: 20_000 }).toBe(0);
    const rows = await database.execute<{ action: string; outcome: string }>('select action, outcome from identity.audit_entry');
    for (const expected of [['SIGN_IN_ONE_TIME_LINK', 'DONE'], ['SIGN_IN_ONE_TIME_LINK', 'REFUSED'], ['RENEW_SESSION', 'REFUSED'], ['SIGN_OUT', 'DONE'], ['SIGN_IN_LOCAL_TOKEN', 'REFUSED'], ['SIGN_IN_SERVICE', 'DONE']]) {
      expect(rows.map(({ action, outcome }) => [action, outcome])).toContainEqual(expected);
    }
    const everything = JSON.stringify(await database.execute('select * from identity.audit_entry, identity.sign_in_code')) + JSON.stringify(await database.execute('select payload from identity.outbox'));
    for (const secret of [adminCode, serviceSecret, 'the-local-token']) expect(everything).not.toContain(secret);
  });

  it('knows everybody after a restart, and does not take the used link again', async () => {
    const other = await untilReady(await createIdentityApp(environment()));
    const answer = await other.app.inject({ method: 'POST', url: '/graphql', headers: { authorization: `Bearer ${admin}` }, payload: { query: '{ viewer { name } signInOptions { awaitingFirstAdministrator } }' } });
    expect(answer.json()).toEqual({ data: { viewer: { name: '管理员' }, signInOptions: { awaitingFirstAdministrator: false } } });
    expect((await other.app.inject({ method: 'POST', url: '/auth/token', payload: { grant: 'one-time-link', code: adminCode } })).statusCode).toBe(401);
    await other.stop();
    expect(JSON.parse(readFileSync(files.key, 'utf8'))).toHaveProperty('d');
  });

  async function signedInUser(userName: string, roles = ['viewer']) {
    const { data } = await ask('mutation ($input: AddUserInput!) { addUser(input: $input) { signInPath userErrors { message } } }', admin, { input: { userName, name: userName, roles } });
    const path = (data.addUser as { signInPath: string }).signInPath;
    const { cookie, body } = await grant({ grant: 'one-time-link', code: new URL(path, url).searchParams.get('code') });
    return { cookie, token: body.accessToken, userId: body.userId };
  }
});
