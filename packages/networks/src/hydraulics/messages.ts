import type { HydraulicStep, HydraulicWarning, NetworkIndex } from './results.ts';

/** What the owner asks of the worker. One question at a time: the next waits for the answer. */
export type Question =
  | { ask: 'run'; inpText: string; hours?: number; reportStepS?: number }
  | { ask: 'open'; inpText: string; clockS: number; stepSeconds: number }
  | { ask: 'advance'; steps: number }
  | { ask: 'demand'; factor: number }
  | { ask: 'link'; index: number; what: 'status' | 'setting'; value: number }
  | { ask: 'close' };

export type Answer =
  | { say: 'index'; index: NetworkIndex }
  | { say: 'step'; step: HydraulicStep }
  | { say: 'done'; warnings: HydraulicWarning[] }
  | { say: 'failed'; message: string; code: number; timeS: number | undefined };
