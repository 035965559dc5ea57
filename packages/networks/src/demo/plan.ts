import type { InpNetwork } from '../inp/network.ts';
import type { LonLat } from '../placement/transverse-mercator.ts';
import type { CustomerKind } from './use.ts';
import type { TownGround } from './ground-plan.ts';
import type { LocalName } from './names.ts';

export type TownSize = 'small' | 'medium' | 'large';

export type PipeMaterial = 'DUCTILE_IRON' | 'PE' | 'STEEL' | 'PRESTRESSED_CONCRETE' | 'GREY_CAST_IRON' | 'ASBESTOS_CEMENT';
export type PipeRole = 'TRANSMISSION' | 'DISTRIBUTION' | 'SERVICE';

export interface TownStreet {
  id: string;
  name: LocalName;
  lines: LonLat[][];
}

/** What the asset register knows of a pipe; in the order of the network's links, undefined for pumps and control valves. */
export interface PipeRecord {
  role: PipeRole;
  material: PipeMaterial;
  /** ISO date. */
  installedOn: string;
  /** Cover above the pipe, m: below the frost of the place. */
  depthM: number;
  streetId?: string;
  dmaId?: string;
  zoneId: string;
}

/** What the register knows of a node; in the order of the network's nodes. */
export interface NodeRecord {
  /** Households and firms that hang on this junction. */
  customers: number;
  /** The same by kind; kinds without customers are left out. */
  customersByKind: Partial<Record<CustomerKind, number>>;
  population: number;
  groundM: number;
  streetId?: string;
  dmaId?: string;
  zoneId: string;
}

/** An isolation valve: a point on a pipe, not an element of the hydraulic model. */
export interface TownValve {
  id: string;
  kind: 'GATE' | 'BUTTERFLY';
  pipeId: string;
  /** Distance from the pipe's first node. */
  offsetM: number;
  diameterMm: number;
  /** Shut valves bound district metered areas and zones. */
  closed: boolean;
  at: LonLat;
}

export interface TownHydrant {
  id: string;
  junctionId: string;
  outletDiameterMm: number;
  streetId?: string;
  at: LonLat;
}

/** A district metered area. Level 1 is a supply zone, level 2 an area inside one. */
export interface TownDma {
  id: string;
  level: 1 | 2;
  name: LocalName;
  parentId?: string;
  /** Outer ring, closed: the last point is the first. */
  outline: LonLat[];
  /** Pipes that let water in: each carries a flow meter. `direction` is 1 when the pipe's own direction leads inward. */
  inlets: { pipeId: string; direction: 1 | -1 }[];
  customers: number;
  /** Junctions worth a pressure logger: the highest, the farthest and one in the middle. */
  pressureJunctionIds: string[];
}

export type TownStationKind = 'INTAKE' | 'TREATMENT_PLANT' | 'PUMP_STATION' | 'TANK' | 'DMA_INLET';

export interface TownStation {
  id: string;
  kind: TownStationKind;
  name: LocalName;
  at: LonLat;
  zoneId: string;
  dmaId?: string;
  /** Elements of the model that belong to it. */
  nodeIds: string[];
  linkIds: string[];
}

/** A camera of the utility: where it stands and what it looks at. */
export interface TownCamera {
  id: string;
  name: LocalName;
  stationId: string;
  at: LonLat;
}

/**
 * A town with its water network, made up from a seed; all positions CGCS2000. Patterns of demand and pump speed have an hour a value
 * and begin on Monday at 00:00; those of 168 values last a week.
 */
export interface TownPlan {
  size: TownSize;
  seed: number;
  name: LocalName;
  centre: LonLat;
  /** SI (CMH), solves in EPANET; `engineText` is what EPANET runs. */
  network: InpNetwork;
  /** Positions in the order of `network.nodes`. */
  nodePositions: LonLat[];
  /** Lines in the order of `network.links`, ends included. */
  linkLines: LonLat[][];
  nodeRecords: NodeRecord[];
  pipeRecords: (PipeRecord | undefined)[];
  streets: TownStreet[];
  valves: TownValve[];
  hydrants: TownHydrant[];
  /** Level 1 first. */
  dmas: TownDma[];
  /** Intakes, plants, boosters, tanks, then the inlets of the areas. */
  stations: TownStation[];
  cameras: TownCamera[];
  /** Middle line of the river. */
  river: LonLat[];
  /** What the base map draws: streets, land, water, houses, names and the relief. */
  ground: TownGround;
}
