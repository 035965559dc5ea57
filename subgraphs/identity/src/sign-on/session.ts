import { newId, systemActor, type Database } from '@hydrograph/entities';
import type { EntityManager } from '@mikro-orm/postgresql';
import { hashOf, newSecret } from './secret.ts';

/** Longest life of the cookie of a session, days. */
export const SESSION_LIFE_DAYS = 30;

/**
 * How long the token before the last one is still taken, s. Two tabs that renew at the same moment send the same token;
 * any later use means that somebody has copied it.
 */
const ROTATION_GRACE_S = 20;

/** How long a session may last, whatever happens in it, and how long it may lie idle. */
export interface SessionLimits {
  readonly lifeS: number;
  readonly idleS: number | null;
}

/** Limits of a session that was begun by a one-time link, before the user has a password. */
export const LINK_LIMITS: SessionLimits = { lifeS: SESSION_LIFE_DAYS * 86_400, idleS: null };

/** How a session begins. */
export interface SessionFacts {
  readonly tenantId: string;
  readonly userId: string;
  /** For example `PASSWORD` or `ONE_TIME_LINK`. */
  readonly method: string;
  /** How the user was recognised, in the words of RFC 8176: `pwd`, `otp`. */
  readonly amr: readonly string[];
  readonly limits: SessionLimits;
  readonly address?: string | undefined;
  readonly userAgent?: string | undefined;
}

export interface ContinuedSession {
  readonly id: string;
  readonly tenantId: string;
  readonly userId: string;
  readonly times: SessionTimes;
  /** The token that replaces the one given; undefined when another tab has been given it a moment ago. */
  readonly token?: string;
}

export type SessionAnswer = ContinuedSession | { readonly refused: 'unknown' | 'replayed'; readonly ended?: string };

/** When a session ends: at the latest, and when nobody uses it until then. */
export interface SessionTimes {
  readonly endsAt: string;
  readonly idleEndsAt: string | null;
  readonly idleLimitS: number | null;
}

interface TimesRow {
  expires_at: Date | string;
  last_used_at: Date | string;
  idle_limit_s: number | null;
}

const timesOf = ({ expires_at: expires, last_used_at: used, idle_limit_s: idleLimitS }: TimesRow): SessionTimes => ({
  endsAt: new Date(expires).toISOString(),
  idleEndsAt: idleLimitS === null ? null : new Date(new Date(used).getTime() + idleLimitS * 1000).toISOString(),
  idleLimitS,
});
const TIMES = 'expires_at, last_used_at, idle_limit_s';

/** A session that goes on. */
export interface LiveSession {
  readonly id: string;
  readonly tenantId: string;
  readonly userId: string;
  readonly amr: readonly string[];
  readonly authenticatedAt: Date;
}

interface SessionRow {
  id: string;
  tenant_id: string;
  user_id: string;
  token_hash: string;
  amr: string[];
  authenticated_at: Date | string;
  fresh: boolean;
}

/** SQL condition of a session that goes on: neither ended, nor too old, nor idle for too long. */
export const isLive = (alias = 'session'): string =>
  `${alias}.revoked_at is null and ${alias}.expires_at > now() and (${alias}.idle_limit_s is null or ${alias}.last_used_at > now() - make_interval(secs => ${alias}.idle_limit_s))`;

/** Begins a session; answers its refresh token, of which only the hash is kept. */
export async function beginSession(em: EntityManager, { tenantId, userId, method, amr, limits, address, userAgent }: SessionFacts): Promise<{ id: string; token: string; times: SessionTimes }> {
  const token = newSecret();
  const id = newId();
  const [row] = await em.execute<TimesRow[]>(
    `insert into identity.session (id, tenant_id, user_id, token_hash, expires_at, method, amr, idle_limit_s, address, user_agent)
     values (?, ?, ?, ?, now() + make_interval(secs => ?), ?, ?, ?, ?, ?) returning ${TIMES}`,
    [id, tenantId, userId, hashOf(token), limits.lifeS, method, toArray(amr), limits.idleS, address ?? null, userAgent?.slice(0, 300) ?? null],
  );
  return { id, token, times: timesOf(row!) };
}

