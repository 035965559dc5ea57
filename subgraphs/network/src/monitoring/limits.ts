import type { Quantity } from '../points/quantities.ts';
import type { StationKind } from '../stations/station.entity.ts';

/** Within what a value is right. */
export interface Limits {
  readonly minimum: number | null;
  readonly maximum: number | null;
}

// GB 5749-2022, tables 1 and 2: what leaves the works carries chlorine for the way, at the far end some of it must be left.
const network: Partial<Record<Quantity, Limits>> = {
  CHLORINE: { minimum: 0.05, maximum: 2 },
  TURBIDITY: { minimum: null, maximum: 1 },
  PH: { minimum: 6.5, maximum: 8.5 },
};
const works: typeof network = { ...network, CHLORINE: { minimum: 0.3, maximum: 2 } };

/** Limits of drinking water by where it is measured; raw water has none of them, and what pressure is right is the utility's own to say. */
export function drinkingWaterLimits(quantity: Quantity, kind: StationKind | undefined): Limits | null {
  if (kind === 'SOURCE') return null;
  return (kind === 'WATER_PLANT' ? works : network)[quantity] ?? null;
}
