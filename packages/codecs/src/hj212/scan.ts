import type { Scan } from '../codec.ts';
import { hex4, latin } from '../frame/bytes.ts';
import { crc16, crcHj212 } from '../frame/checksums.ts';
import { label } from '../frame/label.ts';
import type { Problem } from '../frame/problem.ts';
import { findCipher, openSegment } from './cipher.ts';

const HASH = 0x23;
/** Bytes of the data segment, HJ 212-2017 6.3.1. */
export const MAX_SEGMENT = 1024;
/** Bytes of a frame: the cipher may be sent as text, five characters a byte. */
export const MAX_FRAME = 6100;

const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x30 && byte <= 0x39;
const isHexDigit = (byte: number | undefined): boolean => isDigit(byte) || (byte !== undefined && ((byte >= 0x41 && byte <= 0x46) || (byte >= 0x61 && byte <= 0x66)));

/** Behind the CRC stands CR LF; frames in logs have lost it. */
function behindLineEnd(bytes: Uint8Array, at: number): number {
  let end = at;
  if (bytes[end] === 13) end++;
  if (bytes[end] === 10) end++;
  return end;
}

/** Where the line of a broken frame ends. */
function lineEnd(bytes: Uint8Array, start: number): number {
  for (let at = start + 2; at < bytes.length && at < start + MAX_FRAME; at++) {
    if (bytes[at] === 10 || (bytes[at] === HASH && bytes[at + 1] === HASH)) return bytes[at] === 10 ? at + 1 : at;
  }
  return Math.min(bytes.length, start + MAX_FRAME);
}

/** Where `&&` and a CRC close the segment, for a frame whose length lies; -1 when nowhere. */
function closing(bytes: Uint8Array, start: number): number {
  const line = latin(bytes, start, lineEnd(bytes, start));
  const match = /&&[0-9A-Fa-f]{4}\r?\n?$/.exec(line);
  return match ? start + match.index + 2 : -1;
}

export function scan(bytes: Uint8Array, from: number, final: boolean, key: Uint8Array | undefined): Scan {
  let start = from;
  while (start < bytes.length && !(bytes[start] === HASH && (start + 1 >= bytes.length || bytes[start + 1] === HASH))) start++;
  if (start >= bytes.length) return { start: bytes.length };
  if (bytes.length - start < 6) return final ? { start, end: bytes.length, problem: truncated(start, bytes.length, 6) } : { start };
  // Of ### the last two begin the frame.
  if (bytes[start + 2] === HASH) return scanNext(bytes, start, final, key);
  for (let at = start + 2; at < start + 6; at++) {
    if (isDigit(bytes[at])) continue;
    const end = lineEnd(bytes, start);
    return { start, end, problem: { code: 'BAD_LENGTH', severity: 'ERROR', start: 2, end: 6, message: label('长度不是四位十进制数字', 'the length is not four decimal digits'), expected: '0000–1024', found: latin(bytes, start + 2, start + 6) } };
  }
  const length = Number(latin(bytes, start + 2, start + 6));
  if (length > MAX_SEGMENT) {
    return { start, end: lineEnd(bytes, start), problem: { code: 'TOO_LONG', severity: 'ERROR', start: 2, end: 6, message: label('数据段超过 1024 字节', 'the data segment is longer than 1024 bytes'), expected: `<= ${MAX_SEGMENT}`, found: String(length) } };
  }
  // A cipher that is sent as text takes more room than the length says.
  const cipher = findCipher(bytes, start + 6, length);
  if (cipher === 'more' && !final) return { start };
  const segmentEnd = cipher && cipher !== 'more' ? cipher.segmentEnd : start + 6 + length;
  if (bytes.length < segmentEnd + 4) {
    if (!final) return { start };
    const closed = closing(bytes, start);
    const end = closed < 0 ? bytes.length : behindLineEnd(bytes, closed + 4);
    return { start, end, problem: closed < 0 ? truncated(start, bytes.length, length + 10) : wrongLength(start, closed, length) };
  }
  if (bytes[segmentEnd - 1] !== 0x26 || bytes[segmentEnd - 2] !== 0x26 || ![0, 1, 2, 3].every((i) => isHexDigit(bytes[segmentEnd + i]))) {
    const closed = closing(bytes, start);
    const end = closed < 0 ? lineEnd(bytes, start) : behindLineEnd(bytes, closed + 4);
    return { start, end, problem: closed < 0 ? unclosed(start, segmentEnd) : wrongLength(start, closed, length) };
  }
  const end = behindLineEnd(bytes, segmentEnd + 4);
  const segment = openSegment(bytes.subarray(start + 6, segmentEnd), key);
  if (segment.state === 'closed') return { start, end };
  const problem = checkCrc(segment.bytes, latin(bytes, segmentEnd, segmentEnd + 4), segmentEnd - start);
  return problem ? { start, end, problem } : { start, end };
}

const scanNext = (bytes: Uint8Array, start: number, final: boolean, key: Uint8Array | undefined): Scan => {
  let next = start;
  while (bytes[next + 2] === HASH) next++;
  return scan(bytes, next, final, key);
};

/** What is wrong with the CRC, if anything. `at`: where it stands in the frame. */
export function checkCrc(segment: Uint8Array, written: string, at: number): Problem | undefined {
  const expected = hex4(crcHj212(segment, 0, segment.length));
  if (expected === written.toUpperCase()) return undefined;
  const modbus = hex4(crc16(segment, 0, segment.length)) === written.toUpperCase();
  return {
    code: 'BAD_CHECKSUM',
    severity: 'ERROR',
    start: at,
    end: at + 4,
    message: modbus
      ? label('CRC 校验错误：设备按 Modbus 算法计算，与 HJ 212 不同', 'wrong CRC: computed by the routine of Modbus, which is not that of HJ 212')
      : label('CRC 校验错误', 'wrong CRC'),
    expected,
    found: written,
  };
}

const truncated = (start: number, end: number, wanted: number): Problem => ({
  code: 'TRUNCATED', severity: 'ERROR', start: 0, end: end - start,
  message: label(`报文不完整：需要 ${wanted} 字节`, `the frame is cut short: it takes ${wanted} bytes`), expected: String(wanted), found: String(end - start),
});

const wrongLength = (start: number, closed: number, length: number): Problem => ({
  code: 'BAD_LENGTH', severity: 'ERROR', start: 2, end: 6,
  message: label('长度与数据段不符', 'the length is not that of the data segment'), expected: String(closed - start - 6).padStart(4, '0'), found: String(length).padStart(4, '0'),
});

const unclosed = (start: number, segmentEnd: number): Problem => ({
  code: 'BAD_FRAME', severity: 'ERROR', start: Math.max(segmentEnd - 2 - start, 0), end: segmentEnd + 4 - start,
  message: label('数据段未以 && 结束，或其后不是 CRC', 'the data segment does not end with && and a CRC'), expected: '&&',
});
