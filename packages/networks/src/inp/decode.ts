import { InpRefused } from './refusal.ts';

export type Encoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** Text of a file: UTF-8 when it is valid UTF-8, UTF-16 by its byte order mark, else GB18030 (Chinese Windows), else Windows-1252. */
export function decodeInp(bytes: Uint8Array): { text: string; encoding: Encoding } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'utf-16le' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'utf-16be' };
  refuseBinary(bytes);
  const utf8 = decodeStrictly(bytes, 'utf-8');
  if (utf8 !== undefined) return { text: utf8, encoding: 'utf-8' };
  const chinese = looksChinese(bytes) ? decodeStrictly(bytes, 'gb18030') : undefined;
  if (chinese !== undefined) return { text: chinese, encoding: 'gb18030' };
  return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
}

function decodeStrictly(bytes: Uint8Array, encoding: 'utf-8' | 'gb18030'): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

// In Chinese text the bytes above 127 come in pairs; in Western text (accents, the degree sign) they stand alone.
function looksChinese(bytes: Uint8Array): boolean {
  let high = 0;
  let alone = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    if ((bytes[at] ?? 0) < 128) continue;
    high += 1;
    if ((bytes[at - 1] ?? 0) < 128 && (bytes[at + 1] ?? 0) < 128) alone += 1;
  }
  return alone * 5 < high;
}

// A text never holds NUL or most control characters; a zip, a picture or a damaged disk block does.
function refuseBinary(bytes: Uint8Array): void {
  let line = 1;
  // Counted, not iterated: a file of 100,000 pipes has nine million bytes.
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === 10) line += 1;
    else if (byte < 9 || (byte > 13 && byte < 32 && byte !== 0x1a && byte !== 0x1b)) {
      throw new InpRefused(`this is not a text file: it holds the byte 0x${byte.toString(16).padStart(2, '0')}`, line);
    }
  }
}
