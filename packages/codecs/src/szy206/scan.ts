import type { Scan } from '../codec.ts';
import { hex2 } from '../frame/bytes.ts';
import { badEnd, truncated } from '../frame/causes.ts';
import { crc8 } from '../frame/checksums.ts';
import { label } from '../frame/label.ts';
import type { Problem } from '../frame/problem.ts';

export const MAX_FRAME = 260;
/** Control, address and function code: no frame has less between its marks. */
const LEAST = 7;

export function scan(bytes: Uint8Array, from: number, final: boolean): Scan {
  for (let start = from; start < bytes.length; start++) {
    if (bytes[start] !== 0x68) continue;
    const there = bytes.length - start;
    if (there < 3) {
      if (!final) return { start };
      continue;
    }
    if (bytes[start + 2] !== 0x68) continue;
    const length = bytes[start + 1] as number;
    // A picture has two more bytes of length before the second 68 of its own; its parts are skipped as noise.
    if (length < LEAST) continue;
    const end = start + 5 + length;
    if (bytes.length < end) {
      if (!final) return { start };
      return brokenAs(bytes, start, bytes.length, truncated(there, 5 + length));
    }
    const expected = crc8(bytes, start + 3, end - 2);
    const found = bytes[end - 2] as number;
    if (bytes[end - 1] === 0x16 && expected === found) return { start, end };
    return brokenAs(bytes, start, end, bytes[end - 1] === 0x16 ? badCrc(expected, found, end - start) : badEnd(bytes[end - 1] as number, end - start));
  }
  return { start: bytes.length };
}

/** When CRC and end mark fit elsewhere, it is the length that lies. */
function brokenAs(bytes: Uint8Array, start: number, end: number, problem: Problem): Scan {
  for (let at = start + 3 + LEAST; at + 1 < bytes.length && at < start + MAX_FRAME; at++) {
    if (bytes[at + 1] !== 0x16 || crc8(bytes, start + 3, at) !== bytes[at]) continue;
    // The last bytes of what is there, or the frame of a line: a chance fit in the middle proves nothing.
    if (at + 2 !== bytes.length && bytes[at + 2] !== 0x68) continue;
    const real = at - start - 3;
    return { start, end: at + 2, problem: { code: 'BAD_LENGTH', severity: 'ERROR', start: 1, end: 2, message: label('长度与用户数据区不符', 'the length is not that of the data'), expected: hex2(real), found: hex2(bytes[start + 1] as number) } };
  }
  return { start, end, problem };
}

export const badCrc = (expected: number, found: number, length: number): Problem => ({
  code: 'BAD_CHECKSUM', severity: 'ERROR', start: length - 2, end: length - 1,
  message: label('CRC 校验错误（多项式 E5H）', 'wrong CRC (polynomial E5H)'), expected: hex2(expected), found: hex2(found),
});
