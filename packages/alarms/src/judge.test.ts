import { describe, expect, it } from 'vitest';
import { dryRun } from './dry-run.ts';
import { usualWeek } from './baseline.ts';
import type { Condition, Reading, Rule } from './rule.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
/** A Monday, 00:00 UTC. */
const monday = Date.UTC(2026, 10, 30);
const utc = { offsetAt: () => 0 };

const rule = (condition: Condition, more: Partial<Rule> = {}): Rule => ({ id: 'r', version: 1, condition, severity: 'MINOR', raiseDelayMs: 0, clearDelayMs: 0, ...more });
/** A value a minute. */
const minutely = (...values: number[]): Reading[] => values.map((value, minute) => ({ time: monday + minute * MINUTE, value }));
const run = (watched: Rule, readings: Reading[], around: Parameters<typeof dryRun>[3] = utc) =>
  dryRun(watched, readings, readings.at(-1)!.time, around).map(({ start, endedAt, cause }) => [cause, (start - monday) / MINUTE, endedAt === undefined ? 'on' : (endedAt - monday) / MINUTE]);

const pressure = { kind: 'LIMITS', lolo: 10, lo: 15, hi: 60, hihi: 70, hysteresis: 2 } as const;

describe('limits', () => {
  it('are passed, and left only inside by the hysteresis', () => {
    expect(run(rule(pressure), minutely(20, 14, 16, 16.9, 17, 20))).toEqual([['LO', 1, 4]]);
    expect(run(rule(pressure), minutely(50, 61, 59, 57, 61))).toEqual([['HI', 1, 3], ['HI', 4, 'on']]);
  });

  it('make one alarm that keeps its worst cause', () => {
    expect(run(rule(pressure), minutely(20, 14, 9, 13, 20))).toEqual([['LOLO', 1, 4]]);
  });

  it('on the other side are another alarm', () => {
    expect(run(rule(pressure), minutely(20, 5, 65, 30))).toEqual([['LOLO', 1, 2], ['HI', 2, 3]]);
  });

  it('say nothing of a bad sample', () => {
    expect(run(rule(pressure), [{ time: monday, value: 20 }, { time: monday + MINUTE, value: 0, bad: true }, { time: monday + 2 * MINUTE, value: 21 }])).toEqual([]);
  });
});

describe('delays', () => {
  const patient = rule(pressure, { raiseDelayMs: 2 * MINUTE, clearDelayMs: 2 * MINUTE });
  it('let short dips pass and name an alarm by when it began', () => {
    expect(run(patient, minutely(20, 14, 20, 14, 14, 14, 20, 14, 20, 20, 20))).toEqual([['LO', 3, 8]]);
  });

  it('run on while nothing comes: the last value is taken to hold', () => {
    const [episode] = dryRun(patient, minutely(20, 14), monday + 30 * MINUTE, utc);
    expect(episode).toMatchObject({ cause: 'LO', raisedAt: monday + 3 * MINUTE });
  });
});

it('a rate is a rise or a fall within the window, whatever the rhythm', () => {
  const burst = rule({ kind: 'RATE', windowMs: 5 * MINUTE, fall: 8 });
  expect(run(burst, minutely(30, 29, 28, 27, 26, 25, 24, 23, 22))).toEqual([]);
  expect(run(burst, minutely(30, 30, 26, 22, 21, 21, 21, 21, 21, 21))).toEqual([['RATE', 3, 6]]);
  const often = Array.from({ length: 5000 }, (_, second): Reading => ({ time: monday + second * 100, value: second < 4000 ? 30 : 21 }));
  expect(dryRun(burst, often, often.at(-1)!.time, utc)).toMatchObject([{ start: monday + 400_000, cause: 'RATE' }]);
});

it('silence is an alarm from the moment it became too long', () => {
  const silent = rule({ kind: 'STALE', afterMs: 10 * MINUTE });
  expect(run(silent, [...minutely(1, 2), { time: monday + 31 * MINUTE, value: 3 }])).toEqual([['STALE', 11, 31]]);
  expect(dryRun(silent, minutely(1), monday + HOUR, utc)).toMatchObject([{ start: monday + 10 * MINUTE }]);
});

it('a flat line is a value that stays within its tolerance for too long', () => {
  const flat = rule({ kind: 'FLAT_LINE', afterMs: 3 * MINUTE, tolerance: 0.01 });
  expect(run(flat, minutely(1, 2, 2, 2.005, 2, 2, 2.4, 2.6))).toEqual([['FLAT_LINE', 4, 6]]);
});

describe('the deviation from the usual week', () => {
  const weeks = Array.from({ length: 4 * 168 }, (_, hour) => ({ start: monday - (hour + 1) * HOUR, mean: Math.floor((monday / HOUR - hour - 1) % 24) < 6 ? 20 : 100 }));
  const baseline = usualWeek(weeks, () => 0);
  const night = rule({ kind: 'DEVIATION', tolerance: 15, spreads: 4 });

  it('judges the same value by the hour: a night flow by day is none', () => {
    const at = (hour: number, value: number): Reading => ({ time: monday + hour * HOUR, value });
    expect(run(night, [at(2.5, 40), at(3, 22), at(9, 100), at(10.5, 40)], { ...utc, baseline })).toEqual([['DEVIATION', 150, 180], ['DEVIATION', 630, 'on']]);
  });

  it('is not judged while too little is known', () => {
    expect(run(night, minutely(500), { ...utc, baseline: usualWeek(weeks.slice(0, 100), () => 0) })).toEqual([]);
    expect(run(night, minutely(500))).toEqual([]);
  });
});

it('a schedule watches some hours of the week, past midnight too', () => {
  const nightly = rule(pressure, { schedule: [{ days: [7], from: 22 * 60, to: 6 * 60 }] });
  const low = (hour: number): Reading => ({ time: monday + hour * HOUR, value: 5 });
  expect(run(nightly, [low(-3), low(-1), low(5), low(7), low(30)])).toEqual([['LOLO', -60, 420]]);
});
