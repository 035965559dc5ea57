import type { CleaningRule } from './rule.ts';

export const findings = ['OUT_OF_RANGE', 'SPIKE', 'RATE', 'FLAT_LINE', 'CROSS_SENSOR'] as const;
export type Finding = (typeof findings)[number];

/** A sample as the device sent it; times are epoch ms. */
export interface RawReading {
  readonly time: number;
  readonly value: number;
  /** False: the device itself doubts it, so it is neither judged nor used to judge others. */
  readonly isJudged: boolean;
}

const ours: ReadonlySet<string> = new Set(findings);

/** A stored sample as its device sent it: what was found here before is judged anew. */
export const asSent = ({ time, value, raw, reason, isGood }: { time: number; value: number; raw?: number | undefined; reason?: string | undefined; isGood: boolean }): RawReading => ({ time, value: raw ?? value, isJudged: isGood || ours.has(reason ?? '') });

export interface Verdict {
  readonly finding: Finding | undefined;
  /** The value to calculate with. */
  readonly value: number;
  readonly isBad: boolean;
  /** Whether a peer was there to compare it with. */
  readonly hadPeer: boolean;
}

/** Samples of peers farther away in time than this say nothing of each other. */
const PEER_MS = 5 * 60_000;
const MINUTE_MS = 60_000;

/** What is to be thought of each reading, given in the order of time. `peers`: readings of others that should say the same. */
export function judgeReadings(readings: readonly RawReading[], rule: CleaningRule, peers: readonly (readonly RawReading[])[] = []): Verdict[] {
  const inRange = ({ value }: RawReading): boolean => value >= (rule.minimum ?? -Infinity) && value <= (rule.maximum ?? Infinity);
  const believed = readings.filter((reading) => reading.isJudged && inRange(reading));
  const placeOf = new Map(believed.map((reading, place) => [reading, place]));
  const spikes = new Map(believed.map((reading, place) => [reading, spikeValue(believed, place, rule.spike)]));
  const steady = believed.filter((reading) => spikes.get(reading) === undefined);
  const flat = flatReadings(steady, rule);
  const fast = fastReadings(steady, rule.mostPerMinute);
  const peerAt = peers.map((others) => nearest(others.filter((reading) => reading.isJudged)));
  return readings.map((reading): Verdict => {
    const verdict = (finding: Finding | undefined, more: Partial<Verdict> = {}): Verdict => ({ finding, value: reading.value, isBad: false, hadPeer: false, ...more });
    if (!reading.isJudged) return verdict(undefined);
    if (!placeOf.has(reading)) return verdict('OUT_OF_RANGE', { isBad: true });
    const others = peerAt.flatMap((at) => at(reading.time) ?? []);
    const hadPeer = rule.peerTolerance !== undefined && others.length > 0;
    const replaced = spikes.get(reading);
    if (replaced !== undefined) return verdict('SPIKE', { value: replaced, hadPeer });
    if (fast.has(reading)) return verdict('RATE', { hadPeer });
    if (flat.has(reading)) return verdict('FLAT_LINE', { hadPeer });
    if (hadPeer && Math.abs(reading.value - median(others)) > rule.peerTolerance!) return verdict('CROSS_SENSOR', { hadPeer });
    return verdict(undefined, { hadPeer });
  });
}

/** The value on the line between both neighbours, when the reading stands off it alone. */
function spikeValue(readings: readonly RawReading[], place: number, spike: number | undefined): number | undefined {
  const before = readings[place - 1];
  const after = readings[place + 1];
  const own = readings[place]!;
  if (spike === undefined || !before || !after || Math.abs(after.value - before.value) > spike / 2) return undefined;
  const expected = before.value + ((after.value - before.value) * (own.time - before.time)) / Math.max(after.time - before.time, 1);
  return Math.abs(own.value - expected) > spike ? expected : undefined;
}

function fastReadings(readings: readonly RawReading[], mostPerMinute: number | undefined): Set<RawReading> {
  const found = new Set<RawReading>();
  if (mostPerMinute === undefined) return found;
  for (const [place, reading] of readings.entries()) {
    const before = readings[place - 1];
    // Within one minute the whole change of a minute is allowed: two samples of one second would else be a rate of their noise.
    if (before && Math.abs(reading.value - before.value) > mostPerMinute * Math.max((reading.time - before.time) / MINUTE_MS, 1)) found.add(reading);
  }
  return found;
}

function flatReadings(readings: readonly RawReading[], { flatAfterS, flatTolerance = 0 }: CleaningRule): Set<RawReading> {
  const found = new Set<RawReading>();
  if (flatAfterS === undefined) return found;
  let run: { from: number; lowest: number; highest: number } | undefined;
  for (const reading of readings) {
    const lowest = Math.min(run?.lowest ?? reading.value, reading.value);
    const highest = Math.max(run?.highest ?? reading.value, reading.value);
    run = run && highest - lowest <= flatTolerance ? { from: run.from, lowest, highest } : { from: reading.time, lowest: reading.value, highest: reading.value };
    if (reading.time - run.from >= flatAfterS * 1000) found.add(reading);
  }
  return found;
}

/** The value of the reading nearest to a moment; moments are to be asked in their order. */
function nearest(readings: readonly RawReading[]): (time: number) => number | undefined {
  let place = 0;
  return (time) => {
    while (place + 1 < readings.length && Math.abs(readings[place + 1]!.time - time) <= Math.abs(readings[place]!.time - time)) place += 1;
    const found = readings[place];
    return found && Math.abs(found.time - time) <= PEER_MS ? found.value : undefined;
  };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}
