import { codecNamed, codecs, explain, guess, readHexText, readKey, readPlainText, report, withKey, type Label, type Report } from '@hydrograph/codecs';
import type { Language } from '../../../ui/i18n.ts';

export interface Wish {
  /** Name of a protocol; empty to have it guessed. */
  protocol: string;
  /** Hex or text, as it was pasted. */
  text: string;
  key: string;
}

/** Explains what was pasted; undefined when there is nothing. Runs in the browser: nothing leaves the page. */
export function decodePaste({ protocol, text, key }: Wish): Report | undefined {
  if (text.trim() === '') return undefined;
  const hex = readHexText(text);
  const { bytes, lines } = 'bytes' in hex ? hex : readPlainText(text.trim());
  if (bytes.length === 0) return undefined;
  const codec = codecNamed(protocol);
  if (!codec) return report(guess(codecs, bytes, lines));
  const secret = readKey(key.trim());
  return report(explain(secret ? withKey(codec, secret) : codec, bytes, lines));
}

export const inLanguage = (label: Label, language: string): string => (language === ('en' satisfies Language) ? label.en : label.zh);

export interface Cell {
  hex: string;
  at: number;
  /** The field it belongs to, the innermost one; -1 for none. */
  field: number;
}

interface Ranged {
  start: number;
  end: number;
}

/** Each byte of a frame with the field that says most about it. */
export function cellsOf({ start, hex }: { start: number; hex: string }, fields: readonly Ranged[], most: number): Cell[] {
  const count = Math.min(hex.length / 2, most);
  const owner = new Int32Array(count).fill(-1);
  const width = (index: number): number => (fields[index] as Ranged).end - (fields[index] as Ranged).start;
  fields.forEach((field, index) => {
    for (let at = Math.max(0, field.start - start); at < Math.min(count, field.end - start); at++) {
      const now = owner[at] as number;
      // The narrower of two fields over a byte says more of it.
      if (now < 0 || width(index) < width(now)) owner[at] = index;
    }
  });
  return Array.from({ length: count }, (_, at) => ({ hex: hex.slice(at * 2, at * 2 + 2), at: start + at, field: owner[at] as number }));
}
