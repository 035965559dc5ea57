import type { Scan } from '../codec.ts';
import { hex2 } from './bytes.ts';
import { sum8 } from './checksums.ts';
import { label } from './label.ts';
import type { Problem } from './problem.ts';

/** Why a frame is none, as several protocols have it. */

export const truncated = (there: number, wanted: number): Problem => ({
  code: 'TRUNCATED',
  severity: 'ERROR',
  start: 0,
  end: there,
  message: label(`报文不完整：需要 ${wanted} 字节，仅有 ${there} 字节`, `the frame is cut short: it takes ${wanted} bytes, ${there} are there`),
  expected: String(wanted),
  found: String(there),
});

/** The sum stands before the end mark of a frame of this length. */
export const badSum = (expected: number, found: number, length: number): Problem => ({
  code: 'BAD_CHECKSUM',
  severity: 'ERROR',
  start: length - 2,
  end: length - 1,
  message: label('校验和错误', 'wrong sum'),
  expected: hex2(expected),
  found: hex2(found),
});

export const badEnd = (found: number, length: number): Problem => ({
  code: 'BAD_FRAME',
  severity: 'ERROR',
  start: length - 1,
  end: length,
  message: label('报文未以 16H 结束', 'the frame does not end with 16H'),
  expected: '16',
  found: hex2(found),
});

/** Sum and end mark fit at the end of what is there: it is the length, the last byte of the head, that lies. */
export function closedElsewhere(bytes: Uint8Array, start: number, head: number, maxFrame: number): Scan | undefined {
  for (let at = start + head; at + 1 < bytes.length && at < start + maxFrame; at++) {
    if (bytes[at + 1] !== 0x16 || sum8(bytes, start, at) !== bytes[at]) continue;
    if (at + 2 !== bytes.length && bytes[at + 2] !== 0x68 && bytes[at + 2] !== 0xfe) continue;
    return { start, end: at + 2, problem: { code: 'BAD_LENGTH', severity: 'ERROR', start: head - 1, end: head, message: label('长度与数据域不符', 'the length is not that of the data'), expected: hex2(at - start - head), found: hex2(bytes[start + head - 1] as number) } };
  }
  return undefined;
}
