import type { Clock } from '../src/clock.ts';

/** A clock that stands still until it is told to go on; for tests. */
export interface FakeClock extends Clock {
  /** Goes on by so many ms, calling what is due in order, and lets waiting promises run. */
  advance(ms: number): Promise<void>;
}

/** Long enough for any chain of promises that needs no timer or I/O. */
const settle = async (): Promise<void> => {
  for (let i = 0; i < 5; i++) await new Promise((resolve) => setImmediate(resolve));
};

export function createFakeClock(start = 0): FakeClock {
  let now = start;
  const due = new Set<{ at: number; call: () => void }>();
  return {
    now: () => now,
    after(ms, call) {
      const entry = { at: now + ms, call };
      due.add(entry);
      return () => void due.delete(entry);
    },
    async advance(ms) {
      const end = now + ms;
      for (;;) {
        await settle();
        const [next] = [...due].filter(({ at }) => at <= end).toSorted((a, b) => a.at - b.at);
        if (!next) break;
        due.delete(next);
        now = Math.max(now, next.at);
        next.call();
      }
      now = end;
      await settle();
    },
  };
}
