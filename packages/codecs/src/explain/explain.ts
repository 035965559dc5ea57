import type { AnyCodec } from '../codec.ts';
import { decodeFrame, type Decoded } from '../decode.ts';
import { label } from '../frame/label.ts';
import type { Problem } from '../frame/problem.ts';

export interface Part {
  /** Bytes of the input. */
  start: number;
  end: number;
}

export interface FramePart extends Part {
  decoded: Decoded<unknown>;
}

export interface Explanation {
  codec: AnyCodec;
  /** The protocol was not named but found by trying. */
  guessed: boolean;
  bytes: Uint8Array;
  frames: FramePart[];
  /** Bytes between frames that are none. */
  noise: Part[];
  /** Every frame is good, and there is one. */
  ok: boolean;
}

/** Explains every frame of an input. `lines`: where messages have no marks, each may be one. */
export function explain(codec: AnyCodec, bytes: Uint8Array, lines: readonly Uint8Array[] = []): Explanation {
  const { frames, noise } = codec.datagram ? explainDatagrams(codec, bytes, lines) : explainStream(codec, bytes);
  return { codec, guessed: false, bytes, frames, noise, ok: frames.length > 0 && frames.every(({ decoded }) => decoded.ok) };
}

function explainDatagrams(codec: AnyCodec, bytes: Uint8Array, lines: readonly Uint8Array[]): Pick<Explanation, 'frames' | 'noise'> {
  if (bytes.length === 0) return { frames: [], noise: [] };
  const decode = (parts: readonly Uint8Array[]): FramePart[] => {
    const memory = codec.createMemory();
    let start = 0;
    return parts.map((part) => {
      const frame = { start, end: start + part.length, decoded: decodeFrame(codec, part, memory) };
      start = frame.end;
      return frame;
    });
  };
  const whole = decode([bytes]);
  if (lines.length < 2 || whole[0]?.decoded.ok) return { frames: whole, noise: [] };
  const each = decode(lines);
  return { frames: each.some(({ decoded }) => decoded.ok) ? each : whole, noise: [] };
}

interface Found extends Part {
  problem?: Problem;
}

function explainStream(codec: AnyCodec, bytes: Uint8Array): Pick<Explanation, 'frames' | 'noise'> {
  const found = findFrames(codec, bytes);
  const memory = codec.createMemory();
  const frames = found.map(({ start, end, problem }) => ({ start, end, decoded: decodeFrame(codec, bytes.subarray(start, end), memory, problem) }));
  const noise: Part[] = [];
  let at = 0;
  for (const { start, end } of found) {
    if (start > at) noise.push({ start: at, end: start });
    at = Math.max(at, end);
  }
  if (at < bytes.length) noise.push({ start: at, end: bytes.length });
  return { frames, noise };
}

/** Good frames, and what is left of broken ones once the good ones are taken out. */
function findFrames(codec: AnyCodec, bytes: Uint8Array): Found[] {
  const found: Found[] = [];
  let at = 0;
  while (at < bytes.length) {
    const scan = codec.scan(bytes, at, true);
    if (!('end' in scan)) break;
    const last = found.at(-1);
    const brokenUntil = last?.problem ? last.end : 0;
    if (scan.problem) {
      // Within a frame that is broken already, every byte may look like the start of another.
      if (scan.start >= brokenUntil) found.push({ start: scan.start, end: scan.end, problem: scan.problem });
      at = scan.start + 1;
    } else if (scan.start < brokenUntil && scan.end - scan.start < 5) at = scan.end;
    else {
      if (last && scan.start < brokenUntil) {
        if (codec.unmarked || scan.start - last.start < 3) found.pop();
        else last.end = scan.start;
      }
      found.push({ start: scan.start, end: scan.end });
      at = scan.end;
    }
  }
  return found;
}

/** How much of the input a protocol explains, the surer the protocol the more it counts. */
const WEIGHT = { good: { 3: 1, 2: 0.9, 1: 0.35 }, broken: { 3: 0.45, 2: 0.4, 1: 0.1 } } as const;

function score({ codec, frames, bytes }: Explanation): number {
  let sum = 0;
  for (const { start, end, decoded } of frames) {
    // Of what was cut short least is known.
    const cut = !decoded.ok && decoded.sheet.problems.some(({ code, severity }) => severity === 'ERROR' && code === 'TRUNCATED') ? 0.5 : 1;
    // Without marks what is not good says nothing at all.
    if (!decoded.ok && (codec.datagram || codec.unmarked)) continue;
    sum += (end - start) * cut * WEIGHT[decoded.ok ? 'good' : 'broken'][codec.certainty];
  }
  return bytes.length === 0 ? 0 : sum / bytes.length;
}

/** Tries every protocol and takes the one that explains most. */
export function guess(codecs: readonly AnyCodec[], bytes: Uint8Array, lines: readonly Uint8Array[] = []): Explanation {
  let best: Explanation | undefined;
  let bestScore = -1;
  for (const codec of codecs) {
    const explanation = explain(codec, bytes, lines);
    const points = score(explanation);
    if (points <= bestScore) continue;
    bestScore = points;
    best = explanation;
  }
  return { ...(best as Explanation), guessed: true };
}

export const NO_FRAME = label('没有找到该协议的报文', 'there is no frame of this protocol');
