import { Refusal } from '../operations/refusals.ts';

/** Who is turned away first: systems of partners before people at their screens. */
export type Rank = 'partner' | 'person';

/** Knows when the edge has more to do than it can, and turns work away before all of it is late. */
export interface Overload {
  /** Throws `SERVICE_UNAVAILABLE` with `retryAfterS` when work of this rank must wait. */
  check(rank: Rank): void;
  /** Counts an operation; answers what ends it. */
  enter(): () => void;
  /** How late the event loop is, ms. */
  readonly lagMs: number;
  close(): void;
}

export interface OverloadLimits {
  /** Lateness of the event loop above which partners are turned away, ms. */
  lagMs: number;
  /** Operations under way above which partners are turned away. */
  underWay: number;
}

export interface OverloadOptions extends OverloadLimits {
  onShed?: (rank: Rank) => void;
  now?: () => number;
}

const sampleMs = 50;
// People go on until the edge is so many times as late, or as full, as partners are turned away at.
const patience: Record<Rank, number> = { partner: 1, person: 4 };
const longestRetryS = 10;

export function createOverload({ lagMs: lagLimit, underWay: underWayLimit, onShed, now = () => performance.now() }: OverloadOptions): Overload {
  let lag = 0;
  let underWay = 0;
  let due = now() + sampleMs;
  const timer = setInterval(() => {
    const at = now();
    const late = Math.max(0, at - due);
    due = at + sampleMs;
    // Half of one pause, such as that of a garbage collection, counts; a loop that stays late is known at the second sample, one that recovers within some.
    lag = late > lag ? (lag + late) / 2 : lag * 0.8 + late * 0.2;
  }, sampleMs);
  timer.unref();

  return {
    check(rank) {
      const times = patience[rank];
      if (lag <= lagLimit * times && underWay <= underWayLimit * times) return;
      onShed?.(rank);
      const retryAfterS = Math.min(longestRetryS, Math.max(1, Math.ceil((lag * 2) / 1000)));
      throw new Refusal('SERVICE_UNAVAILABLE', `More comes in just now than can be answered: try again in ${retryAfterS} s`, { service: 'edge', overloaded: true, retryAfterS });
    },
    enter() {
      underWay += 1;
      let left = false;
      return () => {
        if (!left) underWay -= 1;
        left = true;
      };
    },
    get lagMs() {
      return lag;
    },
    close: () => clearInterval(timer),
  };
}
