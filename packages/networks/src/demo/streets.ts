import type { Cell } from './districts.ts';
import type { Point } from './geometry.ts';
import type { LaidStreet } from './lay-pipes.ts';
import { type LocalName, createStreetNamer } from './names.ts';
import { type StreetClass, WIDTH_M } from './partition.ts';
import type { GroundStreet } from './ground-plan.ts';
import type { TownStreet } from './plan.ts';
import type { LonLat } from '../placement/transverse-mercator.ts';

/** The streets of the town under their names. */
export interface NamedStreets {
  /** Id of a street by the number a pipe or node carries. */
  idOf(number: number): string | undefined;
  streets: TownStreet[];
  pieces: GroundStreet[];
}

/** Names every street once: main roads along their whole way, small ones after the larger street of their block. */
export function nameStreets(laid: readonly LaidStreet[], seed: number, toEarth: (point: Point) => LonLat): NamedStreets {
  const namer = createStreetNamer(((seed % 2000) + 2000) % 2000);
  const byKey = new Map<string, { id: string; name: LocalName }>();
  const named = (key: string, make: () => LocalName) => {
    const known = byKey.get(key) ?? { id: `S${byKey.size + 1}`, name: make() };
    byKey.set(key, known);
    return known;
  };
  const chief = new Map<Cell, LocalName>();
  const own = laid.map(({ line, road, cell }, number) => {
    if (road) return named(road.name, () => nameOfRoad(road.name, namer, line.vertical));
    if (cell === undefined) return named(`L${number}`, () => namer.main(line.vertical));
    if (line.class === 'COLLECTOR') {
      const street = named(`L${number}`, () => namer.collector(line.vertical));
      if (!chief.has(cell)) chief.set(cell, street.name);
      return street;
    }
    return named(`L${number}`, () => namer.lane(chief.get(cell) ?? namer.collector(line.vertical)));
  });
  const pieces = laid.map(({ line, road, points }, number): GroundStreet => {
    const { id, name } = own[number] as { id: string; name: LocalName };
    const widths: Record<StreetClass, number> = WIDTH_M;
    return { id, name, class: line.class, widthM: widths[line.class], isBridge: road?.isBridge ?? false, line: points.map(toEarth) };
  });
  const byId = new Map<string, TownStreet>();
  for (const { id, name, line } of pieces) {
    const street = byId.get(id) ?? { id, name, lines: [] };
    street.lines.push(line);
    byId.set(id, street);
  }
  return { idOf: (number) => own[number]?.id, streets: [...byId.values()], pieces };
}

function nameOfRoad(key: string, namer: ReturnType<typeof createStreetNamer>, northSouth: boolean): LocalName {
  if (key.startsWith('RING')) return namer.ring(Number(key.slice(4)));
  if (key.startsWith('BANK')) return namer.bank(key === 'BANK1');
  return namer.main(northSouth);
}
