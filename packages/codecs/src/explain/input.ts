import { fromHex } from '../frame/bytes.ts';

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
  const whole = new Uint8Array(lines.reduce((sum, line) => sum + line.length, 0));
  let at = 0;
  for (const line of lines) {
    whole.set(line, at);
    at += line.length;
  }
  return { bytes: whole, lines };
}
