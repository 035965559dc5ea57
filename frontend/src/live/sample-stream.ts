import { ref, type Ref } from 'vue';
import type { LatestValues, LiveSample } from './latest.ts';

/** `idle`: nothing to follow; `connecting`: no answer yet; `live`: values arrive; `stale`: connected, but no value came lately; `offline`: no connection. */
export type StreamState = 'idle' | 'connecting' | 'live' | 'stale' | 'offline';

/** One batch of the `samples` subscription. */
export interface Batch {
  cursor: string;
  samples: LiveSample[];
}

export interface BatchSink {
  /** The server took the connection; values may be long in coming. */
  connected(): void;
  next(batch: Batch): void;
  /** The subscription ended, for whatever reason. */
  ended(): void;
}

/** Opens the one subscription; the stream decides when, for which points and from which cursor. */
export type OpenSubscription = (variables: { pointIds: string[]; cursor: string | null }, sink: BatchSink) => () => void;

export interface SampleStream {
  readonly state: Readonly<Ref<StreamState>>;
  /** When the last batch came, epoch ms; 0 before the first. */
  readonly lastBatchAtMs: Readonly<Ref<number>>;
  /** Follows these points until the answer is called; points asked for twice are followed once. */
  watch(pointIds: readonly string[]): () => void;
  /** Tries again at once, for example when the browser comes back online. */
  reconnect(): void;
  dispose(): void;
}

interface Options {
  open: OpenSubscription;
  latest: LatestValues;
  now: () => number;
  /** Without a batch for this long a connected stream is called stale. */
  staleAfterMs?: number;
}

const gatherMs = 150;
const firstRetryMs = 500;
const longestRetryMs = 15_000;

/**
 * One subscription for everything a screen follows. A change of points or a lost connection opens the next one with the
 * last cursor, so that no sample is missed; doubled samples do no harm, LatestValues takes each once.
 */
export function createSampleStream({ open, latest, now, staleAfterMs = 60_000 }: Options): SampleStream {
  const state = ref<StreamState>('idle');
  const lastBatchAtMs = ref(0);
  const wanted = new Map<string, number>();
  let cursor: string | null = null;
  let close: (() => void) | undefined;
  let generation = 0;
  let retryMs = firstRetryMs;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const watchdog = setInterval(() => {
    if (state.value === 'live' && now() - lastBatchAtMs.value > staleAfterMs) state.value = 'stale';
  }, 1000);

  function schedule(delayMs: number): void {
    clearTimeout(timer);
    timer = setTimeout(subscribe, delayMs);
  }

  function subscribe(): void {
    const mine = ++generation;
    const closePrevious = close;
    close = undefined;
    if (wanted.size === 0) {
      state.value = 'idle';
      closePrevious?.();
      return;
    }
    if (state.value === 'idle') state.value = 'connecting';
    close = open(
      { pointIds: [...wanted.keys()].sort(), cursor },
      {
        connected() {
          if (mine === generation && state.value !== 'live') state.value = 'stale';
        },
        next(batch) {
          latest.upsert(batch.samples);
          if (mine !== generation) return;
          cursor = batch.cursor;
          retryMs = firstRetryMs;
          lastBatchAtMs.value = now();
          state.value = 'live';
        },
        ended() {
          if (mine !== generation) return;
          state.value = 'offline';
          schedule(retryMs * (0.75 + Math.random() / 2));
          retryMs = Math.min(retryMs * 2, longestRetryMs);
        },
      },
    );
    closePrevious?.();
  }

  return {
    state,
    lastBatchAtMs,
    watch(pointIds) {
      for (const id of pointIds) wanted.set(id, (wanted.get(id) ?? 0) + 1);
      schedule(gatherMs);
      let released = false;
      return () => {
        if (released) return;
        released = true;
        for (const id of pointIds) {
          const count = (wanted.get(id) ?? 1) - 1;
          if (count > 0) wanted.set(id, count);
          else wanted.delete(id);
        }
        schedule(gatherMs);
      };
    },
    reconnect: () => schedule(0),
    dispose() {
      generation += 1;
      clearTimeout(timer);
      clearInterval(watchdog);
      close?.();
    },
  };
}
