import type { HydraulicRun, HydraulicStep, HydraulicWarning, NetworkIndex, RunOptions } from './results.ts';
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

export interface LiveOptions {
  /** The moment it begins at: clock controls follow the time of day, patterns the hour of the week, which begins on Monday at 00:00. */
  startAt: Date;
  /** Time between two steps. */
  stepSeconds: number;
  /** Difference of the network's clock from UTC; 480 (China) when absent. */
  utcOffsetMinutes?: number;
}

export interface LiveSimulation extends NetworkIndex {
  /** The last step solved. */
  readonly current: HydraulicStep;
  /** The moment of `current`. */
  readonly time: Date;
  /** What EPANET warned of in the last step. */
  readonly warnings: HydraulicWarning[];
  /** Goes on by this many steps (1 when absent) and answers the last one. */
  advance(steps?: number): Promise<HydraulicStep>;
  /** Multiplies every demand from the next step on. */
  setDemandMultiplier(factor: number): Promise<void>;
  /** Opens (1) or closes (0) a link, or sets a pump's speed or a valve's setting, from the next step on. */
  setLink(linkId: string, what: 'status' | 'setting', value: number): Promise<void>;
  close(): Promise<void>;
}

const DAY_S = 86_400;

/** A network that lives on step by step: tanks fill, pumps start, demands follow the clock. Steps may be as long as the pattern step at most. */
export async function createLiveSimulation(inpText: string, { startAt, stepSeconds, utcOffsetMinutes = 480 }: LiveOptions): Promise<LiveSimulation> {
  const thread = startThread();
  let index: NetworkIndex = { nodeIds: [], linkIds: [], pumps: [] };
  let current: HydraulicStep | undefined;
  const take = { onIndex: (read: NetworkIndex) => (index = read), onStep: (step: HydraulicStep) => (current = step) };
  // 1970 began on a Thursday.
  const weekS = (Math.floor(startAt.getTime() / 1000) + utcOffsetMinutes * 60 + 3 * DAY_S) % (7 * DAY_S);
  let warnings: HydraulicWarning[];
  try {
    warnings = await thread.ask({ ask: 'open', inpText, weekS, stepSeconds }, take);
  } catch (error) {
    await thread.close();
    throw error;
  }
  const present = () => current as HydraulicStep;
  const places = new Map(index.linkIds.map((id, at) => [id, at]));
  return {
    ...index,
    get current() {
      return present();
    },
    get time() {
      return new Date(startAt.getTime() + present().timeS * 1000);
    },
    get warnings() {
      return warnings;
    },
    advance: async (steps = 1) => {
      warnings = await thread.ask({ ask: 'advance', steps }, take);
      return present();
    },
    setDemandMultiplier: async (factor) => void (await thread.ask({ ask: 'demand', factor })),
    setLink: async (linkId, what, value) => {
      const at = places.get(linkId);
      if (at === undefined) throw new RangeError(`the network has no link ${linkId}`);
      await thread.ask({ ask: 'link', index: at, what, value });
    },
    close: () => thread.close(),
  };
}
