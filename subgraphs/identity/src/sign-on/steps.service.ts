import { Unauthenticated } from '@hydrograph/access';
import { systemActor } from '@hydrograph/entities';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { SealingKey } from '../keys/sealing-key.ts';
import type { PasswordHasher } from '../passwords/password-hash.ts';
import { passwordOf, preparePassword, storePassword } from '../passwords/passwords.ts';
import { beginEnrolment, checkSecondFactor, confirmEnrolment, type Enrolment } from '../second-factor/second-factor.ts';
import { Tenant } from '../tenants/tenant.entity.ts';
import { User } from '../users/user.entity.ts';
import { findAttempt, forgetAttempt, nextStep, rememberAttempt, type Attempt, type SignOnStep } from './attempt.ts';
import type { Admitted, Gate, Refusal, SignedOn, SignOnOrigin } from './gate.ts';
import { countAttempt, forgive, subjectOf } from './lockout.ts';
import { LockedOut, StepNeeded, WeakPassword } from './refusals.ts';
import { useUp } from './one-time-code.ts';
import type { Redeemed } from './sign-on.service.ts';
import { beginSession, endSessionsOf, type SessionLimits } from './session.ts';
import { activeUser, userSubject } from './subjects.ts';

/** Where a sign-on stands. `DONE` comes with the session and an access token. */
export interface StepAnswer {
  readonly step: SignOnStep;
  /** For the cookie of the attempt; undefined once there is a session. */
  readonly attemptToken?: string | undefined;
  readonly signedOn?: SignedOn | undefined;
  /** Codes that stand in for the second factor; shown only now. */
  readonly recoveryCodes?: readonly string[] | undefined;
}

/** The steps from a name and a password to a session. Each throws when it is refused, and each is audited. */
export interface SignOnSteps {
  byPassword(given: { tenant?: string | undefined; userName: string; password: string }, origin: SignOnOrigin): Promise<StepAnswer>;
  /** Goes on for whoever has redeemed a one-time link. */
  byLink(redeemed: Redeemed, origin: SignOnOrigin): Promise<StepAnswer>;
  /** Where the attempt of a cookie stands; undefined when there is none. */
  whereIs(token: string | undefined): Promise<{ step: SignOnStep; userName: string } | undefined>;
  bySecondFactor(token: string | undefined, code: string, origin: SignOnOrigin): Promise<StepAnswer>;
  changePassword(token: string | undefined, password: string, origin: SignOnOrigin): Promise<StepAnswer>;
  beginEnrolment(token: string | undefined): Promise<Enrolment>;
  confirmEnrolment(token: string | undefined, code: string, origin: SignOnOrigin): Promise<StepAnswer>;
}

export interface StepsOptions {
  readonly gate: Gate;
  readonly hasher: PasswordHasher;
  readonly key: SealingKey;
  readonly defaultTenantId: string;
  readonly limits: SessionLimits;
  readonly clock: () => Date;
}

interface Passed {
  readonly user: User;
  readonly attempt: Attempt;
  readonly recoveryCodes?: readonly string[];
}

