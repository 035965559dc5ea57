import { useDebounceFn } from '@vueuse/core';
import { computed, onScopeDispose, ref, shallowRef, watch, type Ref } from 'vue';
import type { TrendPointFragment } from '../../../generated/graphql.ts';
import { useConnection, useLivePoints } from '../../../live/index.ts';
import { failureKind, type FailureKind } from '../../../ui/failure.ts';
import { tenantTimeZone } from '../../../ui/tenant-time.ts';
import { loadHistory, type LoadedHistory } from './load-history.ts';
import { isMoving, spanAt, type TrendRange } from './range.ts';
import { lineOf, withSample, type TrendLine, type TrendSample } from './series.ts';

const moveEveryMs = 5_000;
const askAfterMs = 220;
/** A trend that moves on is read anew so often: what came late, and steps that are full by now. */
const refreshAtLeastMs = 60_000;
const refreshAtMostMs = 600_000;

/** The lines of some points over a range: the store's past and what comes in live, at the resolution that fits the width. */
export function useTrend(points: Ref<readonly TrendPointFragment[]>, range: Ref<TrendRange>, widthPx: Ref<number>) {
  const { graph, latest } = useConnection();
  const nowMs = ref(Date.now());
  const loaded = shallowRef<LoadedHistory>();
  const tails = shallowRef<ReadonlyMap<string, readonly TrendSample[]>>(new Map());
  const state = ref<'loading' | 'ready' | 'failed'>('loading');
  const failure = ref<FailureKind>('failed');
  const ids = computed(() => points.value.map(({ id }) => id));
  const span = computed(() => spanAt(range.value, nowMs.value));
  let asked = 0;
  let loadedAtMs = 0;

  async function load(): Promise<void> {
    asked += 1;
    const question = asked;
    nowMs.value = Date.now();
    if (ids.value.length === 0 || widthPx.value === 0) {
      loaded.value = undefined;
      state.value = 'ready';
      return;
    }
    try {
      const answer = await loadHistory(graph, { ids: ids.value, span: span.value, widthPx: widthPx.value, zone: tenantTimeZone.value });
      if (question !== asked) return;
      loaded.value = answer;
      loadedAtMs = Date.now();
      state.value = 'ready';
    } catch (error) {
      if (question !== asked) return;
      failure.value = failureKind(error);
      state.value = 'failed';
    }
  }

  const ask = useDebounceFn(load, askAfterMs);
  watch([ids, range, tenantTimeZone], () => {
    if (ids.value.some((id) => !loaded.value?.histories.has(id))) state.value = 'loading';
    void ask();
  });
  watch(widthPx, (width, before = 0) => (before === 0 ? void load() : Math.abs(width - before) > 40 && void ask()), { immediate: true });

  useLivePoints(ids);
  const following = new Map<string, () => void>();
  watch(
    ids,
    (wanted) => {
      for (const [id, stop] of following) {
        if (wanted.includes(id)) continue;
        stop();
        following.delete(id);
      }
      for (const id of wanted) {
        if (following.has(id)) continue;
        const stop = latest.follow(id, ({ timeMs, value, quality, reason }) => {
          const tail = withSample(tails.value.get(id) ?? [], { timeMs, value, quality, reason: reason ?? null }, Date.now() - refreshAtMostMs * 2);
          tails.value = new Map(tails.value).set(id, tail);
        });
        following.set(id, stop);
      }
    },
    { immediate: true },
  );

  const timer = setInterval(() => {
    if (!isMoving(range.value)) return;
    nowMs.value = Date.now();
    const dueMs = Math.min(refreshAtMostMs, Math.max(refreshAtLeastMs, loaded.value?.resolution.stepMs ?? 0));
    if (state.value === 'ready' && Date.now() - loadedAtMs > dueMs) void load();
  }, moveEveryMs);
  onScopeDispose(() => {
    clearInterval(timer);
    for (const stop of following.values()) stop();
  });

  const lines = computed<ReadonlyMap<string, TrendLine>>(() => {
    const { fromMs, toMs } = span.value;
    const answer = loaded.value;
    if (!answer) return new Map();
    return new Map(
      ids.value.flatMap((id): [string, TrendLine][] => {
        const history = answer.histories.get(id);
        const tail = (tails.value.get(id) ?? []).filter(({ timeMs }) => timeMs >= fromMs && timeMs <= toMs);
        return history ? [[id, lineOf(history, tail, answer.resolution.fromMs)]] : [];
      }),
    );
  });
  const isEmpty = computed(() => state.value === 'ready' && ids.value.length > 0 && [...lines.value.values()].every(({ places, marks }) => places.length === 0 && marks.length === 0));

  return { state, failure, span, lines, isEmpty, resolution: computed(() => loaded.value?.resolution), reload: load };
}
