import { hex2 } from './bytes.ts';
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
