import type { Scan } from '../codec.ts';
import { hex2, hex4, latin } from '../frame/bytes.ts';
import { crc16 } from '../frame/checksums.ts';
import { truncated } from '../frame/causes.ts';
import { label } from '../frame/label.ts';
import type { Problem } from '../frame/problem.ts';
import { ends } from './tables.ts';
import { SOH, STX, SYN } from './message.ts';

/** 7E7E … 02 before the body. */
export const HEAD = 14;
/** Head, one end mark and the CRC. */
const AROUND = HEAD + 3;
/** SOH, 22 characters and STX before the body of the ASCII form. */
const TEXT_HEAD = 24;
const TEXT_AROUND = TEXT_HEAD + 5;
export const MAX_FRAME = 4095 + TEXT_AROUND;

const isHexDigit = (byte: number): boolean => (byte >= 0x30 && byte <= 0x39) || (byte >= 0x41 && byte <= 0x46) || (byte >= 0x61 && byte <= 0x66);

export function scan(bytes: Uint8Array, from: number, final: boolean): Scan {
  for (let start = from; start < bytes.length; start++) {
    const byte = bytes[start];
    if (byte === 0x7e) {
      if (start + 1 >= bytes.length) return final ? { start: bytes.length } : { start };
      // Of three the last two begin the frame.
      if (bytes[start + 1] === 0x7e && bytes[start + 2] !== 0x7e) return scanBinary(bytes, start, final);
    } else if (byte === SOH) {
      const found = scanText(bytes, start, final);
      if (found) return found;
    }
  }
  return { start: bytes.length };
}

function scanBinary(bytes: Uint8Array, start: number, final: boolean): Scan {
  const there = bytes.length - start;
  if (there < HEAD) return final ? { start, end: bytes.length, problem: truncated(there, AROUND) } : { start };
  const mark = bytes[start + 13] as number;
  const side = (bytes[start + 11] as number) >> 4;
  if ((side !== 0 && side !== 8) || (mark !== STX && mark !== SYN)) {
    const at = side !== 0 && side !== 8 ? 11 : 13;
    return { start, end: nextStart(bytes, start), problem: badMark(at, bytes[start + at] as number) };
  }
  const length = (((bytes[start + 11] as number) & 0x0f) << 8) | (bytes[start + 12] as number);
  const end = start + AROUND + length;
  if (bytes.length < end) return final ? brokenAs(bytes, start, bytes.length, truncated(there, AROUND + length)) : { start };
  const expected = crc16(bytes, start, end - 2);
  const found = ((bytes[end - 2] as number) << 8) | (bytes[end - 1] as number);
  return expected === found ? { start, end } : brokenAs(bytes, start, end, badCrc(expected, found, end - start));
}

/** A frame that does not fit: when its CRC fits at another place, it is the length that lies. */
function brokenAs(bytes: Uint8Array, start: number, end: number, problem: Problem): Scan {
  let crc = crc16(bytes, start, start + HEAD);
  for (let at = start + HEAD; at + 2 < bytes.length && at < start + MAX_FRAME; at++) {
    crc = crc16(bytes, at, at + 1, crc);
    if (!ends[bytes[at] as number] || crc !== (((bytes[at + 1] as number) << 8) | (bytes[at + 2] as number))) continue;
    const declared = (((bytes[start + 11] as number) & 0x0f) << 8) | (bytes[start + 12] as number);
    const real = at - start - HEAD;
    if (real === declared) break;
    return { start, end: at + 3, problem: { code: 'BAD_LENGTH', severity: 'ERROR', start: 11, end: 13, message: label('长度与正文不符', 'the length is not that of the body'), expected: String(real), found: String(declared) } };
  }
  return { start, end: problem.code === 'TRUNCATED' ? Math.min(end, nextStart(bytes, start)) : end, problem };
}

function nextStart(bytes: Uint8Array, start: number): number {
  for (let at = start + 2; at + 1 < bytes.length; at++) if (bytes[at] === 0x7e && bytes[at + 1] === 0x7e) return at;
  return Math.min(bytes.length, start + MAX_FRAME);
}

/** The ASCII form; undefined when SOH is followed by something else. */
function scanText(bytes: Uint8Array, start: number, final: boolean): Scan | undefined {
  const there = bytes.length - start;
  for (let at = start + 1; at < Math.min(bytes.length, start + TEXT_HEAD - 1); at++) if (!isHexDigit(bytes[at] as number)) return undefined;
  if (there < TEXT_HEAD) return final ? (there > 3 ? { start, end: bytes.length, problem: truncated(there, TEXT_AROUND) } : undefined) : { start };
  const mark = bytes[start + TEXT_HEAD - 1] as number;
  if (mark !== STX && mark !== SYN) return undefined;
  const length = Number.parseInt(latin(bytes, start + 20, start + 23), 16);
  const end = start + TEXT_AROUND + length;
  if (bytes.length < end) return final ? { start, end: bytes.length, problem: truncated(there, TEXT_AROUND + length) } : { start };
  const expected = crc16(bytes, start, end - 4);
  const found = Number.parseInt(latin(bytes, end - 4, end), 16);
  return expected === found ? { start, end } : { start, end, problem: badCrc(expected, found, end - start, 4) };
}

export const badCrc = (expected: number, found: number, length: number, width = 2): Problem => ({
  code: 'BAD_CHECKSUM', severity: 'ERROR', start: length - width, end: length,
  message: found === (((expected & 0xff) << 8) | (expected >> 8)) ? label('CRC 校验错误：高低字节颠倒', 'wrong CRC: its bytes are swapped') : label('CRC 校验错误', 'wrong CRC'),
  expected: hex4(expected), found: Number.isNaN(found) ? '?' : hex4(found),
});

const badMark = (at: number, found: number): Problem => ({
  code: 'BAD_FRAME', severity: 'ERROR', start: at, end: at + 1,
  message: at === 11 ? label('上下行标识不是 0 或 8', 'the direction is neither 0 nor 8') : label('正文起始符不是 02 或 16', 'the body does not begin with 02 or 16'),
  expected: at === 11 ? '0x | 8x' : '02 | 16', found: hex2(found),
});
