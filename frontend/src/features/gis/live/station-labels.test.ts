import { expect, it } from 'vitest';
import { mainPoint, type StationPoint } from './station-labels.ts';

const point = (id: string, quantity: StationPoint['quantity']): StationPoint => ({ id, quantity, unit: '', latest: null });

it('shows what an operator reads first at each kind of station', () => {
  const points = [point('e', 'POWER'), point('q', 'FLOW'), point('p', 'PRESSURE')];
  expect(mainPoint({ kind: 'PUMP_STATION', points })?.id).toBe('p');
  expect(mainPoint({ kind: 'FLOW', points })?.id).toBe('q');
});

it('falls back to whatever there is', () => {
  expect(mainPoint({ kind: 'QUALITY', points: [point('s', 'STATE')] })?.id).toBe('s');
  expect(mainPoint({ kind: 'QUALITY', points: [] })).toBeUndefined();
});
