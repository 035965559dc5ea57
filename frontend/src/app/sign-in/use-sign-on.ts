import { ref, shallowRef, type Ref, type ShallowRef } from 'vue';
import { useConnection, type Granted, type SignOn, type SignOnAnswer, type SignOnRefusal, type SignOnStep } from '../../live/index.ts';

/** Why the last step was not taken; `unreachable`: nobody answered. */
export type Refused = SignOnRefusal | { readonly refused: 'unreachable' };

/** A sign-on as the forms of the page show it. */
export interface SignOnForms {
  readonly step: Readonly<Ref<SignOnStep>>;
  readonly userName: Ref<string>;
  readonly refusal: Readonly<ShallowRef<Refused | undefined>>;
  readonly isBusy: Readonly<Ref<boolean>>;
  /** Shown once, before the visitor goes on. */
  readonly recoveryCodes: Readonly<ShallowRef<readonly string[]>>;
  /** Takes one step; answers whether it was taken. */
  take(work: (signOn: SignOn) => Promise<SignOnAnswer>): Promise<boolean>;
  /** Takes up an attempt that was begun in this browser. */
  resume(): Promise<void>;
  /** Begins again with a name and a password. */
  restart(): void;
  /** Goes on after the recovery codes. */
  finish(): void;
}

/** Keeps where a sign-on stands; the session has its token before `onDone` is called. */
export function useSignOn(onDone: () => unknown): SignOnForms {
  const { session, signOn } = useConnection();
  const step = ref<SignOnStep>('PASSWORD');
  const userName = ref('');
  const refusal = shallowRef<Refused>();
  const isBusy = ref(false);
  const recoveryCodes = shallowRef<readonly string[]>([]);
  let granted: Granted | undefined;

  function finish(): void {
    recoveryCodes.value = [];
    if (granted) session.accept(granted);
    onDone();
  }

  function follow(answer: SignOnAnswer): boolean {
    if ('refused' in answer) {
      refusal.value = answer;
      if (answer.refused === 'over') step.value = 'PASSWORD';
      return false;
    }
    refusal.value = undefined;
    step.value = answer.step;
    if (answer.step !== 'DONE') return true;
    granted = answer.granted;
    recoveryCodes.value = answer.recoveryCodes ?? [];
    if (recoveryCodes.value.length === 0) finish();
    return true;
  }

  async function resume(): Promise<void> {
    const standing = await signOn.standing();
    step.value = standing.step;
    if (standing.userName) userName.value = standing.userName;
  }

  return {
    step,
    userName,
    refusal,
    isBusy,
    recoveryCodes,
    async take(work) {
      isBusy.value = true;
      try {
        const isTaken = follow(await work(signOn));
        // Whoever came by a link has not told a name.
        if (isTaken && step.value !== 'DONE' && !userName.value) await resume();
        return isTaken;
      } catch (error) {
        console.warn('sign-on: the product did not answer', error);
        refusal.value = { refused: 'unreachable' };
        return false;
      } finally {
        isBusy.value = false;
      }
    },
    resume,
    restart() {
      step.value = 'PASSWORD';
      refusal.value = undefined;
    },
    finish,
  };
}
