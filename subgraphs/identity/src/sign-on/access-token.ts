import { newTokenId, TOKEN_ALGORITHM } from '@hydrograph/access';
import { SignJWT } from 'jose';
import type { SigningKey } from '../keys/key-ring.ts';

/** Who a token speaks for. */
export interface TokenSubject {
  readonly id: string;
  readonly tenantId: string;
  /** The subject's own utility, while it looks into another one of its group. */
  readonly homeTenantId?: string;
  readonly name: string;
  readonly kind: 'user' | 'service' | 'application';
  readonly roles: readonly string[];
  readonly permissions: readonly string[];
  /** IANA zone of the utility's days. */
  readonly timeZone: string;
  /** Groups the user is in. */
  readonly groupIds?: readonly string[];
  readonly organisationId?: string | null;
  /** The highest sensitivity of what may be seen. */
  readonly clearance?: number;
  /** Counted up by each change of the subject's rights. */
  readonly rightsVersion?: number;
  /** When a role that was delegated begins or ends: the token ends then. */
  readonly changesAt?: Date | undefined;
}

/** What a token says of a subject's rights, beside its permissions. */
export function rightsClaims({ roles, groupIds = [], organisationId, clearance, rightsVersion }: TokenSubject): Record<string, unknown> {
  return { roles: [...roles], ...(groupIds.length > 0 && { groups: [...groupIds] }), ...(organisationId && { org: organisationId }), ...(clearance && { clearance }), ...(rightsVersion && { rv: rightsVersion }) };
}

/** Life of an access token, s. Short, because a token cannot be taken back. */
export const ACCESS_TOKEN_LIFE_S = 900;

export interface AccessToken {
  readonly accessToken: string;
  readonly expiresIn: number;
}

/** Signs an access token for somebody. */
export async function signAccessToken(key: SigningKey, subject: TokenSubject, now: Date): Promise<AccessToken> {
  const issuedAt = Math.floor(now.getTime() / 1000);
  const { tenantId: tid, name, kind, permissions, timeZone: zoneinfo, changesAt, homeTenantId } = subject;
  const lifeS = Math.max(1, Math.min(ACCESS_TOKEN_LIFE_S, changesAt ? Math.ceil(changesAt.getTime() / 1000) - issuedAt : ACCESS_TOKEN_LIFE_S));
  const accessToken = await new SignJWT({ tid, ...(homeTenantId && { home: homeTenantId }), name, kind, ...rightsClaims(subject), scope: permissions.join(' '), zoneinfo })
    .setProtectedHeader({ alg: TOKEN_ALGORITHM, kid: key.id, typ: 'at+jwt' })
    .setIssuer('hydrograph')
    .setAudience('hydrograph')
    .setSubject(subject.id)
    .setJti(newTokenId())
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + lifeS)
    .sign(key.privateKey);
  return { accessToken, expiresIn: lifeS };
}
