import type { InpNetwork, MapPoint } from '../inp/network.ts';

export interface Drawing {
  /** A place for each node, in map units, in the order of `network.nodes`. */
  places: MapPoint[];
  /** Indices of the nodes that the file does not draw. */
  invented: number[];
}

// Directions a golden angle apart never line up, so that nodes hung on one neighbour do not hide each other.
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/**
 * Gives every node a place. One without coordinates stands between its placed neighbours, or one pipe length from its only one;
 * a part without any drawn node is laid out as a tree beside the drawing.
 */
export function completeDrawing(network: Pick<InpNetwork, 'nodes' | 'links'>, metresPerUnit: number): Drawing {
  const { nodes } = network;
  const places: (MapPoint | undefined)[] = nodes.map(({ at }) => at);
  const invented = places.flatMap((place, at) => (place === undefined ? [at] : []));
  if (invented.length === 0) return { places: places as MapPoint[], invented };
  const neighbours = findNeighbours(network, metresPerUnit);
  spread(places, neighbours, [...invented]);
  let right = Math.max(0, ...finite(places.map((place) => place?.[0])));
  for (const root of rootsFirst(nodes, invented)) {
    if (places[root] !== undefined) continue;
    right = growTree(places, neighbours, root, right);
  }
  return { places: places as MapPoint[], invented };
}

interface Neighbour {
  node: number;
  length: number;
}

function findNeighbours({ nodes, links }: Pick<InpNetwork, 'nodes' | 'links'>, metresPerUnit: number): Neighbour[][] {
  const index = new Map(nodes.map((node, at) => [node.id, at]));
  const neighbours: Neighbour[][] = nodes.map(() => []);
  for (const link of links) {
    const from = index.get(link.from) ?? 0;
    const to = index.get(link.to) ?? 0;
    const length = (link.kind === 'pipe' ? link.lengthM : 5) / metresPerUnit;
    neighbours[from]?.push({ node: to, length });
    neighbours[to]?.push({ node: from, length });
  }
  return neighbours;
}

// Round by round outward from the drawn nodes, so that a long undrawn chain is walked once.
function spread(places: (MapPoint | undefined)[], neighbours: Neighbour[][], undrawn: number[]): void {
  let front = undrawn.filter((node) => neighbours[node]?.some((other) => places[other.node] !== undefined));
  while (front.length > 0) {
    const found = front.map((node): [number, MapPoint] => [node, placeBeside(places, neighbours[node] ?? [], node)]);
    for (const [node, place] of found) places[node] = place;
    const next = new Set<number>();
    for (const node of front) for (const other of neighbours[node] ?? []) if (places[other.node] === undefined) next.add(other.node);
    front = [...next];
  }
}

function placeBeside(places: (MapPoint | undefined)[], neighbours: Neighbour[], node: number): MapPoint {
  const placed = neighbours.flatMap((other) => {
    const place = places[other.node];
    return place === undefined ? [] : [{ place, length: other.length }];
  });
  const [only] = placed;
  if (only !== undefined && placed.length === 1) {
    const angle = node * GOLDEN_ANGLE;
    return [only.place[0] + only.length * Math.cos(angle), only.place[1] + only.length * Math.sin(angle)];
  }
  const sum = placed.reduce(([x, y], { place }) => [x + place[0], y + place[1]] as [number, number], [0, 0] as [number, number]);
  return [sum[0] / placed.length, sum[1] / placed.length];
}

function rootsFirst(nodes: InpNetwork['nodes'], undrawn: number[]): number[] {
  return undrawn.toSorted((a, b) => Number(nodes[a]?.kind === 'junction') - Number(nodes[b]?.kind === 'junction'));
}

// Each branch gets a sector as wide as its share of the nodes; returns the new right edge of the drawing.
function growTree(places: (MapPoint | undefined)[], neighbours: Neighbour[][], root: number, right: number): number {
  const order = [root];
  const parent = new Map<number, Neighbour>();
  const seen = new Set(order);
  for (const node of order) {
    for (const { node: other, length } of neighbours[node] ?? []) {
      if (seen.has(other) || places[other] !== undefined) continue;
      seen.add(other);
      parent.set(other, { node, length });
      order.push(other);
    }
  }
  const weight = new Map<number, number>();
  for (const node of order.toReversed()) {
    const own = (weight.get(node) ?? 0) + 1;
    weight.set(node, own);
    const above = parent.get(node)?.node;
    if (above !== undefined) weight.set(above, (weight.get(above) ?? 0) + own);
  }
  const sector = new Map<number, { from: number; wide: number; radius: number }>([[root, { from: 0, wide: 2 * Math.PI, radius: 0 }]]);
  const relative = new Map<number, MapPoint>();
  for (const node of order) {
    const above = parent.get(node);
    const room = above === undefined ? undefined : sector.get(above.node);
    let own = sector.get(node);
    if (above !== undefined && room !== undefined) {
      const wide = (room.wide * (weight.get(node) ?? 1)) / Math.max(1, (weight.get(above.node) ?? 2) - 1);
      own = { from: room.from, wide, radius: room.radius + above.length };
      sector.set(node, { ...own });
      room.from += wide;
    }
    if (own !== undefined) relative.set(node, [own.radius * Math.cos(own.from + own.wide / 2), own.radius * Math.sin(own.from + own.wide / 2)]);
  }
  const xs = [...relative.values()].map(([x]) => x);
  const left = xs.reduce((least, x) => Math.min(least, x), 0);
  const wide = xs.reduce((most, x) => Math.max(most, x), 0) - left;
  const gap = Math.max(1, wide * 0.05);
  for (const [node, [x, y]] of relative) places[node] = [right + gap + x - left, y];
  return right + gap + wide;
}

function finite(values: (number | undefined)[]): number[] {
  const most = values.reduce<number>((best, value) => (value === undefined ? best : Math.max(best, value)), Number.NEGATIVE_INFINITY);
  return Number.isFinite(most) ? [most] : [];
}
