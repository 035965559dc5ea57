import { createHash } from 'node:crypto';
import { createScenarios, type HydraulicStep, type Scenarios, type TownPlan } from '@hydrograph/networks';
import type { Instrument } from '../instruments.ts';
import { DAY_KINDS, type DayKind, FACTOR_LEVELS } from './calendar.ts';
import { patternsOn } from './demand-shape.ts';
import { createSolvedFiles } from './solved-files.ts';

/** Changed whenever the same town would be solved to other numbers. */
const EDITION = 2;
export const HOURS = 25;

/** What every instrument would show without an error at each hour of a day from 0 to 24: `values[hour * instruments + instrument]`. */
export type DayTable = Float32Array;

/** The days that a town has, solved by EPANET: each kind of day at little and at much demand. All others lie between them. */
export interface TypicalDays {
  /** By level of demand (`FACTOR_LEVELS`). Solved when first asked for. */
  of(kind: DayKind): Promise<DayTable[]>;
  /** A day of this kind with a leak at a node (position, m3/h at 1 m of pressure), at one level of demand. */
  withLeak(kind: DayKind, level: number, leak: { node: number; coefficientM3PerH: number }): Promise<DayTable>;
  /** Chlorine as a share of what leaves the works: `[hour * nodes.length + place]` for hours 0 to 24 of a working day. */
  chlorineAt(nodes: readonly number[]): Promise<Float32Array>;
  close(): Promise<void>;
}

/** Share of the chlorine that the water of 15 C loses in a day, with what the walls of the pipes take. */
export const CHLORINE_RATE_PER_DAY = 0.6;

/** @param folder where solved days are kept, so that a start need not wait for them. */
export function createTypicalDays({ network }: TownPlan, instruments: readonly Instrument[], folder: string): TypicalDays {
  const key = createHash('sha256').update(`${EDITION} ${FACTOR_LEVELS} ${DAY_KINDS} ${JSON.stringify(DAY_KINDS.map((kind) => patternsOn(kind, network.patterns)))}`)
    .update(network.engineText).update(instruments.map(({ code }) => code).join()).digest('hex').slice(0, 16);
  const files = createSolvedFiles(folder, key);
  const tanks = network.nodes.flatMap((node, at) => (node.kind === 'tank' ? [{ at, floorM: node.elevationM, startM: node.initialLevelM }] : []));
  let opened: Promise<Scenarios> | undefined;
  const scenarios = () => (opened ??= createScenarios(network.engineText));
  const remember = new Map<string, Promise<DayTable[]>>();

  const dayCase = (kind: DayKind, factor: number, levels: ArrayLike<number>) => ({
    patterns: patternsOn(kind, network.patterns),
    demandFactor: network.demandMultiplier * factor,
    tankLevelsM: Object.fromEntries(tanks.map(({ at }, place) => [at, levels[place] ?? 0])),
  });

  async function solve(kind: DayKind, level: number, levels: Float32Array, leak?: { node: number; coefficientM3PerH: number }): Promise<{ table: DayTable; end: number[] }> {
    const table = new Float32Array(HOURS * instruments.length);
    let end: number[] = [];
    await (await scenarios()).solveDay({ ...dayCase(kind, FACTOR_LEVELS[level] ?? 1, levels), ...(leak && { leak }) }, (step, hour) => {
      table.set(shown(step), hour * instruments.length);
      end = tanks.map(({ at, floorM }) => (step.headM[at] ?? 0) - floorM);
    });
    return { table, end };
  }

  const shown = (step: HydraulicStep): number[] => instruments.map(({ measures }) => (measures.of === 'HYDRAULICS' ? measures.read(step) : 0));

  // A working day from the levels of the file on: after it a floating tank is near its own.
  const midnight = once(() => files.take('midnight', FACTOR_LEVELS.length * tanks.length, async () => {
    const found: number[] = [];
    for (const level of FACTOR_LEVELS.keys()) {
      found.push(...(await solve('WORKDAY', level, Float32Array.from(tanks, ({ startM }) => startM))).end);
    }
    return Float32Array.from(found);
  }));
  const levelsAt = async (level: number): Promise<Float32Array> => (await midnight()).subarray(level * tanks.length, (level + 1) * tanks.length);

  return {
    of: (kind) => {
      const known = remember.get(kind) ?? Promise.all(FACTOR_LEVELS.map((_, level) => files.take(`${kind.toLowerCase()}-${level}`, HOURS * instruments.length, async () => (await solve(kind, level, await levelsAt(level))).table)));
      remember.set(kind, known);
      return known;
    },
    withLeak: async (kind, level, leak) => (await solve(kind, level, await levelsAt(level), leak)).table,
    chlorineAt: (nodes) => files.take(`chlorine-${nodes.length}`, HOURS * nodes.length, async () => {
      const shares = new Float32Array(HOURS * nodes.length);
      const sources = network.nodes.flatMap((node, at) => (node.kind === 'reservoir' ? [at] : []));
      const day = dayCase('WORKDAY', 1, tanks.map(({ startM }) => startM));
      await (await scenarios()).chlorine(day, { perDay: CHLORINE_RATE_PER_DAY, sources, hours: 72, reportHours: 24 }, (share, hour) => shares.set(nodes.map((node) => share[node] ?? 0), hour * nodes.length));
      return shares;
    }),
    close: async () => void (await (await opened)?.close()),
  };
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}
