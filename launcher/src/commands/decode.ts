import { readFileSync } from 'node:fs';
import { codecNamed, codecs, explain, guess, printReport, readHexText, report, withKey, type AnyCodec, type Explanation } from '@hydrograph/codecs';

export interface DecodeOptions {
  protocol?: string;
  hex?: string;
  text?: string;
  /** Hex or text of a key, for what was encrypted. */
  key?: string;
  json?: boolean;
}

interface Input {
  bytes: Uint8Array;
  lines: Uint8Array[];
}

/** What a caller did wrong, in one line. */
class WrongUse extends Error {}
/** Input that cannot be read, in one line. */
class Unreadable extends Error {}

/** `hydrograph decode`: explains field frames byte by byte; needs no running product. @returns the exit code: 1 when a frame is broken or none is there. */
export function decode(file: string | undefined, options: DecodeOptions): number {
  try {
    const codec = namedCodec(options);
    const explanation = explainInput(codec, readInput(file, options));
    const result = report(explanation);
    process.stdout.write(options.json ? `${JSON.stringify(result, null, 2)}\n` : printReport(result));
    return result.ok ? 0 : 1;
  } catch (error) {
    if (!(error instanceof WrongUse || error instanceof Unreadable)) throw error;
    if (options.json && error instanceof Unreadable) process.stdout.write(`${JSON.stringify({ protocol: options.protocol ?? 'auto', ok: false, frames: [], noise: [], errors: [{ code: 'BAD_INPUT', message: { zh: error.message, en: error.message } }] }, null, 2)}\n`);
    else process.stderr.write(`${error.message}\n`);
    return error instanceof WrongUse ? 2 : 1;
  }
}

function namedCodec({ protocol, key }: DecodeOptions): AnyCodec | undefined {
  if (protocol === undefined || protocol === 'auto') return undefined;
  const codec = codecNamed(protocol);
  if (!codec) throw new WrongUse(`There is no protocol ${protocol}. There are: ${codecs.map(({ name }) => name).join(', ')}, auto`);
  return key === undefined ? codec : withKey(codec, keyBytes(key));
}

function keyBytes(key: string): Uint8Array {
  const bytes = /^[0-9a-fA-F]{32}$/.test(key) ? Uint8Array.from(Buffer.from(key, 'hex')) : Uint8Array.from(Buffer.from(key));
  if (bytes.length !== 16) throw new WrongUse('The key has 16 bytes: give 32 hex digits or 16 characters.');
  return bytes;
}

function readInput(file: string | undefined, { hex, text }: DecodeOptions): Input {
  if ([file, hex, text].filter((given) => given !== undefined).length !== 1) throw new WrongUse('Give one of --hex HEX, --text TEXT and FILE (- reads standard input).');
  if (hex !== undefined) {
    const read = readHexText(hex);
    if (!('bytes' in read)) throw new Unreadable(`This is no hex: ${read.wrong} at character ${read.wrongAt + 1}`);
    return read;
  }
  if (text !== undefined) return fromText(text.replaceAll(String.raw`\r`, '\r').replaceAll(String.raw`\n`, '\n'));
  let content: Buffer;
  try {
    content = readFileSync(file === '-' ? 0 : (file as string));
  } catch (error) {
    throw new Unreadable(`${file} cannot be read: ${(error as Error).message}`);
  }
  // A dump in hex, or the bytes themselves.
  const read = readHexText(content.toString('latin1'));
  return 'bytes' in read && read.bytes.length > 0 ? read : { bytes: Uint8Array.from(content), lines: splitLines(Uint8Array.from(content)) };
}

function fromText(text: string): Input {
  const bytes = Uint8Array.from(Buffer.from(text));
  return { bytes, lines: splitLines(bytes) };
}

function splitLines(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  let start = 0;
  for (let at = 0; at <= bytes.length; at++) {
    if (at < bytes.length && bytes[at] !== 10) continue;
    const line = bytes.subarray(start, at > start && bytes[at - 1] === 13 ? at - 1 : at);
    if (line.length > 0) lines.push(line);
    start = at + 1;
  }
  return lines;
}

function explainInput(codec: AnyCodec | undefined, { bytes, lines }: Input): Explanation {
  if (bytes.length === 0) throw new Unreadable('The input is empty.');
  return codec ? explain(codec, bytes, lines) : guess(codecs, bytes, lines);
}
