import { estimateFlowShares, type FlowNetwork } from './flow-tree.ts';
import { findNeighbours, type PressureNeighbours, type PressureSite } from './pressure-field.ts';

/** What is worked out once for a network and its gauges. */
export interface FieldRequest {
  network: FlowNetwork;
  /** Middle of each pipe. */
  longitudes: Float64Array;
  latitudes: Float64Array;
  sites: PressureSite[];
}

export interface FieldAnswer {
  shares: Float32Array;
  neighbours: PressureNeighbours;
}

self.addEventListener('message', ({ data }: MessageEvent<FieldRequest>) => {
  const neighbours = findNeighbours(data.longitudes, data.latitudes, data.sites);
  const answer: FieldAnswer = { shares: estimateFlowShares(data.network), neighbours };
  self.postMessage(answer);
});
