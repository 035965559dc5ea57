import { newTokenId, TOKEN_ALGORITHM } from '@hydrograph/access';
import { SignJWT } from 'jose';
import type { SigningKey } from '../keys/key-ring.ts';

/** Who a token speaks for. */
export interface TokenSubject {
  readonly id: string;
  readonly tenantId: string;
  readonly name: string;
  readonly kind: 'user' | 'service' | 'application';
  readonly roles: readonly string[];
  readonly permissions: readonly string[];
  /** IANA zone of the utility's days. */
  readonly timeZone: string;
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
  const { tenantId: tid, name, kind, roles, permissions, timeZone: zoneinfo } = subject;
  const accessToken = await new SignJWT({ tid, name, kind, roles: [...roles], scope: permissions.join(' '), zoneinfo })
    .setProtectedHeader({ alg: TOKEN_ALGORITHM, kid: key.id, typ: 'at+jwt' })
    .setIssuer('hydrograph')
    .setAudience('hydrograph')
    .setSubject(subject.id)
    .setJti(newTokenId())
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + ACCESS_TOKEN_LIFE_S)
    .sign(key.privateKey);
  return { accessToken, expiresIn: ACCESS_TOKEN_LIFE_S };
}
