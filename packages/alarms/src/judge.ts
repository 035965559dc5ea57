import { usualAt } from './baseline.ts';
import type { Baseline } from './baseline.ts';
import { assess } from './conditions.ts';
import type { Finding, Memory } from './conditions.ts';
import { isSevere } from './rule.ts';
import type { Cause, Reading, Rule } from './rule.ts';
import { isWatched } from './schedule.ts';

/** A stretch of time in which a point is in alarm. Its start is its name: rule, point and start say which alarm it is. */
export interface Episode {
  /** When what is wrong began, epoch ms. */
  readonly start: number;
  /** The worst cause so far. */
  readonly cause: Cause;
  readonly limit: number;
  /** The value that made it an alarm, or made it worse. */
  readonly value: number;
  /** When it had held for long enough, and when it was over. */
  readonly raisedAt: number;
  readonly endedAt?: number;
}

/** Where a rule stands at a point: all that judging the next reading needs. Plain data, so that it can be kept. */
export interface State {
  /** Newest reading, or when the rule began to be watched. */
  readonly time: number;
  readonly value?: number;
  readonly episode?: Episode;
  /** What seems to begin (or, without a finding, to end), since when. */
  readonly pending?: { readonly finding?: Finding; readonly since: number };
  readonly memory?: Memory;
}

/** What judging needs beside rule and readings. */
export interface Surroundings {
  /** How far the utility's clock is ahead of UTC at a moment, ms. */
  readonly offsetAt: (time: number) => number;
  /** The usual week of the point; while it is not known, no deviation begins or ends. */
  readonly baseline?: Baseline | undefined;
}

/** The state after a step, and the episodes that ended or changed by it, in their order; the last one may be the present one. */
export interface Step {
  readonly state: State;
  readonly told: readonly Episode[];
}

/** A rule that nothing is known of yet. */
export const beginAt = (time: number): State => ({ time });

const side = (cause: Cause): string => (cause === 'HIHI' ? 'HI' : cause === 'LOLO' ? 'LO' : cause);

/** Judges the next reading of a point; readings come in the order of their time. */
export function judgeReading(rule: Rule, state: State, reading: Reading, { offsetAt, baseline }: Surroundings): Step {
  const { condition } = rule;
  if (condition.kind === 'STALE') return heard(state, reading);
  if (reading.bad || (condition.kind === 'DEVIATION' && !baseline)) return { state: { ...state, time: reading.time }, told: [] };
  const local = reading.time + offsetAt(reading.time);
  const usual = condition.kind === 'DEVIATION' && baseline ? usualAt(baseline, local) : undefined;
  const { finding, memory } = assess(condition, state.memory, reading, state.episode?.cause, usual);
  const next: State = { time: reading.time, value: reading.value, ...(state.episode && { episode: state.episode }), ...(state.pending && { pending: state.pending }), ...(memory && { memory }) };
  return settle(rule, next, isWatched(rule.schedule, local) ? finding : undefined, reading.time);
}

/** Lets time pass without a reading: the last value is taken to hold, and silence may become too long. */
export function judgeSilence(rule: Rule, state: State, now: number, { offsetAt }: Surroundings): Step {
  const { condition, raiseDelayMs, clearDelayMs } = rule;
  if (condition.kind === 'STALE') {
    const start = state.time + condition.afterMs;
    if (state.episode || now < start + raiseDelayMs || !isWatched(rule.schedule, now + offsetAt(now))) return { state, told: [] };
    const episode: Episode = { start, cause: 'STALE', limit: condition.afterMs / 1000, value: state.value ?? 0, raisedAt: start + raiseDelayMs };
    return { state: { ...state, episode }, told: [episode] };
  }
  const { pending } = state;
  if (!pending || now - pending.since < (pending.finding ? raiseDelayMs : clearDelayMs)) return { state, told: [] };
  return confirm(rule, state, now);
}

function heard(state: State, { time, value }: Reading): Step {
  const next: State = { time, value };
  return { state: next, told: state.episode ? [{ ...state.episode, endedAt: time }] : [] };
}

/** Puts what a reading says together with what was known. */
function settle(rule: Rule, state: State, finding: Finding | undefined, time: number): Step {
  const { episode } = state;
  const { pending: _dropped, ...calm } = state;
  if (episode && finding && side(finding.cause) !== side(episode.cause)) {
    const over: Episode = { ...episode, endedAt: time };
    const { episode: _over, ...after } = calm;
    const next = settle(rule, after, finding, time);
    return { state: next.state, told: [over, ...next.told] };
  }
  const same = episode ? finding !== undefined && (finding.cause === episode.cause || !isSevere(finding.cause)) : !finding;
  if (same) return { state: calm, told: [] };
  const since = state.pending && (state.pending.finding === undefined) === (finding === undefined) && (!finding || side(state.pending.finding!.cause) === side(finding.cause)) ? state.pending.since : time;
  return confirm(rule, { ...calm, pending: { since, ...(finding && { finding }) } }, time);
}

/** What has been pending for long enough becomes so. */
function confirm({ raiseDelayMs, clearDelayMs }: Rule, state: State, now: number): Step {
  const { pending, episode, ...rest } = state;
  if (!pending || now - pending.since < (pending.finding ? raiseDelayMs : clearDelayMs)) return { state, told: [] };
  if (!pending.finding) return { state: rest, told: episode ? [{ ...episode, endedAt: pending.since }] : [] };
  const { cause, limit } = pending.finding;
  const raised: Episode = { start: episode?.start ?? pending.since, raisedAt: episode?.raisedAt ?? pending.since + raiseDelayMs, cause, limit, value: state.value ?? 0 };
  return { state: { ...rest, episode: raised }, told: [raised] };
}
