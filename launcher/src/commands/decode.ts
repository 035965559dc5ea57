import { readFileSync } from 'node:fs';
import { codecNamed, codecs, explain, guess, printReport, readHexText, readKey, readPlainText, readRaw, report, withKey, type AnyCodec, type Explanation } from '@hydrograph/codecs';

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
    const key = options.key === undefined ? undefined : keyBytes(options.key);
    const result = report(explainInput(codec, key, readInput(file, options)));
    process.stdout.write(options.json ? `${JSON.stringify(result, null, 2)}\n` : printReport(result));
    return result.ok ? 0 : 1;
  } catch (error) {
    if (!(error instanceof WrongUse || error instanceof Unreadable)) throw error;
    if (options.json && error instanceof Unreadable) process.stdout.write(`${JSON.stringify({ protocol: options.protocol ?? 'auto', ok: false, frames: [], noise: [], errors: [{ code: 'BAD_INPUT', message: { zh: error.message, en: error.message } }] }, null, 2)}\n`);
    else process.stderr.write(`${error.message}\n`);
    return error instanceof WrongUse ? 2 : 1;
  }
}

function namedCodec({ protocol }: DecodeOptions): AnyCodec | undefined {
  if (protocol === undefined || protocol === 'auto') return undefined;
  const codec = codecNamed(protocol);
  if (!codec) throw new WrongUse(`There is no protocol ${protocol}. There are: ${codecs.map(({ name }) => name).join(', ')}, auto`);
  return codec;
}

function keyBytes(text: string): Uint8Array {
  const key = readKey(text);
  if (!key) throw new WrongUse('The key has 16 bytes: give 32 hex digits or 16 characters.');
  return key;
}

function readInput(file: string | undefined, { hex, text }: DecodeOptions): Input {
  if ([file, hex, text].filter((given) => given !== undefined).length !== 1) throw new WrongUse('Give one of --hex HEX, --text TEXT and FILE (- reads standard input).');
  if (hex !== undefined) {
    const read = readHexText(hex);
    if (!('bytes' in read)) throw new Unreadable(`This is no hex: ${read.wrong} at character ${read.wrongAt + 1}`);
    return read;
  }
  if (text !== undefined) return readPlainText(text);
  let content: Buffer;
  try {
    content = readFileSync(file === '-' ? 0 : (file as string));
  } catch (error) {
    throw new Unreadable(`${file} cannot be read: ${(error as Error).message}`);
  }
  // A dump in hex, or the bytes themselves.
  const read = readHexText(content.toString('latin1'));
  return 'bytes' in read && read.bytes.length > 0 ? read : readRaw(Uint8Array.from(content));
}

function explainInput(codec: AnyCodec | undefined, key: Uint8Array | undefined, { bytes, lines }: Input): Explanation {
  if (bytes.length === 0) throw new Unreadable('The input is empty.');
  const opening = (one: AnyCodec): AnyCodec => (key ? withKey(one, key) : one);
  return codec ? explain(opening(codec), bytes, lines) : guess(codecs.map(opening), bytes, lines);
}
