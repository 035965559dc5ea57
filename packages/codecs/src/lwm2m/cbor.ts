import { readText, toHex } from '../frame/bytes.ts';
import { label } from '../frame/label.ts';
import { CodecError } from '../frame/problem.ts';

export type Cbor = number | string | boolean | null | Uint8Array | Cbor[] | Map<Cbor, Cbor>;

const MAX_DEPTH = 8;

/** One CBOR item (RFC 8949), as far as SenML needs it. Throws a CodecError. */
export function readCbor(bytes: Uint8Array): Cbor {
  let at = 0;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

  function fail(): never {
    throw new CodecError({ code: 'BAD_FRAME', start: at, end: Math.min(at + 1, bytes.length), message: label('CBOR 无效或不完整', 'CBOR that is cut short or invalid') });
  }

  function need(count: number): void {
    if (at + count > bytes.length) fail();
  }

  function argument(info: number): number {
    if (info < 24) return info;
    const width = { 24: 1, 25: 2, 26: 4, 27: 8 }[info] ?? fail();
    need(width);
    const value = width === 1 ? view.getUint8(at) : width === 2 ? view.getUint16(at) : width === 4 ? view.getUint32(at) : Number(view.getBigUint64(at));
    at += width;
    return value;
  }

  function many<T>(info: number, read: () => T): T[] {
    const items: T[] = [];
    if (info === 31) {
      for (need(1); bytes[at] !== 0xff; need(1)) items.push(read());
      at++;
      return items;
    }
    for (let left = argument(info); left > 0; left--) {
      need(1);
      items.push(read());
    }
    return items;
  }

  function item(depth: number): Cbor {
    need(1);
    if (depth > MAX_DEPTH) fail();
    const head = bytes[at++] as number;
    const info = head & 31;
    switch (head >> 5) {
      case 0:
        return argument(info);
      case 1:
        return -1 - argument(info);
      case 2:
      case 3: {
        if (info === 31) fail();
        const length = argument(info);
        need(length);
        const part = bytes.subarray(at, at + length);
        at += length;
        return head >> 5 === 2 ? part : readText(part);
      }
      case 4:
        return many(info, () => item(depth + 1));
      case 5:
        return new Map(many(info, (): [Cbor, Cbor] => [item(depth + 1), item(depth + 1)]));
      case 6:
        argument(info);
        return item(depth + 1);
      default:
        return simple(info);
    }
  }

  function simple(info: number): Cbor {
    if (info === 20 || info === 21) return info === 21;
    if (info === 22 || info === 23) return null;
    if (info === 25) {
      need(2);
      at += 2;
      return half(view.getUint16(at - 2));
    }
    if (info === 26) {
      need(4);
      at += 4;
      return Number(view.getFloat32(at - 4).toPrecision(7));
    }
    if (info === 27) {
      need(8);
      at += 8;
      return view.getFloat64(at - 8);
    }
    return fail();
  }

  const whole = item(0);
  if (at !== bytes.length) throw new CodecError({ code: 'BAD_LENGTH', start: at, end: bytes.length, message: label('CBOR 之后有多余字节', 'bytes behind the CBOR item'), found: toHex(bytes, at, Math.min(bytes.length, at + 8)) });
  return whole;
}

function half(word: number): number {
  const exponent = (word >> 10) & 31;
  const fraction = word & 1023;
  const size = exponent === 0 ? fraction * 2 ** -24 : exponent === 31 ? (fraction ? Number.NaN : Number.POSITIVE_INFINITY) : (1024 + fraction) * 2 ** (exponent - 25);
  return word & 0x8000 ? -size : size;
}
