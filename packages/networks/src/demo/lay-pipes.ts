import type { Cell, Districts } from './districts.ts';
import { type DraftClass, type DraftNetwork, addPipe } from './draft-network.ts';
import { type Point, along, distance, lengthOf, simplify } from './geometry.ts';
import type { Lattice } from './lattice.ts';
import { type Line, type Plot, divideBlock } from './partition.ts';
import { type Random, createNoise } from './random.ts';
import { type Road, type Roads, layOutRoads } from './roads.ts';
import type { Terrain } from './terrain.ts';

/** A plot with the nodes that can serve it. */
export interface LaidPlot {
  plot: Plot;
  cell: Cell;
  /** Where a place of the pattern lies: the streets of a block wind in their own way. */
  place(x: number, y: number): Point;
  /** Nodes in the streets round it. */
  around: number[];
}

export interface LaidStreet {
  line: Line;
  /** The block it runs in; undefined for a main road. */
  cell?: Cell;
  road?: Road;
  points: Point[];
}

export interface LaidTown {
  network: DraftNetwork;
  streets: LaidStreet[];
  plots: LaidPlot[];
}

/** Share of a block's side by which its streets may stray from the straight. */
const WINDING = { OLD_TOWN: 0.085, CENTRE: 0.012, RESIDENTIAL: 0.045, NEW_TOWN: 0.02, INDUSTRIAL: 0.015 } as const;
const INLET_M = 30;

/** Pipes under the streets: mains along the main roads, a network inside each block that touches them at every street's end. */
export function layPipes(districts: Districts, lattice: Lattice, random: Random, seed: number, terrain: Terrain): LaidTown {
  let lastId = 0;
  const nextId = () => (lastId += 1);
  const roads = layOutRoads(districts, lattice, nextId);
  const network: DraftNetwork = { nodes: [], pipes: [] };
  const addNode = (at: Point, zone: number, dma: number, street: number) => network.nodes.push({ at, groundM: terrain(at), zone, dma, street }) - 1;
  const blocks = districts.cells.filter(({ kind }) => kind === 'built').map((cell) => ({ cell, place: windingIn(cell, lattice, seed), ...divideBlock(cell, roads.sidesOf(cell), random, nextId) }));

  const streets: LaidStreet[] = roads.roads.map((road) => ({ line: road, road, points: sample(road, road.from, road.to, lattice.place) }));
  for (const { cell, lines, place } of blocks) for (const line of lines) streets.push({ line, cell, points: sample(line, line.from, line.to, place) });
  streets.forEach(({ line }, number) => (line.street = number));

  const known = layMains(network, roads, lattice, addNode);
  const stops = new Map<Line, { at: number; node: number }[]>();
  for (const { cell, lines, place } of blocks) {
    // Every crossing first: a street may end at one that is laid later.
    for (const line of lines) for (const tick of line.ticks) nodeAt(known, line, tick, () => addNode(placeOn(line, tick, place), cell.zone, cell.number, line.street));
    for (const line of lines) stops.set(line, layStreet(network, line, cell, place, known, random, addNode));
  }
  const plots = blocks.flatMap(({ cell, plots: own, place }) => own.map((plot): LaidPlot => ({ plot, cell, place, around: nodesAround(plot, stops) })));
  return { network, streets, plots };
}

type AddNode = (at: Point, zone: number, dma: number, street: number) => number;
type Known = Map<string, number>;

function nodeAt(known: Known, line: Line, tick: number, make: () => number): number {
  const key = `${line.id}:${tick.toFixed(2)}`;
  const node = known.get(key) ?? make();
  known.set(key, node);
  return node;
}

function windingIn({ style, x0, x1, y0, y1 }: Cell, { place }: Lattice, seed: number): (x: number, y: number) => Point {
  const [east, north] = [createNoise(seed + 25), createNoise(seed + 26)];
  const far = WINDING[style] * Math.min(x1 - x0, y1 - y0);
  return (x, y) => {
    const swing = far * Math.sin((Math.PI * (x - x0)) / (x1 - x0)) * Math.sin((Math.PI * (y - y0)) / (y1 - y0));
    return place(x + swing * east(x / 340, y / 340), y + swing * north(x / 340, y / 340));
  };
}

function placeOn({ vertical, at }: Line, tick: number, place: (x: number, y: number) => Point): Point {
  return vertical ? place(at, tick) : place(tick, at);
}

function sample(line: Line, from: number, to: number, place: (x: number, y: number) => Point): Point[] {
  const steps = Math.max(1, Math.ceil(Math.abs(to - from) / 28));
  return simplify(Array.from({ length: steps + 1 }, (_, step) => placeOn(line, from + ((to - from) * step) / steps, place)), 0.7);
}

