import { concat, fromLatin, latin, toHex } from '../frame/bytes.ts';
import { sm4Decrypt, sm4Encrypt } from './sm4.ts';

export interface Segment {
  /** `plain` was never encrypted, `opened` was decrypted, `closed` is encrypted and there is no key. */
  state: 'plain' | 'opened' | 'closed';
  bytes: Uint8Array;
  /** The cipher was written as {0xE4,0x3E,…}. */
  asText: boolean;
}

const CP = 'CP=&&';

/** Where the text between CP=&& and && begins; -1 when there is none. */
function regionStart(bytes: Uint8Array, from: number, to: number): number {
  for (let at = from; at + CP.length <= to; at++) {
    if (bytes[at] === 0x43 && bytes[at + 1] === 0x50 && bytes[at + 2] === 0x3d && bytes[at + 3] === 0x26 && bytes[at + 4] === 0x26) return at + CP.length;
  }
  return -1;
}

/** A cipher sent as text: the length of the frame counts what it stands for, so the end has to be looked for. */
export function findCipher(bytes: Uint8Array, from: number, length: number): { segmentEnd: number } | 'more' | undefined {
  const start = regionStart(bytes, from, Math.min(bytes.length, from + length));
  if (start < 0 || bytes[start] !== 0x7b || bytes[start + 1] !== 0x30 || bytes[start + 2] !== 0x78) return undefined;
  const close = bytes.indexOf(0x7d, start);
  if (close < 0) return bytes.length - start < 5 * 1024 ? 'more' : undefined;
  const groups = latin(bytes, start + 1, close).split(',').length;
  const segmentEnd = close + 1 + (length - (start - from) - groups);
  return segmentEnd > close ? { segmentEnd } : undefined;
}

function fromWritten(text: string): Uint8Array | undefined {
  const values = text.split(',').map((part) => (/^\s*0x[0-9a-fA-F]{1,2}\s*$/.test(part) ? Number.parseInt(part.trim().slice(2), 16) : Number.NaN));
  return values.every((value) => value <= 255) ? Uint8Array.from(values) : undefined;
}

/** Version 2 of the Flag (HJ 212-2025), for the commands which that standard has encrypted over the public internet. */
function mayBeEncrypted(head: string): boolean {
  const flag = Number(/(?:^|;)Flag=(\d{1,3})/.exec(head)?.[1] ?? 0);
  return flag >> 2 >= 2 && /(?:^|;)CN=(2\d{3}|1014|3020)(;|$)/.test(head);
}

/** The data segment as the CRC counts it. */
export function openSegment(segment: Uint8Array, key: Uint8Array | undefined): Segment {
  const start = regionStart(segment, 0, segment.length);
  if (start < 0 || segment.length < start + 2) return { state: 'plain', bytes: segment, asText: false };
  const end = segment.length - 2;
  const asText = segment[start] === 0x7b && segment[start + 1] === 0x30 && segment[start + 2] === 0x78;
  if (!asText) {
    let printable = true;
    for (let at = start; at < end && printable; at++) printable = (segment[at] as number) >= 0x20 && (segment[at] as number) < 0x7f;
    if (printable || !mayBeEncrypted(latin(segment, 0, start))) return { state: 'plain', bytes: segment, asText };
    if (!key) return { state: 'closed', bytes: segment, asText };
    return { state: 'opened', bytes: concat([segment.subarray(0, start), sm4Decrypt(segment.subarray(start, end), key), segment.subarray(end)]), asText };
  }
  const close = segment.indexOf(0x7d, start);
  const written = close < 0 ? undefined : fromWritten(latin(segment, start + 1, close));
  if (!written) return { state: 'plain', bytes: segment, asText: false };
  const region = concat([written, segment.subarray(close + 1, end)]);
  const bytes = concat([segment.subarray(0, start), key ? sm4Decrypt(region, key) : region, segment.subarray(end)]);
  return { state: key ? 'opened' : 'closed', bytes, asText };
}

/** Encrypts what stands between CP=&& and &&. */
export function closeSegment(segment: Uint8Array, key: Uint8Array, asText: boolean): Uint8Array {
  const start = regionStart(segment, 0, segment.length);
  const end = segment.length - 2;
  const region = sm4Encrypt(segment.subarray(start, end), key);
  const whole = region.length - (region.length % 16);
  const cipher = asText ? concat([fromLatin(`{${toHex(region, 0, whole, ' ').split(' ').map((byte) => `0x${byte}`).join(',')}}`), region.subarray(whole)]) : region;
  return concat([segment.subarray(0, start), cipher, segment.subarray(end)]);
}
