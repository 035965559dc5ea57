import { expect, it } from 'vitest';
import { readUrlState, writeUrlState, type MapUrlState } from './url-state.ts';

const state: MapUrlState = {
  camera: { longitude: 87.61688, latitude: 43.82543, heightM: 3200, heading: 18, pitch: -38 },
  selected: { kind: 'pipes', id: '0193a:b7' },
  colouring: 'material',
  hidden: ['valves', 'dmas'],
  isUnderground: true,
  exaggeration: 3,
};

it('reads what it wrote', () => {
  expect(readUrlState(writeUrlState(state))).toEqual(state);
});

it('leaves the usual out', () => {
  const usual = readUrlState({});
  expect(usual).toEqual({ camera: undefined, selected: undefined, colouring: 'diameter', hidden: [], isUnderground: false, exaggeration: undefined });
  expect(writeUrlState(usual)).toEqual({});
});

it('bears damaged links', () => {
  expect(readUrlState({ at: '1,2,3', sel: 'dragons:7', by: 'taste', hide: 'valves,moon', relief: '900', under: ['1', '1'] })).toEqual({
    ...readUrlState({}),
    hidden: ['valves'],
  });
  expect(readUrlState({ at: '500,2,3,4,5' }).camera).toBeUndefined();
  expect(readUrlState({ at: 'NaN,2,3,4,5' }).camera).toBeUndefined();
});
