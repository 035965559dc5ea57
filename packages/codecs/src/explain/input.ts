import { concat, fromHex, fromText } from '../frame/bytes.ts';

/** Hex as people paste it: with blanks, commas, 0x, a trailing h, line ends, and whole lines of comment. */
export type HexInput = { bytes: Uint8Array; lines: Uint8Array[] } | { wrongAt: number; wrong: string };

const COMMENT = /^\s*(#(?!#)|\/\/|;)/;

export function readHexText(text: string): HexInput {
  const lines: Uint8Array[] = [];
  let offset = 0;
  for (const line of text.split('\n')) {
    if (!COMMENT.test(line)) {
      const digits = line
        .replace(/\\x|0x/gi, ' ')
        .replace(/\b([0-9a-f]{2})h\b/gi, '$1')
        .replace(/[\s,;:|_-]+/g, '');
      const bytes = fromHex(digits);
      if (!bytes) {
        const wrong = /[^0-9a-fA-F\sxXhH,;:|_\\-]/.exec(line);
        return { wrongAt: offset + (wrong?.index ?? Math.max(0, line.length - 1)), wrong: wrong ? wrong[0] : 'an odd number of digits' };
      }
      if (bytes.length > 0) lines.push(bytes);
    }
    offset += line.length + 1;
  }
  return { bytes: concat(lines), lines };
}

/** Bytes that are no hex: each line may be a message of its own. */
export function readRaw(bytes: Uint8Array): { bytes: Uint8Array; lines: Uint8Array[] } {
  const lines: Uint8Array[] = [];
  let start = 0;
  for (let at = 0; at <= bytes.length; at++) {
    if (at < bytes.length && bytes[at] !== 10) continue;
    const line = bytes.subarray(start, at > start && bytes[at - 1] === 13 ? at - 1 : at);
    if (line.length > 0) lines.push(line);
    start = at + 1;
  }
  return { bytes, lines };
}

/** Text of a protocol that is text; line ends may be written as \r\n. */
export const readPlainText = (text: string): { bytes: Uint8Array; lines: Uint8Array[] } => readRaw(fromText(text.replaceAll(String.raw`\r`, '\r').replaceAll(String.raw`\n`, '\n')));

/** The sixteen bytes of a key, as hex or as characters; undefined when it is none. */
export function readKey(text: string): Uint8Array | undefined {
  const bytes = /^[0-9a-fA-F]{32}$/.test(text) ? fromHex(text) : fromText(text);
  return bytes?.length === 16 ? bytes : undefined;
}
