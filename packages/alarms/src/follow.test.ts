import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dryRun } from './dry-run.ts';
import { LATE_MS, letGo, newTrack, passTime, takeReading } from './follow.ts';
import type { Change, Track } from './follow.ts';
import type { Reading, Rule } from './rule.ts';

const MINUTE = 60_000;
const start = Date.UTC(2026, 10, 30);
const utc = { offsetAt: () => 0 };
const low: Rule = { id: 'r', version: 1, condition: { kind: 'LIMITS', lo: 15, lolo: 10, hysteresis: 1 }, severity: 'MINOR', severeSeverity: 'CRITICAL', raiseDelayMs: 0, clearDelayMs: 0 };

const at = (minute: number, value: number): Reading => ({ time: start + minute * MINUTE, value });

function follow(rule: Rule, readings: readonly Reading[], track: Track = newTrack(start)): { track: Track; changes: string[] } {
  const changes = readings.flatMap((reading) => takeReading(rule, track, reading, reading.time, utc) ?? []);
  return { track, changes: changes.map(shown) };
}
const shown = ({ kind, episode, withdrawn }: Change): string => `${kind} ${episode.cause} ${(episode.start - start) / MINUTE}${episode.endedAt === undefined ? '' : `-${(episode.endedAt - start) / MINUTE}`}${withdrawn ? ' withdrawn' : ''}`;

describe('following a rule', () => {
  it('tells once that an alarm began, grew worse and ended', () => {
    expect(follow(low, [at(0, 20), at(1, 14), at(2, 13), at(3, 9), at(4, 12), at(5, 20)]).changes).toEqual(['RAISED LO 1', 'WORSENED LOLO 1', 'CLEARED LOLO 1-5']);
  });

  it('takes a sample that comes twice once', () => {
    expect(follow(low, [at(0, 20), at(1, 14), at(1, 14), at(0, 20)]).changes).toEqual(['RAISED LO 1']);
  });

  it('raises for a late sample what ended meanwhile', () => {
    expect(follow(low, [at(0, 20), at(2, 20), at(1, 8)]).changes).toEqual(['RAISED LOLO 1', 'CLEARED LOLO 1-2']);
  });

  it('keeps the name of an alarm that began before it was told', () => {
    expect(follow(low, [at(0, 20), at(2, 14), at(1, 14), at(3, 20)]).changes).toEqual(['RAISED LO 2', 'CLEARED LO 2-3']);
  });

  it('withdraws what a late sample disproves', () => {
    const patient = { ...low, raiseDelayMs: 2 * MINUTE };
    expect(follow(patient, [at(0, 20), at(1, 14), at(3, 14), at(2, 20)]).changes).toEqual(['RAISED LO 1', 'CLEARED LO 1-1 withdrawn']);
  });

  it('splits an alarm in two where a late sample was fine, and goes on with the second', () => {
    const { track, changes } = follow(low, [at(0, 20), at(1, 14), at(3, 14), at(2, 20)]);
    expect(changes).toEqual(['RAISED LO 1', 'CLEARED LO 1-2', 'RAISED LO 3']);
    expect(follow(low, [at(4, 20)], track).changes).toEqual(['CLEARED LO 3-4']);
  });

  it('leaves alone what is later than it can put in its place', () => {
    const { track } = follow(low, [at(0, 20), at(20, 20)]);
    expect(takeReading(low, track, { time: start + 20 * MINUTE - LATE_MS - 1, value: 1 }, start, utc)).toBeUndefined();
  });

  it('raises after the delay though nothing more comes', () => {
    const { track } = follow({ ...low, raiseDelayMs: MINUTE }, [at(0, 20), at(1, 14)]);
    expect(passTime({ ...low, raiseDelayMs: MINUTE }, track, start + 2 * MINUTE - 1, utc)).toEqual([]);
    expect(passTime({ ...low, raiseDelayMs: MINUTE }, track, start + 2 * MINUTE, utc).map(shown)).toEqual(['RAISED LO 1']);
  });

  it('ends what is open when it is let go', () => {
    const { track } = follow(low, [at(0, 20), at(1, 14)]);
    expect(letGo(track, start + 9 * MINUTE).map(shown)).toEqual(['CLEARED LO 1-9']);
  });

  it('remembers no more for a sensor that sends often', () => {
    const { track } = follow({ ...low, condition: { kind: 'RATE', windowMs: 60 * MINUTE, rise: 5 } }, Array.from({ length: 20_000 }, (_, n) => ({ time: start + n * 500, value: n % 9 })));
    expect(JSON.stringify(track).length).toBeLessThan(6000);
  });
});

