import { describe, expect, it } from 'vitest';
import { judge } from './judge.ts';
import { MalformedBody, readSampleBody } from './sample-body.ts';

const NOW = Date.parse('2026-11-23T12:00:00Z');
const options = { find: (point: string) => (point === 'P' ? { id: 'id-p', code: 'P', minimum: 0, maximum: 10 } : undefined), now: NOW, maxAgeMs: 86_400_000 };
const one = (sample: object) => judge(readSampleBody(JSON.stringify({ samples: [{ point: 'P', value: 1, ...sample }] })), options);

describe('judging samples', () => {
  it('takes times as epoch ms or as ISO 8601 with a zone', () => {
    expect(one({ time: NOW - 5.5 }).accepted).toEqual([['id-p', NOW - 6, 1, 192]]);
    expect(one({ time: '2026-11-23T20:00:00+08:00' }).accepted[0]?.[1]).toBe(NOW);
    expect(one({}).accepted[0]?.[1]).toBe(NOW);
  });

  it.each([
    [{ time: NOW + 600_001 }, 'TIME_IN_FUTURE'], [{ time: NOW - 86_400_001 }, 'TIME_TOO_OLD'], [{ time: 1e300 }, 'BAD_TIME'], [{ time: 8.7e15 }, 'TIME_IN_FUTURE'], [{ time: -1e15 }, 'TIME_TOO_OLD'],
    [{ time: '' }, 'BAD_TIME'], [{ time: '2026-13-45T99:00:00Z' }, 'BAD_TIME'], [{ value: '7' }, 'NOT_A_NUMBER'], [{ value: {} }, 'NOT_A_NUMBER'], [{ point: 'p' }, 'UNKNOWN_POINT'],
  ])('rejects %j as %s', (sample, code) => {
    expect(one(sample).rejected.map((rejection) => rejection.code)).toEqual([code]);
  });

  it('takes the limits themselves as plausible and marks what is beyond', () => {
    expect(one({ value: 10 }).accepted[0]).toHaveLength(4);
    expect(one({ value: 10.01, quality: 'GOOD' }).accepted[0]).toEqual(['id-p', NOW, 10.01, 0, 'OUT_OF_RANGE', 10.01]);
    expect(one({ quality: 'BAD' }).accepted[0]).toEqual(['id-p', NOW, 1, 0, 'REPORTED_BY_DEVICE']);
  });
});

describe('reading bodies', () => {
  it('reads NaN and Infinity where a number stands, and leaves text alone', () => {
    const samples = readSampleBody('{"samples":[{"point":"a: NaN ,","value":NaN},{"point":"b","value":-Infinity}]}');
    expect(samples.map(({ value }) => value)).toEqual(['NaN', '-Infinity']);
  });

  it.each(['', 'null', '[]', '{"samples":{}}', '{"samples":[1]}', '{"samples":[{"point":"","value":1}]}', '{"samples":[{"point":"P","value":1,"time":{}}]}', '{"samples":[NaN'])('refuses %j as a whole', (text) => {
    expect(() => readSampleBody(text)).toThrow(MalformedBody);
  });
});
