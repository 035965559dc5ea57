import { concat } from '../../src/frame/bytes.ts';

/** Numbers from a seed (mulberry32), so that a run can be repeated. */
export function createRandom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

export type Random = ReturnType<typeof createRandom>;

const SPECIAL = [0x00, 0xff, 0x7f, 0x80, 0xaa, 0x68, 0x16, 0x7e, 0xf0, 0xf1, 0x23, 0x26, 0x0f, 0x1f];

/** Damages bytes as lines and devices do: flips, cuts, splices, lengths that lie, noise. */
export function mutate(bytes: Uint8Array, other: Uint8Array, random: Random): Uint8Array {
  let result: Uint8Array = Uint8Array.from(bytes);
  for (let times = 1 + random(4); times > 0; times--) result = once(result, other, random);
  return result;
}

function once(bytes: Uint8Array, other: Uint8Array, random: Random): Uint8Array {
  const { length } = bytes;
  const at = length === 0 ? 0 : random(length);
  switch (random(9)) {
    case 0:
      if (length > 0) bytes[at] = (bytes[at] as number) ^ (1 << random(8));
      return bytes;
    case 1:
      if (length > 0) bytes[at] = random(256);
      return bytes;
    case 2:
      if (length > 0) bytes[at] = SPECIAL[random(SPECIAL.length)] as number;
      return bytes;
    case 3:
      return bytes.slice(0, at);
    case 4:
      return concat([bytes.subarray(0, at), bytes.subarray(Math.min(length, at + 1 + random(8)))]);
    case 5:
      return concat([bytes.subarray(0, at), noise(1 + random(12), random), bytes.subarray(at)]);
    case 6:
      return concat([bytes.subarray(0, at), other.subarray(random(other.length + 1))]);
    case 7:
      return concat([bytes, other]);
    default:
      // Somewhere near the front lengths stand.
      if (length > 0) bytes[random(Math.min(length, 16))] = random(2) ? 0xff : random(256);
      return bytes;
  }
}

export const noise = (count: number, random: Random): Uint8Array => Uint8Array.from({ length: count }, () => random(256));
