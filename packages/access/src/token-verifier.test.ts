import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { base64url, exportSPKI, importJWK, type CryptoKey } from 'jose';
import { createRemoteKeys } from './remote-keys.ts';
import { createServiceTokenSource } from './service-token.ts';
import { createTestIssuer } from './testing.ts';
import { createTokenVerifier } from './token-verifier.ts';

const tid = '018f0000-0000-7000-8000-000000000001';
const json = (value: object): string => base64url.encode(JSON.stringify(value));

describe('a token verifier', () => {
  it('answers who the token speaks for', async () => {
    const issuer = await createTestIssuer();
    const viewer = await issuer.verify(`Bearer ${await issuer.token({ tid, sub: 'u1', name: 'Anna', roles: ['analyst'], scope: 'network:read plants:*', zoneinfo: 'Asia/Urumqi' })}`);
    expect(viewer).toMatchObject({ id: 'u1', tenantId: tid, name: 'Anna', kind: 'user', roles: ['analyst'], timeZone: 'Asia/Urumqi' });
    expect(['network:read', 'network:write', 'plants:write', 'energy:read'].map((permission) => viewer.can(permission))).toEqual([true, false, true, false]);
  });

  it.each([undefined, '', 'Bearer ', 'Bearer'])('says that %j is no token', async (bearer) => {
    const { verify } = await createTestIssuer();
    await expect(verify(bearer)).rejects.toMatchObject({ reason: bearer === 'Bearer' ? 'malformed' : 'missing' });
  });

  it('takes no other algorithm, whatever the header asks for', async () => {
    const issuer = await createTestIssuer();
    const payload = json({ iss: 'hydrograph', aud: 'hydrograph', sub: 'u', tid, kind: 'user', exp: Math.floor(Date.now() / 1000) + 900 });
    const unsigned = `${json({ alg: 'none' })}.${payload}.`;
    // The published key as the secret of a symmetric signature: the classic confusion of algorithms.
    const published = await exportSPKI((await importJWK(issuer.jwks.keys[0]!, 'ES256')) as CryptoKey);
    const head = `${json({ alg: 'HS256', kid: 'test' })}.${payload}`;
    const confused = `${head}.${createHmac('sha256', published).update(head).digest('base64url')}`;
    await expect(issuer.verify(unsigned)).rejects.toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } });
    await expect(issuer.verify(confused)).rejects.toMatchObject({ reason: 'forged' });
  });

  it('notices one changed letter', async () => {
    const issuer = await createTestIssuer();
    const [head, payload, signature] = (await issuer.token({ tid, scope: 'network:read' })).split('.');
    const richer = json({ ...JSON.parse(Buffer.from(payload!, 'base64url').toString()), scope: '*' });
    await expect(issuer.verify([head, richer, signature].join('.'))).rejects.toMatchObject({ reason: 'forged' });
  });

  it('ends a token that it remembers when its time is over', async () => {
    const issuer = await createTestIssuer();
    let now = Date.now();
    const verify = createTokenVerifier({ jwks: issuer.jwks, clock: () => new Date(now) });
    const token = await issuer.token({ tid, expiresIn: '10m' });
    await verify(token);
    now += 11 * 60_000;
    await expect(verify(token)).rejects.toMatchObject({ reason: 'expired' });
  });
});

describe('a key that is published no more', () => {
  it('ends what it signed, though it was verified before', async () => {
    const issuer = await createTestIssuer();
    let published = issuer.jwks;
    const verify = createTokenVerifier({ jwks: () => published });
    const token = await issuer.token({ tid });
    await verify(token);
    published = (await createTestIssuer()).jwks;
    published.keys[0]!.kid = 'next';
    await expect(verify(token)).rejects.toMatchObject({ reason: 'forged' });
  });

  it('ends it also where the keys come from an address, once they were looked at again', async () => {
    const issuer = await createTestIssuer();
    const next = await createTestIssuer();
    let published = issuer.jwks;
    const keys = createRemoteKeys({ url: 'http://identity/jwks', fetch: (async () => Response.json(published)) as typeof fetch, maxAgeMs: 0, cooldownMs: 0 });
    expect(await keys({ alg: 'ES256', kid: 'test' }, {} as never)).toBeDefined();
    expect(keys.holds('test')).toBe(true);
    published = { keys: [{ ...next.jwks.keys[0]!, kid: 'next' }] };
    await expect.poll(() => keys.holds('test')).toBe(false);
  });
});

describe('remote keys', () => {
  const answering = (answers: (() => Promise<Response>)[]) => {
    let calls = 0;
    const get = (() => answers[Math.min(calls++, answers.length - 1)]!()) as typeof fetch;
    return { get, calls: () => calls };
  };
  const down = () => Promise.reject(new TypeError('fetch failed'));

  it('go on working while identity restarts', async () => {
    const issuer = await createTestIssuer();
    const { get } = answering([() => Promise.resolve(Response.json(issuer.jwks)), down]);
    const keys = createRemoteKeys({ url: 'http://identity/jwks', fetch: get, maxAgeMs: 0, cooldownMs: 0 });
    for (let n = 0; n < 3; n++) expect(await keys({ alg: 'ES256', kid: 'test' }, {} as never)).toBeDefined();
  });

  it('are asked for once by many, and again for a key that is new', async () => {
    const issuer = await createTestIssuer();
    const later = await createTestIssuer();
    const renewed = { keys: [{ ...later.jwks.keys[0]!, kid: 'second' }] };
    const { get, calls } = answering([() => Promise.resolve(Response.json(issuer.jwks)), () => Promise.resolve(Response.json(renewed))]);
    const keys = createRemoteKeys({ url: 'http://identity/jwks', fetch: get, cooldownMs: 0 });
    await Promise.all([1, 2, 3].map(() => keys({ alg: 'ES256', kid: 'test' }, {} as never)));
    expect(calls()).toBe(1);
    expect(await keys({ alg: 'ES256', kid: 'second' }, {} as never)).toBeDefined();
    expect(calls()).toBe(2);
  });

  it('say that nobody can be signed in when identity was never there', async () => {
    const issuer = await createTestIssuer();
    const verify = createTokenVerifier({ jwksUrl: 'http://identity/jwks', fetch: down as typeof fetch });
    await expect(verify(await issuer.token({ tid }))).rejects.toMatchObject({ extensions: { code: 'SERVICE_UNAVAILABLE', http: { status: 503 } } });
  });
});

describe('a source of service tokens', () => {
  it('asks once for many callers and renews before the end', async () => {
    let now = 0;
    let issued = 0;
    const post = (async () => Response.json({ accessToken: `token ${++issued}`, expiresIn: 900 })) as typeof fetch;
    const token = createServiceTokenSource({ tokenUrl: 'http://identity/auth/token', clientId: 'network', secret: 's', fetch: post, clock: () => now });
    expect(await Promise.all([token(), token()])).toEqual(['token 1', 'token 1']);
    now += 700_000;
    expect(await token()).toBe('token 1');
    now += 50_000;
    expect(await token()).toBe('token 2');
  });

  it('says which service was refused', async () => {
    const post = (async () => Response.json({}, { status: 401 })) as typeof fetch;
    await expect(createServiceTokenSource({ tokenUrl: 'http://identity/auth/token', clientId: 'network', secret: 's', fetch: post })()).rejects.toThrow('network was refused an access token: http://identity/auth/token answered 401');
  });
});
