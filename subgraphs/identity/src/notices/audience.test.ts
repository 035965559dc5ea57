import { expect, it } from 'vitest';
import { isFor, outwards } from './audience.ts';

const reader = { roles: ['operator'], organisationIds: ['shift', 'plant', 'company'] };

it.each([
  [{ roles: [], organisationIds: [] }, true],
  [{ roles: ['operator', 'analyst'], organisationIds: [] }, true],
  [{ roles: ['analyst'], organisationIds: [] }, false],
  [{ roles: [], organisationIds: ['company'] }, true],
  [{ roles: [], organisationIds: ['branch'] }, false],
  [{ roles: ['operator'], organisationIds: ['branch'] }, false],
])('a notice for %j reaches an operator of a shift: %s', (audience, reaches) => {
  expect(isFor(audience, reader)).toBe(reaches);
});

it('finds every organisation around one, and ends in a circle too', () => {
  const organisations = [{ id: 'shift', parentId: 'plant' }, { id: 'plant', parentId: 'company' }, { id: 'company', parentId: null }];
  expect(outwards('shift', organisations)).toEqual(['shift', 'plant', 'company']);
  expect(outwards(null, organisations)).toEqual([]);
  expect(outwards('a', [{ id: 'a', parentId: 'b' }, { id: 'b', parentId: 'a' }])).toEqual(['a', 'b']);
});
