import type { Curve, Demand, InpLink, InpNetwork, InpNode, Junction, KeptSection, Pattern } from '../inp/network.ts';
import { writeInp } from '../inp/write-inp.ts';
import { PATTERNS } from './demand.ts';
import type { DraftNetwork, DraftNode, DraftPipe } from './draft-network.ts';
import type { Point } from './geometry.ts';
import type { TownSize } from './plan.ts';
import { type RawWorks, rawLinks, rawNodes } from './raw-water.ts';
import type { PipeWork } from './register.ts';
import type { Sizing } from './sizing.ts';
import { type StationDesign, TANK_DEPTH_M, type TankDesign } from './stations.ts';

export interface TownDesign {
  draft: DraftNetwork;
  sizing: Sizing;
  works: PipeWork[];
  stations: StationDesign[];
  /** By station; undefined for a booster. */
  raw: (RawWorks | undefined)[];
  tanks: TankDesign[];
}

/** Where the draft's elements are in the finished network. */
export interface TownModel {
  network: InpNetwork;
  /** Node ids by draft number. */
  nodeIds: string[];
  /** Link ids by the draft number of the pipe; a control valve where a boundary is crossed by one. */
  linkIds: string[];
  tankIds: string[];
  /** By station. */
  pumpIds: string[][];
  tankPipeIds: string[];
}

/** The EPANET model of the town, in m3/h and metres, over a week. */
export function modelTown({ draft, sizing, works, stations, raw, tanks, size }: TownDesign & { size: TownSize }): TownModel {
  const nodeIds = draft.nodes.map((_, at) => `J${at + 1}`);
  const tankIds = tanks.map((_, at) => `T${at + 1}`);
  const suppliers = raw.flatMap((one) => one ?? []);
  const nodes: InpNode[] = [
    ...draft.nodes.map((node, at): Junction => ({ kind: 'junction', id: nodeIds[at] ?? '', elevationM: fixed(node.groundM - COVER_M, 2), demands: demandsOf(node), at: place(node.at), line: 0 })),
    ...suppliers.flatMap((one) => rawNodes(one).filter(({ kind }) => kind === 'junction')),
    ...suppliers.flatMap((one) => rawNodes(one).filter(({ kind }) => kind === 'reservoir')),
    ...suppliers.flatMap((one) => rawNodes(one).filter(({ kind }) => kind === 'tank')),
    ...tanks.map((tank, at) => tankNode(tank, tankIds[at] ?? '', draft)),
  ];
  const reducers = chooseReducers(draft, stations);
  const reducerNumbers = new Map([...reducers.keys()].map((pipe, at) => [pipe, at + 1]));
  const linkIds = draft.pipes.map((_, at) => (reducers.has(at) ? `PRV${reducerNumbers.get(at)}` : `P${at + 1}`));
  const tankPipeIds = tanks.map((_, at) => `PT${at + 1}`);
  const pumpIds = stations.map(({ duty }, at) => Array.from({ length: duty + 1 }, (_, number) => `PU${at + 1}-${number + 1}`));
  const suction = ({ source }: StationDesign, at: number) => (source.from ? nodeIds[source.from.node] : raw[at]?.clearWaterId) ?? '';
  const links: InpLink[] = [
    ...draft.pipes.flatMap((pipe, at): InpLink[] => (reducers.has(at) ? [] : [pipeLink(pipe, linkIds[at] ?? '', nodeIds, sizing.diameterMm[at] ?? 100, works[at] as PipeWork)])),
    ...tanks.map((tank, at): InpLink => ({ kind: 'pipe', id: tankPipeIds[at] ?? '', from: tankIds[at] ?? '', to: nodeIds[tank.beside] ?? '', lengthM: 40, diameterMm: 400, roughness: 120, minorLoss: 1.5, status: 'OPEN', checkValve: false, vertices: [], line: 0 })),
    ...suppliers.flatMap((one) => rawLinks(one).filter(({ kind }) => kind === 'pipe')),
    ...suppliers.flatMap((one) => rawLinks(one).filter(({ kind }) => kind === 'pump')),
    ...stations.flatMap((station, at) =>
      (pumpIds[at] ?? []).map((id, number): InpLink => ({ kind: 'pump', id, from: suction(station, at), to: nodeIds[station.outlet] ?? '', headCurveId: `PUMP${at + 1}`, speed: 1, ...(number < station.duty && { speedPatternId: `SPEED${id.slice(2)}` }), status: number < station.duty ? 'OPEN' : 'CLOSED', vertices: [], line: 0 }))),
    ...[...reducers].map(([at, reducer]): InpLink => ({ kind: 'valve', id: linkIds[at] ?? '', type: 'PRV', from: nodeIds[reducer.from] ?? '', to: nodeIds[reducer.to] ?? '', diameterMm: 300, setting: reducer.settingM, minorLoss: 0, status: 'ACTIVE', vertices: [], line: 0 })),
  ];
  const patterns: Pattern[] = [
    ...Object.entries(PATTERNS).map(([id, multipliers]) => ({ id, multipliers: [...multipliers] })),
    ...stations.flatMap(({ speeds }, at) => speeds.map((multipliers, number) => ({ id: `SPEED${at + 1}-${number + 1}`, multipliers }))),
  ];
  const curves: Curve[] = [
    ...stations.map(({ pump }, at): Curve => ({ id: `PUMP${at + 1}`, kind: 'PUMP', points: pump.points })),
    ...suppliers.map(({ curveId, pump }): Curve => ({ id: curveId, kind: 'PUMP', points: pump.points })),
  ];
  const kept = keptSections(size, suppliers.flatMap(({ controls }) => controls));
  const model: Omit<InpNetwork, 'source' | 'engineText'> = {
    title: kept.TITLE,
    units: { flow: 'CMH', pressure: 'METERS', system: 'SI' },
    headloss: 'H-W',
    demandMultiplier: 1,
    emitterExponent: 0.5,
    times: { durationS: 86_400, hydraulicStepS: 3600, patternStepS: 3600, patternStartS: 0, reportStepS: 3600, reportStartS: 0, startClockS: 0 },
    nodes, links, patterns, curves, kept, skipped: [], warnings: [],
  };
  const text = writeInp(model);
  return { network: { ...model, source: text, engineText: text }, nodeIds, linkIds, tankIds, pumpIds, tankPipeIds };
}

