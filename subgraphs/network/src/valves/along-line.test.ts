import { expect, it } from 'vitest';
import { alongLine } from './along-line.ts';

const bent = { type: 'LineString' as const, coordinates: [[0, 0], [2, 0], [2, 1]] };

it('finds the ends, the middle of a straight part and a place behind a bend', () => {
  expect(alongLine(bent, 0)).toEqual({ type: 'Point', coordinates: [0, 0] });
  expect(alongLine(bent, 0.5)).toEqual({ type: 'Point', coordinates: [1.5, 0] });
  expect(alongLine(bent, 2.5 / 3)).toEqual({ type: 'Point', coordinates: [2, 0.5] });
  expect(alongLine(bent, 1)).toEqual({ type: 'Point', coordinates: [2, 1] });
});

it('stays where it is on a line without length', () => {
  expect(alongLine({ type: 'LineString', coordinates: [[5, 5], [5, 5]] }, 0.5)).toEqual({ type: 'Point', coordinates: [5, 5] });
});
