import type { ChlorineDecay } from './quality.ts';
import type { HydraulicStep, HydraulicWarning, NetworkIndex } from './results.ts';

/** A day of the network other than its file has it. */
export interface DayCase {
  /** Factors by pattern, hour by hour. */
  patterns: Readonly<Record<string, readonly number[]>>;
  /** Multiplies every demand. */
  demandFactor: number;
  /** Levels at midnight by position of the tank among the nodes, m above the floor. */
  tankLevelsM: Readonly<Record<number, number>>;
  /** A leak: position of the node, m3/h at 1 m of pressure. */
  leak?: { node: number; coefficientM3PerH: number };
}

/** What the owner asks of the worker. One question at a time: the next waits for the answer. */
export type Question =
  | { ask: 'run'; inpText: string; hours?: number; reportStepS?: number }
  | { ask: 'prepare'; inpText: string }
  | { ask: 'day'; day: DayCase }
  | { ask: 'chlorine'; day: DayCase; decay: ChlorineDecay }
  | { ask: 'close' };

export type Answer =
  | { say: 'index'; index: NetworkIndex }
  | { say: 'step'; step: HydraulicStep }
  | { say: 'nodes'; values: Float32Array }
  | { say: 'done'; warnings: HydraulicWarning[] }
  | { say: 'failed'; message: string; code: number; timeS: number | undefined };
