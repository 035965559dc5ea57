import type { ChlorineDecay } from './quality.ts';
import type { DayCase } from './messages.ts';
import type { HydraulicStep, NetworkIndex } from './results.ts';
import { startThread } from './thread.ts';

/** One network in EPANET, opened once and solved for many days. */
export interface Scenarios extends NetworkIndex {
  /** The moments of the day from midnight to midnight, hour by hour: 25. Throws `HydraulicsFailed`. */
  solveDay(day: DayCase, onHour: (step: HydraulicStep, hour: number) => void): Promise<void>;
  /** Chlorine at every node as a share of what leaves the works, hour by hour over the last hours of the run; each of its days is like this one. */
  chlorine(day: DayCase, decay: ChlorineDecay, onHour: (share: Float32Array, hour: number) => void): Promise<void>;
  close(): Promise<void>;
}

/** Opens the network in a thread of its own. Throws `HydraulicsFailed` when EPANET refuses it. */
export async function createScenarios(inpText: string): Promise<Scenarios> {
  const thread = startThread();
  let index: NetworkIndex = { nodeIds: [], linkIds: [], pumps: [] };
  try {
    await thread.ask({ ask: 'prepare', inpText }, { onIndex: (read) => (index = read) });
  } catch (error) {
    await thread.close();
    throw error;
  }
  return {
    ...index,
    solveDay: async (day, onHour) => void (await thread.ask({ ask: 'day', day }, { onStep: (step) => onHour(step, step.timeS / 3600) })),
    chlorine: async (day, decay, onHour) => {
      let hour = 0;
      await thread.ask({ ask: 'chlorine', day, decay }, { onNodes: (share) => onHour(share, hour++) });
    },
    close: () => thread.close(),
  };
}
