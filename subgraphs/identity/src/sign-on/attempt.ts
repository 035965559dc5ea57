import type { EntityManager } from '@mikro-orm/postgresql';
import { rightsOf } from '../rights/rights.ts';
import { isAdministering } from '../roles/permissions.ts';
import type { User } from '../users/user.entity.ts';
import { passwordOf } from '../passwords/passwords.ts';
import { hasSecondFactor } from '../second-factor/second-factor.ts';
import { hashOf, newSecret } from './secret.ts';

/** How long somebody may take for all steps of a sign-on, min. */
export const ATTEMPT_LIFE_MIN = 10;

/** What is still to do before a user is signed on. */
export type SignOnStep = 'SECOND_FACTOR' | 'CHANGE_PASSWORD' | 'ENROL_SECOND_FACTOR' | 'DONE';

/** A sign-on under way: somebody has shown who they are, but not yet enough. */
export interface Attempt {
  readonly tenantId: string;
  readonly userId: string;
  readonly method: string;
  readonly amr: readonly string[];
  /** Hash of the one-time code it began with, which is used up when the password is chosen. */
  readonly codeHash?: string | undefined;
}

/** Remembers an attempt; answers its token, for a cookie. A new one at each step: one that somebody planted is worth nothing. */
export async function rememberAttempt(em: EntityManager, { tenantId, userId, method, amr, codeHash }: Attempt): Promise<string> {
  const token = newSecret();
  await em.execute(`insert into identity.sign_on_attempt (token_hash, tenant_id, user_id, method, amr, code_hash, expires_at) values (?, ?, ?, ?, string_to_array(?, ' '), ?, now() + interval '${ATTEMPT_LIFE_MIN} minutes')`, [
    hashOf(token),
    tenantId,
    userId,
    method,
    amr.join(' '),
    codeHash ?? null,
  ]);
  return token;
}

/** The attempt of a token; undefined when it is unknown or too old. */
export async function findAttempt(em: EntityManager, token: string): Promise<Attempt | undefined> {
  const [row] = await em.execute<{ tenant_id: string; user_id: string; method: string; amr: string[]; code_hash: string | null }[]>('select tenant_id, user_id, method, amr, code_hash from identity.sign_on_attempt where token_hash = ? and expires_at > now()', [hashOf(token)]);
  return row && { tenantId: row.tenant_id, userId: row.user_id, method: row.method, amr: row.amr, ...(row.code_hash && { codeHash: row.code_hash }) };
}

export async function forgetAttempt(em: EntityManager, token: string): Promise<void> {
  await em.execute('delete from identity.sign_on_attempt where token_hash = ?', [hashOf(token)]);
}

/** The next thing to do for an attempt. A second factor that exists comes first: nothing is changed without it. */
export async function nextStep(em: EntityManager, user: User, { method, amr }: Pick<Attempt, 'method' | 'amr'>): Promise<SignOnStep> {
  const enrolled = await hasSecondFactor(em, user.id);
  if (enrolled && !amr.includes('otp')) return 'SECOND_FACTOR';
  const password = await passwordOf(em, user.id);
  const chosen = amr.includes('pwd');
  if (!password || password.mustChange || (method === 'ONE_TIME_LINK' && !chosen)) return 'CHANGE_PASSWORD';
  return !enrolled && (await needsSecondFactor(em, user)) ? 'ENROL_SECOND_FACTOR' : 'DONE';
}

/** Who administers must show a second factor (GB/T 22239 level 3). */
export async function needsSecondFactor(em: EntityManager, user: User): Promise<boolean> {
  return (await rightsOf(em, user, new Date())).permissions.some(isAdministering);
}
