import type { AnyCodec } from '../codec.ts';
import type { Problem } from '../frame/problem.ts';

/** A part of what came in, in order. `at` counts from the first byte of the connection. */
export type Piece =
  | { kind: 'frame'; at: number; bytes: Uint8Array }
  /** It began like a frame and was none; reading goes on one byte behind its start. */
  | { kind: 'broken'; at: number; bytes: Uint8Array; problem: Problem }
  | { kind: 'noise'; at: number; bytes: Uint8Array };

export interface FrameStream {
  /** Takes what a socket gave and returns what is now complete. */
  push(chunk: Uint8Array): Piece[];
  /** Nothing more will come, or the line has been silent: what waits is given up. */
  end(): Piece[];
  /** Bytes that wait for the rest of their frame: never more than the codec's longest frame. */
  readonly waiting: number;
}

const NOTHING = new Uint8Array(0);

/** Cuts a stream of bytes into frames: split and merged frames, noise between them, false starts. Memory is bounded by the longest frame. */
export function createFrameStream(codec: Pick<AnyCodec, 'scan' | 'maxFrameBytes'>): FrameStream {
  let held: Uint8Array = NOTHING;
  let position = 0;

  function take(final: boolean): Piece[] {
    const pieces: Piece[] = [];
    let at = 0;
    while (at < held.length) {
      const scan = codec.scan(held, at, final);
      if (scan.start > at) pieces.push({ kind: 'noise', at: position + at, bytes: held.subarray(at, scan.start) });
      if (!('end' in scan)) {
        at = scan.start;
        const tooMuch = held.length - at >= codec.maxFrameBytes;
        if (!final && !tooMuch) break;
        if (at < held.length) pieces.push({ kind: 'noise', at: position + at, bytes: held.subarray(at, final ? held.length : at + 1) });
        at = final ? held.length : at + 1;
      } else if (scan.problem) {
        pieces.push({ kind: 'broken', at: position + scan.start, bytes: held.subarray(scan.start, scan.end), problem: scan.problem });
        at = scan.start + 1;
      } else {
        pieces.push({ kind: 'frame', at: position + scan.start, bytes: held.subarray(scan.start, scan.end) });
        at = scan.end;
      }
    }
    position += at;
    // A copy, so that a small rest does not keep a large chunk alive. (The slice of a Buffer is none.)
    held = at < held.length ? new Uint8Array(held.subarray(at)) : NOTHING;
    return pieces;
  }

  return {
    push(chunk) {
      if (held.length === 0) held = chunk;
      else {
        const joined = new Uint8Array(held.length + chunk.length);
        joined.set(held);
        joined.set(chunk, held.length);
        held = joined;
      }
      return take(false);
    },
    end: () => take(true),
    get waiting() {
      return held.length;
    },
  };
}
