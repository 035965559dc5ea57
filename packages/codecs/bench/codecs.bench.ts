// How many frames a second each codec reads, samples and explained fields included, beside the raw parse of the same bytes:
// finding each frame, its check value, and a copy of it.
import { byTurns, median, ratioLine } from '../../telemetry/bench/rounds.ts';
import { concat } from '../src/frame/bytes.ts';
import { codecNamed, createFrameStream, decodeFrame, explain, readHexText, type AnyCodec } from '../src/index.ts';
import { vectors } from '../test/vectors.ts';

const BYTES = 1_000_000;
const CHUNK = 16_384;
const ROUNDS = 7;
/** Frames a second that a collector of 5,000 stations, each once a second, would need. */
const ENOUGH = 5000;

const bytesOf = (protocol: string, frame: string): Uint8Array => {
  const read = protocol === 'hj212' || protocol === 'mqtt-json' ? { bytes: new TextEncoder().encode(`${frame}\r\n`) } : readHexText(frame);
  if (!('bytes' in read)) throw new Error(`no hex: ${frame}`);
  return read.bytes;
};

/** Good frames of a protocol again and again. */
function material(name: string, codec: AnyCodec): Uint8Array[] {
  const frames = (vectors[name] ?? []).filter(({ refused }) => refused === undefined).map(({ frame }) => bytesOf(name, frame)).filter((bytes) => explain(codec, bytes).ok);
  const all: Uint8Array[] = [];
  for (let size = 0, i = 0; size < BYTES; i++) {
    const frame = frames[i % frames.length] as Uint8Array;
    all.push(frame);
    size += frame.length;
  }
  return all;
}

let copied = 0;

/** Cuts the frames out, checks and copies them, and reads nothing. */
function cut(codec: AnyCodec, whole: Uint8Array, parts: readonly Uint8Array[]): number {
  const take = (bytes: Uint8Array): void => {
    copied += bytes.slice().length;
  };
  const from = performance.now();
  eachFrame(codec, whole, parts, take);
  return (performance.now() - from) / 1000;
}

function eachFrame(codec: AnyCodec, whole: Uint8Array, parts: readonly Uint8Array[], take: (bytes: Uint8Array) => void): void {
  if (codec.datagram) return parts.forEach(take);
  const stream = createFrameStream(codec);
  for (let at = 0; at < whole.length; at += CHUNK) for (const piece of stream.push(whole.subarray(at, at + CHUNK))) if (piece.kind === 'frame') take(piece.bytes);
  for (const piece of stream.end()) if (piece.kind === 'frame') take(piece.bytes);
}

function decode(codec: AnyCodec, whole: Uint8Array, parts: readonly Uint8Array[]): { seconds: number; frames: number; samples: number } {
  const memory: unknown = codec.createMemory();
  let frames = 0;
  let samples = 0;
  const take = (bytes: Uint8Array): void => {
    const { sheet, ok } = decodeFrame(codec, bytes, memory);
    if (!ok) throw new Error(`${codec.name} refused a frame of its own`);
    frames++;
    samples += sheet.samples.length;
  };
  const from = performance.now();
  eachFrame(codec, whole, parts, take);
  return { seconds: (performance.now() - from) / 1000, frames, samples };
}

const lines: string[] = [];
for (const name of Object.keys(vectors)) {
  const codec = codecNamed(name) as AnyCodec;
  const parts = material(name, codec);
  const whole = concat(parts);
  const measured = await byTurns(ROUNDS, { raw: () => cut(codec, whole, parts), codec: () => decode(codec, whole, parts).seconds });
  const { frames, samples } = decode(codec, whole, parts);
  const rawSeconds = median(measured.raw);
  const seconds = median(measured.codec);
  const rate = frames / seconds;
  process.stdout.write(`${name.padEnd(11)} ${Math.round(rate).toLocaleString('en').padStart(10)} frames/s  ${Math.round(samples / seconds).toLocaleString('en').padStart(10)} samples/s  ${(whole.length / seconds / 1e6).toFixed(1).padStart(6)} MB/s; raw parse ${(whole.length / rawSeconds / 1e6).toFixed(0)} MB/s\n`);
  lines.push(ratioLine(`codec:${name}/enough-for-5000-stations`, rate / ENOUGH, 1));
  // A datagram is found without looking at it.
  if (!codec.datagram) lines.push(ratioLine(`codec:${name}/raw-parse`, rawSeconds / seconds, 0.02));
}
process.stdout.write(`${lines.join('\n')}\n`);
if (copied === 0) throw new Error('nothing was cut');
