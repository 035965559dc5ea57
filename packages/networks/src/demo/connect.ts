import { type DraftNetwork, type DraftPipe, apart, otherEnd, pipesAtNodes } from './draft-network.ts';
import { distance } from './geometry.ts';
import type { Random } from './random.ts';
import type { Source } from './works.ts';

/**
 * Turns each block into a metered area: of the pipes that cross from the main roads into a connected part of it two stay open as
 * inlets, half of the others are shut boundary valves, the rest was never laid.
 */
export function chooseInlets(network: DraftNetwork, random: Random, sources: readonly Source[], isCollector: (street: number) => boolean): void {
  const crossings = new Map<number, number[]>();
  const fed = reach(network, sources, ({ class: kind }) => kind === 'trunk');
  const dropped = new Set<DraftPipe>();
  network.pipes.forEach((inlet, pipe) => {
    if (inlet.class !== 'inlet' || inlet.closed) return;
    // A main between two parks may be cut off on both sides.
    if (fed[inlet.from] === 1 || fed[inlet.to] === 1) crossings.set(inlet.dma, [...(crossings.get(inlet.dma) ?? []), pipe]);
    else dropped.add(inlet);
  });
  const part = partsOfBlocks(network);
  for (const candidates of crossings.values()) {
    const byPart = Map.groupBy(candidates, (pipe) => part[insideEnd(network, pipe)] ?? -1);
    for (const pipes of byPart.values()) {
      const kept = pickTwo(network, pipes, sources, isCollector);
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

/** The end of an inlet that lies in its area. */
export function insideEnd({ nodes, pipes }: DraftNetwork, pipe: number): number {
  const { from, to } = pipes[pipe] as DraftPipe;
  return (nodes[from]?.dma ?? -1) >= 0 ? from : to;
}

// Collectors first; the first inlet looks to the source, the second lies as far from the first as the block allows.
function pickTwo(network: DraftNetwork, pipes: number[], sources: readonly Source[], isCollector: (street: number) => boolean): number[] {
  const inside = (pipe: number) => insideEnd(network, pipe);
  const zone = network.nodes[inside(pipes[0] ?? 0)]?.zone;
  const source = sources.find((other) => other.zone === zone)?.at ?? [0, 0];
  const bonus = (pipe: number, worth: number) => (isCollector(network.pipes[pipe]?.street ?? -1) ? worth : 0);
  const cost = (pipe: number) => distance(network.nodes[inside(pipe)]?.at ?? [0, 0], source) - bonus(pipe, 600);
  const first = pipes.reduce((best, pipe) => (cost(pipe) < cost(best) ? pipe : best), pipes[0] ?? 0);
  const gain = (pipe: number) => apart(network, inside(pipe), inside(first)) + bonus(pipe, 300);
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
        const other = otherEnd(pipe, node);
        if (pipe.class === 'inlet' || parts[other] !== -1) continue;
        parts[other] = start;
        stack.push(other);
      }
    }
  }
  return parts;
}

// 1 for every node that water reaches through open pipes of some kind.
function reach(network: DraftNetwork, sources: readonly Source[], through: (pipe: DraftPipe) => boolean): Uint8Array {
  const at = pipesAtNodes(network);
  const reached = new Uint8Array(network.nodes.length);
  const stack = sources.flatMap(({ feeds }) => feeds);
  for (const node of stack) reached[node] = 1;
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    for (const number of at[node] ?? []) {
      const pipe = network.pipes[number] as DraftPipe;
      const other = otherEnd(pipe, node);
      if (pipe.closed || reached[other] === 1 || !through(pipe)) continue;
      reached[other] = 1;
      stack.push(other);
    }
  }
  return reached;
}

/** Leaves out every node that no source reaches through open pipes, and the pipes that end there; the sources keep their nodes under new numbers. */
export function dropUnreached(network: DraftNetwork, sources: readonly Source[]): DraftNetwork {
  const reached = reach(network, sources, () => true);
  const numbers = new Int32Array(network.nodes.length).fill(-1);
  let next = 0;
  reached.forEach((yes, node) => {
    if (yes === 1) numbers[node] = next++;
  });
  const nodes = network.nodes.filter((_, node) => reached[node] === 1);
  const pipes = network.pipes.flatMap((pipe) => {
    const [from, to] = [numbers[pipe.from] ?? -1, numbers[pipe.to] ?? -1];
    return from < 0 || to < 0 ? [] : [{ ...pipe, from, to }];
  });
  for (const source of sources) {
    source.feeds = source.feeds.map((feed) => numbers[feed] ?? -1);
    if (source.from) source.from.node = numbers[source.from.node] ?? -1;
  }
  return { nodes, pipes };
}