/**
 * Continues a session with a new refresh token. A replayed token ends the session for whoever holds it. `idleForS`: how long
 * nobody has used the page that asks, which may ask by itself for hours; it counts as used no later than that.
 */
export async function continueSession(em: EntityManager, given: string, idleForS = 0): Promise<SessionAnswer> {
  const hash = hashOf(given);
  const [row] = await em.execute<(SessionRow & TimesRow)[]>(
    `select id, tenant_id, user_id, token_hash, ${TIMES}, rotated_at > now() - interval '${ROTATION_GRACE_S} seconds' as fresh from identity.session
     where (token_hash = ? or previous_hash = ?) and ${isLive()} for update`,
    [hash, hash],
  );
  if (!row) return { refused: 'unknown' };
  const who = { id: row.id, tenantId: row.tenant_id, userId: row.user_id };
  if (row.token_hash === hash) {
    const token = newSecret();
    const [now] = await em.execute<TimesRow[]>(
      `update identity.session set token_hash = ?, previous_hash = ?, rotated_at = now(), last_used_at = greatest(last_used_at, now() - make_interval(secs => ?)) where id = ? returning ${TIMES}`,
      [hashOf(token), hash, idleForS, row.id],
    );
    return { ...who, token, times: timesOf(now!) };
  }
  if (row.fresh) return { ...who, times: timesOf(row) };
  await em.execute('update identity.session set revoked_at = now() where id = ?', [row.id]);
  return { refused: 'replayed', ended: row.id };
}

/** The session of a refresh token, as it is; undefined when it does not go on. */
export async function findSession(em: EntityManager, token: string): Promise<LiveSession | undefined> {
  const hash = hashOf(token);
  const [row] = await em.execute<SessionRow[]>(
    `select id, tenant_id, user_id, amr, authenticated_at from identity.session
     where (token_hash = ? or (previous_hash = ? and rotated_at > now() - interval '${ROTATION_GRACE_S} seconds')) and ${isLive()}`,
    [hash, hash],
  );
  return row && { id: row.id, tenantId: row.tenant_id, userId: row.user_id, amr: row.amr, authenticatedAt: new Date(row.authenticated_at) };
}

/** Ends the session of a refresh token; answers whose it was. */
export async function endSession(em: EntityManager, token: string): Promise<{ id: string; tenantId: string; userId: string } | undefined> {
  const hash = hashOf(token);
  const [row] = await em.execute<SessionRow[]>('update identity.session set revoked_at = now() where (token_hash = ? or previous_hash = ?) and revoked_at is null returning id, tenant_id, user_id', [hash, hash]);
  return row && { id: row.id, tenantId: row.tenant_id, userId: row.user_id };
}

/** Ends all sessions of a user, but for one where it is named; answers the ids of those ended. */
export async function endSessionsOf(em: EntityManager, userId: string, except?: string): Promise<string[]> {
  const rows = await em.execute<{ id: string }[]>('update identity.session set revoked_at = now() where user_id = ? and id is distinct from ?::uuid and revoked_at is null returning id', [userId, except ?? null]);
  return rows.map(({ id }) => id);
}

/** Removes what has ended a while ago: sessions, codes, attempts, failures, audit entries that are in the chain, and what the OpenID provider remembered. */
export async function forgetEnded(database: Database): Promise<void> {
  await database.transaction(systemActor('sign-on'), 'forget', async (em) => {
    await em.execute(`delete from identity.session where expires_at < now() or revoked_at < now() - interval '7 days'`);
    await em.execute(`delete from identity.sign_in_code where expires_at < now() - interval '7 days'`);
    await em.execute('delete from identity.sign_on_attempt where expires_at < now()');
    await em.execute(`delete from identity.sign_on_failure where last_at < now() - interval '7 days'`);
    await em.execute(`delete from identity.outbox where delivered_at < now() - interval '7 days'`);
    await em.execute(`delete from identity.openid_state where expires_at < now() - interval '1 day'`);
  });
}

// Each element quoted: the driver would spread a JavaScript array over several parameters.
const toArray = (texts: readonly string[]): string => `{${texts.map((text) => JSON.stringify(text)).join(',')}}`;
