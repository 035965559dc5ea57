import { isId, refusals, type UserError } from '@hydrograph/entities';
import type { EntityManager } from '@mikro-orm/postgresql';
import { auditedChange, type ChangeContext } from '../audit/audited-change.ts';
import type { SealingKey } from '../keys/sealing-key.ts';
import type { PasswordHasher } from '../passwords/password-hash.ts';
import type { PasswordFault } from '../passwords/password-rules.ts';
import { expiryOf, passwordOf, preparePassword, storePassword } from '../passwords/passwords.ts';
import { beginEnrolment, checkSecondFactor, confirmEnrolment, hasSecondFactor, recoveryCodesLeft, removeSecondFactor, renewRecoveryCodes, type Enrolment } from '../second-factor/second-factor.ts';
import { needsSecondFactor } from '../sign-on/attempt.ts';
import type { Gate } from '../sign-on/gate.ts';
import { countAttempt, forgive, subjectOf } from '../sign-on/lockout.ts';
import { makeCode } from '../sign-on/one-time-code.ts';
import { LockedOut } from '../sign-on/refusals.ts';
import { endSessionsOf, isLive } from '../sign-on/session.ts';
import { User } from '../users/user.entity.ts';

/** How a user signs in: what there is to be shown and changed, never a secret. */
export interface SignInAccount {
  readonly hasPassword: boolean;
  readonly passwordChangedAt: Date | null;
  readonly passwordExpiresAt: Date | null;
  readonly hasSecondFactor: boolean;
  readonly needsSecondFactor: boolean;
  readonly recoveryCodesLeft: number;
  readonly sessions: SignInSession[];
}

/** A browser that is signed in. */
export interface SignInSession {
  readonly id: string;
  readonly method: string;
  readonly factors: string[];
  readonly startedAt: Date;
  readonly lastUsedAt: Date;
  readonly expiresAt: Date;
  readonly address: string | null;
  readonly userAgent: string | null;
}

type Answer<T extends object = object> = T & { readonly userErrors: UserError[] };

/** What a user does with their own ways to sign in, and an administrator with those of others. */
export interface Accounts {
  of(em: EntityManager, user: User): Promise<SignInAccount>;
  changePassword(context: ChangeContext, given: { currentPassword?: string | null | undefined; newPassword: string }): Promise<Answer<{ faults: PasswordFault[] }>>;
  enrol(context: ChangeContext): Promise<Answer<{ enrolment: Enrolment | null }>>;
  confirm(context: ChangeContext, code: string): Promise<Answer<{ recoveryCodes: string[] | null }>>;
  renewRecoveryCodes(context: ChangeContext, code: string): Promise<Answer<{ recoveryCodes: string[] | null }>>;
  endSession(context: ChangeContext, id: string): Promise<Answer>;
  reset(context: ChangeContext, given: { userId: string; removeSecondFactor?: boolean | null | undefined }): Promise<Answer<{ signInPath: string | null }>>;
}

