import { expect, it } from 'vitest';
import { judgeReadings, type RawReading } from './judge.ts';
import { defaultRules, ruleFor, type CleaningRule } from './rule.ts';
import { scoreDay } from './score.ts';

const MINUTE = 60_000;
const day = { from: 0, to: 24 * 60 * MINUTE };
const everyMinutes = (step: number, value: (n: number) => number = (n) => 20 + (n % 5)): RawReading[] =>
  Array.from({ length: (24 * 60) / step }, (_, n) => ({ time: n * step * MINUTE, value: value(n), isJudged: true }));
const none = { received: 0, repeated: 0, late: 0 };
const score = (readings: RawReading[], rule: CleaningRule = {}, arrivals = { ...none, received: readings.length }) => scoreDay(readings, judgeReadings(readings, rule), arrivals, rule, day);

it('gives full marks to a day with nothing wrong', () => {
  expect(score(everyMinutes(5))).toMatchObject({ completeness: 1, accuracy: 1, consistency: 1, timeliness: 1, uniqueness: 1, validity: 1, total: 1, samples: 288, expected: 288 });
});

it('takes away for what is missing, by how often it usually sends or was told to', () => {
  const half = everyMinutes(5).slice(0, 144);
  expect(score(half)).toMatchObject({ completeness: 0.5, expected: 288 });
  expect(score(half, { expectedEveryS: 600 }).completeness).toBe(1);
  expect(score(half, { staleAfterS: 1800 }).silentS).toBe(12 * 3600 + 300 - 1800);
});

it('takes away for each kind of doubt in its own dimension', () => {
  const readings = everyMinutes(60, (n) => (n === 3 ? 999 : n === 6 ? 70 : 20 + (n % 2)));
  const { validity, accuracy, found } = score(readings, { maximum: 100, spike: 10 });
  expect([validity, accuracy]).toEqual([1 - 1 / 24, 1 - 1 / 24]);
  expect(found).toMatchObject({ OUT_OF_RANGE: 1, SPIKE: 1, RATE: 0 });
});

it('takes away for what came late or twice', () => {
  expect(score(everyMinutes(60), {}, { received: 30, repeated: 6, late: 3 })).toMatchObject({ uniqueness: 0.8, timeliness: 0.9 });
});

it('does not call a day good of which next to nothing was measured', () => {
  const { total, accuracy, validity } = score(everyMinutes(5).slice(0, 9));
  expect([accuracy, validity, total]).toEqual([1, 1, 9 / 288]);
});

it('gives nothing to a day without a sample', () => {
  expect(score([], { expectedEveryS: 60 }, none)).toMatchObject({ total: 0, completeness: 0, expected: 1440 });
});

it('believes a point before its quantity, and both within the range of the point', () => {
  expect(ruleFor('PRESSURE', undefined, undefined, { maximum: 120 })).toMatchObject({ minimum: -10, maximum: 120, spike: defaultRules.PRESSURE!.spike });
  expect(ruleFor('PRESSURE', { spike: 3 }, { spike: 5 })).toEqual({ spike: 3 });
  expect(ruleFor('PRESSURE', undefined, { spike: 5, minimum: 0 }, { minimum: -5 })).toEqual({ spike: 5, minimum: 0 });
});
