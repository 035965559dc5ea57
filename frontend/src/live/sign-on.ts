import type { Granted } from './session.ts';

/** What the visitor has to show next; nothing more at `DONE`. */
export type SignOnStep = 'PASSWORD' | 'SECOND_FACTOR' | 'CHANGE_PASSWORD' | 'ENROL_SECOND_FACTOR' | 'DONE';

/** A rule that a new password breaks. */
export type PasswordFault = 'TOO_SHORT' | 'TOO_LONG' | 'TOO_FEW_KINDS' | 'CONTAINS_NAME' | 'TOO_COMMON' | 'USED_BEFORE';

/** Why a step was not taken. */
export type SignOnRefusal =
  | { readonly refused: 'wrong' }
  | { readonly refused: 'locked'; readonly retryAfterS: number }
  | { readonly refused: 'weak'; readonly faults: readonly PasswordFault[] }
  /** It was begun too long ago, or elsewhere. */
  | { readonly refused: 'over' };

/** Where the sign-on stands after a step. */
export type SignOnAnswer = { readonly step: SignOnStep; readonly granted?: Granted; readonly recoveryCodes?: readonly string[] } | SignOnRefusal;

/** What goes into an authenticator app. */
export interface Enrolment {
  readonly secret: string;
  readonly uri: string;
}

/** Another system that waits for this visitor to sign in. */
export interface WaitingApplication {
  readonly name: string;
  readonly nameEn: string | null;
  /** True when the session of this browser is enough. */
  readonly isReady: boolean;
}

/** The steps from a name and a password to a session, as the server keeps them; the attempt itself is in a cookie. */
export interface SignOn {
  /** Where an attempt of this browser stands. */
  standing(): Promise<{ step: SignOnStep; userName: string }>;
  byLink(code: string): Promise<SignOnAnswer>;
  /** `tenant`: short name of the utility; the first one of the installation when absent. */
  byPassword(userName: string, password: string, tenant?: string): Promise<SignOnAnswer>;
  bySecondFactor(code: string): Promise<SignOnAnswer>;
  newPassword(password: string): Promise<SignOnAnswer>;
  beginEnrolment(): Promise<Enrolment | undefined>;
  confirmEnrolment(code: string): Promise<SignOnAnswer>;
  /** The application of an interaction; undefined when none waits any more. */
  waiting(interaction: string): Promise<WaitingApplication | undefined>;
  /** Lets the application have its sign-on, or tells it that there is none; answers where the browser goes. */
  leaveFor(interaction: string, how: 'confirm' | 'cancel'): Promise<string | undefined>;
}

interface Answer extends Partial<Granted> {
  step?: SignOnStep;
  userName?: string;
  recoveryCodes?: string[];
  redirectTo?: string;
  application?: { name: string; nameEn: string | null };
  errors?: { extensions?: { reason?: string; step?: SignOnStep; retryAfterS?: number; faults?: PasswordFault[] } }[];
}

const WAIT_WHEN_BUSY_S = 30;

/** Speaks with `/auth/interaction`. Throws when nobody answers. */
export function createSignOn({ send }: { send: typeof fetch }): SignOn {
  async function ask(path: string, body?: object): Promise<{ status: number; answer: Answer }> {
    const response = await send(`/auth/${path}`, {
      method: body ? 'POST' : 'GET',
      credentials: 'same-origin',
      cache: 'no-store',
      ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    if (response.status >= 500) throw new Error(`/auth/${path} answered ${response.status}`);
    return { status: response.status, answer: (await response.json()) as Answer };
  }

  async function take(path: string, body: object): Promise<SignOnAnswer> {
    const { status, answer } = await ask(path, body);
    if (status === 200) return { step: answer.step ?? 'DONE', ...(answer.accessToken && { granted: answer as Granted }), ...(answer.recoveryCodes && { recoveryCodes: answer.recoveryCodes }) };
    const { reason, step, retryAfterS = WAIT_WHEN_BUSY_S, faults = [] } = answer.errors?.[0]?.extensions ?? {};
    if (step && step !== 'PASSWORD') return { step };
    if (step) return { refused: 'over' };
    if (status === 429) return { refused: 'locked', retryAfterS };
    return reason === 'weak-password' ? { refused: 'weak', faults } : { refused: 'wrong' };
  }

  return {
    async standing() {
      const { answer } = await ask('interaction');
      return { step: answer.step ?? 'PASSWORD', userName: answer.userName ?? '' };
    },
    byLink: (code) => take('token', { grant: 'one-time-link', code }),
    byPassword: (userName, password, tenant) => take('interaction/password', { userName, password, ...(tenant && { tenant }) }),
    bySecondFactor: (code) => take('interaction/second-factor', { code }),
    newPassword: (newPassword) => take('interaction/change-password', { newPassword }),
    async beginEnrolment() {
      const { status, answer } = await ask('interaction/enrolment', {});
      return status === 200 ? (answer as unknown as Enrolment) : undefined;
    },
    confirmEnrolment: (code) => take('interaction/enrolment/confirm', { code }),
    async waiting(interaction) {
      const { status, answer } = await ask(`interaction/${encodeURIComponent(interaction)}`);
      return status === 200 && answer.application ? { ...answer.application, isReady: (answer.step as string) === 'CONFIRM' } : undefined;
    },
    async leaveFor(interaction, how) {
      const { answer } = await ask(`interaction/${encodeURIComponent(interaction)}/${how}`, {});
      return answer.redirectTo;
    },
  };
}
