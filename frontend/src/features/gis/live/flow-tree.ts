/** The network as lines: everything the estimate of flows needs. */
export interface FlowNetwork {
  /** First vertex of each pipe; one more at the end. */
  readonly starts: ArrayLike<number>;
  readonly longitudes: ArrayLike<number>;
  readonly latitudes: ArrayLike<number>;
  readonly diametersMm: ArrayLike<number>;
  readonly lengthsM: ArrayLike<number>;
  /** Where water comes in: plants, reservoirs, tanks, pumps. */
  readonly sources: readonly (readonly [longitude: number, latitude: number])[];
  /** Pumps and control valves, which join the pipes that end near them. */
  readonly joints: readonly (readonly [longitude: number, latitude: number])[];
}

const perDegree = 111_320;
const reachM = 150;

/** Numbers the ends of pipes; ends at one place are one node. */
function nodesOf({ starts, longitudes, latitudes }: FlowNetwork) {
  const numbers = new Map<string, number>();
  const places: [number, number][] = [];
  const nodeAt = (vertex: number): number => {
    const key = `${longitudes[vertex]!.toFixed(7)} ${latitudes[vertex]!.toFixed(7)}`;
    let number = numbers.get(key);
    if (number === undefined) {
      number = places.push([longitudes[vertex]!, latitudes[vertex]!]) - 1;
      numbers.set(key, number);
    }
    return number;
  };
  const count = starts.length - 1;
  const from = new Uint32Array(count);
  const to = new Uint32Array(count);
  for (let row = 0; row < count; row += 1) {
    from[row] = nodeAt(starts[row]!);
    to[row] = nodeAt(starts[row + 1]! - 1);
  }
  return { from, to, places };
}

/** Nodes near a place, the nearest first. */
function nearby(places: readonly [number, number][], [longitude, latitude]: readonly [number, number], most: number): number[] {
  const cos = Math.cos((latitude * Math.PI) / 180);
  const found: { node: number; distance: number }[] = [];
  for (const [node, [x, y]] of places.entries()) {
    const distance = Math.hypot((x - longitude) * cos, y - latitude) * perDegree;
    if (distance < reachM) found.push({ node, distance });
  }
  return found.sort((left, right) => left.distance - right.distance).slice(0, most).map(({ node }) => node);
}

/** A binary heap of nodes by their distance. */
function createQueue() {
  const nodes: number[] = [];
  const keys: number[] = [];
  const swap = (a: number, b: number) => {
    [nodes[a], nodes[b]] = [nodes[b]!, nodes[a]!];
    [keys[a], keys[b]] = [keys[b]!, keys[a]!];
  };
  return {
    push(node: number, key: number): void {
      let at = nodes.push(node) - 1;
      keys.push(key);
      for (let parent = (at - 1) >> 1; at > 0 && keys[parent]! > keys[at]!; at = parent, parent = (at - 1) >> 1) swap(at, parent);
    },
    pop(): { node: number; key: number } | undefined {
      const [node, key] = [nodes[0], keys[0]];
      if (node === undefined || key === undefined) return undefined;
      swap(0, nodes.length - 1);
      nodes.pop();
      keys.pop();
      for (let at = 0; ; ) {
        const left = at * 2 + 1;
        const least = left + 1 < nodes.length && keys[left + 1]! < keys[left]! ? left + 1 : left;
        if (least >= nodes.length || keys[least]! >= keys[at]!) return { node, key };
        swap(at, least);
        at = least;
      }
    },
  };
}

/**
 * The share of the town's consumption that runs through each pipe, signed by its own direction, if water took the way of
 * least resistance from the nearest source and consumption were even along the pipes. An estimate from shape alone: it
 * knows no rings, no demand and no valve that is shut. NaN where no source is reached.
 */
export function estimateFlowShares(network: FlowNetwork): Float32Array {
  const { from, to, places } = nodesOf(network);
  const pipeCount = from.length;
  const shares = new Float32Array(pipeCount).fill(Number.NaN);
  if (pipeCount === 0) return shares;
  const edges: { a: number; b: number; weight: number; row: number }[] = [];
  for (let row = 0; row < pipeCount; row += 1) {
    const diameterM = Math.max(network.diametersMm[row]!, 10) / 1000;
    edges.push({ a: from[row]!, b: to[row]!, weight: Math.max(network.lengthsM[row]!, 0.1) / diameterM ** 2.63, row });
  }
  for (const joint of network.joints) {
    const [first, ...others] = nearby(places, joint, 3);
    if (first !== undefined) for (const other of others) edges.push({ a: first, b: other, weight: 0.01, row: -1 });
  }
  const degree = new Uint32Array(places.length + 1);
  for (const { a, b } of edges) {
    degree[a + 1]! += 1;
    degree[b + 1]! += 1;
  }
  for (let node = 0; node < places.length; node += 1) degree[node + 1]! += degree[node]!;
  const fill = degree.slice();
  const around = new Uint32Array(edges.length * 2);
  for (const [index, { a, b }] of edges.entries()) {
    around[fill[a]!++] = index;
    around[fill[b]!++] = index;
  }

  const distance = new Float64Array(places.length).fill(Infinity);
  const parent = new Int32Array(places.length).fill(-1);
  const order: number[] = [];
  const queue = createQueue();
  for (const source of network.sources) {
    for (const node of nearby(places, source, 1)) {
      distance[node] = 0;
      queue.push(node, 0);
    }
  }
  for (let next = queue.pop(); next; next = queue.pop()) {
    const { node, key } = next;
    if (key > distance[node]!) continue;
    order.push(node);
    for (let index = degree[node]!; index < degree[node + 1]!; index += 1) {
      const edge = edges[around[index]!]!;
      const other = edge.a === node ? edge.b : edge.a;
      const reached = key + edge.weight;
      if (reached >= distance[other]!) continue;
      distance[other] = reached;
      parent[other] = around[index]!;
      queue.push(other, reached);
    }
  }

  const demand = new Float64Array(places.length);
  let total = 0;
  for (const { a, b, row } of edges) {
    if (row < 0 || !Number.isFinite(distance[a]!)) continue;
    const half = network.lengthsM[row]! / 2;
    demand[a]! += half;
    demand[b]! += half;
    total += half * 2;
  }
  for (let index = order.length - 1; index >= 0; index -= 1) {
    const node = order[index]!;
    const edge = parent[node]! >= 0 ? edges[parent[node]!]! : undefined;
    if (!edge) continue;
    const before = edge.a === node ? edge.b : edge.a;
    demand[before]! += demand[node]!;
    if (edge.row >= 0) shares[edge.row] = ((edge.b === node ? 1 : -1) * demand[node]!) / total;
  }
  // Pipes that close a ring carry about what is consumed along them, away from the nearer source.
  for (const { a, b, row } of edges) {
    if (row < 0 || !Number.isNaN(shares[row]!) || !Number.isFinite(distance[a]!)) continue;
    shares[row] = (Math.sign(distance[b]! - distance[a]!) * network.lengthsM[row]!) / 2 / total;
  }
  return shares;
}
