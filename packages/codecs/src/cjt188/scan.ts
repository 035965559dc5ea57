import type { Scan } from '../codec.ts';
import { sum8 } from '../frame/checksums.ts';
import { badEnd, badSum, closedElsewhere, truncated } from '../frame/causes.ts';

export const MAX_FRAME = 270;
/** Start, type, address, control and length. */
const HEAD = 11;

/** Whether a byte may say the kind of a meter. */
const isType = (byte: number): boolean => (byte >= 0x10 && byte <= 0x49) || byte === 0xaa;

export function scan(bytes: Uint8Array, from: number, final: boolean): Scan {
  for (let start = from; start < bytes.length; start++) {
    if (bytes[start] !== 0x68) continue;
    const there = bytes.length - start;
    if (there > 1 && !isType(bytes[start + 1] as number)) continue;
    if (there < HEAD) {
      if (!final) return { start };
      if (there < 3) continue;
      return { start, end: bytes.length, problem: truncated(there, HEAD + 2) };
    }
    const length = bytes[start + 10] as number;
    const end = start + HEAD + length + 2;
    if (bytes.length < end) {
      if (!final) return { start };
      return closedElsewhere(bytes, start, HEAD, MAX_FRAME) ?? { start, end: bytes.length, problem: truncated(there, end - start) };
    }
    const expected = sum8(bytes, start, end - 2);
    const found = bytes[end - 2] as number;
    if (bytes[end - 1] === 0x16 && expected === found) return { start, end };
    if (bytes[end - 1] === 0x16) return { start, end, problem: badSum(expected, found, end - start) };
    return closedElsewhere(bytes, start, HEAD, MAX_FRAME) ?? { start, end, problem: badEnd(bytes[end - 1] as number, end - start) };
  }
  return { start: bytes.length };
}
