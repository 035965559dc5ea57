/** How far a value can be trusted, as in OPC UA. */
export type SampleQuality = 'GOOD' | 'UNCERTAIN' | 'BAD';

/** One value of one point; `timeMs` is epoch milliseconds. */
export interface LiveSample {
  pointId: string;
  timeMs: number;
  value: number;
  quality: SampleQuality;
  reason?: string | null;
}

type Listener = (sample: LiveSample) => void;

export interface LatestValues {
  /** The newest sample of a point by its own time, whatever order samples came in. */
  get(pointId: string): LiveSample | undefined;
  /** Takes samples in any order and more than once; tells the followers of each point about each new one. */
  upsert(samples: Iterable<LiveSample>): void;
  /** Calls back for every sample of a point that was not seen before, late ones included. */
  follow(pointId: string, listener: Listener): () => void;
  /** Calls back once after each upsert that changed something. */
  onChange(listener: () => void): () => void;
}

/** The newest value of each point on this screen. */
export function createLatestValues(): LatestValues {
  const newest = new Map<string, LiveSample>();
  const followers = new Map<string, Set<Listener>>();
  const watchers = new Set<() => void>();

  function isNews(sample: LiveSample): boolean {
    const known = newest.get(sample.pointId);
    return !known || known.timeMs !== sample.timeMs || known.value !== sample.value || known.quality !== sample.quality;
  }

  return {
    get: (pointId) => newest.get(pointId),
    upsert(samples) {
      let changed = false;
      for (const sample of samples) {
        if (!isNews(sample)) continue;
        const known = newest.get(sample.pointId);
        if (!known || sample.timeMs >= known.timeMs) newest.set(sample.pointId, sample);
        followers.get(sample.pointId)?.forEach((listener) => listener(sample));
        changed = true;
      }
      if (changed) watchers.forEach((watcher) => watcher());
    },
    follow(pointId, listener) {
      const listeners = followers.get(pointId) ?? new Set();
      followers.set(pointId, listeners.add(listener));
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) followers.delete(pointId);
      };
    },
    onChange(watcher) {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
  };
}
