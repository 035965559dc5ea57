import { expect, it } from 'vitest';
import type { BaseMap } from '../basemap/basemap.ts';
import type { ElementLayer } from '../elements.ts';
import { gatherNames, isNameShown } from './map-names.ts';

function layer(count: number, columns: Record<string, number[]>, names: string[] = []): ElementLayer {
  return {
    count,
    has: (name) => name in columns || name === 'name',
    numbers: (name) => Float64Array.from(columns[name] ?? []),
    text: (name, row) => (name === 'nameEn' ? `${names[row]} en` : (names[row] ?? '')),
  };
}

const none = layer(0, {});
const town: BaseMap = {
  etag: 'test',
  // A street of about 1.6 km eastward, and a lane.
  streets: layer(2, { vertexStart: [0, 3, 5], lon: [87.6, 87.61, 87.62, 87.6, 87.6005], lat: [43.8, 43.8, 43.8, 43.81, 43.81], class: [1, 4], widthM: [32, 8] }, ['友好路', '小巷']),
  water: none,
  parks: none,
  blocks: none,
  buildings: none,
  places: layer(2, { lon: [87.6, 87.61], lat: [43.8, 43.8], rank: [2, 0] }, ['和平社区', '天山市']),
  streetClasses: ['RING_ROAD', 'ARTERIAL', 'COLLECTOR', 'LOCAL', 'LANE'],
  parkKinds: [],
  landUses: [],
  placeRanks: ['CITY', 'DISTRICT', 'NEIGHBOURHOOD', 'LANDMARK'],
  terrain: undefined,
};

it('puts the most important names first and repeats a street along its course', () => {
  const names = gatherNames(town);
  expect(names[0]).toMatchObject({ kind: 'CITY', zh: '天山市', en: '天山市 en' });
  const along = names.filter(({ zh }) => zh === '友好路');
  expect(along.length).toBe(4);
  expect(along.every(({ latitude, ahead }) => latitude === 43.8 && ahead !== undefined && ahead.longitude > 87.6)).toBe(true);
  expect(along[0]!.longitude).toBeCloseTo(87.6025, 4);
  expect(names.filter(({ zh }) => zh === '小巷')).toHaveLength(1);
});

it('shows a city from afar and a lane from near', () => {
  expect(isNameShown('CITY', 30)).toBe(true);
  expect(isNameShown('CITY', 1)).toBe(false);
  expect(isNameShown('LANE', 0.4)).toBe(true);
  expect(isNameShown('LANE', 5)).toBe(false);
});
