import { type LonLat, project } from '../placement/transverse-mercator.ts';
import { type Cell, type Districts, type Style, neighboursOf } from './districts.ts';
import { type Point, mix } from './geometry.ts';
import type { GroundPlace, TerrainGrid } from './ground-plan.ts';
import type { Lattice } from './lattice.ts';
import { type LocalName, compassWord } from './names.ts';
import type { TownDma, TownStation } from './plan.ts';
import type { Terrain } from './terrain.ts';

const GRID = 168;
/** The relief reaches so far beyond the pattern of streets, against its own size. */
const MARGIN = 1.5;

/** Heights of the ground over the town and its surroundings. */
export function surveyTerrain({ reach }: Lattice, terrain: Terrain, centre: LonLat, toEarth: (point: Point) => LonLat): TerrainGrid {
  const far = reach * MARGIN;
  const [[west, south], [east, north]] = [toEarth([-far, -far]), toEarth([far, far])];
  const [, northing] = project(centre, centre[0]);
  const heightM = Array.from({ length: GRID * GRID }, (_, at) => {
    const place: LonLat = [west + ((east - west) * (at % GRID)) / (GRID - 1), south + ((north - south) * Math.floor(at / GRID)) / (GRID - 1)];
    const [x, y] = project(place, centre[0]);
    return Number(terrain([x, y - northing]).toFixed(1));
  });
  return { west, south, east, north, columns: GRID, rows: GRID, heightM };
}

const DISTRICT_NAMES: Record<Style, (word: LocalName) => LocalName> = {
  OLD_TOWN: () => ({ zh: '老城区', en: 'Old Town' }),
  CENTRE: () => ({ zh: '中央商务区', en: 'Central Business District' }),
  RESIDENTIAL: ({ zh, en }) => ({ zh: `城${zh}区`, en: `${en} District` }),
  NEW_TOWN: ({ zh, en }) => ({ zh: `${zh}部新城`, en: `${en} New Town` }),
  INDUSTRIAL: ({ zh, en }) => ({ zh: `${zh}部工业园`, en: `${en} Industrial Park` }),
};

/** Names on the map: the town, its districts by the way they were built, metered areas as neighbourhoods, works and parks. */
export function namePlaces(town: LocalName, districts: Districts, lattice: Lattice, dmas: readonly TownDma[], stations: readonly TownStation[], toEarth: (point: Point) => LonLat): GroundPlace[] {
  const places: GroundPlace[] = [{ name: town, rank: 'CITY', at: toEarth(lattice.place(0, 0)) }];
  const taken = new Set<string>();
  for (const members of piecesByStyle(districts)) {
    const [first] = members;
    if (first === undefined) continue;
    const [x, y] = members.reduce<Point>((sum, { x0, x1, y0, y1 }) => [sum[0] + (x0 + x1) / 2 / members.length, sum[1] + (y0 + y1) / 2 / members.length], [0, 0]);
    const name = DISTRICT_NAMES[first.style](compassWord(x, y));
    if (taken.has(name.zh)) continue;
    taken.add(name.zh);
    // A district may lie round another: its name stands on its own ground.
    const off = ({ x0, x1, y0, y1 }: Cell) => Math.hypot((x0 + x1) / 2 - x, (y0 + y1) / 2 - y);
    const own = members.reduce((best, cell) => (off(cell) < off(best) ? cell : best), first);
    places.push({ name, rank: 'DISTRICT', at: toEarth(lattice.place(mix(own.x0, own.x1, 0.5), mix(own.y0, own.y1, 0.72))) });
  }
  for (const { level, name, outline } of dmas) if (level === 2) places.push({ name, rank: 'NEIGHBOURHOOD', at: middleOf(outline) });
  for (const { kind, name, at } of stations) if (kind === 'TREATMENT_PLANT') places.push({ name, rank: 'LANDMARK', at });
  return places;
}

function piecesByStyle(districts: Districts): Cell[][] {
  const left = new Set(districts.cells.filter(({ kind }) => kind === 'built'));
  const pieces: Cell[][] = [];
  for (const start of left) {
    left.delete(start);
    const piece = [start];
    for (const cell of piece) for (const next of neighboursOf(districts, cell)) if (next.style === start.style && left.delete(next)) piece.push(next);
    pieces.push(piece);
  }
  return pieces.toSorted((a, b) => b.length - a.length);
}

function middleOf(ring: readonly LonLat[]): LonLat {
  const open = ring.slice(0, -1);
  const sum = open.reduce<[number, number]>(([lon, lat], [x, y]) => [lon + x / open.length, lat + y / open.length], [0, 0]);
  return [Number(sum[0].toFixed(7)), Number(sum[1].toFixed(7))];
}