const condition = fc.oneof(
  fc.constant({ kind: 'LIMITS', lolo: 5, lo: 8, hi: 15, hihi: 18, hysteresis: 1 } as const),
  fc.constant({ kind: 'RATE', windowMs: 3 * MINUTE, rise: 6, fall: 6 } as const),
  fc.constant({ kind: 'FLAT_LINE', afterMs: 2 * MINUTE, tolerance: 1 } as const),
);
const anyRule = fc.record({ id: fc.constant('r'), version: fc.constant(1), condition, severity: fc.constant('MINOR' as const), raiseDelayMs: fc.constantFrom(0, MINUTE), clearDelayMs: fc.constantFrom(0, 2 * MINUTE) });
const someReadings = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 9 }).map((values) => values.map((value, minute) => at(minute + 1, value)));

it('ends in the same state whatever the order samples come in', () => {
  fc.assert(fc.property(anyRule, someReadings.chain((readings) => fc.tuple(fc.constant(readings), fc.shuffledSubarray(readings, { minLength: readings.length }))), (rule, [inOrder, shuffled]) => {
    const straight = newTrack(start);
    const mixed = newTrack(start);
    for (const reading of inOrder) takeReading(rule, straight, reading, reading.time, utc);
    const changes = shuffled.flatMap((reading) => takeReading(rule, mixed, reading, start, utc) ?? []);
    const { episode: a, ...stateA } = straight.state;
    const { episode: b, ...stateB } = mixed.state;
    expect(stateB).toEqual(stateA);
    expect(b?.cause).toEqual(a?.cause);
    // What was told and not taken back is what is open.
    const open = new Set<number>();
    for (const { kind, episode } of changes) {
      if (kind === 'CLEARED') open.delete(episode.start);
      else open.add(episode.start);
    }
    expect([...open]).toEqual(b ? [b.start] : []);
  }));
});

it('stays open when a late reading joins it to one that ended as it began', () => {
  const rule: Rule = { id: 'r', version: 1, condition: { kind: 'RATE', windowMs: 180_000, rise: 6, fall: 6 }, severity: 'MINOR', raiseDelayMs: 0, clearDelayMs: 120_000 };
  const values = [1, 1, 7, 1, 1, 1, 1, 1, 7];
  const track = newTrack(start);
  const open = new Set<number>();
  for (const minute of [9, 3, 6, 1, 7, 4, 5, 2, 8]) {
    for (const { kind, episode } of takeReading(rule, track, at(minute, values[minute - 1]!), start, utc)!) {
      if (kind === 'CLEARED') open.delete(episode.start);
      else open.add(episode.start);
    }
  }
  expect([...open]).toEqual([track.state.episode?.start]);
});

it('finds live what a dry run finds on the same samples', () => {
  fc.assert(fc.property(anyRule, someReadings, (rule, readings) => {
    const track = newTrack(start);
    const told = new Map<number, string>();
    for (const reading of readings) {
      for (const { episode } of [...passTime(rule, track, reading.time, utc), ...takeReading(rule, track, reading, reading.time, utc)!]) told.set(episode.start, `${episode.cause} ${episode.endedAt ?? 'on'}`);
    }
    const until = readings.at(-1)!.time;
    expect([...told]).toEqual(dryRun(rule, readings, until, utc).map(({ start: from, cause, endedAt }) => [from, `${cause} ${endedAt ?? 'on'}`]));
  }));
});
