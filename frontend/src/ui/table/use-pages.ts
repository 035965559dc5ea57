import { computed, ref, watch, type ComputedRef, type Ref } from 'vue';

/** Pages of a Relay list: forwards by the cursor of the last row, backwards by the cursors that were used. */
export interface Pages {
  readonly page: ComputedRef<number>;
  readonly size: number;
  /** Cursor of the row before the page; null on the first. */
  readonly after: ComputedRef<string | null>;
  turn(by: 1 | -1, endCursor: string | null | undefined): void;
}

/** Begins at the first page again whenever what is listed changes. */
export function usePages(size: number, listed: () => unknown): Pages {
  const cursors: Ref<readonly string[]> = ref([]);
  watch(() => JSON.stringify(listed()), () => (cursors.value = []));
  return {
    page: computed(() => cursors.value.length),
    size,
    after: computed(() => cursors.value.at(-1) ?? null),
    turn(by, endCursor) {
      if (by === -1) cursors.value = cursors.value.slice(0, -1);
      else if (endCursor) cursors.value = [...cursors.value, endCursor];
    },
  };
}
