import { readFileSync } from 'node:fs';
import { Unauthenticated } from '@hydrograph/access';
import { systemActor } from '@hydrograph/entities';
import { recordAudit } from '../audit/audit.ts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { ADMINISTRATOR } from '../roles/built-in-roles.ts';
import { User } from '../users/user.entity.ts';
import { passwordOf } from '../passwords/passwords.ts';
import { hasSecondFactor } from '../second-factor/second-factor.ts';
import { asVisitor } from '../tenants/tenant-group.ts';
import type { TokenSubject } from './access-token.ts';
import type { Gate, Refusal, SignedOn, SignOnOrigin } from './gate.ts';
import { findCode, redeemCode } from './one-time-code.ts';
import { hashOf, isSame } from './secret.ts';
import { NotYourUtility } from './refusals.ts';
import { beginSession, continueSession, endSession, findSession, LINK_LIMITS } from './session.ts';
import { activeUser, administratorOf, serviceSubject, userSubject } from './subjects.ts';

export interface SignOnOptions {
  readonly gate: Gate;
  readonly defaultTenantId: string;
  /** File of the command line's token; read on each use, because the launcher may renew it. */
  readonly localTokenFile: string;
  readonly serviceSecret: string | undefined;
  /** What a one-time link opens for a user without a password: a session, or only the page where a password is chosen. */
  readonly linksOpen: 'session' | 'enrolment';
  readonly clock?: () => Date;
}

/** A link that opens no session: the user goes on with the steps of the sign-on page. */
export interface Redeemed {
  readonly tenantId: string;
  readonly userId: string;
  readonly codeHash: string;
}

/** Ways to an access token. Each one is logged and audited, and each throws `Unauthenticated` when refused. */
export interface SignOn {
  byOneTimeLink(code: string, origin: SignOnOrigin): Promise<SignedOn | Redeemed>;
  /** `visits`: the utility of the group to look into; the user's own when absent. */
  bySession(given: { token: string | undefined; idleForS?: number | undefined; visits?: string | undefined }, origin: SignOnOrigin): Promise<SignedOn>;
  byLocalToken(token: string, origin: SignOnOrigin): Promise<SignedOn>;
  byClientCredentials(credentials: { clientId: string; clientSecret: string; tenantId?: string | undefined }, origin: SignOnOrigin): Promise<SignedOn>;
  signOut(token: string | undefined, origin: SignOnOrigin): Promise<void>;
  awaitingFirstAdministrator(): Promise<boolean>;
}

const services = ['identity', 'network', 'plants', 'energy', 'assets', 'customers', 'collector', 'edge', 'launcher', 'demo'];

export function createSignOn({ gate, defaultTenantId, localTokenFile, serviceSecret, linksOpen, clock = () => new Date() }: SignOnOptions): SignOn {
  const { database, admit } = gate;
  const actor = systemActor('sign-on');

  return {
    async byOneTimeLink(code, origin) {
      let redeemed: Redeemed | undefined;
      const answer = await admit('SIGN_IN_ONE_TIME_LINK', origin, async (em) => {
        const found = await findCode(em, code);
        if (!found) return { refused: 'the code is unknown, used or too old' };
        const user = found.userId ? await activeUser(em, found.userId) : await administratorOf(em, found.tenantId);
        if (!user) return { refused: 'the user may not sign in', who: found.userId ?? 'unknown', tenantId: found.tenantId };
        const who = { tenantId: user.tenantId, userId: user.id };
        const subject = await userSubject(em, user);
        // Whoever has a password or a second factor is not let in by a link alone.
        if (linksOpen === 'enrolment' || (await passwordOf(em, user.id)) || (await hasSecondFactor(em, user.id))) {
          redeemed = { ...who, codeHash: hashOf(code) };
          return { subject };
        }
        if (!(await redeemCode(em, code))) return { refused: 'the code is used', who: user.id, tenantId: user.tenantId };
        user.lastSignInAt = clock();
        const { token, times } = await beginSession(em, { ...who, ...origin, method: 'ONE_TIME_LINK', amr: [], limits: LINK_LIMITS });
        return { subject, sessionToken: token, session: times };
      });
      return redeemed ?? answer;
    },

    async bySession({ token, idleForS, visits }, origin) {
      // Not audited: every browser that nobody has signed in with asks this.
      if (!token) throw new Unauthenticated('refused');
      return admit(visits ? 'VISIT_UTILITY' : 'RENEW_SESSION', origin, async (em) => {
        // Before the session goes on: who is refused keeps the cookie they have.
        const visitor = visits ? await visitorBy(em, token, visits, origin) : undefined;
        if (visitor && 'refused' in visitor) return visitor;
        const session = await continueSession(em, token, idleForS);
        if ('refused' in session) return { refused: `the session is ${session.refused}`, ...(session.ended && { ended: [session.ended] }) };
        const user = await activeUser(em, session.userId);
        if (!user) return { refused: 'the user may not sign in', who: session.userId, tenantId: session.tenantId };
        return { subject: visitor ?? (await userSubject(em, user)), session: session.times, ...(session.token && { sessionToken: session.token }) };
      });
    },

    byLocalToken: (token, origin) =>
      admit('SIGN_IN_LOCAL_TOKEN', origin, async (em) => {
        const expected = readLocalToken(localTokenFile);
        if (!expected || !isSame(token, expected)) return { refused: 'the local token is wrong' };
        return { subject: await userSubject(em, await administratorOf(em, defaultTenantId)) };
      }),

    byClientCredentials: ({ clientId, clientSecret, tenantId = defaultTenantId }, origin) =>
      admit('SIGN_IN_SERVICE', origin, async (em) => {
        const right = serviceSecret !== undefined && isSame(clientSecret, serviceSecret);
        if (!right || !services.includes(clientId)) return { refused: 'the client or its secret is wrong' };
        return { subject: await serviceSubject(em, clientId, tenantId) };
      }),

    async signOut(token, { requestId, address }) {
      if (!token) return;
      const ended = await database.transaction(actor, 'SIGN_OUT', async (em) => {
        const session = await endSession(em, token);
        if (session) await recordAudit(em, { requestId, address, tenantId: session.tenantId, actorId: session.userId, actorName: session.userId, action: 'SIGN_OUT', outcome: 'DONE' });
        return session;
      });
      if (ended) await gate.ended([ended.id]);
    },

    async awaitingFirstAdministrator() {
      return (await database.fork(systemActor('identity', defaultTenantId)).count(User, { roles: { $contains: [ADMINISTRATOR] }, lastSignInAt: { $ne: null } })) === 0;
    },
  };
}

/** The user of a session in another utility of the group; told in the audit log of their own, as the sign-on is in that of the other one. */
async function visitorBy(em: EntityManager, token: string, tenantId: string, { requestId, address }: SignOnOrigin): Promise<TokenSubject | Refusal | undefined> {
  const session = await findSession(em, token);
  const user = session && (await activeUser(em, session.userId));
  if (!user || user.tenantId === tenantId) return undefined;
  const visitor = await asVisitor(em, await userSubject(em, user), tenantId);
  const entry = { tenantId: user.tenantId, actorId: user.id, actorName: user.name, requestId, address, action: 'VISIT_UTILITY', target: `Tenant ${tenantId}` };
  if (!visitor) return { refused: `${tenantId} is no utility of the group that this user may look into`, who: user.id, tenantId: user.tenantId, error: new NotYourUtility() };
  await recordAudit(em, { ...entry, outcome: 'DONE' });
  return visitor;
}

function readLocalToken(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').trim() || undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
