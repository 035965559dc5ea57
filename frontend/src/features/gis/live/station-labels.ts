import type { MapStationsQuery, Quantity, StationKind } from '../../../generated/graphql.ts';

export type StationNode = MapStationsQuery['stations']['nodes'][number];
export type StationPoint = StationNode['points'][number];

/** What an operator wants to read first at each kind of station. */
const firstInterest: Record<StationKind, readonly Quantity[]> = {
  WATER_PLANT: ['FLOW', 'PRESSURE', 'CHLORINE'],
  PUMP_STATION: ['PRESSURE', 'FLOW', 'POWER'],
  SECONDARY_SUPPLY: ['PRESSURE', 'LEVEL', 'FLOW'],
  TANK: ['LEVEL', 'PRESSURE'],
  SOURCE: ['LEVEL', 'FLOW', 'HEAD'],
  PRESSURE: ['PRESSURE', 'HEAD'],
  FLOW: ['FLOW', 'VOLUME'],
  QUALITY: ['CHLORINE', 'TURBIDITY', 'PH'],
  LARGE_USER: ['FLOW', 'VOLUME', 'PRESSURE'],
  NETWORK_END: ['CHLORINE', 'TURBIDITY', 'PH'],
};

/** The point whose value stands in the label of a station; undefined when it has none. */
export function mainPoint({ kind, points }: Pick<StationNode, 'kind' | 'points'>): StationPoint | undefined {
  for (const quantity of firstInterest[kind]) {
    const found = points.find((point) => point.quantity === quantity);
    if (found) return found;
  }
  return points[0];
}

/** A value older than this is shown as doubtful: control rooms act on minutes. */
export const doubtfulAfterMs = 15 * 60_000;
