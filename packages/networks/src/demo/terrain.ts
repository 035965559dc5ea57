import type { Districts } from './districts.ts';
import { type Point, distance, distanceTo } from './geometry.ts';
import { type Lattice, riverOf } from './lattice.ts';
import { type Random, createNoise } from './random.ts';

/** A park with what makes it one. */
export interface Park {
  cell: number;
  kind: 'PARK' | 'LAKE' | 'HILL';
  centre: Point;
  radiusM: number;
}

export type Terrain = (at: Point) => number;

/** What the parks of the town are made of: every second has a lake, some a hill with a pavilion. */
export function layOutParks({ cells }: Districts, { place }: Lattice, random: Random): Park[] {
  return cells.filter(({ kind }) => kind === 'park').map(({ number, x0, x1, y0, y1 }, at): Park => {
    const kind = at % 2 === 0 ? 'LAKE' : random.chance(0.6) ? 'HILL' : 'PARK';
    return { cell: number, kind, centre: place((x0 + x1) / 2, (y0 + y1) / 2), radiusM: Math.min(x1 - x0, y1 - y0) * 0.33 };
  });
}

const BASE_M = 812;
const RIVER_DEPTH_M = 3.5;
/** Fall of the river, m in a metre. */
const FALL = 0.0009;

/**
 * Height of the ground, m above datum: the valley of a river that flows north, land that rises from it to the foothills in the east,
 * low hills in the town, and mountains in the south and east beyond it.
 */
export function createTerrain(lattice: Lattice, parks: readonly Park[], seed: number): Terrain {
  const river = riverOf(lattice);
  const { reach, riverWidthM } = lattice;
  const [hills, mounds, ridges] = [createNoise(seed + 31), createNoise(seed + 32), createNoise(seed + 33)] as const;
  const rise = Math.min(0.0046, 42 / reach);
  return (at) => {
    const [x, y] = at;
    const toRiver = distanceTo(river, at);
    const beside = eastOf(river, at) * toRiver;
    let height = BASE_M - FALL * y + (beside > 0 ? rise * beside : -0.0011 * beside) + 2.4 * hills(x / 2100, y / 2100) + 0.7 * mounds(x / 480, y / 480);
    height += 3.5 * (1 - Math.exp(-((toRiver / 700) ** 2)));
    const inBed = Math.max(0, 1 - toRiver / (riverWidthM * 0.62));
    height -= RIVER_DEPTH_M * inBed * inBed * (3 - 2 * inBed);
    for (const { kind, centre, radiusM } of parks) {
      const near = 1 - distance(centre, at) / (radiusM * 1.15);
      if (near <= 0) continue;
      if (kind === 'HILL') height += 34 * near * near * (3 - 2 * near);
      if (kind === 'LAKE') height -= 2.2 * Math.min(1, near * 3);
    }
    const beyond = Math.hypot(x, y) / reach - 1.18;
    if (beyond > 0) {
      const southEast = Math.max(0, 0.35 + 0.75 * (-y * 0.85 + x * 0.4) / Math.hypot(x, y));
      const ridge = 1 - Math.abs(ridges(x / (reach * 0.34), y / (reach * 0.34)));
      height += southEast * Math.min(420, beyond * reach * 0.11) * (0.35 + 0.65 * ridge * ridge) * Math.min(1, toRiver / 900);
    }
    return height;
  };
}

// 1 on the eastern side of the river, -1 on the western; it flows from the first point to the last, northward.
function eastOf(river: readonly Point[], [x, y]: Point): number {
  let [low, high] = [0, river.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((river[middle]?.[1] ?? 0) <= y) low = middle;
    else high = middle;
  }
  const [a, b] = [river[low], river[high]] as [Point, Point];
  return (b[0] - a[0]) * (y - a[1]) - (b[1] - a[1]) * (x - a[0]) > 0 ? -1 : 1;
}
