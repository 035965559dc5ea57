import { Workspace } from 'epanet-js';
import { M3_PER_H } from '../inp/units.ts';
import type { FlowUnit } from '../inp/network.ts';
import { HydraulicsFailed } from './failure.ts';
import { type Quality, createQuality } from './quality.ts';
import type { HydraulicStep, HydraulicWarning } from './results.ts';

/** The part of the WebAssembly module that a hydraulic run needs; EPANET's own functions are reached by `call`. */
interface Wasm {
  FS: { writeFile(path: string, text: string): void };
  HEAPF64: Float64Array;
  HEAP32: Int32Array;
  UTF8ToString(pointer: number): string;
  allocateUTF8(text: string): number;
}

// All functions of EPANET take and give whole numbers (codes, pointers, indices) apart from the value they set.
type Call = (name: string, ...values: number[]) => number;

const NODES = 0;
const LINKS = 2;
const ELEVATION = 0;
const EMITTER = 3;
const TANK_LEVEL = 8;
const LOWEST_LEVEL = 20;
const HIGHEST_LEVEL = 21;
const DEMAND = 9;
const HEAD = 10;
const FLOW = 8;
const VELOCITY = 9;
const STATUS = 11;
const ENERGY = 13;
const SETTING = 12;
const DEMAND_MULTIPLIER = 4;
const PUMP = 2;
const INITIAL_FLOWS = 10;

/** Times of EPANET, all in seconds (EN_TimeParameter). */
export const TIME = { duration: 0, hydraulicStep: 1, patternStep: 3, patternStart: 4, reportStep: 5, reportStart: 6, startClock: 10 } as const;

const FLOW_UNITS: readonly FlowUnit[] = ['CFS', 'GPM', 'MGD', 'IMGD', 'AFD', 'LPS', 'LPM', 'MLD', 'CMH', 'CMD', 'CMS'];

/** No public supply reaches it; EPANET answers -1e31 m and the like when a network is out of joint. */
const IMPOSSIBLE_PRESSURE_M = 1e6;

/** One opened network inside EPANET. */
export interface EngineSession {
  nodeIds: string[];
  linkIds: string[];
  /** Positions of the pumps among the links. */
  pumps: number[];
  getTime(what: keyof typeof TIME): number;
  setTime(what: keyof typeof TIME, seconds: number): void;
  setDemandMultiplier(factor: number): void;
  /** Replaces the factors of a pattern. Throws `HydraulicsFailed` when the network has none of this name. */
  setPattern(id: string, multipliers: readonly number[]): void;
  /**
   * Water level a tank begins with, m above its floor. What lies beyond its lowest or highest level is taken for that level: what a
   * run ended with is off by a rounding.
   */
  setTankLevel(index: number, levelM: number): void;
  /** Lets a node leak: m3/h at 1 m of pressure (1 psi in a network of US units), 0 for tight. */
  setEmitter(index: number, coefficientM3PerH: number): void;
  /** Chlorine in the water, see `createQuality`. */
  quality: Quality;
  begin(): void;
  /** Begins anew at the start of the run. */
  restart(): void;
  /** Solves the present moment and reads it. */
  solve(): HydraulicStep;
  /** Solves the present moment and answers its time, s. */
  settle(): number;
  /** Reads the moment that was settled. */
  read(timeS: number): HydraulicStep;
  /** Moves the clock to the next event; 0 when the run is over. */
  proceed(): number;
  close(): void;
}

/** Opens a network from its text; `onWarning` hears what EPANET would print. Throws `HydraulicsFailed`. */
export async function openEngine(inpText: string, onWarning: (warning: HydraulicWarning) => void): Promise<EngineSession> {
  const workspace = new Workspace();
  await workspace.loadModule();
  const wasm = workspace.instance as unknown as Wasm;
  const call: Call = (name, ...values) => (wasm as unknown as Record<string, (...values: number[]) => number>)[name]?.(...values) ?? 0;
  const scratch = call('_malloc', 256);
  wasm.FS.writeFile('net.inp', inpText);
  call('_EN_createproject', scratch);
  const project = readInt(wasm, scratch);
  const [inp, report, out] = ['net.inp', 'net.rpt', ''].map((name) => wasm.allocateUTF8(name)) as [number, number, number];
  const opened = call('_EN_open', project, inp, report, out);
  if (opened > 100) {
    call('_EN_deleteproject', project);
    throw new HydraulicsFailed(describe(wasm, call, opened), opened);
  }
  return createSession(wasm, call, project, scratch, onWarning);
}

