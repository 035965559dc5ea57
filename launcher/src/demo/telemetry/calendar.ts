import { chance } from './chance.ts';

export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;
/** The whole of China keeps one clock without summer time. */
const CHINA_OFFSET_MS = 8 * HOUR_MS;

/** How a day is used: Sundays and public holidays alike. */
export const DAY_KINDS = ['WORKDAY', 'SATURDAY', 'HOLIDAY'] as const;
export type DayKind = (typeof DAY_KINDS)[number];

/** Number of the day in China since 1970, and the hour in it with its fraction. */
export function localTime(time: number): { day: number; hour: number } {
  const local = time + CHINA_OFFSET_MS;
  const day = Math.floor(local / DAY_MS);
  return { day, hour: (local - day * DAY_MS) / HOUR_MS };
}

/** Midnight in China at which a day begins, epoch ms. */
export const startOfDay = (day: number): number => day * DAY_MS - CHINA_OFFSET_MS;

const lunar = new Intl.DateTimeFormat('en-u-ca-chinese', { month: 'numeric', day: 'numeric', timeZone: 'UTC' });
const memory = new Map<number, DayKind>();

/** What kind of day it is. Working Sundays that make up for a holiday are decided each autumn anew and left out. */
export function kindOfDay(day: number): DayKind {
  const known = memory.get(day);
  if (known) return known;
  const weekday = (day + 4) % 7;
  const kind: DayKind = weekday === 0 || isPublicHoliday(day) ? 'HOLIDAY' : weekday === 6 ? 'SATURDAY' : 'WORKDAY';
  memory.set(day, kind);
  return kind;
}

/** New Year, Spring Festival, Qingming, Labour Day, Dragon Boat, Mid-Autumn and National Day (State Council, in force since 2025). */
export function isPublicHoliday(day: number): boolean {
  const date = new Date(day * DAY_MS);
  const [month, monthDay] = [date.getUTCMonth() + 1, date.getUTCDate()];
  if (month === 1 && monthDay === 1) return true;
  if (month === 5 && monthDay <= 2) return true;
  if (month === 10 && monthDay <= 3) return true;
  // Solar term: 4 April in leap years and those after them, else 5 April, until 2100.
  if (month === 4 && monthDay === (date.getUTCFullYear() % 4 < 2 ? 4 : 5)) return true;
  const today = lunarDate(day);
  if (['1/1', '1/2', '1/3', '5/5', '8/15'].includes(today)) return true;
  // The eve of the Spring Festival is the last day of a month of 29 or 30.
  return lunarDate(day + 1) === '1/1';
}

function lunarDate(day: number): string {
  const parts = lunar.formatToParts(new Date(day * DAY_MS));
  // A leap month is written with a suffix and holds no festival.
  return ['month', 'day'].map((type) => parts.find((part) => part.type === type)?.value ?? '').join('/');
}

/** Demand over the year and from day to day, as a factor of the mean: gardens and heat in summer, an empty town at the Spring Festival. */
export function demandFactor(time: number, seed: number): number {
  const { day, hour } = localTime(time);
  const share = hour / 24;
  return ofDay(day, seed) * (1 - share) + ofDay(day + 1, seed) * share;
}

export const FACTOR_LEVELS = [0.86, 1.08] as const;

function ofDay(day: number, seed: number): number {
  const summer = yearWave(startOfDay(day), 200);
  const weather = (chance(seed, day) - 0.5) * 0.04;
  return 0.965 + 0.075 * summer + weather;
}

/** 1 on the given day of the year (200: 19 July), -1 half a year later. */
export function yearWave(time: number, dayOfYear: number): number {
  return Math.cos(((time / DAY_MS - dayOfYear) / 365.2425) * 2 * Math.PI);
}

/** Temperature of the water in the mains at Urumqi, C: 4 in February, 17 in August. */
export const waterTemperatureC = (time: number): number => 10.5 + 6.5 * yearWave(time, 225);
