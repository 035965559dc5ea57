import { BadUserInput, type HttpReply, type HttpRequest, type Service } from '@hydrograph/service';
import { z } from 'zod';
import { ATTEMPT_COOKIE, clearAttemptCookie, originOf, setAttemptCookie, setSessionCookie } from './cookies.ts';
import type { SignOnSteps, StepAnswer } from './steps.service.ts';

const secret = z.string().min(1).max(512);
const shapes = {
  password: z.object({ tenant: z.string().min(1).max(64).optional(), userName: z.string().min(1).max(64), password: secret }),
  code: z.object({ code: z.string().min(1).max(64) }),
  newPassword: z.object({ newPassword: secret }),
};

/**
 * The JSON interface of our own sign-on page, `/auth/interaction`: a name and a password, then whatever step the answer
 * names, until it says `DONE` and carries an access token. An attempt is known by a cookie that scripts cannot read.
 */
export function addInteractionRoutes({ app }: Pick<Service, 'app'>, steps: SignOnSteps): void {
  app.get('/auth/interaction', async (request, reply) => {
    const standing = await steps.whereIs(request.cookies[ATTEMPT_COOKIE]);
    return reply.header('cache-control', 'no-store').send(standing ?? { step: 'PASSWORD' });
  });

  app.post('/auth/interaction/password', async (request, reply) => answer(request, reply, await steps.byPassword(read(shapes.password, request), originOf(request))));

  app.post('/auth/interaction/second-factor', async (request, reply) => answer(request, reply, await steps.bySecondFactor(attemptOf(request), read(shapes.code, request).code, originOf(request))));

  app.post('/auth/interaction/change-password', async (request, reply) => answer(request, reply, await steps.changePassword(attemptOf(request), read(shapes.newPassword, request).newPassword, originOf(request))));

  app.post('/auth/interaction/enrolment', async (request, reply) => reply.header('cache-control', 'no-store').send(await steps.beginEnrolment(attemptOf(request))));

  app.post('/auth/interaction/enrolment/confirm', async (request, reply) => answer(request, reply, await steps.confirmEnrolment(attemptOf(request), read(shapes.code, request).code, originOf(request))));
}

const attemptOf = (request: HttpRequest): string | undefined => request.cookies[ATTEMPT_COOKIE];

function answer(request: HttpRequest, reply: HttpReply, { step, attemptToken, signedOn, recoveryCodes }: StepAnswer): HttpReply {
  const { sessionToken, ...token } = signedOn ?? {};
  if (attemptToken) setAttemptCookie(request, reply, attemptToken);
  else clearAttemptCookie(reply);
  if (sessionToken) setSessionCookie(request, reply, sessionToken);
  return reply.header('cache-control', 'no-store').send({ step, ...token, ...(recoveryCodes && { recoveryCodes }) });
}

/** Reads a body. What was sent is not part of the message: it may be a secret. */
export function read<T>(shape: z.ZodType<T>, { body }: HttpRequest): T {
  const result = shape.safeParse(body);
  if (!result.success) throw new BadUserInput(`The request cannot be read: ${result.error.issues.map(({ path, message }) => `${path.join('.') || 'body'}: ${message}`).join('; ')}`);
  return result.data;
}
