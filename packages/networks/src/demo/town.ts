import { summarise } from '../inp/network.ts';
import type { LonLat } from '../placement/transverse-mercator.ts';
import { project, unproject } from '../placement/transverse-mercator.ts';
import { divide } from './areas.ts';
import { chooseInlets, dropUnreached, siteSources } from './connect.ts';
import { hourlyDemand, settle } from './demand.ts';
import { type DraftNetwork, createTerrain, layPipes } from './draft-network.ts';
import { type Layout, type Point, layOutStreets } from './layout.ts';
import { modelTown } from './model.ts';
import type { TownPlan, TownSize } from './plan.ts';
import { createRandom } from './random.ts';
import { recordTown } from './record.ts';
import { describePipes } from './register.ts';
import { sizePipes } from './sizing.ts';
import { addOutlets, designStations, designTanks } from './stations.ts';

// Lines of the street pattern, lines between arterials, supply zones from south to north and from west to east.
const SIZES: Record<TownSize, { lines: number; block: number; bands: number; halves: number }> = {
  small: { lines: 18, block: 6, bands: 1, halves: 1 },
  medium: { lines: 56, block: 8, bands: 2, halves: 1 },
  large: { lines: 176, block: 8, bands: 5, halves: 2 },
};

export interface TownOptions {
  size: TownSize;
  /** The same seed gives the same town. */
  seed?: number;
  /** Longitude and latitude of the town's middle; Urumqi when absent. */
  centre?: LonLat;
}

/**
 * Makes up a town and its water network: about 1,000, 10,000 or 100,000 pipes. It solves in EPANET without a warning and keeps
 * 15 to 60 m of pressure at every customer at every hour.
 */
export function createTown({ size, seed = 2026, centre = [87.6168, 43.8256] }: TownOptions): TownPlan {
  const { lines, block, bands, halves } = SIZES[size];
  const random = createRandom(seed);
  const terrain = createTerrain(seed);
  const layout = layOutStreets(random, seed, { lines, block });
  const division = divide(lines / block, bands, halves);
  const network = layNetwork(layout, createRandom(seed + 1), terrain, division, bands * halves);
  const outlets = addOutlets(network.draft, network.sources, terrain);
  const demands = settle(network.draft, createRandom(seed + 2), seed, layout.reach);
  const peakHour = indexOfMost(hourlyDemand(demands));
  const peaks = demands.map((demand) => hourlyDemand([demand])[peakHour] ?? 0);
  const sizing = sizePipes(network.draft, outlets, peaks);
  const works = describePipes(network.draft, sizing.diameterMm, createRandom(seed + 3), seed, layout.reach);
  const stations = designStations(network.draft, network.sources, outlets, demands, sizing);
  const tanks = designTanks(network.draft, stations, sizing, demands);

  const toEarth = earthFrom(centre);
  const model = modelTown({ draft: network.draft, demands, sizing, works, stations, tanks, size });
  const records = recordTown({ draft: network.draft, layout, division, demands, sizing, works, stations, tanks, model, toEarth });
  return {
    size,
    seed,
    name: { zh: '水韵新城', en: 'Shuiyun New Town' },
    centre,
    network: model.network,
    nodePositions: model.network.nodes.map(({ at }) => toEarth(at as Point)),
    linkLines: linesOf(model.network, toEarth),
    river: layout.river.map(toEarth),
    ...records,
  };
}

function layNetwork(layout: Layout, random: ReturnType<typeof createRandom>, terrain: (at: Point) => number, division: ReturnType<typeof divide>, zones: number) {
  const laid = layPipes(layout, random, terrain, division);
  const sources = siteSources(laid, zones);
  chooseInlets(laid, layout, random, sources);
  const draft: DraftNetwork = dropUnreached(laid, sources);
  return { draft, sources };
}

/** From metres about the centre to longitude and latitude. */
function earthFrom(centre: LonLat): (point: readonly [number, number]) => LonLat {
  const north = project(centre, centre[0])[1];
  return ([x, y]) => {
    const [lon, lat] = unproject(x, north + y, centre[0]);
    return [Number(lon.toFixed(8)), Number(lat.toFixed(8))];
  };
}

function linesOf(network: TownPlan['network'], toEarth: (point: readonly [number, number]) => LonLat): LonLat[][] {
  const places = new Map(network.nodes.map(({ id, at }) => [id, at as Point]));
  return network.links.map(({ from, to, vertices }) => [places.get(from) as Point, ...vertices, places.get(to) as Point].map(toEarth));
}

function indexOfMost(values: number[]): number {
  return values.indexOf(Math.max(...values));
}

/** One line about a town, for logs. */
export function describeTown({ network, dmas, valves, hydrants }: TownPlan): string {
  const { counts } = summarise(network);
  return `${counts.pipes} pipes, ${counts.junctions} junctions, ${dmas.length} areas, ${valves.length} valves, ${hydrants.length} hydrants`;
}
