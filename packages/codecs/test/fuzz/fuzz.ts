import { codecNamed, CodecError, createFrameStream, decodeFrame, explain, readHexText, report, type AnyCodec } from '../../src/index.ts';
import { vectors } from '../vectors.ts';
import { createRandom, mutate, noise, type Random } from './mutate.ts';

export interface Crash {
  protocol: string;
  what: string;
  hex: string;
}

export interface FuzzOptions {
  frames: number;
  seed: number;
  /** Called now and then with how many frames are done. */
  onProgress?: (done: number) => void;
}

interface Target {
  codec: AnyCodec;
  seeds: Uint8Array[];
}

const bytesOf = (protocol: string, frame: string): Uint8Array => {
  if (protocol === 'hj212' || protocol === 'mqtt-json') return new TextEncoder().encode(`${frame}\r\n`);
  const read = readHexText(frame);
  if (!('bytes' in read)) throw new Error(`no hex: ${frame}`);
  return read.bytes;
};

const targets: Target[] = Object.entries(vectors).map(([name, all]) => ({ codec: codecNamed(name) as AnyCodec, seeds: all.map(({ frame }) => bytesOf(name, frame)) }));

/** A frame may say a bounded number of things a byte, else a short one fills the memory. */
const MOST_FIELDS = (bytes: number): number => 100 + bytes * 40;

/** Feeds damaged frames to every codec. What counts as a crash: any error that is not ours, fields without bound, a stream that keeps too much, a message that cannot be encoded again. */
export function fuzz({ frames, seed, onProgress }: FuzzOptions): Crash[] {
  const random = createRandom(seed);
  const crashes: Crash[] = [];
  for (let done = 0; done < frames; done++) {
    const { codec, seeds } = targets[done % targets.length] as Target;
    const bytes = input(codec, seeds, random);
    try {
      feed(codec, bytes, random);
    } catch (error) {
      crashes.push({ protocol: codec.name, what: error instanceof Error ? (error.stack ?? error.message) : String(error), hex: Buffer.from(bytes).toString('hex') });
    }
    if (onProgress && done % 10_000 === 9_999) onProgress(done + 1);
  }
  return crashes;
}

function input(codec: AnyCodec, seeds: readonly Uint8Array[], random: Random): Uint8Array {
  const one = seeds[random(seeds.length)] as Uint8Array;
  const other = seeds[random(seeds.length)] as Uint8Array;
  switch (random(8)) {
    case 0:
      return noise(random(300), random);
    case 1:
    case 2:
    case 3:
      return inside(codec, one, random);
    default:
      return mutate(one, other, random);
  }
}

/** Damages what a frame carries and puts a right check value to it, so that the reader behind the check is reached. */
function inside(codec: AnyCodec, bytes: Uint8Array, random: Random): Uint8Array {
  const part = explain(codec, bytes).frames[0];
  const message: unknown = part?.decoded.message;
  if (typeof message !== 'object' || message === null) return mutate(bytes, bytes, random);
  try {
    return codec.encode(damaged(message, random));
  } catch (error) {
    if (!(error instanceof CodecError)) throw error;
    return mutate(bytes, bytes, random);
  }
}

function damaged(value: unknown, random: Random): unknown {
  if (value instanceof Uint8Array) return mutate(value, noise(random(20), random), random).subarray(0, 200);
  if (Array.isArray(value)) return value.map((item) => (random(3) === 0 ? damaged(item, random) : item));
  if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, typeof item === 'object' ? damaged(item, random) : key === 'functionCode' || key === 'control' ? (random(4) === 0 ? random(256) : item) : item]));
  return typeof value === 'string' && random(4) === 0 ? value.slice(0, random(value.length + 1)) : value;
}

function feed(codec: AnyCodec, bytes: Uint8Array, random: Random): void {
  const memory: unknown = codec.createMemory();
  if (codec.datagram) return check(codec, bytes, memory, random);
  const stream = createFrameStream(codec);
  for (let at = 0; at < bytes.length; ) {
    const size = random(3) === 0 ? 1 + random(5) : 1 + random(400);
    for (const piece of stream.push(bytes.subarray(at, at + size))) if (piece.kind === 'frame') check(codec, piece.bytes, memory, random);
    if (stream.waiting > codec.maxFrameBytes) throw new Error(`the stream keeps ${stream.waiting} bytes`);
    at += size;
  }
  for (const piece of stream.end()) if (piece.kind === 'frame') check(codec, piece.bytes, memory, random);
  if (stream.waiting !== 0) throw new Error(`the stream keeps ${stream.waiting} bytes after its end`);
  // And as a whole: what is broken is read as far as it goes.
  if (random(4) === 0) report(explain(codec, bytes));
  else check(codec, bytes, memory, random);
}

function check(codec: AnyCodec, bytes: Uint8Array, memory: unknown, random: Random): void {
  const { message, sheet } = decodeFrame(codec, bytes, memory);
  if (sheet.fields.length > MOST_FIELDS(bytes.length)) throw new Error(`${sheet.fields.length} fields of ${bytes.length} bytes`);
  for (const { start, end, name } of sheet.fields) if (start < 0 || end < start || end > bytes.length) throw new Error(`${name.en} stands at ${start}–${end} of ${bytes.length} bytes`);
  if (message === undefined || random(8) > 0) return;
  try {
    codec.encode(message);
  } catch (error) {
    if (!(error instanceof CodecError)) throw error;
  }
}
