import { describe, expect, it } from 'vitest';
import { DAY_MS, FACTOR_LEVELS, demandFactor, isPublicHoliday, kindOfDay, localTime, startOfDay } from './calendar.ts';

const dayOf = (date: string) => Date.parse(date) / DAY_MS;

describe('the calendar of a Chinese town', () => {
  it('begins its day at midnight in China', () => {
    expect(localTime(Date.parse('2026-03-01T16:30:00Z'))).toEqual({ day: dayOf('2026-03-02'), hour: 0.5 });
    expect(new Date(startOfDay(dayOf('2026-03-02'))).toISOString()).toBe('2026-03-01T16:00:00.000Z');
  });

  it.each([
    ['2026-01-01', 'New Year'], ['2026-02-16', 'eve of the Spring Festival'], ['2026-02-17', 'Spring Festival'], ['2026-02-19', 'its third day'], ['2026-04-05', 'Qingming'],
    ['2026-05-02', 'Labour Day'], ['2026-06-19', 'Dragon Boat'], ['2026-09-25', 'Mid-Autumn'], ['2026-10-03', 'National Day'], ['2025-01-28', 'eve of 2025'], ['2025-04-04', 'Qingming 2025'],
    ['2025-05-31', 'Dragon Boat 2025'], ['2027-02-06', 'Spring Festival 2027'],
  ])('knows %s, %s', (date) => expect(isPublicHoliday(dayOf(date))).toBe(true));

  it('has about thirteen public holidays a year', () => {
    for (const year of [2024, 2025, 2026, 2027]) {
      const days = Array.from({ length: 365 }, (_, at) => dayOf(`${year}-01-01`) + at).filter(isPublicHoliday);
      // 2027 begins within the lunar year of 2026 and so on: the eve and Mid-Autumn may meet fixed days.
      expect(days.length).toBeGreaterThanOrEqual(12);
      expect(days.length).toBeLessThanOrEqual(13);
    }
  });

  it('tells Saturdays and Sundays from working days', () => {
    expect(['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23'].map((date) => kindOfDay(dayOf(date)))).toEqual(['WORKDAY', 'SATURDAY', 'HOLIDAY', 'WORKDAY']);
  });

  it('uses more in summer than in winter, within the levels that are solved, without a step', () => {
    const year = Array.from({ length: 365 * 24 }, (_, hour) => demandFactor(Date.parse('2026-01-01') + hour * 3_600_000, 7));
    const [low, high] = FACTOR_LEVELS;
    expect(Math.min(...year)).toBeGreaterThan(low);
    expect(Math.max(...year)).toBeLessThan(high);
    const mean = (from: number) => year.slice(from * 24, (from + 31) * 24).reduce((sum, value) => sum + value, 0) / (31 * 24);
    expect(mean(181) / mean(0)).toBeGreaterThan(1.1);
    const steps = year.slice(1).map((value, at) => Math.abs(value - (year[at] ?? 0)));
    expect(Math.max(...steps)).toBeLessThan(0.003);
  });
});
