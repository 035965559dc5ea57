import type { Use } from './use.ts';
import { type Point, distance, lengthOf } from './geometry.ts';

/** What a pipe is for: from the works (station), along main roads (trunk), into a metered area (inlet), along its streets, into its yards (branch). */
export type DraftClass = 'station' | 'trunk' | 'inlet' | 'collector' | 'local' | 'branch';

export interface DraftNode {
  at: Point;
  groundM: number;
  zone: number;
  /** Number of the block it is fed in; -1 on the main roads. */
  dma: number;
  /** Number of its street; -1 outside the town. */
  street: number;
  use?: Use;
}

export interface DraftPipe {
  from: number;
  to: number;
  bends: Point[];
  class: DraftClass;
  lengthM: number;
  closed: boolean;
  dma: number;
  street: number;
}

export interface DraftNetwork {
  nodes: DraftNode[];
  pipes: DraftPipe[];
}

/** The line of a pipe, ends included. */
export function lineOf({ nodes }: DraftNetwork, { from, to, bends }: Pick<DraftPipe, 'from' | 'to' | 'bends'>): Point[] {
  return [nodes[from]?.at ?? [0, 0], ...bends, nodes[to]?.at ?? [0, 0]];
}

/** Adds a pipe along a line; it is shut where it leads from one zone into another. */
export function addPipe(network: DraftNetwork, pipe: Omit<DraftPipe, 'lengthM' | 'closed'>): number {
  const closed = network.nodes[pipe.from]?.zone !== network.nodes[pipe.to]?.zone;
  return network.pipes.push({ ...pipe, lengthM: lengthOf(lineOf(network, pipe)), closed }) - 1;
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

export function otherEnd({ from, to }: DraftPipe, node: number): number {
  return from === node ? to : from;
}

/** Distance between two nodes as the crow flies. */
export function apart({ nodes }: DraftNetwork, a: number, b: number): number {
  return distance(nodes[a]?.at ?? [0, 0], nodes[b]?.at ?? [0, 0]);
}
