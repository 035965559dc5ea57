import type { Sample } from '@hydrograph/telemetry';

/** What waits for one subscriber: never more than one sample a point, and a bounded number of late ones. */
export interface Conflation {
  /** `late`: the hub has already seen a newer sample of this point. */
  offer(sample: Sample, late: boolean): void;
  readonly isEmpty: boolean;
  /** Takes everything that waits: late samples first, then the newest of each point. */
  take(): { samples: Sample[]; conflated: number };
}

/** Keeps the newest sample of each point until it is taken, so a slow subscriber costs bounded memory and misses no final value. */
export function createConflation(maxLate: number): Conflation {
  let newest = new Map<string, Sample>();
  let late: Sample[] = [];
  let conflated = 0;
  return {
    offer(sample, isLate) {
      const waiting = newest.get(sample.pointId);
      if (isLate && !(waiting && waiting.time <= sample.time)) {
        late.push(sample);
        // Half at a time, since shifting one by one would cost the length of the list each time.
        if (late.length > maxLate) conflated += late.splice(0, Math.ceil(maxLate / 2)).length;
        return;
      }
      if (waiting) conflated++;
      newest.set(sample.pointId, sample);
    },
    get isEmpty() {
      return newest.size === 0 && late.length === 0;
    },
    take() {
      const taken = { samples: late.length === 0 ? Array.from(newest.values()) : [...late, ...newest.values()], conflated };
      newest = new Map();
      late = [];
      conflated = 0;
      return taken;
    },
  };
}
