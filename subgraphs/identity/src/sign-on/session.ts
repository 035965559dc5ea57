import { newId } from '@hydrograph/entities';
import type { EntityManager } from '@mikro-orm/postgresql';
import { hashOf, newSecret } from './secret.ts';

/** Longest life of a session, days; also that of its cookie. */
export const SESSION_LIFE_DAYS = 30;

/**
 * How long the token before the last one is still taken, s. Two tabs that renew at the same moment send the same token;
 * any later use means that somebody has copied it.
 */
const ROTATION_GRACE_S = 20;

export interface ContinuedSession {
  readonly tenantId: string;
  readonly userId: string;
  /** The token that replaces the one given; undefined when another tab has been given it a moment ago. */
  readonly token?: string;
}

export type SessionAnswer = ContinuedSession | { readonly refused: 'unknown' | 'replayed' };

interface SessionRow {
  id: string;
  tenant_id: string;
  user_id: string;
  token_hash: string;
  fresh: boolean;
}

/** Begins a session; answers its refresh token, of which only the hash is kept. */
export async function beginSession(em: EntityManager, { tenantId, userId }: { tenantId: string; userId: string }): Promise<string> {
  const token = newSecret();
  await em.execute(`insert into identity.session (id, tenant_id, user_id, token_hash, expires_at) values (?, ?, ?, ?, now() + interval '${SESSION_LIFE_DAYS} days')`, [newId(), tenantId, userId, hashOf(token)]);
  return token;
}

/** Continues a session with a new refresh token. A replayed token ends the session for whoever holds it. */
export async function continueSession(em: EntityManager, given: string): Promise<SessionAnswer> {
  const hash = hashOf(given);
  const [row] = await em.execute<SessionRow[]>(
    `select id, tenant_id, user_id, token_hash, rotated_at > now() - interval '${ROTATION_GRACE_S} seconds' as fresh from identity.session
     where (token_hash = ? or previous_hash = ?) and revoked_at is null and expires_at > now() for update`,
    [hash, hash],
  );
  if (!row) return { refused: 'unknown' };
  const who = { tenantId: row.tenant_id, userId: row.user_id };
  if (row.token_hash === hash) {
    const token = newSecret();
    await em.execute('update identity.session set token_hash = ?, previous_hash = ?, rotated_at = now() where id = ?', [hashOf(token), hash, row.id]);
    return { ...who, token };
  }
  if (row.fresh) return who;
  await em.execute('update identity.session set revoked_at = now() where id = ?', [row.id]);
  return { refused: 'replayed' };
}

/** Ends the session of a refresh token; answers whose it was. */
export async function endSession(em: EntityManager, token: string): Promise<{ tenantId: string; userId: string } | undefined> {
  const hash = hashOf(token);
  const [row] = await em.execute<{ tenant_id: string; user_id: string }[]>('update identity.session set revoked_at = now() where (token_hash = ? or previous_hash = ?) and revoked_at is null returning tenant_id, user_id', [hash, hash]);
  return row && { tenantId: row.tenant_id, userId: row.user_id };
}

/** Ends all sessions of a user. */
export async function endSessionsOf(em: EntityManager, userId: string): Promise<void> {
  await em.execute('update identity.session set revoked_at = now() where user_id = ? and revoked_at is null', [userId]);
}

/** Removes what has ended a while ago: sessions and codes. */
export async function forgetEnded(em: EntityManager): Promise<void> {
  await em.execute(`delete from identity.session where expires_at < now() or revoked_at < now() - interval '7 days'`);
  await em.execute(`delete from identity.sign_in_code where expires_at < now() - interval '7 days'`);
}
