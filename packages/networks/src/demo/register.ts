import type { Style } from './districts.ts';
import type { DraftNetwork, DraftPipe } from './draft-network.ts';
import type { PipeMaterial } from './plan.ts';
import type { Random } from './random.ts';

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
  ASBESTOS_CEMENT: [135, 0.4],
};

const LAST_YEAR = 2025;

/** Years in which a part of the town was built, and how often a street was renewed since. */
const BUILT: Record<Style, { from: number; to: number; renewed: number }> = {
  OLD_TOWN: { from: 1974, to: 1994, renewed: 0.16 },
  CENTRE: { from: 1982, to: 2006, renewed: 0.34 },
  RESIDENTIAL: { from: 1990, to: 2012, renewed: 0.1 },
  NEW_TOWN: { from: 2009, to: 2024, renewed: 0 },
  INDUSTRIAL: { from: 1986, to: 2012, renewed: 0.06 },
};

/** Material, year and depth of each pipe: whole streets were laid in one year, as their part of the town was built or renewed. */
export function describePipes({ pipes }: DraftNetwork, diameterMm: readonly number[], random: Random, styleOfStreet: (street: number) => Style): PipeWork[] {
  const years = new Map<number, number>();
  const yearOf = (street: number): number => {
    const { from, to, renewed } = BUILT[styleOfStreet(street)];
    const known = years.get(street) ?? Math.round(random.chance(renewed) ? random.between(2006, LAST_YEAR) : random.between(from, to));
    years.set(street, known);
    return known;
  };
  return pipes.map((pipe, at) => {
    const diameter = diameterMm[at] ?? 100;
    // A service pipe is as old as the houses, a repair now and then younger.
    const year = Math.min(LAST_YEAR, yearOf(pipe.street) + (random.chance(0.04) ? Math.round(random.between(3, 20)) : 0));
    const material = materialOf(pipe, diameter, year, random);
    const [fresh, yearly] = ROUGHNESS[material];
    const month = 4 + random.below(8);
    return {
      material,
      installedOn: `${year}-${String(month).padStart(2, '0')}-${String(1 + random.below(28)).padStart(2, '0')}`,
      // Frost reaches 1.4 m at Urumqi: pipes lie below it.
      depthM: Number((1.6 + diameter / 2000 + random.between(0, 0.5)).toFixed(2)),
      c: Math.max(85, Math.round(fresh - yearly * (LAST_YEAR - year))),
    };
  });
}

function materialOf(pipe: DraftPipe, diameterMm: number, year: number, random: Random): PipeMaterial {
  if (diameterMm >= 600) return random.chance(year < 2000 ? 0.6 : 0.2) ? 'PRESTRESSED_CONCRETE' : diameterMm >= 800 || random.chance(0.5) ? 'STEEL' : 'DUCTILE_IRON';
  if (year < 1995) {
    if (pipe.class === 'branch' && random.chance(0.2)) return 'STEEL';
    return year < 1988 && diameterMm <= 300 && random.chance(0.24) ? 'ASBESTOS_CEMENT' : 'GREY_CAST_IRON';
  }
  if (year < 2002) return random.chance(0.15) ? 'GREY_CAST_IRON' : 'DUCTILE_IRON';
  if (year < 2010) return diameterMm <= 150 && random.chance(0.45) ? 'PE' : 'DUCTILE_IRON';
  if (diameterMm <= 200) return random.chance(0.85) ? 'PE' : 'DUCTILE_IRON';
  return diameterMm <= 300 && random.chance(0.4) ? 'PE' : 'DUCTILE_IRON';
}
