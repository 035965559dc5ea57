import { findings, type Finding, type RawReading, type Verdict } from './judge.ts';
import type { CleaningRule } from './rule.ts';

export const dimensions = ['completeness', 'accuracy', 'consistency', 'timeliness', 'uniqueness', 'validity'] as const;
export type Dimension = (typeof dimensions)[number];

/** What came in for a point and day. */
export interface Arrivals {
  /** Samples that arrived, the same ones again included. */
  readonly received: number;
  /** Of these, how many came more than once. */
  readonly repeated: number;
  readonly late: number;
}

/** How good the data of a point and day are. Scores are from 0 to 1. */
export interface DayScore extends Readonly<Record<Dimension, number>> {
  readonly total: number;
  readonly samples: number;
  readonly expected: number;
  /** Seconds of silence beyond what is allowed. */
  readonly silentS: number;
  readonly late: number;
  readonly repeated: number;
  /** Samples the device itself doubts. */
  readonly doubted: number;
  readonly found: Readonly<Record<Finding, number>>;
}

interface Day {
  readonly from: number;
  /** End of the day, or now while it is not over. */
  readonly to: number;
}

const share = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);
const within = (value: number): number => Math.min(Math.max(value, 0), 1);

/** Distance between samples on most of the day, ms. */
function usualDistance(readings: readonly RawReading[]): number | undefined {
  const distances = readings.slice(1).map(({ time }, place) => time - readings[place]!.time).sort((a, b) => a - b);
  return distances[distances.length >> 1];
}

function silence(readings: readonly RawReading[], { from, to }: Day, staleAfterS: number | undefined): number {
  if (staleAfterS === undefined) return 0;
  const moments = [from, ...readings.map(({ time }) => time), to];
  return moments.slice(1).reduce((sum, time, place) => {
    const gapS = (time - moments[place]!) / 1000;
    return gapS > staleAfterS ? sum + gapS - staleAfterS : sum;
  }, 0);
}

// What was never measured cannot be good: a few perfect samples do not make a good day.
function totalOf({ completeness, ...others }: Readonly<Record<Dimension, number>>): number {
  const rest = Object.values(others);
  return completeness * (rest.reduce((sum, score) => sum + score, 0) / rest.length);
}

/** The score of a day from its readings, what was thought of each, and how they came in. */
export function scoreDay(readings: readonly RawReading[], verdicts: readonly Verdict[], arrivals: Arrivals, rule: CleaningRule, day: Day): DayScore {
  const samples = readings.length;
  const found = Object.fromEntries(findings.map((finding) => [finding, verdicts.filter((verdict) => verdict.finding === finding).length])) as Record<Finding, number>;
  const everyMs = rule.expectedEveryS !== undefined ? rule.expectedEveryS * 1000 : usualDistance(readings);
  const expected = everyMs === undefined || everyMs <= 0 ? Math.max(samples, 1) : Math.max(1, Math.floor((day.to - day.from) / everyMs));
  const compared = verdicts.filter(({ hadPeer }) => hadPeer).length;
  const doubted = readings.filter(({ isJudged }) => !isJudged).length;
  const counts = { samples, expected, silentS: Math.round(silence(readings, day, rule.staleAfterS)), late: arrivals.late, repeated: arrivals.repeated, doubted, found };
  if (samples === 0) return { ...counts, completeness: 0, accuracy: 0, consistency: 0, timeliness: 0, uniqueness: 0, validity: 0, total: 0 };
  const scores: Record<Dimension, number> = {
    completeness: within(share(samples, expected)),
    accuracy: within(1 - share(found.SPIKE + found.RATE + found.FLAT_LINE, samples)),
    consistency: compared > 0 ? within(1 - share(found.CROSS_SENSOR, compared)) : 1,
    timeliness: within(1 - share(arrivals.late, arrivals.received)),
    uniqueness: within(1 - share(arrivals.repeated, arrivals.received)),
    validity: within(1 - share(found.OUT_OF_RANGE + doubted, samples)),
  };
  return { ...counts, ...scores, total: totalOf(scores) };
}
