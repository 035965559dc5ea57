import { createLocalJWKSet, errors, jwtVerify, type JSONWebKeySet, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import { createRemoteKeys, type KeySource } from './remote-keys.ts';
import { Unauthenticated, type UnauthenticatedReason } from './refusals.ts';
import { createViewer, type Viewer } from './viewer.ts';

export interface TokenVerifierOptions {
  /** Where identity publishes its keys. */
  readonly jwksUrl?: string;
  /** The keys themselves, instead of the address: for identity and for tests. A function is asked on each use. */
  readonly jwks?: JSONWebKeySet | (() => JSONWebKeySet);
  readonly issuer?: string;
  readonly audience?: string;
  readonly clock?: () => Date;
  readonly fetch?: typeof fetch;
}

/** Verifies `Bearer <token>` or a bare token and answers who it is. Throws `Unauthenticated`. */
export type TokenVerifier = (bearer?: string) => Promise<Viewer>;

/** The one algorithm that counts: whatever a token's header asks for, nothing else is tried. */
export const TOKEN_ALGORITHM = 'ES256';
const CLOCK_TOLERANCE_S = 5;
const REMEMBERED_TOKENS = 2000;

const claims = z.object({
  sub: z.string().min(1),
  tid: z.string().min(1),
  home: z.string().optional(),
  name: z.string().optional(),
  kind: z.enum(['user', 'service', 'device', 'application']),
  roles: z.array(z.string()).default([]),
  scope: z.string().default(''),
  zoneinfo: z.string().optional(),
  groups: z.array(z.string()).default([]),
  org: z.string().nullable().default(null),
  clearance: z.number().int().min(0).max(9).default(0),
  rv: z.number().int().default(0),
  exp: z.number(),
});

/**
 * A verifier of access tokens. A verified token is remembered until it expires, so that a signature is checked once.
 */
export function createTokenVerifier(options: TokenVerifierOptions): TokenVerifier {
  const { issuer = 'hydrograph', audience = 'hydrograph', clock = () => new Date() } = options;
  const keys = keySource(options);
  const remembered = new Map<string, { readonly viewer: Viewer; readonly keyId: string | undefined }>();

  async function verifySignature(token: string): Promise<{ viewer: Viewer; keyId: string | undefined }> {
    let payload: JWTPayload;
    let keyId: string | undefined;
    try {
      ({
        payload,
        protectedHeader: { kid: keyId },
      } = await jwtVerify(token, keys, { issuer, audience, algorithms: [TOKEN_ALGORITHM], currentDate: clock(), clockTolerance: CLOCK_TOLERANCE_S, requiredClaims: ['sub', 'tid', 'exp'] }));
    } catch (error) {
      throw new Unauthenticated(reasonOf(error), { cause: error });
    }
    const read = claims.safeParse(payload);
    if (!read.success) throw new Unauthenticated('malformed', { cause: read.error });
    const { sub, tid, home, name, kind, roles, scope, zoneinfo, groups, org, clearance, rv, exp } = read.data;
    const viewer = createViewer({ id: sub, tenantId: tid, homeTenantId: home, name, kind, roles, permissions: scope.split(' ').filter(Boolean), timeZone: zoneinfo, groupIds: groups, organisationId: org, clearance, rightsVersion: rv, expiresAt: exp * 1000 });
    return { viewer, keyId };
  }

  return async (bearer) => {
    const token = bearer?.replace(/^Bearer\s+/i, '').trim();
    if (!token) throw new Unauthenticated('missing');
    const known = remembered.get(token);
    if (known) {
      if (known.viewer.expiresAt + CLOCK_TOLERANCE_S * 1000 > clock().getTime() && keys.holds(known.keyId)) return known.viewer;
      remembered.delete(token);
    }
    const verified = await verifySignature(token);
    if (remembered.size >= REMEMBERED_TOKENS) remembered.delete(remembered.keys().next().value!);
    remembered.set(token, verified);
    return verified.viewer;
  };
}

function keySource({ jwks, jwksUrl, fetch }: TokenVerifierOptions): KeySource {
  if (jwks) {
    const published = typeof jwks === 'function' ? jwks : () => jwks;
    const getKey: JWTVerifyGetKey = (header, token) => createLocalJWKSet(published())(header, token);
    return Object.assign(getKey, { holds: (keyId: string | undefined) => published().keys.some(({ kid }) => kid === keyId) });
  }
  if (jwksUrl) return createRemoteKeys({ url: jwksUrl, fetch });
  throw new Error('createTokenVerifier needs jwksUrl or jwks');
}

function reasonOf(error: unknown): UnauthenticatedReason {
  if (error instanceof errors.JWTExpired) return 'expired';
  if (error instanceof errors.JWTClaimValidationFailed) return error.claim === 'aud' || error.claim === 'iss' ? 'wrong-audience' : 'malformed';
  if (error instanceof errors.JWSSignatureVerificationFailed || error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JOSEAlgNotAllowed) return 'forged';
  if (error instanceof errors.JOSEError || error instanceof TypeError) return 'malformed';
  throw error;
}
