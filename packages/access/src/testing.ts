import { exportJWK, generateKeyPair, SignJWT, type JSONWebKeySet } from 'jose';
import { newTokenId } from './token-id.ts';
import { createTokenVerifier, TOKEN_ALGORITHM, type TokenVerifier } from './token-verifier.ts';

export interface TestTokenClaims {
  readonly tid: string;
  /** Own utility of a visitor. */
  readonly home?: string | undefined;
  readonly sub?: string;
  readonly name?: string;
  readonly kind?: string;
  readonly roles?: readonly string[];
  /** Permissions separated by spaces; `*` when absent. */
  readonly scope?: string;
  /** Zone of the utility, an IANA name. */
  readonly zoneinfo?: string;
  readonly groups?: readonly string[];
  readonly org?: string;
  readonly clearance?: number;
  readonly rv?: number;
  /** For example `15m` or a negative `-1m`. */
  readonly expiresIn?: string;
  readonly issuer?: string;
  readonly audience?: string;
}

export interface TestIssuer {
  readonly jwks: JSONWebKeySet;
  readonly verify: TokenVerifier;
  token(claims: TestTokenClaims): Promise<string>;
}

/** An issuer of tokens with a key of its own, for tests. */
export async function createTestIssuer(): Promise<TestIssuer> {
  const { privateKey, publicKey } = await generateKeyPair(TOKEN_ALGORITHM);
  const jwks = { keys: [{ ...(await exportJWK(publicKey)), kid: 'test', alg: TOKEN_ALGORITHM, use: 'sig' }] };
  return {
    jwks,
    verify: createTokenVerifier({ jwks }),
    token: ({ tid, home, sub = '018f0000-0000-7000-8000-0000000000aa', name = 'Test', kind = 'user', roles = [], scope = '*', expiresIn = '15m', issuer = 'hydrograph', audience = 'hydrograph', zoneinfo, groups, org, clearance, rv }) =>
      new SignJWT({ tid, ...(home && { home }), name, kind, roles: [...roles], scope, ...(zoneinfo && { zoneinfo }), ...(groups && { groups: [...groups] }), ...(org && { org }), ...(clearance !== undefined && { clearance }), ...(rv !== undefined && { rv }) })
        .setProtectedHeader({ alg: TOKEN_ALGORITHM, kid: 'test' })
        .setSubject(sub)
        .setIssuer(issuer)
        .setAudience(audience)
        .setJti(newTokenId())
        .setIssuedAt()
        .setExpirationTime(expiresIn.startsWith('-') ? new Date(Date.now() - 60_000) : expiresIn)
        .sign(privateKey),
  };
}
