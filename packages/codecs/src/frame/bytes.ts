const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).toUpperCase().padStart(2, '0'));

export const hex2 = (byte: number): string => HEX[byte & 0xff] as string;
export const hex4 = (word: number): string => hex2(word >> 8) + hex2(word);

/** Upper-case hex, the bytes parted by `by`. */
export function toHex(bytes: Uint8Array, start = 0, end = bytes.length, by = ''): string {
  let text = '';
  for (let at = start; at < end; at++) text += (at > start ? by : '') + HEX[bytes[at] as number];
  return text;
}

/** The bytes from the last to the first, as hex: addresses that are sent low byte first. */
export function toHexLowFirst(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  for (let at = end - 1; at >= start; at--) text += HEX[bytes[at] as number];
  return text;
}

/** Reads strict hex; undefined when it is none. */
export function fromHex(text: string): Uint8Array | undefined {
  if (text.length % 2 !== 0 || /[^0-9a-fA-F]/.test(text)) return undefined;
  const bytes = new Uint8Array(text.length / 2);
  for (let at = 0; at < bytes.length; at++) bytes[at] = Number.parseInt(text.slice(at * 2, at * 2 + 2), 16);
  return bytes;
}

/** One character a byte, for protocols that are text. */
export function latin(bytes: Uint8Array, start = 0, end = bytes.length): string {
  let text = '';
  for (let at = start; at < end; at++) text += String.fromCharCode(bytes[at] as number);
  return text;
}

export function fromLatin(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  return bytes;
}

const utf8 = new TextDecoder('utf-8', { fatal: true });
const gbk = new TextDecoder('gbk');
const encoder = new TextEncoder();

/** Text that may be UTF-8 or, as devices in China send it, GBK. */
export function readText(bytes: Uint8Array, start = 0, end = bytes.length): string {
  const part = bytes.subarray(start, end);
  try {
    return utf8.decode(part);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return gbk.decode(part);
  }
}

export const fromText = (text: string): Uint8Array => encoder.encode(text);

export function concat(parts: readonly (Uint8Array | readonly number[])[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Whether every byte of a part is this one. */
export function all(bytes: Uint8Array, start: number, end: number, byte: number): boolean {
  for (let at = start; at < end; at++) if (bytes[at] !== byte) return false;
  return end > start;
}
