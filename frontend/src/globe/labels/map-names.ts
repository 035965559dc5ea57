import type { BaseMap } from '../basemap/basemap.ts';
import type { ElementLayer } from '../elements.ts';
import type { Extent } from '../spatial-index.ts';

/** What a name on the map stands for; it decides its size and colour. */
export type NameKind = 'CITY' | 'DISTRICT' | 'NEIGHBOURHOOD' | 'LANDMARK' | 'WATER' | 'PARK' | 'RING_ROAD' | 'ARTERIAL' | 'COLLECTOR' | 'LOCAL' | 'LANE';

/** A name and where it may stand; `ahead` is another place in the direction it runs in. */
export interface MapName {
  id: string;
  kind: NameKind;
  zh: string;
  en: string;
  longitude: number;
  latitude: number;
  ahead?: { longitude: number; latitude: number };
}

/** The more important first; shown while a pixel covers between so many metres. */
const rules: readonly { kind: NameKind; from: number; until: number }[] = [
  { kind: 'CITY', from: 9, until: 400 },
  { kind: 'DISTRICT', from: 1.6, until: 26 },
  { kind: 'WATER', from: 0.4, until: 22 },
  { kind: 'RING_ROAD', from: 0, until: 11 },
  { kind: 'ARTERIAL', from: 0, until: 7 },
  { kind: 'PARK', from: 0, until: 5 },
  { kind: 'NEIGHBOURHOOD', from: 0.5, until: 6 },
  { kind: 'LANDMARK', from: 0, until: 4.5 },
  { kind: 'COLLECTOR', from: 0, until: 3 },
  { kind: 'LOCAL', from: 0, until: 1.3 },
  { kind: 'LANE', from: 0, until: 0.7 },
];

const metresPerDegree = 111_320;
/** Along a street its name comes again after so many metres. */
const repeatM = 450;

function middleOf(rows: ElementLayer, row: number): { longitude: number; latitude: number } {
  const from = rows.numbers('ringStart')[row]!;
  const until = rows.numbers('ringStart')[row + 1]!;
  // Of a river the middle of its outline may lie on dry land; halfway along one bank and back along the other it does not.
  const count = until - from - 1;
  const here = from + Math.floor(count / 4);
  const there = from + Math.floor((count * 3) / 4);
  const isLong = rows.has('kind') && rows.numbers('kind')[row] === 0 && count > 12;
  const all = Array.from({ length: count }, (_, index) => from + index);
  const picked = isLong ? [here, there] : all;
  const mean = (name: string) => picked.reduce((sum, vertex) => sum + rows.numbers(name)[vertex]!, 0) / picked.length;
  return { longitude: mean('lon'), latitude: mean('lat') };
}

function areaNames(rows: ElementLayer, kind: NameKind): MapName[] {
  if (rows.count === 0 || !rows.has('name')) return [];
  return Array.from({ length: rows.count }, (_, row) => ({ id: `${kind}${row}`, kind, zh: rows.text('name', row), en: rows.text('nameEn', row), ...middleOf(rows, row) })).filter(({ zh }) => zh !== '');
}

/** Anchors along one street: at the middle of every stretch of `repeatM`. */
function alongStreet(streets: ElementLayer, row: number, perLongitude: number, take: (longitude: number, latitude: number, ahead: { longitude: number; latitude: number }) => void): void {
  const [starts, longitudes, latitudes] = (['vertexStart', 'lon', 'lat'] as const).map((name) => streets.numbers(name));
  let total = 0;
  const lengths: number[] = [];
  for (let vertex = starts![row]!; vertex + 1 < starts![row + 1]!; vertex += 1) {
    const length = Math.hypot((longitudes![vertex + 1]! - longitudes![vertex]!) * perLongitude, (latitudes![vertex + 1]! - latitudes![vertex]!) * metresPerDegree);
    lengths.push(length);
    total += length;
  }
  const stretches = Math.max(1, Math.round(total / repeatM));
  let vertex = starts![row]!;
  let passed = 0;
  for (let stretch = 0; stretch < stretches; stretch += 1) {
    const wanted = (total * (stretch + 0.5)) / stretches;
    while (passed + lengths[vertex - starts![row]!]! < wanted && vertex + 2 < starts![row + 1]!) {
      passed += lengths[vertex - starts![row]!]!;
      vertex += 1;
    }
    const share = Math.min(Math.max((wanted - passed) / Math.max(lengths[vertex - starts![row]!]!, 1e-9), 0), 1);
    const stepX = longitudes![vertex + 1]! - longitudes![vertex]!;
    const stepY = latitudes![vertex + 1]! - latitudes![vertex]!;
    const longitude = longitudes![vertex]! + stepX * share;
    const latitude = latitudes![vertex]! + stepY * share;
    const unit = 20 / Math.max(lengths[vertex - starts![row]!]!, 1e-9);
    take(longitude, latitude, { longitude: longitude + stepX * unit, latitude: latitude + stepY * unit });
  }
}

/** All names of a base map with their anchors, the most important kinds first. */
export function gatherNames({ streets, water, parks, places, streetClasses, placeRanks }: BaseMap): MapName[] {
  const names = [...areaNames(water, 'WATER'), ...areaNames(parks, 'PARK')];
  for (let row = 0; row < places.count; row += 1) {
    const kind = (placeRanks[places.numbers('rank')[row]!] ?? 'LANDMARK') as NameKind;
    names.push({ id: `p${row}`, kind, zh: places.text('name', row), en: places.text('nameEn', row), longitude: places.numbers('lon')[row]!, latitude: places.numbers('lat')[row]! });
  }
  const perLongitude = metresPerDegree * Math.cos(((places.count > 0 ? places.numbers('lat')[0]! : 40) * Math.PI) / 180);
  for (let row = 0; row < streets.count; row += 1) {
    const zh = streets.text('name', row);
    if (zh === '' || streets.numbers('vertexStart')[row + 1]! - streets.numbers('vertexStart')[row]! < 2) continue;
    const kind = (streetClasses[streets.numbers('class')[row]!] ?? 'LOCAL') as NameKind;
    const en = streets.text('nameEn', row);
    let stretch = 0;
    alongStreet(streets, row, perLongitude, (longitude, latitude, ahead) => names.push({ id: `s${row}.${stretch++}`, kind, zh, en, longitude, latitude, ahead }));
  }
  const rank = new Map(rules.map(({ kind }, index) => [kind, index]));
  return names.sort((left, right) => (rank.get(left.kind) ?? 99) - (rank.get(right.kind) ?? 99));
}

/** Whether names of this kind are shown at this scale. */
export function isNameShown(kind: NameKind, metresPerPixel: number): boolean {
  const rule = rules.find((candidate) => candidate.kind === kind);
  return rule !== undefined && metresPerPixel >= rule.from && metresPerPixel <= rule.until;
}

/** Whether a place lies in an extent. */
export const isWithin = ({ longitude, latitude }: { longitude: number; latitude: number }, { west, south, east, north }: Extent): boolean =>
  longitude >= west && longitude <= east && latitude >= south && latitude <= north;
