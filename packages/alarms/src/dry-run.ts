import { beginAt, judgeReading, judgeSilence } from './judge.ts';
import type { Episode, State, Surroundings } from './judge.ts';
import type { Reading, Rule } from './rule.ts';

/** A rule on its way through readings of the past, given piece by piece in the order of their time. */
export interface DryRun {
  take(readings: Iterable<Reading>): void;
  /** The alarms it would have raised, oldest first; the last one has no end when it was still on at `until`. */
  end(until: number): Episode[];
}

export function startDryRun(rule: Rule, around: Surroundings): DryRun {
  const episodes = new Map<number, Episode>();
  let state: State | undefined;
  const step = (told: readonly Episode[], next: State): void => {
    for (const episode of told) episodes.set(episode.start, episode);
    state = next;
  };
  const silence = (until: number): void => {
    if (!state) return;
    const { told, state: next } = judgeSilence(rule, state, until, around);
    step(told, next);
  };
  return {
    take(readings) {
      for (const reading of readings) {
        silence(reading.time);
        const { told, state: next } = judgeReading(rule, state ?? beginAt(reading.time), reading, around);
        step(told, next);
      }
    },
    end(until) {
      silence(until);
      return [...episodes.values()];
    },
  };
}

/** The alarms a rule would have raised on readings of the past. */
export function dryRun(rule: Rule, readings: Iterable<Reading>, until: number, around: Surroundings): Episode[] {
  const run = startDryRun(rule, around);
  run.take(readings);
  return run.end(until);
}
