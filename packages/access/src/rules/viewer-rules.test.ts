import { expect, it } from 'vitest';
import { outwards } from './viewer-rules.ts';

it('finds every organisation around one, and ends in a circle too', () => {
  const parents = new Map([['shift', 'plant'], ['plant', 'company'], ['company', null]]);
  expect(outwards('shift', parents)).toEqual(['shift', 'plant', 'company']);
  expect(outwards(null, parents)).toEqual([]);
  expect(outwards('a', new Map([['a', 'b'], ['b', 'a']]))).toEqual(['a', 'b']);
});
