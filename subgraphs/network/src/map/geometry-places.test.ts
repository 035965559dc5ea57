import { expect, it } from 'vitest';
import { lineEwkb, pointEwkb } from '../elements/ewkb.ts';
import { middleOf, placesOfEwkb } from './geometry-places.ts';

function ring(places: number[][]): string {
  const bytes = Buffer.alloc(4 + places.length * 16);
  bytes.writeUInt32LE(places.length, 0);
  places.flat().forEach((value, index) => bytes.writeDoubleLE(value, 4 + index * 8));
  return bytes.toString('hex');
}

it('reads back the points and lines that an import writes', () => {
  expect([...placesOfEwkb(pointEwkb([87.6, 43.8]))]).toEqual([87.6, 43.8]);
  expect([...placesOfEwkb(lineEwkb([[87.6, 43.8], [87.7, 43.9], [87.8, 43.9]]))]).toEqual([87.6, 43.8, 87.7, 43.9, 87.8, 43.9]);
});

it('takes the outer ring of the largest part of an area', () => {
  // select encode(ST_AsEWKB('SRID=4490;MULTIPOLYGON(((0 0,1 0,1 1,0 0)),((5 5,9 5,9 9,5 9,5 5),(6 6,7 6,7 7,6 6)))'), 'hex')
  const small = `0103000000${'01000000'}${ring([[0, 0], [1, 0], [1, 1], [0, 0]])}`;
  const large = `0103000000${'02000000'}${ring([[5, 5], [9, 5], [9, 9], [5, 9], [5, 5]])}${ring([[6, 6], [7, 6], [7, 7], [6, 6]])}`;
  expect([...placesOfEwkb(`01060000208a11000002000000${small}${large}`)]).toEqual([5, 5, 9, 5, 9, 9, 5, 9, 5, 5]);
});

it('finds the middle of a line by its length', () => {
  expect(middleOf(new Float64Array([0, 0, 2, 0, 2, 1]))).toEqual([1.5, 0]);
  expect(middleOf(new Float64Array([4, 5]))).toEqual([4, 5]);
});
