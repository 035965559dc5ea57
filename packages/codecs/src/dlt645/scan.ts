import type { Scan } from '../codec.ts';
import { sum8 } from '../frame/checksums.ts';
import { badEnd, badSum, closedElsewhere, truncated } from '../frame/causes.ts';

export const MAX_FRAME = 270;
/** Start, address, start, control and length. */
const HEAD = 10;

export function scan(bytes: Uint8Array, from: number, final: boolean): Scan {
  for (let start = from; start < bytes.length; start++) {
    if (bytes[start] !== 0x68) continue;
    const there = bytes.length - start;
    if (there >= 8 && bytes[start + 7] !== 0x68) continue;
    if (there < HEAD) {
      if (!final) return { start };
      if (there < 8) continue;
      return { start, end: bytes.length, problem: truncated(there, HEAD + 2) };
    }
    const length = bytes[start + 9] as number;
    const end = start + HEAD + length + 2;
    if (bytes.length < end) {
      if (!final) return { start };
      return closedElsewhere(bytes, start, HEAD, MAX_FRAME) ?? { start, end: bytes.length, problem: truncated(there, end - start) };
    }
    const expected = sum8(bytes, start, end - 2);
    const found = bytes[end - 2] as number;
    if (bytes[end - 1] === 0x16) return expected === found ? { start, end } : { start, end, problem: badSum(expected, found, end - start) };
    return closedElsewhere(bytes, start, HEAD, MAX_FRAME) ?? { start, end, problem: badEnd(bytes[end - 1] as number, end - start) };
  }
  return { start: bytes.length };
}
