import { createLocalJWKSet, errors, jwtVerify, type JSONWebKeySet, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import { createRemoteKeys } from './remote-keys.ts';
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
  name: z.string().optional(),
  kind: z.enum(['user', 'service', 'device', 'application']),
  roles: z.array(z.string()).default([]),
  scope: z.string().default(''),
  zoneinfo: z.string().optional(),
  exp: z.number(),
});

/**
 * A verifier of access tokens. A verified token is remembered until it expires, so that a signature is checked once.
 */
export function createTokenVerifier(options: TokenVerifierOptions): TokenVerifier {
  const { issuer = 'hydrograph', audience = 'hydrograph', clock = () => new Date() } = options;
  const keys = keySource(options);
  const remembered = new Map<string, Viewer>();

  async function verifySignature(token: string): Promise<Viewer> {
    let payload: JWTPayload;
    try {
      ({ payload } = await jwtVerify(token, keys, { issuer, audience, algorithms: [TOKEN_ALGORITHM], currentDate: clock(), clockTolerance: CLOCK_TOLERANCE_S, requiredClaims: ['sub', 'tid', 'exp'] }));
    } catch (error) {
      throw new Unauthenticated(reasonOf(error), { cause: error });
    }
    const read = claims.safeParse(payload);
    if (!read.success) throw new Unauthenticated('malformed', { cause: read.error });
    const { sub, tid, name, kind, roles, scope, zoneinfo, exp } = read.data;
    return createViewer({ id: sub, tenantId: tid, name, kind, roles, permissions: scope.split(' ').filter(Boolean), timeZone: zoneinfo, expiresAt: exp * 1000 });
  }

  return async (bearer) => {
    const token = bearer?.replace(/^Bearer\s+/i, '').trim();
    if (!token) throw new Unauthenticated('missing');
    const known = remembered.get(token);
    if (known) {
      if (known.expiresAt + CLOCK_TOLERANCE_S * 1000 > clock().getTime()) return known;
      remembered.delete(token);
    }
    const viewer = await verifySignature(token);
    if (remembered.size >= REMEMBERED_TOKENS) remembered.delete(remembered.keys().next().value!);
    remembered.set(token, viewer);
    return viewer;
  };
}

function keySource({ jwks, jwksUrl, fetch }: TokenVerifierOptions): JWTVerifyGetKey {
  if (typeof jwks === 'function') return (header, token) => createLocalJWKSet(jwks())(header, token);
  if (jwks) return createLocalJWKSet(jwks);
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
