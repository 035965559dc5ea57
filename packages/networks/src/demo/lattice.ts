import { type Point, mix } from './geometry.ts';
import { type Random, createNoise } from './random.ts';

/** The pattern of main roads before it is bent: where its columns and rows run, in metres from the middle. */
export interface Lattice {
  xs: number[];
  ys: number[];
  /** The column between whose two lines the river flows. */
  riverColumn: number;
  riverWidthM: number;
  /** Where a place of the pattern lies on the ground. */
  place(x: number, y: number): Point;
  /** Metres from the middle to the edge of the pattern. */
  reach: number;
}

const CORE_BLOCK_M = 660;
const EDGE_BLOCK_M = 960;

/**
 * Main roads of a grown city: closer together in its middle, bent into rounded rings toward its edge, following a river that winds
 * through it from south to north.
 */
export function createLattice(random: Random, seed: number, blocks: number): Lattice {
  const rows = Math.max(3, Math.ceil(Math.sqrt(blocks) * 1.15));
  const riverColumn = Math.max(1, Math.round(rows * 0.4));
  const riverWidthM = blocks < 20 ? 130 : blocks < 200 ? 190 : 260;
  const ys = lines(random, rows, -1, 0);
  const xs = lines(random, rows + 1, riverColumn, riverWidthM + 56);
  const reach = Math.max(ys.at(-1) ?? 0, xs.at(-1) ?? 0);
  const [bend, ripple] = [createNoise(seed + 21), createNoise(seed + 22)];
  const wide = Math.max(2600, reach * 0.55);
  const sway = Math.min(420, reach * 0.09);
  const wave = Math.max(3800, reach * 0.8);
  const phase = random.between(0, Math.PI * 2);
  const turn = random.between(-0.22, 0.22);
  const riverX = ((xs[riverColumn] ?? 0) + (xs[riverColumn + 1] ?? 0)) / 2;
  const place = (px: number, py: number): Point => {
    const [u, v] = [clamp(px / reach), clamp(py / reach)];
    let x = px * mix(1, Math.sqrt(1 - (v * v) / 2), 0.5);
    let y = py * mix(1, Math.sqrt(1 - (u * u) / 2), 0.5);
    x += bend(px / wide, py / wide) * wide * 0.062 + ripple(px / 900 + 50, py / 900) * 26;
    y += bend(px / wide + 90, py / wide) * wide * 0.062 + ripple(px / 900, py / 900 + 50) * 26;
    x += sway * Math.sin((py / wave) * 2 * Math.PI + phase) * Math.exp(-Math.abs(px - riverX) / 2200);
    return [x * Math.cos(turn) - y * Math.sin(turn), x * Math.sin(turn) + y * Math.cos(turn)];
  };
  return { xs, ys, riverColumn, riverWidthM, place, reach };
}

function lines(random: Random, count: number, riverAt: number, riverM: number): number[] {
  const at = [0];
  for (let index = 0; index < count; index += 1) {
    const outward = Math.min(1, Math.abs(index + 0.5 - count / 2) / Math.max(3, count / 2));
    const step = index === riverAt ? riverM : mix(CORE_BLOCK_M, EDGE_BLOCK_M, outward) * random.between(0.86, 1.14);
    at.push((at[index] ?? 0) + step);
  }
  const half = (at.at(-1) ?? 0) / 2;
  return at.map((value) => value - half);
}

function clamp(share: number): number {
  return Math.max(-1.25, Math.min(1.25, share));
}

/** Middle line of the river, from beyond the southern to beyond the northern edge of the town. */
export function riverOf({ xs, riverColumn, place, reach }: Lattice): Point[] {
  const middle = ((xs[riverColumn] ?? 0) + (xs[riverColumn + 1] ?? 0)) / 2;
  const steps = Math.max(40, Math.ceil(reach / 110));
  return Array.from({ length: steps + 1 }, (_, step) => place(middle, mix(-1.6, 1.6, step / steps) * reach));
}

/** Both banks of the river as one closed ring. */
export function banksOf({ xs, riverColumn, riverWidthM, place, reach }: Lattice): Point[] {
  const middle = ((xs[riverColumn] ?? 0) + (xs[riverColumn + 1] ?? 0)) / 2;
  const steps = Math.max(60, Math.ceil(reach / 70));
  const bank = (side: number) => Array.from({ length: steps + 1 }, (_, step): Point => place(middle + (side * riverWidthM) / 2, mix(-1.6, 1.6, step / steps) * reach));
  const east = bank(1);
  return [...east, ...bank(-1).toReversed(), east[0] as Point];
}
