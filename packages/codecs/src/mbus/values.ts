import { NO_DATA, NOT_BCD, signedBcdLowFirst } from '../frame/bcd.ts';
import { all, latin, toHexLowFirst } from '../frame/bytes.ts';
import { beijing, isMoment } from '../frame/clock.ts';
import { label, type Label } from '../frame/label.ts';
import type { Value } from '../frame/sheet.ts';

export interface Reading {
  value: Value;
  reason?: Label;
  /** A real number, which the exponent of the VIF still scales. */
  isReal?: boolean;
}

const INVALID = label('时间无效', 'invalid time');

/** Signed, low byte first; 64 bits beyond 2^53 lose their last digits, as any counter shown as a number does. */
export function readInteger(bytes: Uint8Array, start: number, count: number): number {
  let value = 0;
  for (let at = start + count - 1; at >= start; at--) value = value * 256 + (bytes[at] as number);
  return (bytes[start + count - 1] as number) & 0x80 ? value - 256 ** count : value;
}

/** BCD low digits first; F in the top nibble is the minus sign. */
export function readBcd(bytes: Uint8Array, start: number, count: number): Reading {
  if (all(bytes, start, start + count, 0xff)) return { value: null, reason: NO_DATA };
  const digits = signedBcdLowFirst(bytes, start, start + count);
  return Number.isNaN(digits) ? { value: null, reason: NOT_BCD } : { value: digits };
}

export function readReal(bytes: Uint8Array, start: number): Reading {
  const value = new DataView(bytes.buffer, bytes.byteOffset + start, 4).getFloat32(0, true);
  // Written as short as the four bytes mean it.
  return Number.isFinite(value) ? { value: Number(value.toPrecision(7)), isReal: true } : { value: null, reason: NO_DATA };
}

const two = (value: number): string => String(value).padStart(2, '0');
const yearOf = (year: number, hundreds: number): number => (hundreds > 0 ? 1900 + hundreds * 100 + year : year > 80 ? 1900 + year : 2000 + year);

/** Type G: two bytes. */
export function readDate(bytes: Uint8Array, start: number): Reading {
  const low = bytes[start] as number;
  const high = bytes[start + 1] as number;
  const day = low & 31;
  const month = high & 15;
  const year = yearOf((low >> 5) | ((high & 0xf0) >> 1), 0);
  return isMoment(month, day, 0, 0, 0) ? { value: `${year}-${two(month)}-${two(day)}` } : { value: null, reason: low === 0xff && high === 0xff ? NO_DATA : INVALID };
}

/** Type F: four bytes, to the minute. */
export function readDateTime(bytes: Uint8Array, start: number): Reading {
  const [minute, hour, day, month] = [0, 1, 2, 3].map((i) => bytes[start + i] as number) as [number, number, number, number];
  if (minute & 0x80) return { value: null, reason: INVALID };
  const time = beijing(yearOf((day >> 5) | ((month & 0xf0) >> 1), (hour >> 5) & 3), month & 15, day & 31, hour & 31, minute & 63, 0);
  return time ? { value: time } : { value: null, reason: INVALID };
}

/** Type I: six bytes, to the second. */
export function readLongDateTime(bytes: Uint8Array, start: number): Reading {
  const [second, minute, hour, day, month] = [0, 1, 2, 3, 4].map((i) => bytes[start + i] as number) as [number, number, number, number, number];
  const time = beijing(yearOf((day >> 5) | ((month & 0xf0) >> 1), 0), month & 15, day & 31, hour & 31, minute & 63, second & 63);
  return minute & 0x80 || !time ? { value: null, reason: INVALID } : { value: time };
}

/** Type J: three bytes, a time of the day. */
export const readTime = (bytes: Uint8Array, start: number): Reading => ({ value: `${two((bytes[start + 2] as number) & 31)}:${two((bytes[start + 1] as number) & 63)}:${two((bytes[start] as number) & 63)}` });

/** Characters are sent last first. */
export function readReversedText(bytes: Uint8Array, start: number, count: number): string {
  return [...latin(bytes, start, start + count)].reverse().join('').trim();
}

/** Data field D: its first byte says the length and the kind. @returns how many bytes follow it, and how they are read. */
export function variableLength(lvar: number): { count: number; read: (bytes: Uint8Array, start: number) => Reading } | undefined {
  if (lvar <= 0xbf) return { count: lvar, read: (bytes, start) => ({ value: readReversedText(bytes, start, lvar) }) };
  if (lvar <= 0xcf) return { count: lvar - 0xc0, read: (bytes, start) => (lvar === 0xc0 ? { value: null, reason: NO_DATA } : readBcd(bytes, start, lvar - 0xc0)) };
  if (lvar <= 0xdf) {
    return {
      count: lvar - 0xd0,
      read: (bytes, start) => {
        if (lvar === 0xd0) return { value: null, reason: NO_DATA };
        const { value, reason } = readBcd(bytes, start, lvar - 0xd0);
        return { value: typeof value === 'number' ? -value : value, reason };
      },
    };
  }
  if (lvar <= 0xef) return { count: lvar - 0xe0, read: (bytes, start) => ({ value: toHexLowFirst(bytes, start, start + lvar - 0xe0) }) };
  if (lvar === 0xf4) return { count: 4, read: (bytes, start) => readReal(bytes, start) };
  return undefined;
}
