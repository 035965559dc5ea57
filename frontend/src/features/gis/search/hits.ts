import type { ElementKind } from '../../../globe/index.ts';

const kinds: Record<string, ElementKind> = {
  PIPE: 'pipes',
  JUNCTION: 'junctions',
  VALVE: 'valves',
  HYDRANT: 'hydrants',
  TANK: 'tanks',
  RESERVOIR: 'reservoirs',
  PUMP: 'pumps',
  STATION: 'stations',
  DMA: 'dmas',
};

/** The map's kind of a search hit; undefined for points and devices, which have no mark of their own. */
export const kindOfHit = (kind: string): ElementKind | undefined => kinds[kind];