export function createSignOnSteps({ gate, hasher, key, defaultTenantId, limits, clock }: StepsOptions): SignOnSteps {
  const { database } = gate;
  const reader = (): EntityManager => database.fork(systemActor('sign-on'));

  /** Runs one step. When it was the last one, the session begins in the same transaction. */
  async function step(action: string, origin: SignOnOrigin, work: (em: EntityManager) => Promise<Passed | Refusal>): Promise<StepAnswer> {
    const ended: string[] = [];
    const { admitted, ...answer } = await gate.attempt<StepAnswer & { user: User; admitted?: Admitted }>(
      action,
      origin,
      async (em) => {
        const passed = await work(em);
        if ('refused' in passed) return passed;
        const { user, attempt, recoveryCodes } = passed;
        const next = await nextStep(em, user, attempt);
        if (next !== 'DONE') return { user, step: next, attemptToken: await rememberAttempt(em, attempt), recoveryCodes };
        user.lastSignInAt = clock();
        if (action === 'CHANGE_PASSWORD') ended.push(...(await endSessionsOf(em, user.id)));
        const { token, times } = await beginSession(em, { ...attempt, ...origin, limits });
        return { user, step: next, recoveryCodes, admitted: { subject: await userSubject(em, user), sessionToken: token, session: times } };
      },
      ({ user }) => user,
    );
    await gate.ended(ended);
    const { step: at, attemptToken, recoveryCodes } = answer;
    return { step: at, attemptToken, recoveryCodes, signedOn: admitted && (await gate.token(admitted)) };
  }

  /** Counts one guess; throws when there were too many. A locked name is kept in the audit log as well. */
  async function mayTry(action: string, subject: string, who: Pick<Refusal, 'who' | 'tenantId'>, origin: SignOnOrigin): Promise<void> {
    const waitS = await countAttempt(database, subject);
    if (waitS !== undefined) await step(action, origin, async () => ({ ...who, refused: 'locked after too many failures', error: new LockedOut(waitS) }));
  }

  return {
    async byPassword({ tenant, userName, password }, origin) {
      const em = reader();
      const tenantId = tenant ? ((await em.findOne(Tenant, { slug: tenant }))?.id ?? null) : defaultTenantId;
      // By the tenant's id where there is one: its short name opens no second count.
      const subject = subjectOf('password', tenantId ?? String(tenant), userName);
      const tenantPart = { ...(tenantId && { tenantId }) };
      await mayTry('SIGN_IN_PASSWORD', subject, { who: userName, ...tenantPart }, origin);
      const found = tenantId ? await em.findOne(User, { tenantId, userName, active: true }) : null;
      const stored = await passwordOf(em, found?.id ?? tenantId ?? defaultTenantId);
      // The same work whether or not there is such a user, so that the time tells nothing.
      const right = await hasher.verify(password, found ? stored?.hash : undefined);
      return step('SIGN_IN_PASSWORD', origin, async (tx) => {
        const user = found && right ? await activeUser(tx, found.id) : null;
        if (!user) return { refused: 'the name or the password is wrong', who: found?.id ?? userName, ...tenantPart };
        await forgive(tx, subject);
        return { user, attempt: { tenantId: user.tenantId, userId: user.id, method: 'PASSWORD', amr: ['pwd'] } };
      });
    },

    byLink: ({ tenantId, userId, codeHash }, origin) =>
      step('BEGIN_ENROLMENT', origin, async (em) => {
        const user = await activeUser(em, userId);
        return user ? { user, attempt: { tenantId, userId, method: 'ONE_TIME_LINK', amr: [], codeHash } } : { refused: 'the user may not sign in', who: userId, tenantId };
      }),

    async whereIs(token) {
      const em = reader();
      const attempt = token ? await findAttempt(em, token) : undefined;
      const user = attempt && (await activeUser(em, attempt.userId));
      return user ? { step: await nextStep(em, user, attempt), userName: user.userName } : undefined;
    },

    async bySecondFactor(given, code, origin) {
      const { token, attempt, user } = await expectStep(reader(), given, 'SECOND_FACTOR');
      const who = { who: user.id, tenantId: user.tenantId };
      const subject = subjectOf('second factor', user.id);
      await mayTry('SIGN_IN_SECOND_FACTOR', subject, who, origin);
      return step('SIGN_IN_SECOND_FACTOR', origin, async (em) => {
        if (!(await checkSecondFactor(em, key, user.id, code, clock()))) return { ...who, refused: 'the code is wrong', error: new Unauthenticated('refused') };
        await forgive(em, subject);
        await forgetAttempt(em, token);
        return { user: await em.findOneOrFail(User, { id: user.id }), attempt: { ...attempt, amr: [...attempt.amr, 'otp'] } };
      });
    },

    async changePassword(given, password, origin) {
      const em = reader();
      const { token, attempt, user } = await expectStep(em, given, 'CHANGE_PASSWORD');
      const prepared = await preparePassword(hasher, password, { names: [user.userName, user.name], stored: await passwordOf(em, user.id) });
      if ('faults' in prepared) throw new WeakPassword(prepared.faults);
      return step('CHANGE_PASSWORD', origin, async (tx) => {
        if (attempt.codeHash && !(await useUp(tx, attempt.codeHash))) return { who: user.id, tenantId: user.tenantId, refused: 'the link was used meanwhile', error: new StepNeeded('PASSWORD', 'The link was used meanwhile: sign in by the password') };
        await storePassword(tx, { userId: user.id, tenantId: user.tenantId }, prepared.hash);
        await forgetAttempt(tx, token);
        return { user: await tx.findOneOrFail(User, { id: user.id }), attempt: { ...attempt, codeHash: undefined, amr: [...new Set([...attempt.amr, 'pwd'])] } };
      });
    },

    async beginEnrolment(given) {
      const { user } = await expectStep(reader(), given, 'ENROL_SECOND_FACTOR');
      const enrolment = await database.transaction(systemActor('sign-on'), 'enrol second factor', (em) => beginEnrolment(em, key, { userId: user.id, tenantId: user.tenantId }, user.userName));
      if (!enrolment) throw new StepNeeded('SECOND_FACTOR');
      return enrolment;
    },

    async confirmEnrolment(given, code, origin) {
      const { token, attempt, user } = await expectStep(reader(), given, 'ENROL_SECOND_FACTOR');
      const who = { userId: user.id, tenantId: user.tenantId };
      return step('ENROL_SECOND_FACTOR', origin, async (em) => {
        const recoveryCodes = await confirmEnrolment(em, key, who, code, clock());
        if (!recoveryCodes) return { who: user.id, tenantId: user.tenantId, refused: 'the code is wrong', error: new Unauthenticated('refused') };
        await forgetAttempt(em, token);
        return { user: await em.findOneOrFail(User, { id: user.id }), attempt: { ...attempt, amr: [...attempt.amr, 'otp'] }, recoveryCodes };
      });
    },
  };
}

/** The attempt of a cookie, which must stand at this step. */
async function expectStep(em: EntityManager, token: string | undefined, expected: SignOnStep): Promise<{ token: string; attempt: Attempt; user: User }> {
  const attempt = token ? await findAttempt(em, token) : undefined;
  const user = attempt && (await activeUser(em, attempt.userId));
  if (!token || !attempt || !user) throw new StepNeeded('PASSWORD', 'The sign-on was not begun, or too long ago: begin again');
  const next = await nextStep(em, user, attempt);
  if (next !== expected) throw new StepNeeded(next);
  return { token, attempt, user };
}
