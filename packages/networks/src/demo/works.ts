import type { Districts } from './districts.ts';
import { type DraftNetwork, type DraftNode, apart } from './draft-network.ts';
import { type Point, between, blob, distance, distanceTo } from './geometry.ts';
import { type Lattice, riverOf } from './lattice.ts';
import type { Random } from './random.ts';
import type { Zone } from './zones.ts';

/** Where the water of a zone comes from. */
export interface Source {
  zone: number;
  kind: 'PLANT' | 'BOOSTER';
  /** Place of the clear-water tank, or of the booster's pumps. */
  at: Point;
  /** Crossings of main roads that its mains lead to. */
  feeds: number[];
  /** A booster's zone of origin and the node it draws from. */
  from?: { zone: number; node: number };
  /** Where a plant takes its raw water; with the shore of a reservoir where the river is far. */
  intake?: { at: Point; shore?: Point[] };
}

const PLANT_OUTSIDE_M = 520;
/** More open land than this around a plant is no better. */
const CLEAR_M = 950;
const RIVER_NEAR_M = 1700;

/** A plant for every second band of zones beyond the edge of the town; the zones above are boosted from the band below. */
export function siteSources(network: DraftNetwork, districts: Districts, lattice: Lattice, zones: readonly Zone[], random: Random): Source[] {
  const sources = new Map<number, Source>();
  const built = districts.cells.filter(({ kind }) => kind === 'built').map(({ x0, x1, y0, y1 }) => lattice.place((x0 + x1) / 2, (y0 + y1) / 2));
  const taken: Point[] = [];
  const plant = ({ number }: Zone) => {
    const source = sitePlant(network, lattice, number, built, taken, random);
    taken.push(source.at);
    sources.set(number, source);
  };
  for (const zone of zones) if (zone.band % 2 === 0) plant(zone);
  for (const zone of zones) {
    if (sources.has(zone.number)) continue;
    const below = zones.filter(({ band }) => band % 2 === 0).toSorted((a, b) => rank(a, zone) - rank(b, zone));
    const booster = below.reduce<Source | undefined>((found, { number }) => found ?? siteBooster(network, zone.number, number), undefined);
    if (booster === undefined) plant(zone);
    else sources.set(zone.number, booster);
  }
  return zones.map(({ number }) => sources.get(number) as Source);
}

function rank(a: Zone, to: Zone): number {
  return Math.abs(a.band + 1 - to.band) * 10 + Math.abs(a.across - to.across);
}

function mainsOf({ nodes }: DraftNetwork, zone: number): number[] {
  return nodes.flatMap((node, at) => (node.zone === zone && node.dma < 0 ? [at] : []));
}

function centroid({ nodes }: DraftNetwork, numbers: readonly number[]): Point {
  return numbers.reduce<Point>(([x, y], at) => [x + (nodes[at]?.at[0] ?? 0) / numbers.length, y + (nodes[at]?.at[1] ?? 0) / numbers.length], [0, 0]);
}

