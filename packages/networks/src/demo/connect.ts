import { type DraftNetwork, type DraftPipe, distance } from './draft-network.ts';
import type { Layout, Point } from './layout.ts';
import type { Random } from './random.ts';

/** Where the water of a zone comes from: a site outside the town and the arterial crossings its mains lead to. */
export interface Source {
  zone: number;
  /** Place of the clear-water tank and the pumps. */
  at: Point;
  feeds: number[];
}

/** For each node the pipes that end there. */
export function pipesAtNodes({ nodes, pipes }: DraftNetwork): number[][] {
  const result: number[][] = nodes.map(() => []);
  pipes.forEach(({ from, to }, pipe) => {
    result[from]?.push(pipe);
    result[to]?.push(pipe);
  });
  return result;
}

/** A site for each zone beyond the edge of the town that is nearest to the zone's middle, never inside the streets. */
export function siteSources(network: DraftNetwork, zones: number): Source[] {
  return Array.from({ length: zones }, (_, zone) => {
    const arterial = network.nodes.flatMap((node, at) => (node.zone === zone && node.dma < 0 ? [at] : []));
    const middle = centroid(arterial.map((at) => network.nodes[at]?.at ?? [0, 0]));
    const outward: Point = Math.hypot(...middle) < 400 ? [0.6, -0.8] : [Math.sign(middle[0]) || 1, middle[1] / Math.max(1, Math.abs(middle[0])) / 3];
    const along = ([x, y]: Point) => x * outward[0] + y * outward[1];
    const ranked = arterial.toSorted((a, b) => along(network.nodes[b]?.at ?? [0, 0]) - along(network.nodes[a]?.at ?? [0, 0]));
    const first = ranked[0] ?? 0;
    const second = ranked.find((at) => distance(network.nodes[at]?.at ?? [0, 0], network.nodes[first]?.at ?? [0, 0]) > 500) ?? first;
    const edge = network.nodes[first]?.at ?? [0, 0];
    const norm = Math.hypot(...outward);
    return { zone, at: [edge[0] + (outward[0] / norm) * 620, edge[1] + (outward[1] / norm) * 620], feeds: first === second ? [first] : [first, second] };
  });
}

function centroid(points: Point[]): Point {
  return points.reduce<Point>(([x, y], point) => [x + point[0] / points.length, y + point[1] / points.length], [0, 0]);
}

/**
 * Turns each block into a metered area: of the pipes that cross from the arterials into a connected part of it two stay open as
 * inlets, half of the others are shut boundary valves, the rest was never laid.
 */
export function chooseInlets(network: DraftNetwork, layout: Layout, random: Random, sources: Source[]): void {
  const crossings = new Map<number, number[]>();
  network.pipes.forEach(({ class: kind, dma, closed }, pipe) => {
    if (kind === 'inlet' && !closed) crossings.set(dma, [...(crossings.get(dma) ?? []), pipe]);
  });
  const part = partsOfBlocks(network);
  const dropped = new Set<DraftPipe>();
  for (const candidates of crossings.values()) {
    const byPart = Map.groupBy(candidates, (pipe) => part[insideEnd(network, pipe)] ?? -1);
    for (const pipes of byPart.values()) {
      const kept = pickTwo(network, layout, pipes, sources);
      for (const pipe of pipes) {
        const crossing = network.pipes[pipe] as DraftPipe;
        if (kept.includes(pipe)) continue;
        if (random.chance(0.5)) crossing.closed = true;
        else dropped.add(crossing);
      }
    }
  }
  network.pipes = network.pipes.filter((pipe) => !dropped.has(pipe) && !(pipe.class === 'inlet' && pipe.closed && crossesZone(network, pipe)));
}

function crossesZone({ nodes }: DraftNetwork, { from, to }: DraftPipe): boolean {
  return nodes[from]?.zone !== nodes[to]?.zone;
}

function insideEnd({ nodes, pipes }: DraftNetwork, pipe: number): number {
  const { from, to } = pipes[pipe] as DraftPipe;
  return (nodes[from]?.dma ?? -1) >= 0 ? from : to;
}

// Collectors first; the first inlet looks to the source, the second lies as far from the first as the block allows.
function pickTwo(network: DraftNetwork, layout: Layout, pipes: number[], sources: Source[]): number[] {
  const at = (pipe: number) => network.nodes[insideEnd(network, pipe)]?.at ?? [0, 0];
  const zone = network.nodes[insideEnd(network, pipes[0] ?? 0)]?.zone;
  const source = sources.find((other) => other.zone === zone)?.at ?? [0, 0];
  const isCollector = (pipe: number) => (network.pipes[pipe]?.line ?? 0) % (layout.columns + 1) % layout.block === layout.block / 2;
  const cost = (pipe: number) => distance(at(pipe), source) - (isCollector(pipe) ? 600 : 0);
  const first = pipes.reduce((best, pipe) => (cost(pipe) < cost(best) ? pipe : best), pipes[0] ?? 0);
  const gain = (pipe: number) => distance(at(pipe), at(first)) + (isCollector(pipe) ? 300 : 0);
  const second = pipes.reduce((best, pipe) => (gain(pipe) > gain(best) ? pipe : best), first);
  return [first, second];
}

// Number of the connected part each node belongs to, walking inside blocks only.
function partsOfBlocks(network: DraftNetwork): Int32Array {
  const parts = new Int32Array(network.nodes.length).fill(-1);
  const at = pipesAtNodes(network);
  for (let start = 0; start < parts.length; start += 1) {
    if (parts[start] !== -1 || (network.nodes[start]?.dma ?? -1) < 0) continue;
    const stack = [start];
    parts[start] = start;
    for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
      for (const number of at[node] ?? []) {
        const pipe = network.pipes[number] as DraftPipe;
        const other = pipe.from === node ? pipe.to : pipe.from;
        if (pipe.class === 'inlet' || parts[other] !== -1) continue;
        parts[other] = start;
        stack.push(other);
      }
    }
  }
  return parts;
}

/** Leaves out every node that no source reaches through open pipes, and the pipes that end there; answers the new numbers. */
export function dropUnreached(network: DraftNetwork, sources: Source[]): DraftNetwork {
  const at = pipesAtNodes(network);
  const reached = new Uint8Array(network.nodes.length);
  const stack = sources.flatMap(({ feeds }) => feeds);
  for (const node of stack) reached[node] = 1;
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    for (const number of at[node] ?? []) {
      const pipe = network.pipes[number] as DraftPipe;
      const other = pipe.from === node ? pipe.to : pipe.from;
      if (pipe.closed || reached[other] === 1) continue;
      reached[other] = 1;
      stack.push(other);
    }
  }
  const numbers = new Int32Array(network.nodes.length).fill(-1);
  const nodes = network.nodes.filter((_, node) => reached[node] === 1 && (numbers[node] = 1) === 1);
  let next = 0;
  numbers.forEach((kept, node) => {
    if (kept === 1) numbers[node] = next++;
  });
  const pipes = network.pipes.flatMap((pipe) => {
    const [from, to] = [numbers[pipe.from] ?? -1, numbers[pipe.to] ?? -1];
    return from < 0 || to < 0 ? [] : [{ ...pipe, from, to }];
  });
  for (const source of sources) source.feeds = source.feeds.map((feed) => numbers[feed] ?? -1);
  return { nodes, pipes };
}
