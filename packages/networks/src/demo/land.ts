import type { LonLat } from '../placement/transverse-mercator.ts';
import { build } from './buildings.ts';
import type { ServedPlot } from './demand.ts';
import type { Districts } from './districts.ts';
import { type Point, blob, simplify } from './geometry.ts';
import type { GroundArea, GroundBlock, GroundBuilding } from './ground-plan.ts';
import { type Lattice, banksOf } from './lattice.ts';
import { areaName } from './names.ts';
import { WIDTH_M } from './partition.ts';
import { type Random, createRandom } from './random.ts';
import type { Park } from './terrain.ts';
import type { Source } from './works.ts';

export interface Land {
  blocks: GroundBlock[];
  buildings: GroundBuilding[];
}

/** Plots set back from the kerb, and the houses on them. */
export function layLand(plots: readonly ServedPlot[], sources: readonly Source[], random: Random, toEarth: (point: Point) => LonLat): Land {
  const blocks: GroundBlock[] = [];
  const buildings: GroundBuilding[] = [];
  const put = (use: GroundBlock['use'], [x0, x1, y0, y1]: [number, number, number, number], place: (x: number, y: number) => Point) => {
    if (x1 - x0 < 12 || y1 - y0 < 12) return;
    blocks.push({ use, ring: ringOf([x0, x1, y0, y1], place).map(toEarth) });
    for (const { at, ...house } of build(use, [x0, x1, y0, y1], place, random)) buildings.push({ ...house, at: toEarth(at), use });
  };
  for (const { plot: { x0, x1, y0, y1, sides }, use, place } of plots) {
    const half = (side: keyof typeof sides) => WIDTH_M[sides[side].class] / 2 + 3;
    put(use, [x0 + half('left'), x1 - half('right'), y0 + half('bottom'), y1 - half('top')], place);
  }
  for (const { kind, at: [x, y] } of sources) {
    const [wide, deep] = kind === 'PLANT' ? [110, 78] : [24, 18];
    put('UTILITY', [-wide, wide, -deep, deep], (dx, dy) => [x + dx, y + dy]);
  }
  return { blocks, buildings };
}

function ringOf([x0, x1, y0, y1]: [number, number, number, number], place: (x: number, y: number) => Point): Point[] {
  const side = (ax: number, ay: number, bx: number, by: number) => {
    const steps = Math.max(1, Math.ceil(Math.hypot(bx - ax, by - ay) / 30));
    const points = Array.from({ length: steps + 1 }, (_, step) => place(ax + ((bx - ax) * step) / steps, ay + ((by - ay) * step) / steps));
    return simplify(points, 0.8).slice(0, -1);
  };
  const ring = [...side(x0, y0, x1, y0), ...side(x1, y0, x1, y1), ...side(x1, y1, x0, y1), ...side(x0, y1, x0, y0)];
  return [...ring, ring[0] as Point];
}

/** The river, the lakes of the parks, the reservoirs of the intakes. */
export function layWater(lattice: Lattice, parks: readonly Park[], sources: readonly Source[], seed: number, toEarth: (point: Point) => LonLat): GroundArea<'RIVER' | 'LAKE'>[] {
  const random = createRandom(seed + 61);
  const lakes = parks.filter(({ kind }) => kind === 'LAKE').map(({ centre, radiusM }, number) => {
    const phase = random.between(0, 6);
    const ring = blob(centre, [radiusM * 0.95, radiusM * 0.7], random.between(0, 3), (angle) => 0.14 * Math.sin(angle * 3 + phase) + 0.06 * Math.sin(angle * 5 - phase));
    const { zh, en } = stemOf(number + 40);
    return { id: `L${number + 1}`, kind: 'LAKE' as const, name: { zh: `${zh}湖`, en: `${en} Lake` }, ring: ring.map(toEarth) };
  });
  const reservoirs = sources.flatMap(({ intake }, number) => {
    if (intake?.shore === undefined) return [];
    const { zh, en } = stemOf(number + 70);
    return [{ id: `LR${number + 1}`, kind: 'LAKE' as const, name: { zh: `${zh}水库`, en: `${en} Reservoir` }, ring: intake.shore.map(toEarth) }];
  });
  return [{ id: 'R1', kind: 'RIVER', name: { zh: '清水河', en: 'Qingshui River' }, ring: banksOf(lattice).map(toEarth) }, ...lakes, ...reservoirs];
}

/** The word a name is made of, without its ending. */
function stemOf(number: number): { zh: string; en: string } {
  const { zh, en } = areaName(number * 3);
  return { zh: zh.slice(0, 2), en: en.split(' ')[0] ?? en };
}

/** Parks between main roads, and the green banks of the river. */
export function layParks(districts: Districts, lattice: Lattice, parks: readonly Park[], toEarth: (point: Point) => LonLat): GroundArea<'PARK' | 'GREENWAY' | 'HILL' | 'SQUARE'>[] {
  const { place, xs, riverColumn, riverWidthM } = lattice;
  const inner = WIDTH_M.ARTERIAL / 2 + 4;
  const own = parks.map(({ cell, kind }, number) => {
    const { x0, x1, y0, y1 } = districts.cells[cell] ?? { x0: 0, x1: 0, y0: 0, y1: 0 };
    const { zh, en } = stemOf(number + 40);
    const name = kind === 'HILL' ? { zh: `${zh}山公园`, en: `${en} Hill Park` } : kind === 'LAKE' ? { zh: `${zh}湖公园`, en: `${en} Lake Park` } : { zh: `${zh}公园`, en: `${en} Park` };
    return { id: `G${number + 1}`, kind: kind === 'HILL' ? ('HILL' as const) : ('PARK' as const), name, ring: ringOf([x0 + inner, x1 - inner, y0 + inner, y1 - inner], place).map(toEarth) };
  });
  const middle = ((xs[riverColumn] ?? 0) + (xs[riverColumn + 1] ?? 0)) / 2;
  const banks = districts.cells.filter(({ kind }) => kind === 'river').flatMap(({ row, y0, y1 }) =>
    [-1, 1].flatMap((bank) => {
      if (districts.at(riverColumn + bank, row)?.kind !== 'built') return [];
      const [near, far] = [middle + (bank * riverWidthM) / 2 + bank * 2, (xs[riverColumn + (bank > 0 ? 1 : 0)] ?? 0) - bank * inner];
      if (Math.abs(far - near) < 5 || (far - near) * bank < 0) return [];
      const ring = ringOf([Math.min(near, far), Math.max(near, far), y0 + inner, y1 - inner], place);
      return [{ id: `B${row}${bank > 0 ? 'E' : 'W'}`, kind: 'GREENWAY' as const, name: bank > 0 ? { zh: '滨河东路绿带', en: 'Riverside East Greenway' } : { zh: '滨河西路绿带', en: 'Riverside West Greenway' }, ring: ring.map(toEarth) }];
    }));
  return [...own, ...banks];
}
