import { Unauthenticated } from '@hydrograph/access';
import { systemActor, type Database } from '@hydrograph/entities';
import type { Service } from '@hydrograph/service';
import type { EntityManager } from '@mikro-orm/postgresql';
import { recordAudit, type Origin } from '../audit/audit.ts';
import type { KeyRing } from '../keys/key-ring.ts';
import type { SessionTimes } from './session.ts';
import { signAccessToken, type AccessToken, type TokenSubject } from './access-token.ts';

/** Where a sign-on came from, and with what. */
export interface SignOnOrigin extends Origin {
  readonly userAgent?: string | undefined;
}

/** The answer to somebody who has signed on. */
export interface SignedOn extends AccessToken {
  readonly tenantId: string;
  readonly userId: string;
  /** Refresh token for the cookie, where there is a new one. */
  readonly sessionToken?: string;
  /** When the session ends; absent where there is none. */
  readonly session?: SessionTimes;
}

/** An attempt that succeeded. */
export interface Admitted {
  readonly subject: TokenSubject;
  readonly sessionToken?: string;
  readonly session?: SessionTimes;
}

/** Answered by an attempt that failed for a reason the caller is not told. */
export interface Refusal {
  readonly refused: string;
  readonly who?: string;
  readonly tenantId?: string;
  /** Sessions that ended with it. */
  readonly ended?: readonly string[];
  /** Thrown instead of the plain refusal. */
  readonly error?: Error;
}

/** Every sign-on passes here: audited in its own transaction, done or refused, and logged without a secret. */
export interface Gate {
  readonly database: Database;
  /** Runs one attempt; a refusal is kept as well, then thrown. */
  attempt<T extends object>(action: string, origin: SignOnOrigin, work: (em: EntityManager) => Promise<T | Refusal>, who: (answer: T) => Known, target?: string): Promise<T>;
  /** Runs an attempt that ends in an access token. */
  admit(action: string, origin: SignOnOrigin, work: (em: EntityManager) => Promise<Admitted | Refusal>): Promise<SignedOn>;
  /** The access token of somebody who was admitted. */
  token(admitted: Admitted): Promise<SignedOn>;
  /** Tells that sessions ended, after the transaction that ended them. */
  ended(sessionIds: readonly string[]): Promise<void>;
}

/** Who an audit entry is about. */
export interface Known {
  readonly id: string;
  readonly name: string;
  readonly tenantId: string;
}

export interface GateOptions {
  readonly database: Database;
  readonly keys: KeyRing;
  readonly log: Service['log'];
  readonly clock: () => Date;
  /** What else must end with a session. */
  readonly onSessionsEnded: (sessionIds: readonly string[]) => Promise<void>;
}

const isRefusal = (answer: object): answer is Refusal => 'refused' in answer;

export function createGate({ database, keys, log, clock, onSessionsEnded }: GateOptions): Gate {
  const actor = systemActor('sign-on');

  const ended: Gate['ended'] = async (ids) => {
    if (ids.length > 0) await onSessionsEnded(ids);
  };

  const attempt: Gate['attempt'] = async (action, origin, work, who, target) => {
    const answer = await database.transaction(actor, action, async (em) => {
      const result = await work(em);
      const { tenantId, id, name } = isRefusal(result) ? { tenantId: result.tenantId ?? null, id: result.who ?? 'unknown', name: result.who ?? 'unknown' } : who(result);
      const { requestId, address } = origin;
      await recordAudit(em, { tenantId, actorId: id, actorName: name, requestId, address, action, target, ...(isRefusal(result) ? { outcome: 'REFUSED', reason: result.refused } : { outcome: 'DONE' }) });
      return result;
    });
    if (!isRefusal(answer)) {
      log.info({ action, userId: who(answer).id, tenantId: who(answer).tenantId, requestId: origin.requestId, address: origin.address }, 'Signed on');
      return answer;
    }
    log.warn({ action, reason: answer.refused, who: answer.who, requestId: origin.requestId, address: origin.address }, 'A sign-on was refused');
    await ended(answer.ended ?? []);
    throw answer.error ?? new Unauthenticated('refused');
  };

  const token: Gate['token'] = async ({ subject, sessionToken, session }) => ({
    ...(await signAccessToken(keys.signing(), subject, clock())),
    tenantId: subject.tenantId,
    userId: subject.id,
    ...(sessionToken && { sessionToken }),
    ...(session && { session }),
  });

  return {
    database,
    attempt,
    ended,
    token,
    admit: async (action, origin, work) => token(await attempt(action, origin, work, ({ subject: known }) => known)),
  };
}
