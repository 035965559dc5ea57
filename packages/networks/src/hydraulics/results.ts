/** What EPANET would print during a run. Codes 1 to 6: unbalanced, unstable, disconnected, pump, valve, negative pressure. */
export interface HydraulicWarning {
  timeS: number;
  code: number;
  message: string;
}

/** The network at one moment. Node arrays follow `nodeIds`, link arrays `linkIds`; both in the order of `InpNetwork`. */
export interface HydraulicStep {
  /** Seconds since the start of the run. */
  timeS: number;
  pressureM: Float32Array;
  headM: Float32Array;
  /** What leaves the network here; at a tank or reservoir what flows into it (negative: it supplies). */
  demandM3PerH: Float32Array;
  /** Positive from the link's first node to its last. */
  flowM3PerH: Float32Array;
  velocityMPerS: Float32Array;
  /** 0 closed, 1 open. */
  status: Uint8Array;
  /** Pump: relative speed; valve: its setting, in the units of the file; pipe: roughness. */
  setting: Float32Array;
  /** Electric power of each pump, in the order of `pumps`. */
  pumpPowerKw: Float32Array;
}

export interface NetworkIndex {
  nodeIds: string[];
  linkIds: string[];
  /** Positions of the pumps among the links. */
  pumps: number[];
}

export interface HydraulicRun extends NetworkIndex {
  /** One a reporting step; empty when `onStep` took them. */
  steps: HydraulicStep[];
  warnings: HydraulicWarning[];
}

export interface RunOptions {
  /** Length of the run; the file's own when absent, 0 for one moment. */
  hours?: number;
  /** Time between two reported steps; the file's own when absent. */
  reportStepS?: number;
  /** Called with each step as it is solved; the run then keeps none. */
  onStep?: (step: HydraulicStep, index: NetworkIndex) => void;
}
