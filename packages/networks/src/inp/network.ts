/** Flow unit of an EPANET file. CFS to AFD bring feet, inches and psi; LPS to CMS bring metres, millimetres and metres of head. */
export type FlowUnit = 'CFS' | 'GPM' | 'MGD' | 'IMGD' | 'AFD' | 'LPS' | 'LPM' | 'MLD' | 'CMH' | 'CMD' | 'CMS';
export type PressureUnit = 'PSI' | 'KPA' | 'METERS' | 'BAR' | 'FEET';
/** Head loss formula: Hazen-Williams, Darcy-Weisbach, Chezy-Manning. It decides what `roughness` means. */
export type HeadlossFormula = 'H-W' | 'D-W' | 'C-M';
export type LinkStatus = 'OPEN' | 'CLOSED';
export type ValveType = 'PRV' | 'PSV' | 'PBV' | 'FCV' | 'TCV' | 'GPV' | 'PCV';

/** A point on the file's own map, in the file's own (arbitrary) map units. */
export type MapPoint = readonly [x: number, y: number];

/** One use of water at a junction: base flow in m3/h and the pattern that shapes it over the day (absent: the file's default pattern). */
export interface Demand {
  m3PerH: number;
  patternId?: string;
  category?: string;
}

interface NodeBase {
  id: string;
  /** Where the file draws it; absent when the file does not. */
  at?: MapPoint;
  /** The comment on its line, as the modeller wrote it. */
  description?: string;
  tag?: string;
  /** Line of the file that defines it, from 1. */
  line: number;
}

export interface Junction extends NodeBase {
  kind: 'junction';
  elevationM: number;
  demands: Demand[];
  /** Emitter coefficient: m3/h at 1 m of pressure. */
  emitterM3PerH?: number;
}

export interface Reservoir extends NodeBase {
  kind: 'reservoir';
  headM: number;
  patternId?: string;
}

export interface Tank extends NodeBase {
  kind: 'tank';
  /** Elevation of the floor; levels count from here. */
  elevationM: number;
  initialLevelM: number;
  minLevelM: number;
  maxLevelM: number;
  diameterM: number;
  minVolumeM3: number;
  volumeCurveId?: string;
  canOverflow: boolean;
}

interface LinkBase {
  id: string;
  /** Id of the node it starts at. */
  from: string;
  /** Id of the node it ends at. */
  to: string;
  /** Bends between its two nodes, in map units, from start to end. */
  vertices: MapPoint[];
  description?: string;
  tag?: string;
  line: number;
}

export interface Pipe extends LinkBase {
  kind: 'pipe';
  lengthM: number;
  diameterMm: number;
  /** Hazen-Williams C, Darcy-Weisbach mm, Manning n: see `InpNetwork.headloss`. */
  roughness: number;
  minorLoss: number;
  status: LinkStatus;
  /** Water may pass from start to end only. */
  checkValve: boolean;
  /** FAVAD leakage, as the file gives it: area in mm2 per 100 length units and its growth per unit of pressure. */
  leakage?: { area: number; expansion: number };
}

export interface Pump extends LinkBase {
  kind: 'pump';
  /** Constant power, kW; absent for a pump with a curve. */
  powerKw?: number;
  headCurveId?: string;
  /** Relative speed, 1 = nominal. */
  speed: number;
  speedPatternId?: string;
  status: LinkStatus;
}

export interface Valve extends LinkBase {
  kind: 'valve';
  type: ValveType;
  diameterMm: number;
  /** PRV, PSV, PBV: pressure m; FCV: flow m3/h; TCV: loss coefficient; PCV: percent open; GPV: 0 (see `curveId`). */
  setting: number;
  curveId?: string;
  minorLoss: number;
  /** ACTIVE follows its setting. */
  status: LinkStatus | 'ACTIVE';
}

export type InpNode = Junction | Reservoir | Tank;
export type InpLink = Pipe | Pump | Valve;

export interface Pattern {
  id: string;
  multipliers: number[];
}

export type CurveKind = 'PUMP' | 'EFFICIENCY' | 'VOLUME' | 'HEADLOSS' | 'VALVE' | 'GENERIC';

