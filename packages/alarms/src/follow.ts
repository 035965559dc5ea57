import { severities, severityOf } from './rule.ts';
import type { Reading, Rule } from './rule.ts';
import { beginAt, judgeReading, judgeSilence } from './judge.ts';
import type { Episode, State, Surroundings } from './judge.ts';

/**
 * A rule followed at one point. The newest readings are kept beside the state before them: one that comes late is put in its
 * place and judged with those after it, so that the order of arrival makes no difference. Plain data, so that it can be kept.
 */
export interface Track {
  /** The state before the readings kept. */
  base: State;
  recent: Reading[];
  state: State;
  /** Episodes that were told of and may still change: the present one, and those that ended among the readings kept. */
  told: Episode[];
}

/** So much may a reading be late, and so many readings are kept for it. */
export const LATE_MS = 10 * 60_000;
const KEPT = 32;

export const newTrack = (time: number): Track => ({ base: beginAt(time), recent: [], state: beginAt(time), told: [] });

/** What an alarm has become: it was raised, grew worse, or ended (`withdrawn`: a late reading shows that there was none). */
export interface Change {
  readonly kind: 'RAISED' | 'WORSENED' | 'CLEARED';
  readonly episode: Episode;
  readonly withdrawn?: boolean;
}

/** Takes a reading in whatever order it comes. One that is too late changes nothing and is answered with undefined. */
export function takeReading(rule: Rule, track: Track, reading: Reading, now: number, around: Surroundings): Change[] | undefined {
  const { recent } = track;
  const last = recent.at(-1);
  if (!last || reading.time > last.time) {
    if (!last && reading.time < track.base.time) track.base = track.state = { ...track.base, time: Math.min(track.base.time, reading.time) };
    recent.push(reading);
    const { state, told } = judgeReading(rule, track.state, reading, around);
    track.state = state;
    forgetOld(rule, track, around);
    return told.flatMap((episode) => tell(rule, track, episode));
  }
  if (reading.time < track.base.time || reading.time < last.time - LATE_MS) return undefined;
  const place = recent.findIndex(({ time }) => time >= reading.time);
  // The same moment again: a correction, or the same sample a second time.
  recent.splice(place, recent[place]?.time === reading.time ? 1 : 0, reading);
  return judgeAnew(rule, track, now, around);
}

/** Lets time pass. */
export function passTime(rule: Rule, track: Track, now: number, around: Surroundings): Change[] {
  const { state, told } = judgeSilence(rule, track.state, now, around);
  if (state === track.state) return [];
  track.state = state;
  return told.flatMap((episode) => tell(rule, track, episode));
}

/** Ends what is open: the rule no longer watches the point. */
export function letGo(track: Track, now: number): Change[] {
  return track.told.filter(({ endedAt }) => endedAt === undefined).map((episode) => ({ kind: 'CLEARED', episode: { ...episode, endedAt: Math.max(now, episode.start) } }));
}

function forgetOld(rule: Rule, track: Track, around: Surroundings): void {
  const { recent } = track;
  const newest = recent.at(-1)!.time;
  while (recent.length > KEPT || (recent[0]?.time ?? newest) < newest - LATE_MS) track.base = judgeReading(rule, track.base, recent.shift()!, around).state;
  track.told = track.told.filter(({ endedAt }) => endedAt === undefined || endedAt >= track.base.time);
}

/** Tells of one episode as the newest reading left it. */
function tell(rule: Rule, track: Track, episode: Episode): Change[] {
  const at = track.told.findIndex(({ start, endedAt }) => start === episode.start && endedAt === undefined);
  const before = track.told[at];
  if (!before) {
    track.told.push(episode);
    return episode.endedAt === undefined ? [{ kind: 'RAISED', episode }] : [{ kind: 'RAISED', episode: stillOpen(episode) }, { kind: 'CLEARED', episode }];
  }
  track.told[at] = episode;
  if (episode.endedAt !== undefined) return [{ kind: 'CLEARED', episode }];
  return isWorse(rule, episode, before) ? [{ kind: 'WORSENED', episode }] : [];
}

const stillOpen = ({ endedAt: _ended, ...episode }: Episode): Episode => episode;

const isWorse = (rule: Rule, a: Episode, b: Episode): boolean =>
  a.cause !== b.cause && severities.indexOf(severityOf(rule, a.cause)) >= severities.indexOf(severityOf(rule, b.cause));

/** Judges the kept readings again and tells in what the episodes differ from those told. */
function judgeAnew(rule: Rule, track: Track, now: number, around: Surroundings): Change[] {
  const found = new Map<number, Episode>();
  let { base: state } = track;
  if (state.episode) found.set(state.episode.start, state.episode);
  for (const reading of track.recent) {
    const step = judgeReading(rule, state, reading, around);
    state = step.state;
    for (const episode of step.told) found.set(episode.start, episode);
  }
  const held = judgeSilence(rule, state, now, around);
  for (const episode of held.told) found.set(episode.start, episode);
  track.state = held.state;
  return compare(rule, track, [...found.values()]);
}

const overlap = (a: Episode, b: Episode): boolean => a.start === b.start || (a.start < (b.endedAt ?? Infinity) && b.start < (a.endedAt ?? Infinity));

function compare(rule: Rule, track: Track, found: Episode[]): Change[] {
  const changes: Change[] = [];
  const told: Episode[] = [];
  const unmatched = new Set(found);
  for (const before of track.told) {
    const match = found.find((episode) => unmatched.has(episode) && overlap(episode, before));
    if (!match) {
      if (before.endedAt === undefined) changes.push({ kind: 'CLEARED', episode: { ...before, endedAt: before.start }, withdrawn: true });
      continue;
    }
    // What was over is not opened again: the rest of it is an alarm of its own.
    if (before.endedAt !== undefined && match.endedAt === undefined) {
      told.push(before);
      // Unless it was told of since.
      if (track.told.some((other) => other.endedAt === undefined && overlap(match, other))) continue;
      unmatched.delete(match);
      const rest = rename(track, match, before.endedAt);
      told.push(rest);
      changes.push({ kind: 'RAISED', episode: rest });
      continue;
    }
    unmatched.delete(match);
    // An alarm keeps the start it was told with, even when a late reading shows that it began before: that is its name.
    const now = rename(track, match, before.start);
    told.push(now);
    if (before.endedAt === undefined && now.endedAt !== undefined) changes.push({ kind: 'CLEARED', episode: now });
    else if (before.endedAt === undefined && isWorse(rule, now, before)) changes.push({ kind: 'WORSENED', episode: now });
  }
  for (const episode of unmatched) {
    told.push(episode);
    changes.push({ kind: 'RAISED', episode: stillOpen(episode) });
    if (episode.endedAt !== undefined) changes.push({ kind: 'CLEARED', episode });
  }
  track.told = told;
  return changes;
}

function rename(track: Track, episode: Episode, start: number): Episode {
  const renamed = { ...episode, start };
  if (track.state.episode?.start === episode.start) track.state = { ...track.state, episode: renamed };
  return renamed;
}
