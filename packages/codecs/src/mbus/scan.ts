import type { Scan } from '../codec.ts';
import { hex2 } from '../frame/bytes.ts';
import { sum8 } from '../frame/checksums.ts';
import { badEnd, badSum, truncated } from '../frame/causes.ts';
import { label } from '../frame/label.ts';
import { controls } from './tables.ts';

export const MAX_FRAME = 261;

export function scan(bytes: Uint8Array, from: number, final: boolean): Scan {
  for (let start = from; start < bytes.length; start++) {
    const byte = bytes[start];
    if (byte === 0xe5) return { start, end: start + 1 };
    const found = byte === 0x10 ? scanShort(bytes, start, final) : byte === 0x68 ? scanLong(bytes, start, final) : undefined;
    if (found) return found;
  }
  return { start: bytes.length };
}

function scanShort(bytes: Uint8Array, start: number, final: boolean): Scan | undefined {
  const there = bytes.length - start;
  if (there > 1 && !controls[bytes[start + 1] as number]) return undefined;
  if (there < 5) return final ? (there > 2 ? { start, end: bytes.length, problem: truncated(there, 5) } : undefined) : { start };
  if (bytes[start + 4] !== 0x16) return undefined;
  const expected = sum8(bytes, start + 1, start + 3);
  return expected === bytes[start + 3] ? { start, end: start + 5 } : { start, end: start + 5, problem: badSum(expected, bytes[start + 3] as number, 5) };
}

function scanLong(bytes: Uint8Array, start: number, final: boolean): Scan | undefined {
  const there = bytes.length - start;
  if (there >= 4 && bytes[start + 3] !== 0x68) return undefined;
  if (there < 4) return final ? undefined : { start };
  const length = bytes[start + 1] as number;
  if (length !== bytes[start + 2]) {
    return { start, end: endOf(bytes, start), problem: { code: 'BAD_LENGTH', severity: 'ERROR', start: 1, end: 3, message: label('两个长度不一致', 'the two lengths differ'), expected: hex2(length), found: hex2(bytes[start + 2] as number) } };
  }
  if (length < 3) return { start, end: start + 4, problem: { code: 'BAD_LENGTH', severity: 'ERROR', start: 1, end: 3, message: label('长度小于 3', 'the length is less than 3'), expected: '>= 03', found: hex2(length) } };
  const end = start + 6 + length;
  if (bytes.length < end) {
    if (!final) return { start };
    return { start, end: bytes.length, problem: truncated(there, end - start) };
  }
  const expected = sum8(bytes, start + 4, end - 2);
  const found = bytes[end - 2] as number;
  if (bytes[end - 1] !== 0x16) {
    return { start, end, problem: badEnd(bytes[end - 1] as number, end - start) };
  }
  return expected === found ? { start, end } : { start, end, problem: badSum(expected, found, end - start) };
}

/** Where a frame whose lengths differ may end: at a sum that fits, else where the first length says. */
function endOf(bytes: Uint8Array, start: number): number {
  for (let at = start + 7; at + 1 < bytes.length && at < start + MAX_FRAME; at++) {
    if (bytes[at + 1] === 0x16 && sum8(bytes, start + 4, at) === bytes[at]) return at + 2;
  }
  return Math.min(bytes.length, start + 6 + (bytes[start + 1] as number));
}
