import { type LonLat, project, unproject } from '../placement/transverse-mercator.ts';
import { chooseInlets, dropUnreached } from './connect.ts';
import { type ServedPlot, settle, useOfPlot } from './demand.ts';
import { type Districts, growTown } from './districts.ts';
import type { DraftNetwork } from './draft-network.ts';
import type { Point } from './geometry.ts';
import { namePlaces, surveyTerrain } from './ground.ts';
import { layLand, layParks, layWater } from './land.ts';
import { type Lattice, createLattice, riverOf } from './lattice.ts';
import { type LaidStreet, type LaidTown, layPipes, serveYard } from './lay-pipes.ts';
import { modelTown } from './model.ts';
import type { TownPlan, TownSize } from './plan.ts';
import { createRandom } from './random.ts';
import { designRawWater } from './raw-water.ts';
import { recordTown } from './record.ts';
import { describePipes } from './register.ts';
import { sizePipes } from './sizing.ts';
import { addOutlets, designStations, designTanks, peaksOf, supplyOf } from './stations.ts';
import { nameStreets } from './streets.ts';
import { type Terrain, createTerrain, layOutParks } from './terrain.ts';
import type { LandUse } from './use.ts';
import { type Source, siteSources } from './works.ts';
import { type Zone, type ZonePlan, assignZones } from './zones.ts';

const SIZES: Record<TownSize, { blocks: number; zones: ZonePlan }> = {
  small: { blocks: 6, zones: { bands: 2, across: 1 } },
  medium: { blocks: 52, zones: { bands: 2, across: 2 } },
  large: { blocks: 530, zones: { bands: 4, across: 3 } },
};

export interface TownOptions {
  size: TownSize;
  /** The same seed gives the same town. */
  seed?: number;
  /** Longitude and latitude of the town's middle; Urumqi when absent. */
  centre?: LonLat;
}

/**
 * Makes up a town and its water supply: about 1,000, 10,000 or 100,000 pipes under streets that grew along a river. It solves in
 * EPANET without a warning and keeps 15 to 60 m of pressure at every customer at every hour of the week.
 */
export function createTown({ size, seed = 2026, centre = [87.6168, 43.8256] }: TownOptions): TownPlan {
  const { blocks, zones: zonePlan } = SIZES[size];
  const lattice = createLattice(createRandom(seed), seed, blocks);
  const districts = growTown(lattice, createRandom(seed + 1), seed, blocks);
  const parks = layOutParks(districts, lattice, createRandom(seed + 2));
  const zones = assignZones(districts, zonePlan);
  const terrain = createTerrain(lattice, parks, seed);
  const { draft, sources, plots, streets: laid } = layNetwork({ lattice, districts, zones, terrain, seed });

  const outlets = addOutlets(draft, sources, terrain);
  const supply = supplyOf(draft, sources);
  const sizing = sizePipes(draft, outlets, peaksOf(draft, sources, supply));
  const works = describePipes(draft, sizing.diameterMm, createRandom(seed + 6), (street) => styleOf(laid[street]));
  const stations = designStations(draft, sources, outlets, supply, sizing);
  const raw = stations.map((station, at) => designRawWater(station, at + 1, terrain));
  const tanks = designTanks(draft, stations, sizing);

  const toEarth = earthFrom(centre);
  const design = { draft, sizing, works, stations, raw, tanks };
  const model = modelTown({ ...design, size });
  const streets = nameStreets(laid, seed, toEarth);
  const records = recordTown({ ...design, districts, lattice, streets, model, toEarth });
  const nodePositions = model.network.nodes.map(({ at }) => toEarth(at as Point));
  const name = { zh: '水韵新城', en: 'Shuiyun New Town' };
  return {
    size,
    seed,
    name,
    centre,
    network: model.network,
    nodePositions,
    linkLines: linesOf(model.network, nodePositions, toEarth),
    river: riverOf(lattice).map(toEarth),
    ...records,
    ground: {
      streets: streets.pieces,
      water: layWater(lattice, parks, sources, seed, toEarth),
      parks: layParks(districts, lattice, parks, toEarth),
      ...layLand(plots, sources, createRandom(seed + 7), toEarth),
      places: namePlaces(name, districts, lattice, records.dmas, records.stations, toEarth),
      terrain: surveyTerrain(lattice, terrain, centre, toEarth),
    },
  };
}

const HOMES: ReadonlySet<LandUse> = new Set(['OLD_TOWN', 'RESIDENTIAL']);

interface Site {
  lattice: Lattice;
  districts: Districts;
  zones: Zone[];
  terrain: Terrain;
  seed: number;
}

function layNetwork({ lattice, districts, zones, terrain, seed }: Site): { draft: DraftNetwork; sources: Source[]; plots: ServedPlot[]; streets: LaidStreet[] } {
  const laid: LaidTown = layPipes(districts, lattice, createRandom(seed + 3), seed, terrain);
  const random = createRandom(seed + 4);
  const inhabited = new Set<unknown>();
  const plots = laid.plots.map((plot): ServedPlot => {
    const wish = useOfPlot(plot.cell.style, random);
    // People live in every part of a town, beside the works too.
    const use = inhabited.has(plot.cell) || HOMES.has(wish) ? wish : 'RESIDENTIAL';
    inhabited.add(plot.cell);
    const branches = use === 'GREEN' || plot.cell.style === 'OLD_TOWN' ? 1 : 2;
    return { ...plot, use, yard: Array.from({ length: branches }, () => serveYard(laid.network, plot, random, terrain)).flat() };
  });
  for (const own of Map.groupBy(plots, ({ cell }) => cell).values()) settle(laid.network, own, random);
  const sources = siteSources(laid.network, districts, lattice, zones, createRandom(seed + 5));
  chooseInlets(laid.network, random, sources, (street) => laid.streets[street]?.line.class === 'COLLECTOR');
  return { draft: dropUnreached(laid.network, sources), sources, plots, streets: laid.streets };
}

function styleOf(street: LaidStreet | undefined) {
  return street?.cell?.style ?? street?.road?.cell?.style ?? 'CENTRE';
}

/** From metres about the centre to longitude and latitude. */
function earthFrom(centre: LonLat): (point: readonly [number, number]) => LonLat {
  const north = project(centre, centre[0])[1];
  return ([x, y]) => {
    const [lon, lat] = unproject(x, north + y, centre[0]);
    return [Number(lon.toFixed(8)), Number(lat.toFixed(8))];
  };
}

function linesOf({ nodes, links }: TownPlan['network'], positions: readonly LonLat[], toEarth: (point: readonly [number, number]) => LonLat): LonLat[][] {
  const places = new Map(nodes.map(({ id }, at) => [id, positions[at] as LonLat]));
  return links.map(({ from, to, vertices }) => [places.get(from) as LonLat, ...vertices.map(toEarth), places.get(to) as LonLat]);
}
