import type { HttpReply, HttpRequest } from '@hydrograph/service';
import type { SignOnOrigin } from './gate.ts';
import { ATTEMPT_LIFE_MIN } from './attempt.ts';
import { SESSION_LIFE_DAYS } from './session.ts';

/** The cookie of a browser's session. Scripts cannot read it, and no other site can make a browser send it. */
export const SESSION_COOKIE = 'hydrograph_session';
/** The cookie of a sign-on under way. */
export const ATTEMPT_COOKIE = 'hydrograph_sign_on';

const options = { path: '/auth', httpOnly: true, sameSite: 'strict' } as const;
const isSecure = (request: HttpRequest): boolean => request.headers['x-forwarded-proto'] === 'https';

export function setSessionCookie(request: HttpRequest, reply: HttpReply, token: string): void {
  reply.setCookie(SESSION_COOKIE, token, { ...options, secure: isSecure(request), maxAge: SESSION_LIFE_DAYS * 86_400 });
}

export const clearSessionCookie = (reply: HttpReply): HttpReply => reply.clearCookie(SESSION_COOKIE, options);

export function setAttemptCookie(request: HttpRequest, reply: HttpReply, token: string): void {
  reply.setCookie(ATTEMPT_COOKIE, token, { ...options, secure: isSecure(request), maxAge: ATTEMPT_LIFE_MIN * 60 });
}

export const clearAttemptCookie = (reply: HttpReply): HttpReply => reply.clearCookie(ATTEMPT_COOKIE, options);

/** Where a request came from. The edge tells; asked directly, the socket does. */
export const originOf = (request: HttpRequest): SignOnOrigin => ({
  requestId: request.id,
  address: String(request.headers['x-forwarded-for'] ?? request.ip).slice(0, 200),
  userAgent: request.headers['user-agent'],
});
