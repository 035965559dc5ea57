import type { Sample } from '@hydrograph/telemetry';
import type { SampleBatch } from './batch.ts';
import type { Clock } from './clock.ts';
import type { Waiting } from './conflation.ts';

/** One subscriber's end of the stream: what waits for it, and when it may have the next batch. */
export interface Subscriber {
  readonly matches: (pointId: string) => boolean;
  /** The points when they are listed; undefined for a predicate. */
  readonly pointIds: readonly string[] | undefined;
  /** True for the first of a round: `flush` must follow when the round is over. */
  offer(sample: Sample, late: boolean, round: number): boolean;
  /** Gives what waits to whoever waits for it, once the rate allows it. */
  flush(): void;
  /** The next batch when something is there and the rate allows it; the end when the subscriber has left, 'behind' when samples were dropped. */
  next(): Promise<SampleBatch | 'behind' | undefined>;
  /** Forgets what waits: it has been given in another way. */
  clear(): void;
  leave(): void;
  readonly left: boolean;
}

export interface SubscriberOptions {
  readonly points: readonly string[] | ((pointId: string) => boolean);
  readonly maxRateHz: number | undefined;
  readonly waiting: Waiting;
  /** The cursor of everything that has been spread until now. Asked at the very moment the samples are taken: later, it could stand behind a sample that was not given. */
  readonly mark: () => string;
  readonly clock: Clock;
}

export function createSubscriber({ points, maxRateHz, waiting, mark, clock }: SubscriberOptions): Subscriber {
  const pointIds = typeof points === 'function' ? undefined : points;
  let listed: Set<string> | undefined;
  const pauseMs = maxRateHz === undefined ? 0 : 1000 / maxRateHz;
  let notBefore = -Infinity;
  let left = false;
  let lastRound = -1;
  let waiter: ((batch: SampleBatch | 'behind' | undefined) => void) | undefined;
  let callOff: (() => void) | undefined;

  function allowed(): boolean {
    const waitMs = pauseMs === 0 ? 0 : notBefore - clock.now();
    if (waitMs <= 0) return true;
    callOff ??= clock.after(waitMs, () => {
      callOff = undefined;
      flush();
    });
    return false;
  }

  function take(): SampleBatch | 'behind' {
    if (waiting.overflowed) return 'behind';
    if (pauseMs > 0) notBefore = clock.now() + pauseMs;
    const { samples, conflated } = waiting.take();
    return { cursor: mark(), source: 'LIVE', samples, conflated };
  }

  const isReady = (): boolean => (!waiting.isEmpty || waiting.overflowed) && allowed();

  function flush(): void {
    if (!waiter || !isReady()) return;
    const resolve = waiter;
    waiter = undefined;
    resolve(take());
  }

  return {
    matches: typeof points === 'function' ? points : (pointId) => (listed ??= new Set(pointIds)).has(pointId),
    pointIds,
    offer(sample, late, round) {
      waiting.offer(sample, late, round);
      const first = round !== lastRound;
      lastRound = round;
      return first;
    },
    flush,
    next() {
      if (left) return Promise.resolve(undefined);
      if (isReady()) return Promise.resolve(take());
      return new Promise((resolve) => {
        waiter = resolve;
      });
    },
    clear: () => waiting.clear(),
    leave() {
      left = true;
      callOff?.();
      waiter?.(undefined);
      waiter = undefined;
    },
    get left() {
      return left;
    },
  };
}
