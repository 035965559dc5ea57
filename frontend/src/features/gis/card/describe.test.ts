import { expect, it } from 'vitest';
import { fieldsOf, linksOf, titleOf, type CardElement } from './describe.ts';

const pipe: CardElement = {
  __typename: 'Pipe', id: 'p1', code: 'P-12', model: { id: 'm', name: 'Net3' }, points: [],
  diameterMm: 304.8, lengthM: 120.44, roughness: 130, material: null, installedYear: 1998, street: null, pipeStatus: 'OPEN',
  description: null, version: 1, startNode: { __typename: 'Junction', id: 'j1', code: 'J1' }, endNode: { __typename: 'Tank', id: 't1', code: 'T1' }, valves: [{ id: 'v1', code: 'V1' }],
};

const station: CardElement = {
  __typename: 'Station', id: 's1', code: 'S1', model: null, points: [], name: '城北泵站', nameEn: 'North pump station', stationKind: 'PUMP_STATION',
  dma: { id: 'd1', code: 'D1', name: '城北片区', nameEn: null }, pumps: [{ id: 'u1', code: 'U1' }],
};

it('tells a pipe with units and leaves unknown values empty', () => {
  const fields = new Map(fieldsOf(pipe).map((field) => [field.key, field]));
  expect(fields.get('diameter')).toMatchObject({ value: 304.8, unit: 'mm' });
  expect(fields.get('material')).toMatchObject({ value: null, dictionary: 'material' });
  expect(fields.get('installedYear')).toMatchObject({ value: 1998, isYear: true });
});

it('leads from a pipe to its two ends, whatever they are, and its valves', () => {
  expect(linksOf(pipe, 'zh-CN').map(({ key, kind, id }) => [key, kind, id])).toEqual([
    ['startNode', 'junctions', 'j1'],
    ['endNode', 'tanks', 't1'],
    ['valve', 'valves', 'v1'],
  ]);
});

it('names a station in the language of the page and falls back to Chinese', () => {
  expect(titleOf(station, 'en')).toBe('North pump station');
  expect(titleOf(station, 'zh-CN')).toBe('城北泵站');
  expect(titleOf(pipe, 'en')).toBe('P-12');
  expect(linksOf(station, 'en')[0]).toMatchObject({ key: 'dma', label: '城北片区 · D1' });
});
