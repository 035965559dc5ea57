/** Numbers that look random and are the same for the same seed on every machine. */
export interface Random {
  /** From 0 up to 1. */
  next(): number;
  between(low: number, high: number): number;
  /** A whole number from 0 up to `count`. */
  below(count: number): number;
  chance(probability: number): boolean;
}

export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  // Mulberry32 (Tommy Ettinger, public domain).
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    next,
    between: (low, high) => low + (high - low) * next(),
    below: (count) => Math.floor(next() * count),
    chance: (probability) => next() < probability,
  };
}

/** Smooth noise over the plane, -1 to 1, with hills about one unit wide. */
export function createNoise(seed: number): (x: number, y: number) => number {
  const corner = (x: number, y: number) => {
    let hash = Math.imul(x, 374_761_393) + Math.imul(y, 668_265_263) + Math.imul(seed, 1_442_695_041);
    hash = Math.imul(hash ^ (hash >>> 13), 1_274_126_177);
    return (((hash ^ (hash >>> 16)) >>> 0) / 4_294_967_296) * 2 - 1;
  };
  return (x, y) => {
    const [left, low] = [Math.floor(x), Math.floor(y)];
    const [across, up] = [ease(x - left), ease(y - low)];
    const lower = corner(left, low) * (1 - across) + corner(left + 1, low) * across;
    const upper = corner(left, low + 1) * (1 - across) + corner(left + 1, low + 1) * across;
    return lower * (1 - up) + upper * up;
  };
}

function ease(share: number): number {
  return share * share * (3 - 2 * share);
}
