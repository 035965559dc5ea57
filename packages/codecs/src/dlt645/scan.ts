import type { Scan } from '../codec.ts';
import { hex2 } from '../frame/bytes.ts';
import { sum8 } from '../frame/checksums.ts';
import { label } from '../frame/label.ts';
import type { Problem } from '../frame/problem.ts';

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
    return closedElsewhere(bytes, start) ?? { start, end, problem: { code: 'BAD_FRAME', severity: 'ERROR', start: end - start - 1, end: end - start, message: label('报文未以 16H 结束', 'the frame does not end with 16H'), expected: '16', found: hex2(bytes[end - 1] as number) } };
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

const truncated = (there: number, wanted: number): Problem => ({
  code: 'TRUNCATED', severity: 'ERROR', start: 0, end: there,
  message: label(`报文不完整：需要 ${wanted} 字节，仅有 ${there} 字节`, `the frame is cut short: it takes ${wanted} bytes, ${there} are there`), expected: String(wanted), found: String(there),
});

export const badSum = (expected: number, found: number, length: number): Problem => ({
  code: 'BAD_CHECKSUM', severity: 'ERROR', start: length - 2, end: length - 1,
  message: label('校验和错误', 'wrong sum'), expected: hex2(expected), found: hex2(found),
});
