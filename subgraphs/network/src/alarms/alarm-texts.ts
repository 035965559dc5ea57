import type { Cause } from '@hydrograph/alarms';

/** What an alarm tells of. */
export interface AlarmFacts {
  readonly cause: Cause;
  readonly value: number;
  readonly limit: number;
  readonly unit: string;
  readonly point: string;
  readonly pointEn: string;
  readonly station: string;
  readonly stationEn: string;
}

const usual: Record<Cause, { zh: string; en: string }> = {
  HIHI: { zh: '{point}严重偏高：{value} {unit}，超过 {limit} {unit}', en: '{point} is far too high: {value} {unit}, above {limit} {unit}' },
  HI: { zh: '{point}偏高：{value} {unit}，超过 {limit} {unit}', en: '{point} is high: {value} {unit}, above {limit} {unit}' },
  LO: { zh: '{point}偏低：{value} {unit}，低于 {limit} {unit}', en: '{point} is low: {value} {unit}, below {limit} {unit}' },
  LOLO: { zh: '{point}严重偏低：{value} {unit}，低于 {limit} {unit}', en: '{point} is far too low: {value} {unit}, below {limit} {unit}' },
  RATE: { zh: '{point}突变：现为 {value} {unit}，变化超过 {limit} {unit}', en: '{point} changed fast: now {value} {unit}, a change beyond {limit} {unit}' },
  STALE: { zh: '{point}无数据：已超过 {limit} 秒', en: '{point} is silent: no data for more than {limit} s' },
  FLAT_LINE: { zh: '{point}数值不变：一直为 {value} {unit}', en: '{point} is stuck at {value} {unit}' },
  DEVIATION: { zh: '{point}偏离常态：{value} {unit}，正常界限 {limit} {unit}', en: '{point} is off the usual: {value} {unit}, the usual bound is {limit} {unit}' },
};

/** Three digits that count: 14.2, 0.041, 1230. */
const short = (value: number): string => (Math.abs(value) >= 100 ? String(Math.round(value)) : String(Number(value.toPrecision(3))));

const fill = (template: string, { value, limit, unit }: AlarmFacts, point: string, station: string): string =>
  template.replace(/\{(point|station|value|limit|unit)\}/g, (_whole, name: string) => ({ point, station, unit, value: short(value), limit: short(limit) })[name] ?? '').replace(/ +/g, ' ').trim();

/** What an alarm says in both languages. The rule's own text goes before the usual one. */
export function alarmTexts(facts: AlarmFacts, rule: { message?: string | null; messageEn?: string | null } | undefined): { message: string; messageEn: string } {
  return {
    message: fill(rule?.message ?? usual[facts.cause].zh, facts, facts.point, facts.station),
    messageEn: fill(rule?.messageEn ?? usual[facts.cause].en, facts, facts.pointEn, facts.stationEn),
  };
}
