import { type DraftClass, type DraftNetwork, type DraftPipe, otherEnd, pipesAtNodes } from './draft-network.ts';

export const DIAMETERS_MM = [100, 150, 200, 250, 300, 400, 500, 600, 800, 1000, 1200] as const;

const LEAST_MM: Record<DraftClass, number> = { station: 400, trunk: 300, inlet: 200, collector: 200, local: 150, branch: 100 };

// Head lost a kilometre at peak that the designer allows: less on mains, which are long.
const GRADIENT: Record<DraftClass, number> = { station: 0.0016, trunk: 0.0014, inlet: 0.003, collector: 0.003, local: 0.0035, branch: 0.005 };

// How much longer than its length a pipe counts when the way of the water is sought: it keeps to the mains.
const DETOUR: Record<DraftClass, number> = { station: 1, trunk: 1, inlet: 2, collector: 2.5, local: 4, branch: 4 };

export interface Sizing {
  diameterMm: number[];
  /** Head lost from the source at peak flow, along the tree; the looped network loses less. */
  lossM: Float64Array;
  /** Peak flow along the tree. */
  flowM3PerH: Float64Array;
  /** Order in which the water reaches the nodes. */
  order: number[];
}

/** Hazen-Williams head loss, m (EPANET manual 3.1). */
export function headLossM(flowM3PerH: number, diameterMm: number, lengthM: number, c: number): number {
  return (10.667 * lengthM * (Math.abs(flowM3PerH) / 3600) ** 1.852) / (c ** 1.852 * (diameterMm / 1000) ** 4.871);
}

const DESIGN_C = 110;

/** Diameters by the peak flow down the tree of shortest ways from the sources, never smaller downstream than upstream. */
export function sizePipes(network: DraftNetwork, sources: number[], peakM3PerH: ArrayLike<number>): Sizing {
  const { nodes, pipes } = network;
  const { order, above } = shortestWays(network, sources);
  const through = Float64Array.from(peakM3PerH);
  const flowM3PerH = new Float64Array(pipes.length);
  for (const node of order.toReversed()) {
    const pipe = above[node] ?? -1;
    if (pipe < 0) continue;
    flowM3PerH[pipe] = through[node] ?? 0;
    const upstream = otherEnd(pipes[pipe] as DraftPipe, node);
    through[upstream] = (through[upstream] ?? 0) + (through[node] ?? 0);
  }
  const diameterMm = pipes.map((pipe, at) => diameterFor(pipe, flowM3PerH[at] ?? 0));
  const widest = new Float64Array(nodes.length);
  for (const node of order.toReversed()) {
    const pipe = above[node] ?? -1;
    if (pipe < 0) continue;
    diameterMm[pipe] = Math.max(diameterMm[pipe] ?? 0, widest[node] ?? 0);
    const upstream = otherEnd(pipes[pipe] as DraftPipe, node);
    widest[upstream] = Math.max(widest[upstream] ?? 0, diameterMm[pipe] ?? 0);
  }
  const lossM = new Float64Array(nodes.length);
  for (const node of order) {
    const pipe = above[node] ?? -1;
    if (pipe < 0) continue;
    const upstream = otherEnd(pipes[pipe] as DraftPipe, node);
    lossM[node] = (lossM[upstream] ?? 0) + headLossM(flowM3PerH[pipe] ?? 0, diameterMm[pipe] ?? 100, pipes[pipe]?.lengthM ?? 0, DESIGN_C);
  }
  return { diameterMm, lossM, flowM3PerH, order };
}

function diameterFor(pipe: DraftPipe, flow: number): number {
  const least = LEAST_MM[pipe.class];
  const fits = DIAMETERS_MM.find((diameter) => diameter >= least && headLossM(flow, diameter, 1, DESIGN_C) <= GRADIENT[pipe.class]);
  return fits ?? 1200;
}

// Dijkstra with a binary heap.
function shortestWays(network: DraftNetwork, sources: number[]): { order: number[]; above: Int32Array } {
  const { nodes, pipes } = network;
  const at = pipesAtNodes(network);
  const away = new Float64Array(nodes.length).fill(Number.POSITIVE_INFINITY);
  const above = new Int32Array(nodes.length).fill(-1);
  const order: number[] = [];
  const done = new Uint8Array(nodes.length);
  const heap = createHeap();
  for (const source of sources) {
    away[source] = 0;
    heap.push(source, 0);
  }
  for (let node = heap.pop(); node !== undefined; node = heap.pop()) {
    if (done[node] === 1) continue;
    done[node] = 1;
    order.push(node);
    for (const number of at[node] ?? []) {
      const pipe = pipes[number] as DraftPipe;
      const other = otherEnd(pipe, node);
      const reach = (away[node] ?? 0) + pipe.lengthM * DETOUR[pipe.class];
      if (pipe.closed || reach >= (away[other] ?? 0)) continue;
      away[other] = reach;
      above[other] = number;
      heap.push(other, reach);
    }
  }
  return { order, above };
}

function createHeap(): { push(node: number, key: number): void; pop(): number | undefined } {
  const keys: number[] = [];
  const values: number[] = [];
  const swap = (a: number, b: number) => {
    [keys[a], keys[b]] = [keys[b] as number, keys[a] as number];
    [values[a], values[b]] = [values[b] as number, values[a] as number];
  };
  return {
    push: (node, key) => {
      let at = keys.push(key) - 1;
      values.push(node);
      while (at > 0 && (keys[(at - 1) >> 1] as number) > (keys[at] as number)) {
        swap(at, (at - 1) >> 1);
        at = (at - 1) >> 1;
      }
    },
    pop: () => {
      const first = values[0];
      const lastKey = keys.pop();
      const lastValue = values.pop();
      if (first === undefined || lastKey === undefined || lastValue === undefined || keys.length === 0) return first;
      keys[0] = lastKey;
      values[0] = lastValue;
      for (let at = 0; ; ) {
        const [left, right] = [2 * at + 1, 2 * at + 2];
        let least = at;
        if (left < keys.length && (keys[left] as number) < (keys[least] as number)) least = left;
        if (right < keys.length && (keys[right] as number) < (keys[least] as number)) least = right;
        if (least === at) return first;
        swap(at, least);
        at = least;
      }
    },
  };
}
