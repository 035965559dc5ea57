import type { InpNetwork, MapPoint, NetworkWarning } from '../inp/network.ts';
import { type MapScale, measureScale } from './scale.ts';
import { type LonLat, project, unproject } from './transverse-mercator.ts';
import { completeDrawing } from './undrawn.ts';

export interface PlaceOptions {
  /** Longitude and latitude for the middle of the drawing. */
  at?: LonLat;
  /** Turns the drawing clockwise about its middle: with 90 what was north of it comes to lie east. */
  rotateDeg?: number;
}

export interface PlacedNetwork {
  /** Place of each node, in the order of `network.nodes`; CGCS2000 degrees. */
  nodes: LonLat[];
  /** Line of each link from its first to its last node through its vertices, in the order of `network.links`. */
  links: LonLat[][];
  scale: MapScale;
  /** West, south, east, north. */
  bounds: [number, number, number, number];
  warnings: NetworkWarning[];
}

/** Where a network goes when nobody says where: the middle of Urumqi. */
export const DEFAULT_PLACE: LonLat = [87.6168, 43.8256];

/**
 * Puts a network on the earth. Map units are arbitrary: metres per unit come from the pipes' stated lengths, the middle of the
 * drawing goes to `at`. A drawing in degrees whose lengths fit stays where it is unless `at` is given.
 */
export function placeNetwork(network: Pick<InpNetwork, 'nodes' | 'links'>, { at, rotateDeg = 0 }: PlaceOptions = {}): PlacedNetwork {
  const scale = measureScale(network);
  const { places, invented } = completeDrawing(network, scale.geographic ? METRES_PER_DEGREE : scale.metresPerUnit);
  const toEarth = scale.geographic && at === undefined && rotateDeg === 0 ? asItIs : mover(places, scale, at, rotateDeg);
  const nodes = places.map(toEarth);
  const index = new Map(network.nodes.map((node, position) => [node.id, position]));
  const links = network.links.map((link) => [
    nodes[index.get(link.from) ?? 0] as LonLat,
    ...link.vertices.map(toEarth),
    nodes[index.get(link.to) ?? 0] as LonLat,
  ]);
  return { nodes, links, scale, bounds: boundsOf(nodes), warnings: warningsOf(network, scale, invented) };
}

const METRES_PER_DEGREE = 111_320;

function asItIs(place: MapPoint): LonLat {
  return place;
}

function mover(places: MapPoint[], scale: MapScale, at: LonLat | undefined, rotateDeg: number): (place: MapPoint) => LonLat {
  const [west, south, east, north] = boundsOf(places);
  const middle: MapPoint = [(west + east) / 2, (south + north) / 2];
  const target = at ?? (scale.geographic ? middle : DEFAULT_PLACE);
  const [meridian] = target;
  const originNorth = project(target, meridian)[1];
  const flat = scale.geographic ? flattener(middle) : ([x, y]: MapPoint) => [(x - middle[0]) * scale.metresPerUnit, (y - middle[1]) * scale.metresPerUnit] as const;
  const turn = (rotateDeg * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  return (place) => {
    const [x, y] = flat(place);
    return unproject(x * cos + y * sin, originNorth + y * cos - x * sin, meridian);
  };
}

// A drawing in degrees becomes metres about its own middle before it is moved or turned.
function flattener(middle: LonLat): (place: MapPoint) => readonly [number, number] {
  const northOfMiddle = project(middle, middle[0])[1];
  return (place) => {
    const [east, north] = project(place, middle[0]);
    return [east, north - northOfMiddle];
  };
}

function boundsOf(places: readonly MapPoint[]): [number, number, number, number] {
  const bounds: [number, number, number, number] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const [x, y] of places) {
    bounds[0] = Math.min(bounds[0], x);
    bounds[1] = Math.min(bounds[1], y);
    bounds[2] = Math.max(bounds[2], x);
    bounds[3] = Math.max(bounds[3], y);
  }
  return bounds;
}

function warningsOf(network: Pick<InpNetwork, 'nodes'>, scale: MapScale, invented: number[]): NetworkWarning[] {
  const warnings: NetworkWarning[] = [];
  if (!scale.geographic) {
    const message =
      scale.pipes === 0
        ? 'nothing tells the size of the drawing: one map unit is taken for one metre'
        : `one map unit is ${Number(scale.metresPerUnit.toPrecision(4))} m, judged by ${scale.pipes} pipes of which ${Math.round(scale.agreement * 100)} % agree within 25 %`;
    warnings.push({ code: 'SCALE', message });
  }
  for (const at of invented.slice(0, MOST_LISTED)) {
    const node = network.nodes[at];
    if (node !== undefined) warnings.push({ code: 'PLACED', element: node.id, line: node.line, message: `${node.kind} ${node.id} has no coordinates: it was put beside its neighbours` });
  }
  if (invented.length > MOST_LISTED) warnings.push({ code: 'PLACED', message: `${invented.length - MOST_LISTED} more nodes without coordinates are not listed` });
  return warnings;
}

const MOST_LISTED = 1000;
