import { GraphQLError } from 'graphql';
import { systemActor } from '@hydrograph/entities';
import type { HttpReply, HttpRequest, Service } from '@hydrograph/service';
import type { Provider } from 'oidc-provider';
import { z } from 'zod';
import { Application } from '../applications/application.entity.ts';
import { SESSION_COOKIE, originOf } from '../sign-on/cookies.ts';
import type { Gate } from '../sign-on/gate.ts';
import { StepNeeded } from '../sign-on/refusals.ts';
import { findSession, type LiveSession } from '../sign-on/session.ts';
import { activeUser } from '../sign-on/subjects.ts';
import type { User } from '../users/user.entity.ts';
import { OUR_SESSION } from './provider.ts';
import type { SessionEnd } from './session-end.ts';

type Interaction = Awaited<ReturnType<Provider['interactionDetails']>>;
type Params = { Params: { uid: string } };

const asked = z.looseObject({ client_id: z.string(), max_age: z.coerce.number().optional() });

/**
 * What our sign-on page asks for an application that waits: who it is, then `confirm` with our own session, or `cancel`.
 * Both answer the address that the browser goes on to.
 */
export function addApplicationInteractions({ app }: Pick<Service, 'app'>, { gate, provider, sessionEnd }: { gate: Gate; provider: () => Provider; sessionEnd: SessionEnd }): void {
  const reader = () => gate.database.fork(systemActor('sign-on'));
  const sessionOf = async (request: HttpRequest): Promise<LiveSession | undefined> => {
    const token = request.cookies[SESSION_COOKIE];
    return token ? findSession(reader(), token) : undefined;
  };

  async function interactionOf(request: HttpRequest & { params: Params['Params'] }, reply: HttpReply): Promise<{ interaction: Interaction; application: Application }> {
    const interaction = await provider().interactionDetails(request.raw, reply.raw).catch(() => undefined);
    const application = interaction && interaction.uid === request.params.uid ? await reader().findOne(Application, { id: asked.parse(interaction.params).client_id, active: true }) : null;
    if (!interaction || !application) throw new GraphQLError('No application waits for this sign-on, or not any more: go back to the application and begin again', { extensions: { code: 'NOT_FOUND', http: { status: 404 } } });
    return { interaction, application };
  }

  app.get<Params>('/auth/interaction/:uid', async (request, reply) => {
    const { interaction, application } = await interactionOf(request, reply);
    const session = await sessionOf(request);
    const user = session && (await activeUser(reader(), session.userId));
    const isReady = user?.tenantId === application.tenantId && session !== undefined && isFreshEnough(interaction, session);
    return reply.header('cache-control', 'no-store').send({
      application: { id: application.id, name: application.name, nameEn: application.nameEn },
      step: isReady ? 'CONFIRM' : 'PASSWORD',
      user: user ? { userName: user.userName, name: user.name } : null,
    });
  });

  app.post<Params>('/auth/interaction/:uid/confirm', async (request, reply) => {
    const { interaction, application } = await interactionOf(request, reply);
    const session = await sessionOf(request);
    if (!session || !isFreshEnough(interaction, session)) throw new StepNeeded('PASSWORD');
    const origin = originOf(request);
    await gate.attempt<{ user: User }>('SIGN_IN_APPLICATION', origin, async (em) => {
      const user = await activeUser(em, session.userId);
      return user && user.tenantId === application.tenantId ? { user } : { refused: `the application ${application.name} belongs to another utility`, who: session.userId, tenantId: session.tenantId };
    }, ({ user }) => user, `Application ${application.id}`);
    await leaveOther(interaction, session);
    const result = { login: { accountId: session.userId, amr: [...session.amr], ts: Math.floor(session.authenticatedAt.getTime() / 1000), remember: false }, consent: {}, [OUR_SESSION]: session.id };
    return reply.header('cache-control', 'no-store').send({ redirectTo: await provider().interactionResult(request.raw, reply.raw, result) });
  });

  app.post<Params>('/auth/interaction/:uid/cancel', async (request, reply) => {
    await interactionOf(request, reply);
    const result = { error: 'access_denied', error_description: 'the user did not sign in' };
    return reply.header('cache-control', 'no-store').send({ redirectTo: await provider().interactionResult(request.raw, reply.raw, result) });
  });

  /** Where somebody else had signed in to applications with this browser, that ends first. */
  async function leaveOther(interaction: Interaction, session: LiveSession): Promise<void> {
    const { uid, accountId } = interaction.session ?? {};
    if (!uid || !accountId || accountId === session.userId) return;
    const theirs = await sessionEnd.ourSession(uid);
    if (theirs) await sessionEnd.end([theirs]);
    delete interaction.session;
    await interaction.save(interaction.exp - Math.floor(Date.now() / 1000));
  }
}

/** An application may ask that the user signs in anew, or has done so lately. */
function isFreshEnough({ prompt, params, iat }: Interaction, { authenticatedAt }: LiveSession): boolean {
  const at = Math.floor(authenticatedAt.getTime() / 1000);
  if (prompt.reasons.includes('login_prompt')) return at >= iat;
  const { max_age: maxAge } = asked.parse(params);
  return maxAge === undefined || Date.now() / 1000 - at <= maxAge || at >= iat;
}
