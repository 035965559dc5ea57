import { ref, type Ref } from 'vue';

/** `reachable`: it answers; `browser-offline`: this machine has no network; `unreachable`: nobody answers; `degraded`: it answers, but parts of it do not. */
export type ServerState = 'reachable' | 'browser-offline' | 'unreachable' | 'degraded';

/** What a look at the server found: the names of the parts that do not work, none when all is well. Rejects when nobody answers. */
export type LookAtServer = () => Promise<readonly string[]>;

export interface ServerWatch {
  readonly state: Readonly<Ref<ServerState>>;
  /** Parts that do not work, for example `energy`; empty unless degraded. */
  readonly brokenParts: Readonly<Ref<readonly string[]>>;
  /** When the server last answered, epoch ms; 0 before the first answer. */
  readonly lastAnswerAtMs: Readonly<Ref<number>>;
  /** When it is tried again by itself, epoch ms; 0 when no try is planned. */
  readonly retryAtMs: Readonly<Ref<number>>;
  /** Some request got an answer. */
  answered(): void;
  /** Something got no answer: looks at once whether the server is still there. */
  suspect(): void;
  /** Tries now. */
  retry(): Promise<void>;
  /** The browser lost or found its network. */
  browserIs(online: boolean): void;
  /** Calls back each time the server is there again after it was not. */
  onBack(listener: () => void): () => void;
  dispose(): void;
}

interface Options {
  look: LookAtServer;
  now: () => number;
  isOnline: boolean;
}

const firstRetryMs = 2_000;
const longestRetryMs = 15_000;
const degradedLookMs = 10_000;

/** Knows whether the server is there, and asks with growing patience (2 s to 15 s) when it is not. */
export function createServerWatch({ look, now, isOnline }: Options): ServerWatch {
  const state = ref<ServerState>(isOnline ? 'reachable' : 'browser-offline');
  const brokenParts = ref<readonly string[]>([]);
  const lastAnswerAtMs = ref(0);
  const retryAtMs = ref(0);
  const listeners = new Set<() => void>();
  let patienceMs = firstRetryMs;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let looking: Promise<void> | undefined;

  function plan(delayMs: number): void {
    clearTimeout(timer);
    retryAtMs.value = now() + delayMs;
    timer = setTimeout(() => void retry(), delayMs);
  }

  function unplan(): void {
    clearTimeout(timer);
    retryAtMs.value = 0;
  }

  function isThere(broken: readonly string[]): void {
    const wasGone = state.value === 'unreachable' || state.value === 'browser-offline';
    lastAnswerAtMs.value = now();
    brokenParts.value = broken;
    patienceMs = firstRetryMs;
    state.value = broken.length > 0 ? 'degraded' : 'reachable';
    if (broken.length > 0) plan(degradedLookMs);
    else unplan();
    if (wasGone) listeners.forEach((listener) => listener());
  }

  function isGone(): void {
    state.value = 'unreachable';
    plan(patienceMs);
    patienceMs = Math.min(patienceMs * 2, longestRetryMs);
  }

  function retry(): Promise<void> {
    looking ??= look()
      .then(isThere, isGone)
      .finally(() => (looking = undefined));
    return looking;
  }

  return {
    state,
    brokenParts,
    lastAnswerAtMs,
    retryAtMs,
    answered() {
      lastAnswerAtMs.value = now();
    },
    suspect() {
      if (state.value === 'reachable') void retry();
    },
    retry,
    browserIs(online) {
      if (online) void retry();
      else {
        unplan();
        state.value = 'browser-offline';
      }
    },
    onBack(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispose() {
      clearTimeout(timer);
      listeners.clear();
    },
  };
}
