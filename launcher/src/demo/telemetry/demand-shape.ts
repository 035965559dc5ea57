import type { Pattern } from '@hydrograph/networks';
import type { DayKind } from './calendar.ts';

interface Shape {
  /** Share of a working day's use. */
  volume: number;
  /** Hours by which the day begins later. */
  later: number;
  /** How much of the daily swing is left; 1 all of it. */
  swing: number;
}

const SAME: Shape = { volume: 1, later: 0, swing: 1 };

/**
 * How a weekend differs from a working day, by the town's pattern of use: people sleep longer and are at home at noon, offices
 * are shut, shops are not, works run with a skeleton crew.
 */
const SHAPES: Record<string, Partial<Record<DayKind, Shape>>> = {
  RESIDENTIAL: { SATURDAY: { volume: 1.05, later: 1, swing: 0.94 }, HOLIDAY: { volume: 1.07, later: 1.5, swing: 0.92 } },
  COMMERCIAL: { SATURDAY: { volume: 0.86, later: 0.5, swing: 0.95 }, HOLIDAY: { volume: 0.72, later: 1, swing: 0.9 } },
  INDUSTRIAL: { SATURDAY: { volume: 0.8, later: 0, swing: 0.9 }, HOLIDAY: { volume: 0.58, later: 0, swing: 0.7 } },
};

/** The town's patterns on a kind of day; those that are no use of water (pump speeds) stay as they are. */
export function patternsOn(kind: DayKind, patterns: readonly Pattern[]): Record<string, number[]> {
  return Object.fromEntries(patterns.map(({ id, multipliers }) => [id, shaped([...multipliers], SHAPES[id]?.[kind] ?? SAME)]));
}

function shaped(multipliers: number[], { volume, later, swing }: Shape): number[] {
  const mean = multipliers.reduce((sum, value) => sum + value, 0) / multipliers.length;
  return multipliers.map((_, hour) => {
    // Only the day begins later: people are asleep at the same hours of the night.
    const from = hour < 4 ? hour : Math.max(4, hour - later * Math.max(0, 1 - (hour - 4) / 14));
    const [low, share] = [Math.floor(from), from - Math.floor(from)];
    const value = (multipliers[low] ?? mean) * (1 - share) + (multipliers[low + 1] ?? multipliers[low] ?? mean) * share;
    return Number((volume * (hour < 5 ? value : mean + (value - mean) * swing)).toFixed(4));
  });
}
