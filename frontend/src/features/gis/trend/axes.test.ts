import { expect, it } from 'vitest';
import { mostPoints, refusalOf, unitsOf } from './axes.ts';

const point = (id: string, unit: string) => ({ id, unit });

it('gives points of the same unit one axis', () => {
  expect(unitsOf([point('a', 'm'), point('b', 'm3/h'), point('c', 'm')])).toEqual(['m', 'm3/h']);
});

it('takes two units and eight points, each once', () => {
  const shown = [point('a', 'm'), point('b', 'm3/h')];
  expect(refusalOf(shown, point('c', 'm'))).toBeUndefined();
  expect(refusalOf(shown, point('c', 'kW'))).toBe('units');
  expect(refusalOf(shown, point('a', 'm'))).toBe('shown');
  expect(refusalOf(Array.from({ length: mostPoints }, (_, n) => point(`p${n}`, 'm')), point('x', 'm'))).toBe('points');
});