function sitePlant(network: DraftNetwork, lattice: Lattice, zone: number, built: readonly Point[], taken: readonly Point[], random: Random): Source {
  const { nodes } = network;
  const mains = mainsOf(network, zone);
  const river = riverOf(lattice);
  const toRiver = (point: Point) => river.reduce((least, place) => Math.min(least, distance(place, point)), Number.POSITIVE_INFINITY);
  const crosses = ([from, to]: [Point, Point]) => [0.25, 0.5, 0.75, 1].some((share) => distanceTo(river, between(from, to, share)) < lattice.riverWidthM * 0.4);
  let best: { score: number; at: Point; feed: number } | undefined;
  for (const feed of mains) {
    const [x, y] = (nodes[feed] as DraftNode).at;
    for (let step = 0; step < 12; step += 1) {
      const angle = (step / 12) * 2 * Math.PI;
      const at: Point = [x + Math.cos(angle) * PLANT_OUTSIDE_M, y + Math.sin(angle) * PLANT_OUTSIDE_M];
      const others = taken.reduce((least, place) => Math.min(least, distance(place, at)), 3000);
      const fromRiver = toRiver(at);
      if (fromRiver < lattice.riverWidthM * 1.2) continue;
      // Upstream of the town, which lies in the south, the river is clean.
      const elsewise = Math.min(others, 1500) * 0.3 - Math.min(fromRiver, 2500) * 0.28 - (400 * at[1]) / lattice.reach;
      // Looking at every house of the town is only worth it where this could become the best place.
      if ((best !== undefined && elsewise + CLEAR_M <= best.score) || crosses([at, [x, y]])) continue;
      const score = elsewise + built.reduce((least, place) => Math.min(least, distance(place, at)), CLEAR_M);
      if (best === undefined || score > best.score) best = { score, at, feed };
    }
  }
  // The second main follows open land as well: no farther than the edge of the town.
  const near = (node: number) => distance((nodes[node] as DraftNode).at, at) < PLANT_OUTSIDE_M * 1.75;
  const { at, feed } = best ?? { at: [lattice.reach, 0] as Point, feed: mains[0] ?? 0 };
  const second = mains.filter((node) => apart(network, node, feed) > 500 && near(node) && !crosses([at, (nodes[node] as DraftNode).at])).toSorted((a, b) => distance((nodes[a] as DraftNode).at, at) - distance((nodes[b] as DraftNode).at, at))[0];
  return { zone, kind: 'PLANT', at, feeds: second === undefined ? [feed] : [feed, second], intake: intakeOf(at, centroid(network, mains), river, -0.35 * lattice.reach, random) };
}

// From the river where it has not passed the town yet, else from a reservoir of its own.
function intakeOf(at: Point, town: Point, river: readonly Point[], cleanBelow: number, random: Random): NonNullable<Source['intake']> {
  const nearest = river.reduce((best, place) => (distance(place, at) < distance(best, at) ? place : best), river[0] ?? at);
  if (distance(nearest, at) < RIVER_NEAR_M && nearest[1] < cleanBelow) return { at: nearest };
  const away = Math.atan2(at[1] - town[1], at[0] - town[0]);
  const middle: Point = [at[0] + Math.cos(away) * 620, at[1] + Math.sin(away) * 620];
  const phase = random.between(0, 6);
  return { at: [at[0] + Math.cos(away) * 420, at[1] + Math.sin(away) * 420], shore: blob(middle, [300, 190], away + 1.2, (angle) => 0.16 * Math.sin(angle * 3 + phase) + 0.07 * Math.sin(angle * 7)) };
}

// A booster replaces the shut main between the two zones that lies nearest to the middle of the zone it feeds.
function siteBooster(network: DraftNetwork, zone: number, below: number): Source | undefined {
  const middle = centroid(network, mainsOf(network, zone));
  const zoneAt = (node: number) => network.nodes[node]?.zone;
  const shut = network.pipes.filter(({ class: kind, closed, from, to }) => kind === 'trunk' && closed && ((zoneAt(from) === zone && zoneAt(to) === below) || (zoneAt(from) === below && zoneAt(to) === zone)));
  const far = ({ from }: { from: number }) => distance(network.nodes[from]?.at ?? [0, 0], middle);
  const pipe = shut.reduce<(typeof shut)[number] | undefined>((best, one) => (best === undefined || far(one) < far(best) ? one : best), undefined);
  if (pipe === undefined) return undefined;
  const [low, high] = zoneAt(pipe.from) === below ? [pipe.from, pipe.to] : [pipe.to, pipe.from];
  network.pipes.splice(network.pipes.indexOf(pipe), 1);
  const [a, b] = [network.nodes[low]?.at ?? middle, network.nodes[high]?.at ?? middle];
  const length = Math.max(1, distance(a, b));
  const aside: Point = [(-(b[1] - a[1]) / length) * 34, ((b[0] - a[0]) / length) * 34];
  return { zone, kind: 'BOOSTER', at: [(a[0] + b[0]) / 2 + aside[0], (a[1] + b[1]) / 2 + aside[1]], feeds: [high], from: { zone: below, node: low } };
}
