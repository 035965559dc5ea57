import { bcd, NO_DATA, NOT_BCD, scaled, toBcd } from '../frame/bcd.ts';
import { all, hex2, toHex } from '../frame/bytes.ts';
import { beijing } from '../frame/clock.ts';
import { label, type Label } from '../frame/label.ts';
import { refuse } from '../frame/problem.ts';
import type { Sheet } from '../frame/sheet.ts';
import { elementOf } from './elements.ts';

export interface Reading {
  value: number | null;
  reason?: Label;
}

/** BCD high digits first; a leading FF is the minus sign, FF throughout no data. */
export function readNumber(bytes: Uint8Array, start: number, end: number, decimals: number): Reading {
  if (all(bytes, start, end, 0xff)) return { value: null, reason: NO_DATA };
  const negative = bytes[start] === 0xff;
  const digits = bcd(bytes, negative ? start + 1 : start, end);
  if (Number.isNaN(digits)) return { value: null, reason: NOT_BCD };
  return { value: scaled(negative ? -digits : digits, decimals) };
}

/** YYMMDDhhmm, with or without seconds; undefined when it is no moment. */
export function readTime(bytes: Uint8Array, at: number, count: 4 | 5 | 6): string | undefined {
  const part = (index: number): number => (index < count ? bcd(bytes, at + index, at + index + 1) : 0);
  return beijing(2000 + part(0), part(1), part(2), part(3), part(4), part(5));
}

export function putTime(sheet: Sheet, name: Label, count: 4 | 5 | 6): string | undefined {
  sheet.need(count, name);
  const time = readTime(sheet.bytes, sheet.at, count);
  const raw = toHex(sheet.bytes, sheet.at, sheet.at + count);
  sheet.put(name, count, time ?? raw);
  if (!time) sheet.note('BAD_VALUE', sheet.at - count, sheet.at, label(`${name.zh}不是有效时间`, `${name.en} is no moment`), { found: raw });
  return time;
}

export const codeOf = (id: number): string => (id > 0xff ? `FF${hex2(id)}` : hex2(id));

export function nameOf(id: number): { name: Label; unit: string } {
  if (id > 0xff) return { name: label(`用户自定义要素 ${codeOf(id)}`, `user element ${codeOf(id)}`), unit: '' };
  const element = elementOf(id);
  if (!element) return { name: label(`保留要素 ${hex2(id)}`, `reserved element ${hex2(id)}`), unit: '' };
  return { name: { zh: `${element.name.zh} ${element.symbol}`, en: `${element.name.en} (${element.symbol})` }, unit: element.unit };
}

/** Id, definition and digits of one element; `bytes` counts the sign byte of a negative value. */
export function element(id: number, value: number | null, bytes: number, decimals: number): Uint8Array {
  const head = [...(id > 0xff ? [0xff, id & 0xff] : [id]), (bytes << 3) | decimals];
  if (bytes < 1 || bytes > 31 || decimals < 0 || decimals > 7) refuse(`definition of element ${codeOf(id)}`, { bytes, decimals });
  if (value === null) return Uint8Array.from([...head, ...Array.from({ length: bytes }, () => 0xff)]);
  const digits = Math.round(Math.abs(value) * 10 ** decimals);
  const data = toBcd(digits, value < 0 ? bytes - 1 : bytes);
  if (!data) refuse(`element ${codeOf(id)}`, value);
  return Uint8Array.from([...head, ...(value < 0 ? [0xff] : []), ...data]);
}