function createSession(wasm: Wasm, call: Call, project: number, scratch: number, onWarning: (warning: HydraulicWarning) => void): EngineSession {
  const check = (code: number, timeS?: number) => {
    if (code > 100) throw new HydraulicsFailed(describe(wasm, call, code), code, timeS);
    if (code > 0) onWarning({ timeS: timeS ?? 0, code, message: describe(wasm, call, code) });
  };
  // EPANET would write each warning of each step into a file in memory, which grows without end in a live session.
  check(call('_EN_setreport', project, wasm.allocateUTF8('MESSAGES NO')));
  const count = (what: number) => (check(call('_EN_getcount', project, what, scratch)), readInt(wasm, scratch));
  const [nodes, links] = [count(NODES), count(LINKS)];
  const texts = (total: number, read: string) =>
    Array.from({ length: total }, (_, at) => (check(call(read, project, at + 1, scratch)), wasm.UTF8ToString(scratch)));
  const pumps = Array.from({ length: links }, (_, at) => at).filter((at) => (call('_EN_getlinktype', project, at + 1, scratch), readInt(wasm, scratch) === PUMP));
  check(call('_EN_getflowunits', project, scratch));
  const unit = FLOW_UNITS[readInt(wasm, scratch)] ?? 'CMH';
  const factors = { flow: M3_PER_H[unit], length: FLOW_UNITS.indexOf(unit) < 5 ? 0.3048 : 1 };
  const buffer = call('_malloc', 8 * Math.max(nodes, links));
  const many = (total: number, read: string, what: number, factor: number) => {
    check(call(read, project, what, buffer));
    const values = new Float32Array(total);
    const start = buffer >> 3;
    for (let at = 0; at < total; at += 1) values[at] = (wasm.HEAPF64[start + at] ?? 0) * factor;
    return values;
  };
  const ofNode = (index: number, what: number): number => (check(call('_EN_getnodevalue', project, index + 1, what, buffer)), wasm.HEAPF64[buffer >> 3] ?? 0);
  const elevations = many(nodes, '_EN_getnodevalues', ELEVATION, factors.length);
  const settle = (): number => {
    const code = call('_EN_runH', project, scratch);
    const timeS = readInt(wasm, scratch);
    check(code, timeS);
    return timeS;
  };
  const read = (timeS: number): HydraulicStep => {
    const headM = many(nodes, '_EN_getnodevalues', HEAD, factors.length);
    const pressureM = headM.map((head, at) => head - (elevations[at] ?? 0));
    refuseImpossible(pressureM, timeS);
    const energy = many(links, '_EN_getlinkvalues', ENERGY, 1);
    return {
      timeS,
      headM,
      pressureM,
      demandM3PerH: many(nodes, '_EN_getnodevalues', DEMAND, factors.flow),
      flowM3PerH: many(links, '_EN_getlinkvalues', FLOW, factors.flow),
      velocityMPerS: many(links, '_EN_getlinkvalues', VELOCITY, factors.length),
      status: Uint8Array.from(many(links, '_EN_getlinkvalues', STATUS, 1)),
      setting: many(links, '_EN_getlinkvalues', SETTING, 1),
      pumpPowerKw: Float32Array.from(pumps, (at) => energy[at] ?? 0),
    };
  };
  return {
    nodeIds: texts(nodes, '_EN_getnodeid'),
    linkIds: texts(links, '_EN_getlinkid'),
    pumps,
    getTime: (what) => (check(call('_EN_gettimeparam', project, TIME[what], scratch)), readInt(wasm, scratch)),
    setTime: (what, seconds) => check(call('_EN_settimeparam', project, TIME[what], seconds)),
    setDemandMultiplier: (factor) => check(call('_EN_setoption', project, DEMAND_MULTIPLIER, factor)),
    setPattern: (id, multipliers) => {
      const text = wasm.allocateUTF8(id);
      check(call('_EN_getpatternindex', project, text, scratch));
      const values = call('_malloc', 8 * multipliers.length);
      wasm.HEAPF64.set(multipliers, values >> 3);
      check(call('_EN_setpattern', project, readInt(wasm, scratch), values, multipliers.length));
      for (const pointer of [text, values]) call('_free', pointer);
    },
    setTankLevel: (index, levelM) => check(call('_EN_setnodevalue', project, index + 1, TANK_LEVEL, Math.min(Math.max(levelM / factors.length, ofNode(index, LOWEST_LEVEL)), ofNode(index, HIGHEST_LEVEL)))),
    setEmitter: (index, coefficientM3PerH) => check(call('_EN_setnodevalue', project, index + 1, EMITTER, coefficientM3PerH / factors.flow)),
    quality: createQuality({ call: (name, ...values) => check(call(name, project, ...values)), text: (value) => wasm.allocateUTF8(value), readInt: () => readInt(wasm, scratch), scratch, links, read: (what) => many(nodes, '_EN_getnodevalues', what, 1) }),
    begin: () => {
      check(call('_EN_openH', project));
      check(call('_EN_initH', project, 0));
    },
    // Flows begin anew as well: from those of another day the solver comes to another answer within its accuracy.
    restart: () => check(call('_EN_initH', project, INITIAL_FLOWS)),
    solve: () => read(settle()),
    settle,
    read,
    proceed: () => (check(call('_EN_nextH', project, scratch)), readInt(wasm, scratch)),
    close: () => {
      call('_EN_closeH', project);
      call('_EN_deleteproject', project);
    },
  };
}

function refuseImpossible(pressureM: Float32Array, timeS: number): void {
  const at = pressureM.findIndex((pressure) => !(Math.abs(pressure) <= IMPOSSIBLE_PRESSURE_M));
  if (at >= 0) throw new HydraulicsFailed(`the pressure at node number ${at + 1} is ${pressureM[at]} m: the network is out of joint`, 0, timeS);
}

function readInt(wasm: Wasm, pointer: number): number {
  return wasm.HEAP32[pointer >> 2] ?? 0;
}

function describe(wasm: Wasm, call: Call, code: number): string {
  const text = call('_malloc', 256);
  call('_EN_geterror', code, text, 255);
  const message = wasm.UTF8ToString(text);
  call('_free', text);
  return message;
}
