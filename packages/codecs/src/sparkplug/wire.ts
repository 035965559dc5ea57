import { label } from '../frame/label.ts';
import type { Sheet } from '../frame/sheet.ts';

/** What a field of a Protobuf message holds: enough to write the same bytes again. */
export type WireValue = bigint | Uint8Array | WireField[];

export interface WireField {
  number: number;
  /** 0 varint, 1 eight bytes, 2 a length and bytes, 5 four bytes. */
  wire: 0 | 1 | 2 | 5;
  value: WireValue;
}

/** Sixty-four bits, seven a byte, the lowest first. @returns how many bytes it took. */
export function varint(sheet: Sheet, at: number): { value: bigint; bytes: number } {
  let low = 0;
  let shift = 0;
  // The usual case stays in a number.
  for (let i = 0; i < 4; i++) {
    const byte = byteAt(sheet, at + i);
    low += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) return { value: BigInt(low), bytes: i + 1 };
    shift += 7;
  }
  let value = BigInt(low);
  for (let i = 4; i < 10; i++) {
    const byte = byteAt(sheet, at + i);
    value += BigInt(byte & 0x7f) << BigInt(shift);
    if (byte < 0x80) return { value: BigInt.asUintN(64, value), bytes: i + 1 };
    shift += 7;
  }
  return sheet.fail('BAD_VALUE', at, at + 10, label('变长整数超过 10 字节', 'a varint longer than 10 bytes'));
}

function byteAt(sheet: Sheet, at: number): number {
  if (at >= sheet.end) return sheet.fail('TRUNCATED', Math.min(at, sheet.end), sheet.end, label('变长整数不完整', 'a varint is cut short'));
  return sheet.bytes[at] as number;
}

export interface WireHead {
  number: number;
  wire: 0 | 1 | 2 | 5;
  /** Where the value itself stands. */
  from: number;
  to: number;
  value: bigint;
}

/** The head of the next field, and where its value ends. Reads on behind it. */
export function nextField(sheet: Sheet): WireHead {
  const start = sheet.at;
  const tag = varint(sheet, start);
  const number = Number(tag.value >> 3n);
  const wire = Number(tag.value & 7n);
  const from = start + tag.bytes;
  if (number === 0 || number > 0x1fffffff) return sheet.fail('BAD_VALUE', start, from, label('字段号无效', 'no field has this number'), { found: String(number) });
  if (wire === 0) {
    const { value, bytes } = varint(sheet, from);
    return head(sheet, number, 0, from, from + bytes, value);
  }
  if (wire === 1) return head(sheet, number, 1, from, from + 8, 0n);
  if (wire === 5) return head(sheet, number, 5, from, from + 4, 0n);
  if (wire !== 2) return sheet.fail('BAD_VALUE', start, from, label('线类型无效', 'no such wire type'), { found: String(wire) });
  const length = varint(sheet, from);
  const begin = from + length.bytes;
  return head(sheet, number, 2, begin, begin + Number(length.value), 0n);
}

function head(sheet: Sheet, number: number, wire: WireHead['wire'], from: number, to: number, value: bigint): WireHead {
  if (to > sheet.end) return sheet.fail('TRUNCATED', Math.min(from, sheet.end), sheet.end, label(`字段 ${number} 不完整`, `field ${number} is cut short`), { expected: String(to - from), found: String(sheet.end - from) });
  sheet.at = to;
  return { number, wire, from, to, value };
}

export const signed64 = (value: bigint): bigint => BigInt.asIntN(64, value);

/** A number where no digit is lost, else its digits. */
export const numeric = (value: bigint): number | string => (value <= BigInt(Number.MAX_SAFE_INTEGER) && value >= BigInt(Number.MIN_SAFE_INTEGER) ? Number(value) : value.toString());

export function encodeVarint(value: bigint): number[] {
  const bytes: number[] = [];
  let rest = BigInt.asUintN(64, value);
  do {
    const byte = Number(rest & 0x7fn);
    rest >>= 7n;
    bytes.push(rest > 0n ? byte | 0x80 : byte);
  } while (rest > 0n);
  return bytes;
}

export function encodeFields(fields: readonly WireField[]): Uint8Array {
  const parts: number[] = [];
  for (const { number, wire, value } of fields) {
    parts.push(...encodeVarint(BigInt(number * 8 + wire)));
    if (typeof value === 'bigint') parts.push(...encodeVarint(value));
    else {
      const bytes = value instanceof Uint8Array ? value : encodeFields(value);
      if (wire === 2) parts.push(...encodeVarint(BigInt(bytes.length)));
      for (const byte of bytes) parts.push(byte);
    }
  }
  return Uint8Array.from(parts);
}

