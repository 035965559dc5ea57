import { Unauthenticated } from '@hydrograph/access';
import { BadUserInput, type HttpRequest, type Service } from '@hydrograph/service';
import { z } from 'zod';
import type { KeyRing } from '../keys/key-ring.ts';
import { clearSessionCookie, originOf, SESSION_COOKIE, setAttemptCookie, setSessionCookie } from './cookies.ts';
import { StepNeeded } from './refusals.ts';
import type { SignOnSteps } from './steps.service.ts';
import type { Redeemed, SignOn } from './sign-on.service.ts';
import type { SignedOn } from './gate.ts';

const secret = z.string().min(1).max(512);
const grants = z.discriminatedUnion('grant', [
  z.object({ grant: z.literal('one-time-link'), code: secret }),
  z.object({ grant: z.literal('session'), idleForS: z.number().min(0).max(2_678_400).optional(), tenantId: z.uuid().optional() }),
  z.object({ grant: z.literal('local-token'), token: secret }),
  z.object({ grant: z.literal('client-credentials'), clientId: z.string().min(1).max(64), clientSecret: secret, tenantId: z.uuid().optional() }),
]);

/** `POST /auth/token`, `POST /auth/sign-out` and the published keys. */
export function addAuthRoutes({ app }: Pick<Service, 'app'>, { signOn, steps, keys }: { signOn: SignOn; steps: SignOnSteps; keys: KeyRing }): void {
  app.get('/.well-known/jwks.json', (_request, reply) => reply.header('cache-control', 'public, max-age=300').send(keys.jwks()));

  app.post('/auth/token', async (request, reply) => {
    const read = grants.safeParse(request.body);
    if (!read.success) throw new BadUserInput(`The grant cannot be read: ${read.error.issues.map(({ path, message }) => `${path.join('.') || 'body'}: ${message}`).join('; ')}`);
    const granted = await grantToken(signOn, read.data, request).catch((error: unknown) => {
      // A store that is away for a moment signs nobody out.
      if (read.data.grant === 'session' && error instanceof Unauthenticated) clearSessionCookie(reply);
      throw error;
    });
    reply.header('cache-control', 'no-store');
    if (!('accessToken' in granted)) {
      const { step, attemptToken } = await steps.byLink(granted, originOf(request));
      if (attemptToken) setAttemptCookie(request, reply, attemptToken);
      throw new StepNeeded(step);
    }
    const { sessionToken, ...answer } = granted;
    if (sessionToken) setSessionCookie(request, reply, sessionToken);
    return reply.send(answer);
  });

  app.post('/auth/sign-out', async (request, reply) => {
    await signOn.signOut(request.cookies[SESSION_COOKIE], originOf(request));
    clearSessionCookie(reply);
    return reply.code(204).send();
  });
}

function grantToken(signOn: SignOn, grant: z.infer<typeof grants>, request: HttpRequest): Promise<SignedOn | Redeemed> {
  const origin = originOf(request);
  switch (grant.grant) {
    case 'one-time-link':
      return signOn.byOneTimeLink(grant.code, origin);
    case 'session':
      return signOn.bySession({ token: request.cookies[SESSION_COOKIE], idleForS: grant.idleForS, visits: grant.tenantId }, origin);
    case 'local-token':
      return signOn.byLocalToken(grant.token, origin);
    case 'client-credentials':
      return signOn.byClientCredentials(grant, origin);
  }
}
