import { expect, it } from 'vitest';
import { isAnotherView, readUrlState, writeUrlState, type MapUrlState } from './url-state.ts';

const state: MapUrlState = {
  camera: { longitude: 87.61688, latitude: 43.82543, heightM: 3200, heading: 18, pitch: -38 },
  selected: { kind: 'pipes', id: '0193a:b7' },
  colouring: 'pressure',
  hidden: ['valves', 'dmas'],
  isUnderground: true,
  isFlowShown: false,
  theme: 'day',
  measured: { mode: 'area', places: [{ longitude: 87.6, latitude: 43.8 }, { longitude: 87.61, latitude: 43.8 }, { longitude: 87.61, latitude: 43.812345 }] },
  exaggeration: 3,
};

it('reads what it wrote', () => {
  expect(readUrlState(writeUrlState(state))).toEqual(state);
  expect(readUrlState(writeUrlState({ ...state, measured: { mode: 'length', places: [] } })).measured).toEqual({ mode: 'length', places: [] });
});

it('leaves the usual out', () => {
  const usual = readUrlState({});
  expect(usual).toEqual({
    camera: undefined, selected: undefined, colouring: 'diameter', hidden: [], isUnderground: false, isFlowShown: true, theme: undefined, measured: undefined, exaggeration: undefined,
  });
  expect(writeUrlState(usual)).toEqual({});
});

it('bears damaged links', () => {
  expect(readUrlState({ at: '1,2,3', sel: 'dragons:7', by: 'taste', hide: 'valves,moon', relief: '900', under: ['1', '1'], theme: 'noon', measure: 'weight:1,2' })).toEqual({
    ...readUrlState({}),
    hidden: ['valves'],
  });
  expect(readUrlState({ at: '500,2,3,4,5' }).camera).toBeUndefined();
  expect(readUrlState({ at: 'NaN,2,3,4,5' }).camera).toBeUndefined();
  expect(readUrlState({ measure: 'length:87.6,43.8;900,1;x' }).measured?.places).toHaveLength(1);
});

it('tells another view from a camera that only moved', () => {
  const query = writeUrlState(state);
  expect(isAnotherView(query, { ...query, at: '1,2,3,4,5' })).toBe(false);
  expect(isAnotherView(query, { ...query, by: 'age' })).toBe(true);
});