function layMains(network: DraftNetwork, { roads, crossings }: Roads, { place }: Lattice, addNode: AddNode): Known {
  const known: Known = new Map();
  const corners = new Map<number, number>();
  const corner = (number: number, street: number) => {
    const { x, y, zone } = crossings.get(number) ?? { x: 0, y: 0, zone: 0 };
    const node = corners.get(number) ?? addNode(place(x, y), zone, -1, street);
    corners.set(number, node);
    return node;
  };
  for (const road of roads) {
    const ticks = road.isBridge ? [] : [...new Set([...road.ticks, ...restTicks(road)])].toSorted((a, b) => a - b);
    let [node, from] = [corner(road.startCrossing, road.street), road.from];
    for (const tick of [...ticks, road.to]) {
      const next = tick === road.to ? corner(road.endCrossing, road.street) : nodeAt(known, road, tick, () => addNode(placeOn(road, tick, place), road.cell?.zone ?? 0, -1, road.street));
      addPipe(network, { from: node, to: next, bends: sample(road, from, tick, place).slice(1, -1), class: 'trunk', dma: -1, street: road.street });
      [node, from] = [next, tick];
    }
  }
  return known;
}

// Where no street meets a main road for long it still has hydrants.
function restTicks({ from, to, ticks }: Road): number[] {
  const all = [from, ...ticks.toSorted((a, b) => a - b), to];
  return all.slice(1).flatMap((end, at) => {
    const start = all[at] ?? end;
    const pieces = Math.ceil((end - start) / 150);
    return Array.from({ length: Math.max(0, pieces - 1) }, (_, piece) => start + ((end - start) * (piece + 1)) / pieces);
  });
}

function layStreet(network: DraftNetwork, line: Line, cell: Cell, place: (x: number, y: number) => Point, known: Known, random: Random, addNode: AddNode): { at: number; node: number }[] {
  const [first, last] = line.ends ?? [];
  if (first === undefined || last === undefined) return [];
  const kind: DraftClass = line.class === 'COLLECTOR' ? 'collector' : 'local';
  const laid: { at: number; node: number }[] = [];
  const node = (at: number) => addNode(placeOn(line, at, place), cell.zone, cell.number, line.street);
  const end = ({ line: other, tick }: NonNullable<Line['ends']>[number]) => known.get(`${other.id}:${tick.toFixed(2)}`) ?? -1;
  const stops = [...new Set(line.ticks)].toSorted((a, b) => a - b).map((at) => ({ at, node: nodeAt(known, line, at, () => node(at)) }));
  // An inlet is a short pipe off the main road: the chamber with its valve and meter.
  const inward = (at: number, other: number, sign: number) => {
    if (network.nodes[other]?.dma !== -1) return { at, node: other };
    const gap = stops.reduce((least, stop) => Math.min(least, Math.abs(stop.at - at)), (line.to - line.from) / 2);
    const chamber = at + sign * Math.min(INLET_M, gap * 0.4);
    const inner = { at: chamber, node: node(chamber) };
    addPipe(network, { from: other, to: inner.node, bends: [], class: 'inlet', dma: cell.number, street: line.street });
    return inner;
  };
  const start = inward(line.from, end(first), 1);
  const finish = inward(line.to, end(last), -1);
  const all = [start, ...stops.filter(({ at }) => at > start.at && at < finish.at), finish];
  all.forEach((stop, index) => {
    laid.push(stop);
    const next = all[index + 1];
    if (next === undefined || (kind === 'local' && index > 0 && index < all.length - 2 && random.chance(0.05))) return;
    const points = sample(line, stop.at, next.at, place);
    const length = lengthOf(points);
    const pieces = length > 230 ? 3 : length > 96 ? 2 : 1;
    let before = stop.node;
    for (let piece = 1; piece <= pieces; piece += 1) {
      const at = stop.at + ((next.at - stop.at) * piece) / pieces;
      const to = piece === pieces ? next.node : node(at);
      if (piece < pieces) laid.push({ at, node: to });
      addPipe(network, { from: before, to, bends: sample(line, at - (next.at - stop.at) / pieces, at, place).slice(1, -1), class: kind, dma: cell.number, street: line.street });
      before = to;
    }
  });
  return laid;
}

function nodesAround({ x0, x1, y0, y1, sides }: Plot, laid: Map<Line, { at: number; node: number }[]>): number[] {
  const on = (line: Line, low: number, high: number) => (laid.get(line) ?? []).flatMap(({ at, node }) => (at >= low - 1 && at <= high + 1 ? [node] : []));
  return [...new Set([...on(sides.left, y0, y1), ...on(sides.right, y0, y1), ...on(sides.bottom, x0, x1), ...on(sides.top, x0, x1)])];
}

/** A service pipe from a street into a plot. @returns the nodes in the yard. */
export function serveYard(network: DraftNetwork, { plot, cell, place, around }: LaidPlot, random: Random, terrain: Terrain): number[] {
  const start = around[random.below(around.length)];
  const street = start === undefined ? undefined : network.nodes[start];
  if (start === undefined || street === undefined) return [];
  const target = place(plot.x0 + (plot.x1 - plot.x0) * random.between(0.3, 0.7), plot.y0 + (plot.y1 - plot.y0) * random.between(0.3, 0.7));
  const full = distance(street.at, target);
  if (full < 16) return [];
  const places = full > 70 ? [along([street.at, target], full * 0.55), target] : [target];
  let before = start;
  return places.map((at) => {
    const node = network.nodes.push({ at, groundM: terrain(at), zone: cell.zone, dma: cell.number, street: street.street }) - 1;
    addPipe(network, { from: before, to: node, bends: [], class: 'branch', dma: cell.number, street: street.street });
    before = node;
    return node;
  });
}
