import { describe, expect, it } from 'vitest';
import { calendarEdges, zoneOffset } from './calendar.ts';
import { calendarGrids, pixelGrid } from './grid.ts';

const HOUR = 3_600_000;
const at = (text: string): number => Date.parse(text);

describe('calendar buckets', () => {
  it('begins days at midnight in Shanghai', () => {
    const edges = calendarEdges(at('2026-11-22T20:00:00Z'), at('2026-11-23T17:00:00Z'), '1d', 'Asia/Shanghai', 100);
    expect(edges.map((edge) => new Date(edge).toISOString())).toEqual([
      '2026-11-22T16:00:00.000Z', '2026-11-23T16:00:00.000Z', '2026-11-24T16:00:00.000Z',
    ]);
  });

  it('gives 23 and 25 hours to the days on which Berlin changes its clock', () => {
    const spring = calendarEdges(at('2026-03-28T23:00:00Z'), at('2026-03-30T22:00:00Z'), '1d', 'Europe/Berlin', 100);
    expect(spring.slice(1).map((edge, i) => (edge - (spring[i] ?? 0)) / HOUR)).toEqual([23, 24]);
    const autumn = calendarEdges(at('2026-10-24T22:00:00Z'), at('2026-10-26T23:00:00Z'), '1d', 'Europe/Berlin', 100);
    expect(autumn.slice(1).map((edge, i) => (edge - (autumn[i] ?? 0)) / HOUR)).toEqual([25, 24]);
  });

  it('begins the day after the jump where midnight does not exist (Sao Paulo 2018-11-04)', () => {
    const edges = calendarEdges(at('2018-11-04T12:00:00Z'), at('2018-11-04T13:00:00Z'), '1d', 'America/Sao_Paulo', 100);
    expect(new Date(edges[0] ?? 0).toISOString()).toBe('2018-11-04T03:00:00.000Z');
    expect(edges).toHaveLength(2);
  });

  it('aligns hours to the half hour in Kolkata', () => {
    const edges = calendarEdges(at('2026-01-01T00:00:00Z'), at('2026-01-01T01:00:00Z'), '1h', 'Asia/Kolkata', 100);
    expect(edges.map((edge) => new Date(edge).toISOString().slice(11, 16))).toEqual(['23:30', '00:30', '01:30']);
  });

  it('is one run of equal buckets without a clock change, three around one', () => {
    const query = { tenantId: 't', pointIds: [], interval: '1d' as const };
    expect(calendarGrids({ ...query, from: at('2026-01-01T00:00:00Z'), to: at('2026-02-01T00:00:00Z'), zone: 'Asia/Shanghai' })).toHaveLength(1);
    expect(calendarGrids({ ...query, from: at('2026-03-20T00:00:00Z'), to: at('2026-04-05T00:00:00Z'), zone: 'Europe/Berlin' })).toHaveLength(3);
  });

  it('refuses an unknown zone and too many buckets', () => {
    expect(() => zoneOffset(0, 'Mars/Olympus')).toThrow('unknown time zone "Mars/Olympus"');
    expect(() => calendarEdges(0, 1e12, '15m', 'UTC', 1000)).toThrow('more than 1000 buckets');
  });
});

describe('pixel buckets', () => {
  it('covers the span with at most the pixels asked for', () => {
    expect(pixelGrid({ tenantId: 't', pointIds: [], from: 0, to: 1000, maxPoints: 3 })).toEqual({ origin: 0, width: 334, count: 3 });
    expect(pixelGrid({ tenantId: 't', pointIds: [], from: 0, to: 2, maxPoints: 500 })).toEqual({ origin: 0, width: 1, count: 2 });
  });

  it('refuses zero pixels', () => {
    expect(() => pixelGrid({ tenantId: 't', pointIds: [], from: 0, to: 10, maxPoints: 0 })).toThrow('maxPoints');
  });
});
