import type { ChlorineDecay } from './quality.ts';
import type { HydraulicStep, HydraulicWarning, NetworkIndex } from './results.ts';
import type { DayCase } from './scenarios.ts';

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
