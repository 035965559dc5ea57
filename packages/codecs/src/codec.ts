import type { Label } from './frame/label.ts';
import type { Problem } from './frame/problem.ts';
import type { Sheet } from './frame/sheet.ts';

/** What stands at the front of some bytes. */
export type Scan =
  /** A frame, or with a problem something that begins like one. */
  | { start: number; end: number; problem?: Problem }
  /** Nothing before `start` is a frame; from there it may be one when more bytes come. */
  | { start: number };

/**
 * A field protocol. Pure: no input or output, no clock, no state but what a caller holds in `Memory` for one connection.
 * `Message` is what was said; encoding the message of a decoded frame gives the same bytes.
 */
export interface Codec<Message = unknown, Memory = unknown> {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly title: Label;
  /** Longer frames are refused, and no stream keeps more than this. */
  readonly maxFrameBytes: number;
  /** One message a datagram or packet, without a mark at its ends. */
  readonly datagram?: boolean;
  /** No mark begins a frame, so that what looks broken may well be noise. */
  readonly unmarked?: boolean;
  /** How sure a good frame is to be one of this protocol, for guessing: 3 a CRC and marks, 2 a sum and marks, 1 only its shape. */
  readonly certainty: 1 | 2 | 3;
  /** What a connection has to remember between frames: bounded. */
  createMemory(): Memory;
  /** Finds the first frame at or behind `from`. `final`: no more bytes will come. */
  scan(bytes: Uint8Array, from: number, final: boolean): Scan;
  /** Reads one whole frame. What it throws is a CodecError. */
  read(sheet: Sheet, memory: Memory): Message;
  encode(message: Message): Uint8Array;
}

/** For a table of codecs of different messages. */
// oxlint-disable-next-line typescript/no-explicit-any
export type AnyCodec = Codec<any, any>;
