import type { DraftNetwork } from './draft-network.ts';
import { type Random, createNoise } from './random.ts';

export type DemandKind = 'RESIDENTIAL' | 'COMMERCIAL' | 'INDUSTRIAL';

// Share of the mean use in each hour of the day, Beijing time; the sun of Xinjiang is two hours behind, so the peaks come late.
export const PATTERNS: Record<DemandKind, readonly number[]> = {
  RESIDENTIAL: [0.62, 0.5, 0.42, 0.38, 0.36, 0.38, 0.48, 0.72, 1.12, 1.38, 1.34, 1.2, 1.1, 1.16, 1.2, 1.08, 1.0, 1.02, 1.14, 1.32, 1.46, 1.44, 1.22, 0.96],
  COMMERCIAL: [0.3, 0.25, 0.22, 0.22, 0.22, 0.25, 0.35, 0.6, 0.95, 1.35, 1.55, 1.6, 1.6, 1.7, 1.6, 1.5, 1.5, 1.5, 1.45, 1.45, 1.35, 1.1, 0.8, 0.49],
  INDUSTRIAL: [0.75, 0.72, 0.7, 0.7, 0.7, 0.72, 0.8, 0.95, 1.1, 1.25, 1.28, 1.26, 1.18, 1.2, 1.25, 1.25, 1.22, 1.18, 1.1, 1.02, 0.98, 0.92, 0.86, 0.81],
};

export interface NodeDemand {
  customers: number;
  population: number;
  kind: DemandKind;
  m3PerH: number;
}

const LITRES_A_HEAD_A_DAY = 165;

/** Who lives and works where: dense in the middle, industry on one side of the edge. Mean demand, before the pattern. */
export function settle({ nodes }: DraftNetwork, random: Random, seed: number, reach: number): NodeDemand[] {
  const density = createNoise(seed + 41);
  const usage = createNoise(seed + 42);
  return nodes.map(({ at: [x, y], weight }) => {
    if (weight === 0) return { customers: 0, population: 0, kind: 'RESIDENTIAL', m3PerH: 0 };
    const outward = Math.hypot(x, y) / reach;
    const built = Math.max(0.25, 1.25 - 0.9 * outward + 0.35 * density(x / 1100, y / 1100));
    const use = usage(x / 1500, y / 1500);
    const kind: DemandKind = outward > 0.55 && use > 0.3 ? 'INDUSTRIAL' : outward < 0.35 && use < -0.15 ? 'COMMERCIAL' : 'RESIDENTIAL';
    const households = Math.max(1, Math.round(weight * built * random.between(7, 17)));
    if (kind === 'RESIDENTIAL') {
      const population = Math.round(households * random.between(2.4, 3.1));
      return { customers: households, population, kind, m3PerH: (population * LITRES_A_HEAD_A_DAY) / 24_000 };
    }
    const firms = Math.max(1, Math.round(households / (kind === 'INDUSTRIAL' ? 9 : 4)));
    return { customers: firms, population: 0, kind, m3PerH: firms * random.between(0.15, kind === 'INDUSTRIAL' ? 0.6 : 0.3) };
  });
}

/** Demand of the hour over all nodes of a zone, m3/h, hour by hour. */
export function hourlyDemand(demands: readonly NodeDemand[]): number[] {
  const mean: Record<DemandKind, number> = { RESIDENTIAL: 0, COMMERCIAL: 0, INDUSTRIAL: 0 };
  for (const { kind, m3PerH } of demands) mean[kind] += m3PerH;
  return Array.from({ length: 24 }, (_, hour) => (Object.keys(mean) as DemandKind[]).reduce((sum, kind) => sum + mean[kind] * (PATTERNS[kind][hour] ?? 1), 0));
}
