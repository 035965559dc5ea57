import type { DraftNetwork, DraftPipe } from './draft-network.ts';
import type { PipeMaterial } from './plan.ts';
import { type Random, createNoise } from './random.ts';

export interface PipeWork {
  material: PipeMaterial;
  installedOn: string;
  depthM: number;
  /** Hazen-Williams C of such a pipe at its age. */
  c: number;
}

// C of a new pipe and what a year takes from it: usual engineering values, an operator calibrates his own.
const ROUGHNESS: Record<PipeMaterial, [fresh: number, yearly: number]> = {
  PE: [145, 0.15],
  DUCTILE_IRON: [130, 0.35],
  STEEL: [125, 0.4],
  PRESTRESSED_CONCRETE: [125, 0.3],
  GREY_CAST_IRON: [115, 0.45],
};

const LAST_YEAR = 2025;

/** Material, year and depth of each pipe: the middle of the town is the oldest, and whole streets were laid in one year. */
export function describePipes({ nodes, pipes }: DraftNetwork, diameterMm: number[], random: Random, seed: number, reach: number): PipeWork[] {
  const growth = createNoise(seed + 51);
  const renewal = createNoise(seed + 52);
  return pipes.map((pipe, at) => {
    const [x, y] = nodes[pipe.from]?.at ?? [0, 0];
    const outward = Math.hypot(x, y) / reach;
    const built = 1972 + outward * 48 + 7 * growth(x / 700, y / 700) + random.between(-2, 2);
    const renewed = renewal(x / 420 + pipe.line * 0.37, y / 420) > 0.52;
    const year = Math.round(Math.min(LAST_YEAR, Math.max(1962, renewed ? Math.max(built, 2006 + 18 * random.next()) : built)));
    const material = materialOf(pipe, diameterMm[at] ?? 100, year, random);
    const [fresh, yearly] = ROUGHNESS[material];
    const month = 1 + random.below(8) + 3;
    return {
      material,
      installedOn: `${year}-${String(month).padStart(2, '0')}-${String(1 + random.below(28)).padStart(2, '0')}`,
      // Frost reaches 1.4 m at Urumqi: pipes lie below it.
      depthM: Number((1.6 + (diameterMm[at] ?? 100) / 2000 + random.between(0, 0.5)).toFixed(2)),
      c: Math.max(85, Math.round(fresh - yearly * (LAST_YEAR - year))),
    };
  });
}

function materialOf(pipe: DraftPipe, diameterMm: number, year: number, random: Random): PipeMaterial {
  if (diameterMm >= 800) return random.chance(year < 1998 ? 0.75 : 0.35) ? 'PRESTRESSED_CONCRETE' : 'STEEL';
  if (year < 1992) return pipe.class === 'branch' && random.chance(0.3) ? 'STEEL' : 'GREY_CAST_IRON';
  if (year < 2002) return random.chance(0.25) ? 'GREY_CAST_IRON' : 'DUCTILE_IRON';
  if (diameterMm <= 200) return random.chance(0.8) ? 'PE' : 'DUCTILE_IRON';
  return diameterMm <= 300 && random.chance(0.35) ? 'PE' : 'DUCTILE_IRON';
}
