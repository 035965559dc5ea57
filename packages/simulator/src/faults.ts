/** What goes wrong on a line, each as a share of the frames from 0 to 1. */
export interface Faults {
  /** Bytes that mean nothing before and after a frame. */
  readonly noise: number;
  /** A frame that comes in pieces. */
  readonly split: number;
  /** A report that is not made at all. */
  readonly silence: number;
  /** A frame that is sent twice. */
  readonly duplicates: number;
  /** A frame with a wrong bit, before the right one. */
  readonly damage: number;
  /** Devices whose clock is wrong, up to half an hour either way. */
  readonly drift: number;
}

export const NO_FAULTS: Faults = { noise: 0, split: 0, silence: 0, duplicates: 0, damage: 0, drift: 0 };
const LARGEST_DRIFT_MS = 30 * 60_000;

/** Milliseconds that the clock of a device is ahead. */
export const driftOf = ({ drift }: Faults, random: () => number): number => (random() < drift ? Math.round((random() * 2 - 1) * LARGEST_DRIFT_MS) : 0);

function noise(random: () => number): Uint8Array {
  // No byte that begins a frame of a protocol here: what only looks like a frame is the codecs' own test.
  return Uint8Array.from({ length: 1 + Math.floor(random() * 12) }, () => 0x80 + Math.floor(random() * 0x70));
}

/** What goes over the line for one frame: pieces, to be written one after another. */
export function onTheLine(frame: Uint8Array, faults: Faults, random: () => number): Uint8Array[] {
  const pieces: Uint8Array[] = [];
  if (random() < faults.noise) pieces.push(noise(random));
  if (random() < faults.damage) pieces.push(frame.map((byte, at) => (at === frame.length >> 1 ? byte ^ 0x01 : byte)));
  if (random() < faults.split && frame.length > 2) {
    const at = 1 + Math.floor(random() * (frame.length - 2));
    pieces.push(frame.subarray(0, at), frame.subarray(at));
  } else pieces.push(frame);
  if (random() < faults.duplicates) pieces.push(frame);
  if (random() < faults.noise) pieces.push(noise(random));
  return pieces;
}
