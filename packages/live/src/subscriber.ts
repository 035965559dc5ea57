import type { Sample } from '@hydrograph/telemetry';
import type { Clock } from './clock.ts';
import { createConflation } from './conflation.ts';

/** One subscriber's end of the stream: what waits for it, and when it may have the next batch. */
export interface Subscriber {
  readonly matches: (pointId: string) => boolean;
  /** The points when they are listed; undefined for a predicate. */
  readonly pointIds: readonly string[] | undefined;
  offer(sample: Sample, late: boolean): void;
  /**
   * Waits until something is there and the rate allows it; undefined when the subscriber has left. `mark` is asked for the
   * cursor at the very moment the samples are taken: later, it could stand behind a sample that was not given.
   */
  next(mark: () => string): Promise<{ cursor: string; samples: Sample[]; conflated: number } | undefined>;
  leave(): void;
  readonly left: boolean;
}

export interface SubscriberOptions {
  readonly points: readonly string[] | ((pointId: string) => boolean);
  readonly maxRateHz: number | undefined;
  readonly maxLate: number;
  readonly clock: Clock;
}

export function createSubscriber({ points, maxRateHz, maxLate, clock }: SubscriberOptions): Subscriber {
  const pointIds = typeof points === 'function' ? undefined : points;
  const listed = new Set(pointIds);
  const waiting = createConflation(maxLate);
  const pauseMs = maxRateHz === undefined ? 0 : 1000 / maxRateHz;
  let notBefore = -Infinity;
  let left = false;
  let wake: (() => void) | undefined;

  const isHere = (): boolean => !left;
  const filled = (): Promise<void> => new Promise((resolve) => {
    // Once is enough: a message may bring many samples for one subscriber.
    wake = () => {
      wake = undefined;
      resolve();
    };
  });
  const allowed = (): Promise<void> => new Promise((resolve) => {
    const callOff = clock.after(notBefore - clock.now(), resolve);
    wake = () => {
      if (!left) return;
      callOff();
      resolve();
    };
  });

  return {
    matches: typeof points === 'function' ? points : (pointId) => listed.has(pointId),
    pointIds,
    offer(sample, late) {
      waiting.offer(sample, late);
      wake?.();
    },
    async next(mark) {
      while (isHere() && waiting.isEmpty) await filled();
      while (isHere() && clock.now() < notBefore) await allowed();
      wake = undefined;
      if (left) return undefined;
      notBefore = clock.now() + pauseMs;
      return { cursor: mark(), ...waiting.take() };
    },
    leave() {
      left = true;
      wake?.();
    },
    get left() {
      return left;
    },
  };
}
