import { type Layout, type Point, mix } from './layout.ts';
import { type Random, createNoise } from './random.ts';

export type DraftClass = 'trunk' | 'collector' | 'local' | 'branch' | 'inlet' | 'station';

export interface DraftNode {
  at: Point;
  groundM: number;
  zone: number;
  /** Number of the block it is fed in; -1 on the arterials. */
  dma: number;
  /** 0 for a street corner without buildings of its own, more where more people live. */
  weight: number;
  line: number;
}

export interface DraftPipe {
  from: number;
  to: number;
  bends: Point[];
  class: DraftClass;
  lengthM: number;
  closed: boolean;
  dma: number;
  line: number;
}

export interface DraftNetwork {
  nodes: DraftNode[];
  pipes: DraftPipe[];
}

/** How the town is cut into supply zones and blocks. */
export interface Division {
  /** Blocks along one side. */
  side: number;
  zoneOf(blockColumn: number, blockRow: number): number;
}

/** Height of the ground: it falls gently to the north, as at the foot of a range, with low hills. */
export function createTerrain(seed: number): (at: Point) => number {
  const [hills, mounds] = [createNoise(seed + 31), createNoise(seed + 32)];
  return ([x, y]) => 835 - 0.0034 * y + 0.0005 * x + 3.4 * hills(x / 1900, y / 1900) + 0.7 * mounds(x / 450, y / 450);
}

/** Pipes under the streets: mains along the arterials, a network inside each block, service pipes into the yards. */
export function layPipes(layout: Layout, random: Random, terrain: (at: Point) => number, division: Division): DraftNetwork {
  const { block, crossings, streets } = layout;
  const nodes: DraftNode[] = [];
  const pipes: DraftPipe[] = [];
  const addNode = (at: Point, zone: number, dma: number, weight: number, line: number) => nodes.push({ at, groundM: terrain(at), zone, dma, weight, line }) - 1;
  const addPipe = (from: number, to: number, kind: DraftClass, dma: number, line: number) => {
    const [a, b] = [nodes[from], nodes[to]] as [DraftNode, DraftNode];
    pipes.push({ from, to, bends: [], class: kind, lengthM: distance(a.at, b.at), closed: a.zone !== b.zone, dma, line });
  };
  for (const { column, row, at } of crossings) {
    const [blockColumn, blockRow] = [Math.min(Math.floor(column / block), division.side - 1), Math.min(Math.floor(row / block), division.side - 1)];
    const onArterial = column % block === 0 || row % block === 0;
    addNode(at, division.zoneOf(blockColumn, blockRow), onArterial ? -1 : blockRow * division.side + blockColumn, onArterial ? 0 : 1, layout.columns + 1 + row);
  }
  const middles = new Map<string, number>();
  for (const { from, to, class: kind, line } of streets) {
    const [a, b] = [nodes[from], nodes[to]] as [DraftNode, DraftNode];
    if (a.dma < 0 && b.dma < 0) addPipe(from, to, 'trunk', -1, line);
    else if (a.dma < 0 || b.dma < 0) addPipe(from, to, 'inlet', Math.max(a.dma, b.dma), line);
    else if (distance(a.at, b.at) > 80 && random.chance(0.82)) {
      const share = random.between(0.4, 0.6);
      const between = addNode([mix(a.at[0], b.at[0], share), mix(a.at[1], b.at[1], share)], a.zone, a.dma, 1.4, line);
      middles.set(`${Math.min(from, to)}-${Math.max(from, to)}`, between);
      addPipe(from, between, kind === 'collector' ? 'collector' : 'local', a.dma, line);
      addPipe(between, to, kind === 'collector' ? 'collector' : 'local', a.dma, line);
    } else addPipe(from, to, kind === 'collector' ? 'collector' : 'local', a.dma, line);
  }
  serveYards(layout, random, nodes, middles, addNode, addPipe);
  return { nodes, pipes };
}

function serveYards(
  { crossings, columns, rows, bankOf }: Layout,
  random: Random,
  nodes: DraftNode[],
  middles: Map<string, number>,
  addNode: (at: Point, zone: number, dma: number, weight: number, line: number) => number,
  addPipe: (from: number, to: number, kind: DraftClass, dma: number, line: number) => void,
): void {
  const numbers = new Map(crossings.map(({ column, row }, at) => [row * (columns + 1) + column, at]));
  crossings.forEach(({ column, row }, corner) => {
    if (column === columns || row === rows || !random.chance(0.95)) return;
    const others = [[column + 1, row], [column + 1, row + 1], [column, row + 1]].map(([i = 0, j = 0]) => numbers.get(j * (columns + 1) + i));
    const bank = bankOf(column, row);
    const straddles = bankOf(column + 1, row) !== bank || bankOf(column, row + 1) !== bank || bankOf(column + 1, row + 1) !== bank;
    if (straddles || others.includes(undefined)) return;
    const corners = [corner, ...(others as number[])];
    const yard = corners.reduce<Point>(([x, y], number) => [x + (nodes[number]?.at[0] ?? 0) / 4, y + (nodes[number]?.at[1] ?? 0) / 4], [0, 0]);
    const starts = corners
      .flatMap((number, at) => [number, middles.get(pairOf(number, corners[(at + 1) % 4] ?? number))])
      .filter((number): number is number => number !== undefined && (nodes[number]?.dma ?? -1) >= 0);
    const start = starts[random.below(starts.length)];
    const head = start === undefined ? undefined : nodes[start];
    if (start === undefined || head === undefined) return;
    const first = addNode([mix(head.at[0], yard[0], 0.8), mix(head.at[1], yard[1], 0.8)], head.zone, head.dma, 3.2, head.line);
    addPipe(start, first, 'branch', head.dma, head.line);
    if (!random.chance(0.85)) return;
    const place: Point = [yard[0] + random.between(-22, 22), yard[1] + random.between(-22, 22)];
    if (distance(place, nodes[first]?.at ?? yard) < 8) return;
    const second = addNode(place, head.zone, head.dma, 2.4, head.line);
    addPipe(first, second, 'branch', head.dma, head.line);
  });
}

function pairOf(a: number, b: number): string {
  return `${Math.min(a, b)}-${Math.max(a, b)}`;
}

export function distance(a: Point, b: Point): number {
  return Math.hypot(b[0] - a[0], b[1] - a[1]);
}