export interface Curve {
  id: string;
  /** What it is used for, by the element that names it. */
  kind: CurveKind;
  /** SI by kind: PUMP m3/h, m; EFFICIENCY m3/h, %; VOLUME m, m3; HEADLOSS m3/h, m; VALVE and GENERIC as given. */
  points: [x: number, y: number][];
}

/** Clock of the simulation, seconds. */
export interface Times {
  durationS: number;
  hydraulicStepS: number;
  patternStepS: number;
  patternStartS: number;
  reportStepS: number;
  reportStartS: number;
  /** Clock time of hour 0, seconds after midnight. */
  startClockS: number;
}

export interface Units {
  flow: FlowUnit;
  pressure: PressureUnit;
  system: 'US' | 'SI';
}

export interface Counts {
  junctions: number;
  reservoirs: number;
  tanks: number;
  pipes: number;
  pumps: number;
  valves: number;
}

/** A line that was left out: the hydraulics are the same without it. */
export interface SkippedLine {
  line: number;
  text: string;
  reason: string;
}

export interface NetworkWarning {
  /** Line of the file, from 1. */
  line?: number;
  /** Id of the node or link. */
  element?: string;
  code: WarningCode;
  message: string;
}

export type WarningCode =
  | 'ENCODING'
  | 'NO_END'
  | 'DIAMETER'
  | 'LENGTH'
  | 'ROUGHNESS'
  | 'ELEVATION'
  | 'DEMAND'
  | 'SETTING'
  | 'UNCONNECTED'
  | 'NO_COORDINATES'
  | 'REPEATED'
  | 'TANK_LEVELS'
  | 'PUMP_CURVE'
  | 'CURVE'
  | 'PATTERN'
  | 'VALVE_PLACE'
  | 'SCALE'
  | 'PLACED';

/** Sections kept as the file writes them: they matter to a run, not to the map. */
export type KeptSection =
  | 'TITLE' | 'CONTROLS' | 'RULES' | 'ENERGY' | 'QUALITY' | 'SOURCES' | 'REACTIONS' | 'MIXING' | 'TIMES' | 'REPORT' | 'OPTIONS' | 'LABELS' | 'BACKDROP';

/** An EPANET network: typed elements in SI units, and the text that EPANET runs. */
export interface InpNetwork {
  title: string[];
  units: Units;
  headloss: HeadlossFormula;
  /** All demands are multiplied by it. */
  demandMultiplier: number;
  emitterExponent: number;
  /** Pattern of the demands that name none. */
  defaultPatternId?: string;
  times: Times;
  /** In EPANET's own order: junctions, then reservoirs and tanks as the file lists them. Index + 1 is EPANET's index. */
  nodes: InpNode[];
  /** In EPANET's own order: as the file lists them. Index + 1 is EPANET's index. */
  links: InpLink[];
  patterns: Pattern[];
  curves: Curve[];
  /** Lines of the sections that are carried as they are, without comments. */
  kept: Record<KeptSection, string[]>;
  skipped: SkippedLine[];
  warnings: NetworkWarning[];
  /** The file as it was read, decoded, untouched. */
  source: string;
  /** The same file as EPANET 2.3 accepts it: byte order mark and skipped lines taken out, section names and line ends normalised, line numbers kept. */
  engineText: string;
}

/** What `hydrograph import --dry-run --json` prints. */
export interface ImportReport {
  counts: Counts;
  skipped: SkippedLine[];
  warnings: NetworkWarning[];
}

/** Counts, skipped lines and warnings of a network. */
export function summarise(network: Pick<InpNetwork, 'nodes' | 'links' | 'skipped' | 'warnings'>): ImportReport {
  const counts: Counts = { junctions: 0, reservoirs: 0, tanks: 0, pipes: 0, pumps: 0, valves: 0 };
  for (const node of network.nodes) counts[`${node.kind}s`] += 1;
  for (const link of network.links) counts[`${link.kind}s`] += 1;
  return { counts, skipped: network.skipped, warnings: network.warnings };
}
