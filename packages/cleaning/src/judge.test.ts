import { describe, expect, it } from 'vitest';
import { judgeReadings, type RawReading } from './judge.ts';

const MINUTE = 60_000;
const series = (...values: number[]): RawReading[] => values.map((value, minute) => ({ time: minute * MINUTE, value, isJudged: true }));
const found = (...args: Parameters<typeof judgeReadings>): string[] => judgeReadings(...args).map(({ finding }) => finding ?? '-');

describe('a reading', () => {
  it('is bad outside what can be', () => {
    expect(judgeReadings(series(20, -30, 300), { minimum: 0, maximum: 250 }).map(({ finding, isBad }) => [finding, isBad])).toEqual([[undefined, false], ['OUT_OF_RANGE', true], ['OUT_OF_RANGE', true]]);
  });

  it('that jumps there and back alone is a spike, and takes the value between its neighbours', () => {
    const [, spike] = judgeReadings(series(20, 60, 22), { spike: 10, mostPerMinute: 10 });
    expect(spike).toMatchObject({ finding: 'SPIKE', value: 21 });
    expect(found(series(20, 60, 22, 23), { spike: 10, mostPerMinute: 10 })).toEqual(['-', 'SPIKE', '-', '-']);
  });

  it('is no spike where it stays: a burst is real, but doubted for its rate', () => {
    expect(found(series(40, 12, 12, 11), { spike: 10, mostPerMinute: 10 })).toEqual(['-', 'RATE', '-', '-']);
  });

  it('may change more over a longer gap', () => {
    const readings = [{ time: 0, value: 40, isJudged: true }, { time: 10 * MINUTE, value: 12, isJudged: true }];
    expect(found(readings, { mostPerMinute: 10 })).toEqual(['-', '-']);
  });

  it('is doubted once the line was flat for long enough', () => {
    expect(found(series(5, 5, 5, 5, 5.4), { flatAfterS: 120, flatTolerance: 0.1 })).toEqual(['-', '-', 'FLAT_LINE', 'FLAT_LINE', '-']);
  });

  it('is compared with the median of its peers at about the same time', () => {
    const rule = { peerTolerance: 3 };
    expect(found(series(20, 20, 20), rule, [series(21, 27, 21), series(22, 28, 22), series(19, 26, 90)])).toEqual(['-', 'CROSS_SENSOR', '-']);
    const late = series(50).map((reading) => ({ ...reading, time: 60 * MINUTE }));
    expect(judgeReadings(series(20), rule, [late])[0]).toMatchObject({ finding: undefined, hadPeer: false });
  });

  it('that the device doubts is left alone, and judges no other', () => {
    const readings = series(20, 60, 22).map((reading, place) => ({ ...reading, isJudged: place !== 1 }));
    expect(found(readings, { spike: 10, mostPerMinute: 10, maximum: 30 })).toEqual(['-', '-', '-']);
  });

  it('out of range is no neighbour of others', () => {
    expect(found(series(20, 999, 21), { maximum: 100, mostPerMinute: 5, spike: 5 })).toEqual(['-', 'OUT_OF_RANGE', '-']);
  });
});
