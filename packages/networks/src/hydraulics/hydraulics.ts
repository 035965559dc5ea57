import type { HydraulicRun, HydraulicStep, NetworkIndex, RunOptions } from './results.ts';
import { startThread } from './thread.ts';

export interface Hydraulics {
  /** Runs a network (`InpNetwork.engineText`, `writeInp`). Throws `HydraulicsFailed` when EPANET refuses or cannot solve it, or when a pressure is impossible. */
  run(inpText: string, options?: RunOptions): Promise<HydraulicRun>;
  /** Stops the thread; a run under way fails. */
  close(): Promise<void>;
}

/** EPANET 2.3 in a worker thread; runs wait for each other. */
export function createHydraulics(): Hydraulics {
  const thread = startThread();
  return {
    run: async (inpText, { hours, reportStepS, onStep } = {}) => {
      let index: NetworkIndex = { nodeIds: [], linkIds: [], pumps: [] };
      const steps: HydraulicStep[] = [];
      const warnings = await thread.ask(
        { ask: 'run', inpText, ...(hours !== undefined && { hours }), ...(reportStepS !== undefined && { reportStepS }) },
        { onIndex: (read) => (index = read), onStep: (step) => (onStep === undefined ? steps.push(step) : onStep(step, index)) },
      );
      return { ...index, steps, warnings };
    },
    close: () => thread.close(),
  };
}
