import type { Scan } from '../codec.ts';
import { hex2 } from '../frame/bytes.ts';
import { sum8 } from '../frame/checksums.ts';
import { badEnd, badSum, truncated } from '../frame/causes.ts';
import { label } from '../frame/label.ts';

export const MAX_FRAME = 270;
/** Start, address, start, control and length. */
const HEAD = 10;

export function scan(bytes: Uint8Array, from: number, final: boolean): Scan {
  for (let start = from; start < bytes.length; start++) {
    if (bytes[start] !== 0x68) continue;
    const there = bytes.length - start;
    if (there >= 8 && bytes[start + 7] !== 0x68) continue;
    if (there < HEAD) {
      if (!final) return { start, wanted: HEAD + 2 };
      if (there < 8) continue;
      return { start, end: bytes.length, problem: truncated(there, HEAD + 2) };
    }
    const length = bytes[start + 9] as number;
    const end = start + HEAD + length + 2;
    if (bytes.length < end) {
      if (!final) return { start, wanted: end - start };
      return closedElsewhere(bytes, start) ?? { start, end: bytes.length, problem: truncated(there, end - start) };
    }
    const expected = sum8(bytes, start, end - 2);
    const found = bytes[end - 2] as number;
    if (bytes[end - 1] === 0x16) return expected === found ? { start, end } : { start, end, problem: badSum(expected, found, end - start) };
    return closedElsewhere(bytes, start) ?? { start, end, problem: badEnd(bytes[end - 1] as number, end - start) };
  }
  return { start: bytes.length, wanted: HEAD + 2 };
}

/** Sum and end mark fit at the end of what is there: it is the length that lies. */
function closedElsewhere(bytes: Uint8Array, start: number): Scan | undefined {
  for (let at = start + HEAD; at + 1 < bytes.length && at < start + MAX_FRAME; at++) {
    if (bytes[at + 1] !== 0x16 || sum8(bytes, start, at) !== bytes[at]) continue;
    if (at + 2 !== bytes.length && bytes[at + 2] !== 0x68 && bytes[at + 2] !== 0xfe) continue;
    return { start, end: at + 2, problem: { code: 'BAD_LENGTH', severity: 'ERROR', start: 9, end: 10, message: label('长度与数据域不符', 'the length is not that of the data'), expected: hex2(at - start - HEAD), found: hex2(bytes[start + 9] as number) } };
  }
  return undefined;
}
