import { label } from './label.ts';

// Binary-coded decimals: two digits a byte. A nibble above 9 gives NaN, which the caller reports about that element alone.

/** Why an element has no value. */
export const NO_DATA = label('无数据', 'no data');
export const NOT_BCD = label('不是 BCD 码', 'not BCD');

const digitsOf = (byte: number): number => {
  const high = byte >> 4;
  const low = byte & 15;
  return high > 9 || low > 9 ? Number.NaN : high * 10 + low;
};

/** High digits first. */
export function bcd(bytes: Uint8Array, start: number, end: number): number {
  let value = 0;
  for (let at = start; at < end; at++) value = value * 100 + digitsOf(bytes[at] as number);
  return value;
}

/** Low digits first. */
export function bcdLowFirst(bytes: Uint8Array, start: number, end: number): number {
  let value = 0;
  for (let at = end - 1; at >= start; at--) value = value * 100 + digitsOf(bytes[at] as number);
  return value;
}

/** Low digits first; F in the top nibble is the minus sign. */
export function signedBcdLowFirst(bytes: Uint8Array, start: number, end: number): number {
  const top = bytes[end - 1] as number;
  if (top >> 4 !== 15) return bcdLowFirst(bytes, start, end);
  return -(digitsOf(top & 15) * 100 ** (end - start - 1) + bcdLowFirst(bytes, start, end - 1));
}

const TENS = Array.from({ length: 23 }, (_, power) => 10 ** power);

/** The digits with their point put in. */
export const scaled = (digits: number, decimals: number): number => digits / (TENS[decimals] ?? 10 ** decimals);

/** So many bytes of digits, high first; undefined when they do not fit. */
export function toBcd(digits: number, count: number): Uint8Array | undefined {
  if (!Number.isSafeInteger(digits) || digits < 0 || digits >= 100 ** count) return undefined;
  const bytes = new Uint8Array(count);
  let rest = digits;
  for (let at = count - 1; at >= 0; at--) {
    const pair = rest % 100;
    bytes[at] = (Math.floor(pair / 10) << 4) | (pair % 10);
    rest = Math.floor(rest / 100);
  }
  return bytes;
}

export const toBcdLowFirst = (digits: number, count: number): Uint8Array | undefined => toBcd(digits, count)?.reverse();
