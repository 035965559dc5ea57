import { beginAt, judgeReading, judgeSilence } from './judge.ts';
import type { Episode, Surroundings } from './judge.ts';
import type { Reading, Rule } from './rule.ts';

/** The alarms a rule would have raised on readings of the past, oldest first; the last one has no end when it was still on at `until`. */
export function dryRun(rule: Rule, readings: Iterable<Reading>, until: number, around: Surroundings): Episode[] {
  const episodes = new Map<number, Episode>();
  const note = (told: readonly Episode[]): void => told.forEach((episode) => episodes.set(episode.start, episode));
  let state: ReturnType<typeof beginAt> | undefined;
  for (const reading of readings) {
    state ??= beginAt(reading.time);
    const held = judgeSilence(rule, state, reading.time, around);
    note(held.told);
    const step = judgeReading(rule, held.state, reading, around);
    note(step.told);
    state = step.state;
  }
  if (state) note(judgeSilence(rule, state, until, around).told);
  return [...episodes.values()];
}
