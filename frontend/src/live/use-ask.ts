import { CombinedError, type AnyVariables, type TypedDocumentNode } from '@urql/core';
import { ref, shallowRef, watch, type Ref, type ShallowRef } from 'vue';
import { useConnection, useServerBack } from './connection.ts';

/** A question to the graph as a page shows it: not asked yet, answered, or failed with what was answered before still there. */
export interface Asked<Data> {
  readonly data: Readonly<ShallowRef<Data | undefined>>;
  readonly error: Readonly<ShallowRef<CombinedError | undefined>>;
  readonly isAsking: Readonly<Ref<boolean>>;
  ask(): Promise<void>;
}

/** Asks at once, whenever the variables change, and when the server comes back. Undefined variables ask nothing. */
export function useAsk<Data, Variables extends AnyVariables>(document: TypedDocumentNode<Data, Variables>, variables: () => Variables | undefined): Asked<Data> {
  const { graph } = useConnection();
  const data = shallowRef<Data>();
  const error = shallowRef<CombinedError>();
  const isAsking = ref(false);
  let turn = 0;

  async function ask(): Promise<void> {
    const given = variables();
    if (!given) return;
    const mine = ++turn;
    isAsking.value = true;
    const answer = await graph.client.query(document, given).toPromise();
    // A slower answer to an older question would overwrite a newer one.
    if (mine !== turn) return;
    isAsking.value = false;
    error.value = answer.error;
    if (answer.data) data.value = answer.data;
  }

  watch(() => JSON.stringify(variables()), ask, { immediate: true });
  useServerBack(() => void ask());
  return { data, error, isAsking, ask };
}

/** Why the server did not make a change. */
export interface Refusal {
  readonly field?: readonly string[] | null;
  readonly code: string;
  readonly message: string;
}

/** A change as a form shows it. */
export interface Change<Data, Variables> {
  readonly isBusy: Readonly<Ref<boolean>>;
  /** Reasons the server gave, by field. */
  readonly refusals: Readonly<ShallowRef<readonly Refusal[]>>;
  /** What came back last, also when it was refused. */
  readonly answer: Readonly<ShallowRef<Data | undefined>>;
  /** Nobody answered, or it was forbidden. */
  readonly error: Readonly<ShallowRef<CombinedError | undefined>>;
  /** Makes the change; answers what came of it, undefined when it was refused or failed. */
  make(variables: Variables): Promise<Data | undefined>;
  reset(): void;
}

/** Makes changes whose payload, the only root field, has `userErrors`. */
export function useChange<Data extends object, Variables extends AnyVariables>(document: TypedDocumentNode<Data, Variables>): Change<Data, Variables> {
  const { graph } = useConnection();
  const isBusy = ref(false);
  const refusals = shallowRef<readonly Refusal[]>([]);
  const last = shallowRef<Data>();
  const error = shallowRef<CombinedError>();

  function reset(): void {
    refusals.value = [];
    last.value = undefined;
    error.value = undefined;
  }

  return {
    isBusy,
    refusals,
    answer: last,
    error,
    reset,
    async make(variables) {
      reset();
      isBusy.value = true;
      const answer = await graph.client.mutation(document, variables).toPromise();
      isBusy.value = false;
      error.value = answer.error;
      last.value = answer.data;
      if (!answer.data) return undefined;
      refusals.value = Object.values(answer.data as Record<string, { userErrors?: Refusal[] }>).flatMap((payload) => payload?.userErrors ?? []);
      return refusals.value.length > 0 ? undefined : answer.data;
    },
  };
}
