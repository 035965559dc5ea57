import { readFileSync } from 'node:fs';
import { Unauthenticated } from '@hydrograph/access';
import { systemActor, type Database } from '@hydrograph/entities';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Service } from '@hydrograph/service';
import { recordAudit, type Origin } from '../audit/audit.ts';
import { ADMINISTRATOR } from '../users/roles.ts';
import { User } from '../users/user.entity.ts';
import { signAccessToken, type AccessToken, type TokenSubject } from './access-token.ts';
import { redeemCode } from './one-time-code.ts';
import { isSame } from './secret.ts';
import { beginSession, continueSession, endSession } from './session.ts';
import type { SigningKey } from './signing-key.ts';
import { activeUser, administratorOf, serviceSubject, userSubject } from './subjects.ts';

export interface SignOnOptions {
  readonly database: Database;
  readonly key: SigningKey;
  readonly defaultTenantId: string;
  /** File of the command line's token; read on each use, because the launcher may renew it. */
  readonly localTokenFile: string;
  readonly serviceSecret: string | undefined;
  readonly log: Service['log'];
  readonly clock?: () => Date;
}

/** The answer to somebody who has signed on. */
export interface SignedOn extends AccessToken {
  readonly tenantId: string;
  readonly userId: string;
  /** Refresh token for the cookie, where there is a new one. */
  readonly sessionToken?: string;
}

/** Ways to an access token. Each one is logged and audited, and each throws `Unauthenticated` when refused. */
export interface SignOn {
  byOneTimeLink(code: string, origin: Origin): Promise<SignedOn>;
  bySession(token: string | undefined, origin: Origin): Promise<SignedOn>;
  byLocalToken(token: string, origin: Origin): Promise<SignedOn>;
  byClientCredentials(credentials: { clientId: string; clientSecret: string; tenantId?: string | undefined }, origin: Origin): Promise<SignedOn>;
  signOut(token: string | undefined, origin: Origin): Promise<void>;
  awaitingFirstAdministrator(): Promise<boolean>;
}

const services = ['identity', 'network', 'plants', 'energy', 'assets', 'customers', 'collector', 'edge', 'launcher', 'demo'];

/** Answered by a sign-on that failed for a reason the caller is not told. */
type Refusal = { readonly refused: string; readonly who?: string; readonly tenantId?: string };

export function createSignOn({ database, key, defaultTenantId, localTokenFile, serviceSecret, log, clock = () => new Date() }: SignOnOptions): SignOn {
  const actor = systemActor('sign-on');

  /** Runs one sign-on with its audit entry in one transaction. A refusal is kept as well, then thrown. */
  async function audited(action: string, origin: Origin, attempt: (em: EntityManager) => Promise<{ subject: TokenSubject; sessionToken?: string } | Refusal>): Promise<SignedOn> {
    const result = await database.transaction(actor, action, async (em) => {
      const answer = await attempt(em);
      const done = 'subject' in answer;
      const who = done ? { tenantId: answer.subject.tenantId, actorId: answer.subject.id, actorName: answer.subject.name } : { tenantId: answer.tenantId ?? null, actorId: answer.who ?? 'unknown', actorName: answer.who ?? 'unknown' };
      await recordAudit(em, { ...who, ...origin, action, outcome: done ? 'DONE' : 'REFUSED', ...(!done && { reason: answer.refused }) });
      return answer;
    });
    if ('refused' in result) {
      log.warn({ action, reason: result.refused, who: result.who, requestId: origin.requestId, address: origin.address }, 'A sign-on was refused');
      throw new Unauthenticated('refused');
    }
    const { subject, sessionToken } = result;
    log.info({ action, userId: subject.id, tenantId: subject.tenantId, requestId: origin.requestId, address: origin.address }, 'Signed on');
    return { ...(await signAccessToken(key, subject, clock())), tenantId: subject.tenantId, userId: subject.id, ...(sessionToken && { sessionToken }) };
  }

  return {
    byOneTimeLink: (code, origin) =>
      audited('SIGN_IN_ONE_TIME_LINK', origin, async (em) => {
        const redeemed = await redeemCode(em, code);
        if (!redeemed) return { refused: 'the code is unknown, used or too old' };
        const user = redeemed.userId ? await activeUser(em, redeemed.userId) : await administratorOf(em, redeemed.tenantId);
        if (!user) return { refused: 'the user may not sign in', who: redeemed.userId ?? 'unknown', tenantId: redeemed.tenantId };
        user.lastSignInAt = clock();
        return { subject: await userSubject(em, user), sessionToken: await beginSession(em, { tenantId: user.tenantId, userId: user.id }) };
      }),

    async bySession(token, origin) {
      // Not audited: every browser that nobody has signed in with asks this.
      if (!token) throw new Unauthenticated('refused');
      return audited('RENEW_SESSION', origin, async (em) => {
        const session = await continueSession(em, token);
        if ('refused' in session) return { refused: `the session is ${session.refused}` };
        const user = await activeUser(em, session.userId);
        if (!user) return { refused: 'the user may not sign in', who: session.userId, tenantId: session.tenantId };
        return { subject: await userSubject(em, user), ...(session.token && { sessionToken: session.token }) };
      });
    },

    byLocalToken: (token, origin) =>
      audited('SIGN_IN_LOCAL_TOKEN', origin, async (em) => {
        const expected = readLocalToken(localTokenFile);
        if (!expected || !isSame(token, expected)) return { refused: 'the local token is wrong' };
        return { subject: await userSubject(em, await administratorOf(em, defaultTenantId)) };
      }),

    byClientCredentials: ({ clientId, clientSecret, tenantId = defaultTenantId }, origin) =>
      audited('SIGN_IN_SERVICE', origin, async (em) => {
        const right = serviceSecret !== undefined && isSame(clientSecret, serviceSecret);
        if (!right || !services.includes(clientId)) return { refused: 'the client or its secret is wrong' };
        return { subject: await serviceSubject(em, clientId, tenantId) };
      }),

    async signOut(token, origin) {
      if (!token) return;
      await database.transaction(actor, 'SIGN_OUT', async (em) => {
        const ended = await endSession(em, token);
        if (ended) await recordAudit(em, { ...origin, tenantId: ended.tenantId, actorId: ended.userId, actorName: ended.userId, action: 'SIGN_OUT', outcome: 'DONE' });
      });
    },

    async awaitingFirstAdministrator() {
      return (await database.fork(systemActor('identity', defaultTenantId)).count(User, { roles: { $contains: [ADMINISTRATOR] }, lastSignInAt: { $ne: null } })) === 0;
    },
  };
}

function readLocalToken(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').trim() || undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