/** Pipes lie so deep below the ground, m. */
const COVER_M = 1.5;

function demandsOf({ use }: DraftNode): Demand[] {
  const demands = Object.entries(use?.m3PerH ?? {}).map(([patternId, m3PerH]): Demand => ({ m3PerH: fixed(m3PerH, 4), patternId, category: patternId }));
  return demands.length > 0 ? demands : [{ m3PerH: 0 }];
}

function keptSections(size: TownSize, controls: string[]): Record<KeptSection, string[]> {
  return {
    TITLE: [`Demo town (${size})`],
    CONTROLS: controls,
    RULES: [], QUALITY: [], SOURCES: [], REACTIONS: [], MIXING: [], LABELS: [], BACKDROP: [],
    ENERGY: ['Global Efficiency\t78', 'Global Price\t0.52'],
    TIMES: ['Duration\t24:00', 'Hydraulic Timestep\t1:00', 'Pattern Timestep\t1:00', 'Report Timestep\t1:00', 'Start ClockTime\t12 am'],
    REPORT: ['Status\tNo', 'Summary\tNo'],
    OPTIONS: ['Units\tCMH', 'Headloss\tH-W', 'Trials\t100', 'Accuracy\t0.001', 'Unbalanced\tContinue 10'],
  };
}

function tankNode({ beside, floorM, diameterM }: TankDesign, id: string, { nodes }: DraftNetwork): InpNode {
  const [x, y] = (nodes[beside] as DraftNode).at;
  return { kind: 'tank', id, elevationM: fixed(floorM, 2), initialLevelM: TANK_DEPTH_M / 2, minLevelM: 0.3, maxLevelM: TANK_DEPTH_M, diameterM, minVolumeM3: 0, canOverflow: false, at: place([x + 28, y + 28]), line: 0 };
}

function pipeLink({ from, to, bends, lengthM, closed }: DraftPipe, id: string, nodeIds: string[], diameterMm: number, { c }: PipeWork): InpLink {
  return { kind: 'pipe', id, from: nodeIds[from] ?? '', to: nodeIds[to] ?? '', lengthM: fixed(Math.max(1, lengthM), 2), diameterMm, roughness: c, minorLoss: 0, status: closed ? 'CLOSED' : 'OPEN', checkValve: false, vertices: bends.map(place), line: 0 };
}

interface Reducer {
  from: number;
  to: number;
  settingM: number;
}

// Where two zones of unequal head meet on a main, the first such main of each pair carries a reducing valve that opens only when the
// lower zone loses pressure.
function chooseReducers({ nodes, pipes }: DraftNetwork, stations: StationDesign[]): Map<number, Reducer> {
  const chosen = new Map<number, Reducer>();
  const pairs = new Set<string>();
  const taken = new Set<number>();
  const headOf = (zone: number) => Math.min(...(stations.find((station) => station.zone === zone)?.outletHeadM ?? [0]));
  pipes.forEach(({ class: kind, from, to }, at) => {
    const [a, b] = [nodes[from] as DraftNode, nodes[to] as DraftNode];
    const key = `${Math.min(a.zone, b.zone)}-${Math.max(a.zone, b.zone)}`;
    if (kind !== 'trunk' || a.zone === b.zone || pairs.has(key) || Math.abs(headOf(a.zone) - headOf(b.zone)) < 4) return;
    // EPANET refuses two reducing valves at one node.
    if (taken.has(from) || taken.has(to)) return;
    pairs.add(key);
    taken.add(from).add(to);
    const downward = headOf(a.zone) > headOf(b.zone);
    chosen.set(at, { from: downward ? from : to, to: downward ? to : from, settingM: RESERVE_PRESSURE_M });
  });
  return chosen;
}

const RESERVE_PRESSURE_M = 14;

function place([x, y]: Point): Point {
  return [fixed(x, 2), fixed(y, 2)];
}

function fixed(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

