/** Bytes of a PDU, function code included. */
interface PduLength {
  role: 'request' | 'response';
  /** Undefined when more bytes are needed to tell. */
  bytes: number | undefined;
}

/**
 * How long a PDU that begins at `at` may be: Modbus does not say whether it is a request or a response, so both are tried.
 * `there`: how many of its bytes are known.
 */
export function pduLengths(bytes: Uint8Array, at: number, there: number): PduLength[] {
  const code = bytes[at] as number;
  const byteAt = (offset: number): number | undefined => (offset < there ? (bytes[at + offset] as number) : undefined);
  const after = (offset: number, fixed: number): number | undefined => {
    const count = byteAt(offset);
    return count === undefined ? undefined : fixed + count;
  };
  const request = (length: number | undefined): PduLength => ({ role: 'request', bytes: length });
  const response = (length: number | undefined): PduLength => ({ role: 'response', bytes: length });
  if (code > 0x80) return [response(2)];
  switch (code) {
    case 0x01:
    case 0x02:
    case 0x03:
    case 0x04:
      return [request(5), response(after(1, 2))];
    case 0x05:
    case 0x06:
    case 0x08:
      return [request(5), response(5)];
    case 0x07:
      return [request(1), response(2)];
    case 0x0b:
      return [request(1), response(5)];
    case 0x0c:
    case 0x11:
      return [request(1), response(after(1, 2))];
    case 0x0f:
    case 0x10:
      return [request(after(5, 6)), response(5)];
    case 0x14:
    case 0x15:
      return [request(after(1, 2)), response(after(1, 2))];
    case 0x16:
      return [request(7), response(7)];
    case 0x17:
      return [request(after(9, 10)), response(after(1, 2))];
    case 0x18: {
      const high = byteAt(1);
      const low = byteAt(2);
      return [request(3), response(high === undefined || low === undefined ? undefined : 3 + high * 256 + low)];
    }
    case 0x2b:
      return byteAt(1) === 0x0e ? [request(4), response(identification(bytes, at, there))] : [];
    default:
      return [];
  }
}

/** Device identification: a list of objects, each with its length. */
function identification(bytes: Uint8Array, at: number, there: number): number | undefined {
  if (there < 7) return undefined;
  let length = 7;
  for (let left = bytes[at + 6] as number; left > 0; left--) {
    if (there < length + 2) return undefined;
    length += 2 + (bytes[at + length + 1] as number);
  }
  return length;
}

/** Function codes the standard defines, and their exceptions. */
export const isFunction = (code: number): boolean => [1, 2, 3, 4, 5, 6, 7, 8, 11, 12, 15, 16, 17, 20, 21, 22, 23, 24, 43].includes(code & 0x7f);
