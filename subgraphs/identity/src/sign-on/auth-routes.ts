import cookie from '@fastify/cookie';
import { BadUserInput, type HttpReply, type HttpRequest, type Service } from '@hydrograph/service';
import { z } from 'zod';
import type { Origin } from '../audit/audit.ts';
import { SESSION_LIFE_DAYS } from './session.ts';
import type { SignedOn, SignOn } from './sign-on.service.ts';
import type { SigningKey } from './signing-key.ts';

/** The cookie of a browser's session. Scripts cannot read it, and no other site can make a browser send it. */
export const SESSION_COOKIE = 'hydrograph_session';

const secret = z.string().min(1).max(512);
const grants = z.discriminatedUnion('grant', [
  z.object({ grant: z.literal('one-time-link'), code: secret }),
  z.object({ grant: z.literal('session') }),
  z.object({ grant: z.literal('local-token'), token: secret }),
  z.object({ grant: z.literal('client-credentials'), clientId: z.string().min(1).max(64), clientSecret: secret, tenantId: z.uuid().optional() }),
]);

/** `POST /auth/token`, `POST /auth/sign-out` and the published keys. */
export function addAuthRoutes({ app }: Service, signOn: SignOn, key: SigningKey): void {
  app.register(cookie);

  app.get('/.well-known/jwks.json', (_request, reply) => reply.header('cache-control', 'public, max-age=300').send(key.jwks));

  app.post('/auth/token', async (request, reply) => {
    const read = grants.safeParse(request.body);
    if (!read.success) throw new BadUserInput(`The grant cannot be read: ${read.error.issues.map(({ path, message }) => `${path.join('.') || 'body'}: ${message}`).join('; ')}`);
    const { sessionToken, ...answer } = await grantToken(signOn, read.data, request).catch((error: unknown) => {
      if (read.data.grant === 'session') clearCookie(reply);
      throw error;
    });
    if (sessionToken) setCookie(request, reply, sessionToken);
    return reply.header('cache-control', 'no-store').send(answer);
  });

  app.post('/auth/sign-out', async (request, reply) => {
    await signOn.signOut(request.cookies[SESSION_COOKIE], originOf(request));
    clearCookie(reply);
    return reply.code(204).send();
  });
}

function grantToken(signOn: SignOn, grant: z.infer<typeof grants>, request: HttpRequest): Promise<SignedOn> {
  const origin = originOf(request);
  switch (grant.grant) {
    case 'one-time-link':
      return signOn.byOneTimeLink(grant.code, origin);
    case 'session':
      return signOn.bySession(request.cookies[SESSION_COOKIE], origin);
    case 'local-token':
      return signOn.byLocalToken(grant.token, origin);
    case 'client-credentials':
      return signOn.byClientCredentials(grant, origin);
  }
}

// The edge tells where a request came from; asked directly, the socket does.
const originOf = (request: HttpRequest): Origin => ({ requestId: request.id, address: String(request.headers['x-forwarded-for'] ?? request.ip).slice(0, 200) });

function setCookie(request: HttpRequest, reply: HttpReply, token: string): void {
  reply.setCookie(SESSION_COOKIE, token, { ...cookieOptions, secure: request.headers['x-forwarded-proto'] === 'https', maxAge: SESSION_LIFE_DAYS * 86_400 });
}

const clearCookie = (reply: HttpReply): HttpReply => reply.clearCookie(SESSION_COOKIE, cookieOptions);

const cookieOptions = { path: '/auth', httpOnly: true, sameSite: 'strict' } as const;
