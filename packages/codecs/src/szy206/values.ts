import { bcdLowFirst, NO_DATA, NOT_BCD, scaled, signedBcdLowFirst } from '../frame/bcd.ts';
import { all } from '../frame/bytes.ts';
import type { Label } from '../frame/label.ts';

export interface Reading {
  value: number | null;
  reason?: Label;
  /** Of a flow, where the unit stands in the value itself. */
  unit?: string;
}

/** BCD low digits first; F in the top nibble is the minus sign, AA throughout no data. */
export function readNumber(bytes: Uint8Array, start: number, end: number, decimals: number): Reading {
  if (all(bytes, start, end, 0xaa) || all(bytes, start, end, 0xff)) return { value: null, reason: NO_DATA };
  const digits = signedBcdLowFirst(bytes, start, end);
  return Number.isNaN(digits) ? { value: null, reason: NOT_BCD } : { value: scaled(digits, decimals) };
}

/** Five bytes of flow: bits 7–6 of the top byte are the sign, 5–4 the unit, the low nibble a digit. */
export function readFlow(bytes: Uint8Array, start: number): Reading {
  const end = start + 5;
  if (all(bytes, start, end, 0xaa) || all(bytes, start, end, 0xff)) return { value: null, reason: NO_DATA };
  const top = bytes[end - 1] as number;
  const unit = ((top >> 4) & 3) === 3 ? 'm³/h' : 'm³/s';
  const digits = (top & 15) > 9 ? Number.NaN : (top & 15) * 100 ** 4 + bcdLowFirst(bytes, start, end - 1);
  if (Number.isNaN(digits)) return { value: null, reason: NOT_BCD, unit };
  return { value: scaled(top >> 6 === 3 ? -digits : digits, 3), unit };
}

/** Wind: the top nibble is the direction, the rest the speed. */
export function readWind(bytes: Uint8Array, start: number): Reading & { direction: number } {
  const top = bytes[start + 2] as number;
  const digits = (top & 15) > 9 ? Number.NaN : (top & 15) * 10_000 + bcdLowFirst(bytes, start, start + 2);
  if (all(bytes, start, start + 3, 0xaa)) return { value: null, reason: NO_DATA, direction: 0 };
  return Number.isNaN(digits) ? { value: null, reason: NOT_BCD, direction: top >> 4 } : { value: scaled(digits, 2), direction: top >> 4 };
}
