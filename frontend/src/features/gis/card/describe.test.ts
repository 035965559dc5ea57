import { expect, it } from 'vitest';
import { messages } from '../messages.ts';
import { elementIdOf, linksOf, nameWithin, pointsOf, titleOf } from './describe.ts';
import { fieldsOf, fieldSpecs } from './fields.ts';
import { kindOfHit, kindsOfTypes, type CardRecord } from './records.ts';
import { relatedKeys } from './related.ts';

const pipe: CardRecord = {
  __typename: 'Pipe', id: 'p1', code: 'P-12', sensitivity: 0, model: { id: 'm', name: 'Net3' }, points: [],
  diameterMm: 304.8, lengthM: 120.44, roughness: 130, material: null, installedYear: 1998, street: null, pipeStatus: 'OPEN',
  description: null, version: 1, startNode: { __typename: 'Junction', id: 'j1', code: 'J1' }, endNode: { __typename: 'Tank', id: 't1', code: 'T1' }, valves: [{ id: 'v1', code: 'V1' }],
};

const station: CardRecord = {
  __typename: 'Station', id: 's1', code: 'S1', sensitivity: 2, model: null, points: [], name: '城北泵站', nameEn: 'North pump station', stationKind: 'PUMP_STATION',
  dma: { id: 'd1', code: 'D1', name: '城北片区', nameEn: null }, pumps: [{ id: 'u1', code: 'U1' }],
};

const meter: CardRecord = {
  __typename: 'WaterMeter', id: 'w1', code: 'WM-1', meterDiameterMm: 20, permanentFlowM3PerH: 2.5, installedOn: null,
  account: { id: 'a1', code: 'C-1', customer: { id: 'c1', code: 'C-1', name: '王芳', address: '人民路 1 号' } }, junction: { id: 'j1', code: 'J1', dma: { id: 'd1', code: 'D1', name: '城北片区', nameEn: null } },
};

it('tells a pipe with units, leaves unknown values empty and says nothing of what need not be there', () => {
  const fields = new Map(fieldsOf(pipe).map((field) => [field.key, field]));
  expect(fields.get('diameter')).toMatchObject({ value: 304.8, unit: 'mm', digits: 0 });
  expect(fields.get('material')).toMatchObject({ value: null, terms: 'material' });
  expect(fields.get('installedYear')).toMatchObject({ value: 1998, as: 'year' });
  expect(fields.has('description')).toBe(false);
});

it('leads from a pipe to its two ends, whatever they are, and its valves', () => {
  expect(linksOf(pipe, 'zh-CN').map(({ key, kind, id }) => [key, kind, id])).toEqual([
    ['startNode', 'junctions', 'j1'],
    ['endNode', 'tanks', 't1'],
    ['valve', 'valves', 'v1'],
  ]);
});

it('leads from a meter to customer, account, junction and area, and flies to its junction', () => {
  expect(linksOf(meter, 'zh-CN').map(({ kind, label }) => [kind, label])).toEqual([
    ['customers', '王芳 · C-1'],
    ['accounts', 'C-1'],
    ['junctions', 'J1'],
    ['dmas', '城北片区 · D1'],
  ]);
  expect([elementIdOf(meter), elementIdOf(station), pointsOf(meter)]).toEqual(['j1', 's1', []]);
});

it('names a station in the language of the page and falls back to Chinese', () => {
  expect([titleOf(station, 'en'), titleOf(station, 'zh-CN'), titleOf(pipe, 'en')]).toEqual(['North pump station', '城北泵站', 'P-12']);
  expect(linksOf(station, 'en')[0]).toMatchObject({ key: 'dma', label: '城北片区 · D1' });
});

it('says of a point on the card of its station only what tells it from the others', () => {
  expect(nameWithin('North-West Pump Station, PU2-1 power', 'North-West Pump Station')).toBe('PU2-1 power');
  expect(nameWithin('城北泵站出水压力', '城北泵站')).toBe('出水压力');
  expect([nameWithin('城北泵站', '城北泵站'), nameWithin('别处压力', '城北泵站'), nameWithin('压力', '')]).toEqual(['', '别处压力', '压力']);
});

it('has a card for every kind of hit but streets', () => {
  expect(new Set(Object.values(kindOfHit))).toEqual(new Set(Object.values(kindsOfTypes)));
});

type Texts = Record<string, Record<string, string> | undefined>;

it.each(['zh-CN', 'en'] as const)('labels every field, link, kind and term of every card in %s', (language) => {
  const texts = messages[language] as unknown as Texts;
  const specs = Object.values(fieldSpecs).flatMap((of): { key: string; terms?: string }[] => [...of]);
  const missing = [
    ...specs.filter(({ key }) => !texts.field?.[key]).map(({ key }) => `field.${key}`),
    ...specs.filter(({ terms }) => terms && !texts[terms]).map(({ terms }) => terms),
    ...Object.values(kindsOfTypes).filter((kind) => !texts.kind?.[kind]).map((kind) => `kind.${kind}`),
    ...relatedKeys.filter((key) => !texts.link?.[key]).map((key) => `link.${key}`),
  ];
  expect(missing).toEqual([]);
});