export function createAccounts({ gate, hasher, key, clock }: { gate: Gate; hasher: PasswordHasher; key: SealingKey; clock: () => Date }): Accounts {
  /** Throws when somebody guesses too often with a stolen session. */
  async function mayGuess({ database, viewer }: ChangeContext): Promise<string> {
    const subject = subjectOf('account', viewer.id);
    const waitS = await countAttempt(database, subject);
    if (waitS !== undefined) throw new LockedOut(waitS);
    return subject;
  }

  return {
    async of(em, user) {
      const password = await passwordOf(em, user.id);
      return {
        hasPassword: password !== undefined,
        passwordChangedAt: password?.changedAt ?? null,
        passwordExpiresAt: password ? expiryOf(password) : null,
        hasSecondFactor: await hasSecondFactor(em, user.id),
        needsSecondFactor: await needsSecondFactor(em, user),
        recoveryCodesLeft: await recoveryCodesLeft(em, user.id),
        sessions: await sessionsOf(em, user.id),
      };
    },

    async changePassword(context, { currentPassword, newPassword }) {
      const { database, viewer } = context;
      const em = database.fork(viewer);
      const user = await em.findOneOrFail(User, { id: viewer.id });
      const stored = await passwordOf(em, user.id);
      const subject = await mayGuess(context);
      const found = refusals();
      if (stored && !(await hasher.verify(currentPassword ?? '', stored.hash))) found.add(['currentPassword'], 'INVALID_VALUE', 'this is not your password');
      const prepared = found.any ? { faults: [] } : await preparePassword(hasher, newPassword, { names: [user.userName, user.name], stored });
      if ('faults' in prepared && !found.any) found.add(['newPassword'], 'INVALID_VALUE', `the password breaks rules: ${prepared.faults.join(', ')}`);
      let ended: string[] = [];
      const answer = await auditedChange(context, { action: 'changeMyPassword' }, async (tx) => {
        if (!('hash' in prepared)) return { faults: prepared.faults, userErrors: found.list };
        await storePassword(tx, { userId: user.id, tenantId: user.tenantId }, prepared.hash);
        await forgive(tx, subject);
        ended = await endSessionsOf(tx, user.id);
        return { faults: [], userErrors: [], target: `User ${user.id}` };
      });
      await gate.ended(ended);
      return answer;
    },

    enrol: (context) =>
      auditedChange(context, { action: 'enrolMySecondFactor' }, async (em) => {
        const user = await em.findOneOrFail(User, { id: context.viewer.id });
        const enrolment = await beginEnrolment(em, key, { userId: user.id, tenantId: user.tenantId }, user.userName);
        const found = refusals();
        if (!enrolment) found.add(null, 'ALREADY_EXISTS', 'you have a second factor already: an administrator can take it away');
        return { enrolment: enrolment ?? null, userErrors: found.list };
      }),

    async confirm(context, code) {
      const subject = await mayGuess(context);
      return auditedChange(context, { action: 'confirmMySecondFactor' }, async (em) => {
        const recoveryCodes = await confirmEnrolment(em, key, { userId: context.viewer.id, tenantId: context.viewer.tenantId }, code, clock());
        const found = refusals();
        if (recoveryCodes) await forgive(em, subject);
        else found.add(['code'], 'INVALID_VALUE', 'the code is wrong, or too old');
        return { recoveryCodes: recoveryCodes ?? null, userErrors: found.list };
      });
    },

    async renewRecoveryCodes(context, code) {
      const subject = await mayGuess(context);
      return auditedChange(context, { action: 'renewMyRecoveryCodes' }, async (em) => {
        const found = refusals();
        const right = await checkSecondFactor(em, key, context.viewer.id, code, clock());
        if (right) await forgive(em, subject);
        else found.add(['code'], 'INVALID_VALUE', 'the code is wrong, or too old');
        return { recoveryCodes: right ? await renewRecoveryCodes(em, { userId: context.viewer.id, tenantId: context.viewer.tenantId }) : null, userErrors: found.list };
      });
    },

    async endSession(context, id) {
      const { viewer } = context;
      let ended = false;
      const answer = await auditedChange(context, { action: 'endSession' }, async (em) => {
        const found = refusals();
        const others = viewer.can('identity:write');
        const rows = isId(id)
          ? await em.execute<{ user_id: string }[]>('update identity.session set revoked_at = now() where id = ? and tenant_id = ? and (user_id = ? or ?) and revoked_at is null returning user_id', [id, viewer.tenantId, isId(viewer.id) ? viewer.id : null, others])
          : [];
        ended = rows.length > 0;
        if (!ended) found.add(['id'], 'NOT_FOUND', `no session of yours has the id "${id}"`);
        return { userErrors: found.list, target: rows[0] && `User ${rows[0].user_id}` };
      });
      if (ended) await gate.ended([id]);
      return answer;
    },

    async reset(context, { userId, removeSecondFactor: remove }) {
      let ended: string[] = [];
      const answer = await auditedChange(context, { action: 'resetSignIn' }, async (em) => {
        const found = refusals();
        const user = isId(userId) ? await em.findOne(User, { id: userId, active: true }) : null;
        if (!user) {
          found.add(['userId'], 'NOT_FOUND', `no user who may sign in has the id "${userId}"`);
          return { signInPath: null, userErrors: found.list };
        }
        await em.execute('update identity.password set must_change = true where user_id = ?', [user.id]);
        if (remove) await removeSecondFactor(em, user.id);
        ended = await endSessionsOf(em, user.id);
        return { signInPath: `/sign-in?code=${await makeCode(em, { tenantId: user.tenantId, userId: user.id })}`, userErrors: [], target: `User ${user.id}` };
      });
      await gate.ended(ended);
      return answer;
    },
  };
}

/** The sessions of a user that go on, the latest first: at most 100. */
async function sessionsOf(em: EntityManager, userId: string): Promise<SignInSession[]> {
  const rows = await em.execute<{ id: string; method: string; amr: string[]; created_at: string; last_used_at: string; expires_at: string; address: string | null; user_agent: string | null }[]>(
    `select id, method, amr, created_at, last_used_at, expires_at, address, user_agent from identity.session where user_id = ? and ${isLive()} order by created_at desc limit 100`,
    [userId],
  );
  return rows.map((row) => ({ id: row.id, method: row.method, factors: row.amr, startedAt: new Date(row.created_at), lastUsedAt: new Date(row.last_used_at), expiresAt: new Date(row.expires_at), address: row.address, userAgent: row.user_agent }));
}
