import type { Sample } from '@hydrograph/telemetry';

/** What waits for one subscriber. */
export interface Waiting {
  /**
   * `late`: the hub has already seen a newer sample of this point. `round`: a number that grows; within one no point comes
   * twice, so nothing has to be looked up.
   */
  offer(sample: Sample, late: boolean, round: number): void;
  readonly isEmpty: boolean;
  /** Samples were dropped that nothing newer stands for: they must be read again from the log. */
  readonly overflowed: boolean;
  /** Takes everything that waits: late samples first, then the newest of each point. */
  take(): { samples: Sample[]; conflated: number };
  /** Forgets what waits. */
  clear(): void;
}

/**
 * Keeps the newest sample of each point until it is taken, and a bounded number of late ones: a slow subscriber costs bounded
 * memory and misses no final value.
 */
export function createConflation(maxLate: number): Waiting {
  /** What came in one round. */
  let plain: Sample[] = [];
  let plainRound = -1;
  /** Once more came than one round: the newest by point. */
  let newest: Map<string, Sample> | undefined;
  let late: Sample[] = [];
  let conflated = 0;

  function offerTo(map: Map<string, Sample>, sample: Sample, isLate: boolean): void {
    const waiting = map.get(sample.pointId);
    if (isLate && !(waiting && waiting.time <= sample.time)) {
      late.push(sample);
      // Half at a time, since shifting one by one would cost the length of the list each time.
      if (late.length > maxLate) conflated += late.splice(0, Math.ceil(maxLate / 2)).length;
      return;
    }
    if (waiting) conflated++;
    map.set(sample.pointId, sample);
  }

  function clear(): void {
    plain = [];
    newest = undefined;
    late = [];
    conflated = 0;
  }

  return {
    overflowed: false,
    offer(sample, isLate, round) {
      if (!newest && !isLate && (plain.length === 0 || plainRound === round)) {
        plain.push(sample);
        plainRound = round;
        return;
      }
      newest ??= new Map(plain.map((waiting) => [waiting.pointId, waiting]));
      offerTo(newest, sample, isLate);
    },
    get isEmpty() {
      return plain.length === 0 && newest === undefined;
    },
    take() {
      const samples = newest ? [...late, ...newest.values()] : plain;
      const taken = { samples, conflated };
      clear();
      return taken;
    },
    clear,
  };
}

/** Keeps every sample in the order it came. When more than `limit` wait, all are dropped and `overflowed` says so until `clear`. */
export function createBacklog(limit: number): Waiting {
  let samples: Sample[] = [];
  let overflowed = false;
  return {
    offer(sample) {
      if (overflowed) return;
      samples.push(sample);
      if (samples.length <= limit) return;
      samples = [];
      overflowed = true;
    },
    get isEmpty() {
      return samples.length === 0;
    },
    get overflowed() {
      return overflowed;
    },
    take() {
      const taken = samples;
      samples = [];
      return { samples: taken, conflated: 0 };
    },
    clear() {
      samples = [];
      overflowed = false;
    },
  };
}
